"""Which learning rate? Tried on a few real steps, shown as a curve, taken with a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import Message
from core.protocol.preflight import RateCurve
from gui.document import Document
from gui.icons import icon
from gui.question import Question
from gui.texts import say
from gui.theme import S, style
from gui.train_page.rate_curve_view import RateCurveView
from gui.widgets.format import format_value

if TYPE_CHECKING:
    from gui.engine_thread import Engine


class RateFinderCard(QWidget):
    """Asks the engine to try learning rates on weights that are thrown away.

    Signals
    -------
    rateChosen(float) : the person takes this learning rate.
    """

    rateChosen = Signal(float)  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._question = Question(engine, self)
        self.found: RateCurve | None = None
        self.note = QLabel(wordWrap=True)
        self.start = QPushButton(icon("train"), self.tr("Try learning rates"))
        self.stop, self.use = QPushButton(self.tr("Cancel")), QPushButton()
        self.view = RateCurveView()
        self._arrange()
        self.start.clicked.connect(self.ask)
        self.stop.clicked.connect(self._cancel)
        self.use.clicked.connect(self._use)
        self.view.chosen.connect(self._on_chosen)
        self._question.done.connect(self._on_found)
        self._question.failed.connect(self._on_failed)
        self._question.progress.connect(self._on_progress)
        self._show_state(self._invitation())

    @Slot()
    def ask(self) -> None:
        """Try learning rates now, with the recipe as it is."""
        project = self._document.project
        self.found = None
        self._question.ask("find_rate", {"project": project.model_dump(mode="json")}, decode=RateCurve.model_validate)
        self._show_state(self.tr("Trying ever larger learning rates…"))

    @Slot()
    def _cancel(self) -> None:
        self._question.cancel()
        self._show_state(self._invitation())

    @Slot()
    def _use(self) -> None:
        if self.view.rate is not None:
            self.rateChosen.emit(self.view.rate)

    @Slot(float)
    def _on_chosen(self, rate: float) -> None:
        self.use.setText(self.tr("Use {lr}").format(lr=format_value(rate)))

    @Slot(object)
    def _on_found(self, found: RateCurve) -> None:
        if not found.rates:
            self._show_state(self.tr("The loss is no finite number from the first step on."))
            return
        self.found = found
        self.view.show_curve(found)
        if found.suggestion is None:
            lines = [self.tr("The loss falls at none of these rates.")]
        else:
            text = self.tr("The loss falls most steeply at {lr}. Drag the line to take another.")
            lines = [text.format(lr=format_value(found.suggestion))]
        if found.bound is not None:
            lines.append(self.tr("It diverges at {lr}.").format(lr=format_value(float(f"{found.bound:.2g}"))))
        self._show_state(" ".join(lines))

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self._show_state(say(message))

    @Slot(object)
    def _on_progress(self, told: dict[str, Any]) -> None:
        text = self.tr("Trying ever larger learning rates… {done} of {total}")
        self.note.setText(text.format(done=told.get("done", 0), total=told.get("total", 0)))

    def _show_state(self, text: str) -> None:
        asking = self._question.is_open
        self.note.setText(text)
        self.start.setVisible(not asking)
        self.start.setText(self.tr("Try again") if self.found is not None else self.tr("Try learning rates"))
        self.stop.setVisible(asking)
        self.view.setVisible(self.found is not None)
        self.use.setVisible(self.found is not None)

    def _invitation(self) -> str:
        return self.tr("Makes some real steps with ever larger rates, on weights that are thrown away.")

    def _arrange(self) -> None:
        style(self.note, role="faint")
        style(self.use, kind="primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        for button in (self.use, self.start, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.note)
        column.addWidget(self.view)
        column.addLayout(buttons)
