"""The heat map of the canvas: what to tint blocks by, what the tint means in numbers, and measuring time here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.errors import Message
from core.protocol.messages import Profile
from gui.document import Document
from gui.network_page.counting import counted
from gui.network_page.scene import NetworkScene
from gui.theme import XS, S, heat, qcolor, style, theme_of
from gui.widgets.calm_fields import CalmComboBox
from gui.widgets.format import format_bytes, format_milliseconds, format_short

if TYPE_CHECKING:
    from gui.engine_thread import Engine, Ticket

MEASURES = ("off", "parameters", "macs", "activation_bytes", "time")
OFF, TIME = MEASURES[0], MEASURES[-1]
LEGEND = QSize(56, 8)


class Legend(QWidget):
    """The colours from nothing to the most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(LEGEND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        shade = QLinearGradient(0, 0, self.width(), 0)
        for n in range(6):
            shade.setColorAt(n / 5, qcolor(heat(theme, n / 5)))
        painter.setPen(qcolor(theme.line_strong))
        painter.setBrush(shade)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class HeatControl(QWidget):
    """Chooses a measure and keeps the canvas tinted by it as the network changes.

    Signals
    -------
    chosen(str) : another measure, one of MEASURES.
    measured(object, float) : milliseconds by block and of the whole network, or None and 0 where they no longer hold.
    failed(object) : Message: why time could not be measured.
    """

    chosen = Signal(str)
    measured = Signal(object, float)
    failed = Signal(object)

    def __init__(
        self, document: Document, scene: NetworkScene, engine: Engine | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._scene, self._engine = document, scene, engine
        self._profile: Profile | None = None
        self._profiled: object = None
        self._ticket: Ticket | None = None
        self._has_legend, self._legend_wanted, self._tinted = False, True, False
        self.choice, self.legend, self.least, self.most = CalmComboBox(), Legend(), QLabel(), QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self._arrange()
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.cancel.clicked.connect(self._stop)
        document.analysisChanged.connect(self._show)
        document.networkChanged.connect(self._on_network)
        self._show()

    @property
    def measure(self) -> str:
        """What blocks are tinted by, one of MEASURES."""
        return MEASURES[self.choice.currentIndex()]

    def full_width(self, *, legend: bool = True) -> int:
        """How many pixels it takes, with its legend where it has one to show, or without."""
        beside = (self.least, self.legend, self.most) if self._has_legend and legend else ()
        shown = [self.choice, *([self.cancel] if self._ticket is not None else []), *beside]
        return sum(max(part.sizeHint().width(), part.minimumWidth()) + XS for part in shown) + S

    def show_legend(self, wanted: bool) -> None:
        """Show the legend where there is one, or leave it out for want of room."""
        if wanted != self._legend_wanted:
            self._legend_wanted = wanted
            self._show_parts()

    def choose(self, measure: str) -> None:
        """Tint by that measure."""
        self.choice.setCurrentIndex(MEASURES.index(measure))

    def values(self) -> dict[str, float]:
        """The measure of every block that has one."""
        if self.measure == TIME:
            return dict(self._profile.milliseconds) if self._profile else {}
        report = self._document.report
        if report is None or self.measure == OFF:
            return {}
        return {b.id: getattr(b, self.measure) for b in report.blocks.values() if b.output is not None}

    def text(self, value: float) -> str:
        """A value of the measure as it is read."""
        if self.measure == TIME:
            return format_milliseconds(value)
        return format_bytes(value) if self.measure == "activation_bytes" else format_short(value)

    def profile(self) -> None:
        """Measure on this machine how long each block takes."""
        if self._engine is None or self._ticket is not None:
            return
        self._profiled = self._document.network
        ticket = self._engine.ask(
            "profile", {"project": self._document.project.model_dump(mode="json")}, decode=Profile.model_validate
        )
        self._ticket = ticket
        ticket.progress.connect(self._on_progress)
        ticket.done.connect(self._on_profile)
        ticket.failed.connect(self._on_failure)
        self._show()

    # Within

    def _arrange(self) -> None:
        self.choice.addItems(
            (
                self.tr("No heat map"),
                self.tr("Parameters"),
                self.tr("MACs"),
                self.tr("Memory"),
                self.tr("Time here"),
            )
        )
        self.choice.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choice.setAccessibleName(self.tr("Heat map"))
        self.choice.setToolTip(self.tr("Tint blocks by what they cost"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        for label in (self.least, self.most):
            style(label, role="faint")
        for part in (self.choice, self.least, self.legend, self.most, self.cancel):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(S)

    def _on_choice(self, _index: int) -> None:
        if self.measure == TIME and self._profile is None:
            self.profile()
        self.chosen.emit(self.measure)
        self._show()

    def _on_network(self, network: object) -> None:
        """Times of another network are no times of this one."""
        if self._profile is not None and network is not self._profiled:
            self._profile = None
            self.measured.emit(None, 0.0)
            if self.measure == TIME:
                self.choice.setCurrentIndex(0)
            self._show()

    def _show(self, _analysis: object = None) -> None:
        values = self.values()
        network = self._document.network
        leaves = [v for i, v in values.items() if i in network and not network.block(i).spec.is_container]
        most = max(leaves, default=0.0)
        self.least.setText("0")
        self.most.setText(self.text(most))
        self._has_legend = bool(values) and self._ticket is None
        self._show_parts()
        if self.measure == OFF or not values or most <= 0:
            self._tint(None, {})
            return
        self._tint({i: min(v / most, 1.0) for i, v in values.items()}, {i: self.text(v) for i, v in values.items()})

    def _show_parts(self) -> None:
        for part in (self.legend, self.least, self.most):
            part.setVisible(self._has_legend and self._legend_wanted)
        self.cancel.setVisible(self._ticket is not None)

    def _tint(self, shares: Mapping[str, float] | None, labels: Mapping[str, str]) -> None:
        if shares is None and not self._tinted:
            return
        self._tinted = shares is not None
        self._scene.show_heat(shares, labels)

    def _on_progress(self, progress: Mapping[str, object]) -> None:
        done, total = progress.get("done"), progress.get("total")
        share = f" {round(100 * done / total)} %" if isinstance(done, int) and isinstance(total, int) and total else ""
        self.cancel.setText(self.tr("Cancel") + share)

    def _on_profile(self, profile: Profile) -> None:
        self._ticket = None
        if self._profiled is self._document.network:
            self._profile = profile
            self.setToolTip(self._told(profile))
            self.measured.emit(dict(profile.milliseconds), profile.total)
        elif self.measure == TIME:
            self.choice.setCurrentIndex(0)
        self._show()

    def _told(self, profile: Profile) -> str:
        """How the times were measured."""
        how = self.tr("Measured on {device}, batches of {batch}, {threads}")
        threads = counted(profile.threads, self.tr("1 thread"), self.tr("{n} threads"))
        way = self.tr("forward and backward") if profile.backward else self.tr("forward only")
        times = counted(profile.repetitions, self.tr("once each"), self.tr("fastest of at least {n}"))
        told = how.format(device=profile.device, batch=profile.batch, threads=threads)
        return f"{told}\n{way} · {times}"

    def _on_failure(self, message: Message) -> None:
        self._ticket = None
        self.choice.setCurrentIndex(0)
        if message.code != "engine.cancelled":
            self.failed.emit(message)
        self._show()

    def _stop(self) -> None:
        """Leave the measuring at once; the engine may yet have to finish a large layer."""
        ticket, self._ticket = self._ticket, None
        if ticket is None:
            return
        for signal, slot in (
            (ticket.progress, self._on_progress), (ticket.done, self._on_profile), (ticket.failed, self._on_failure),
        ):  # fmt: skip
            signal.disconnect(slot)
        ticket.cancel()
        self.choice.setCurrentIndex(0)
        self._show()
