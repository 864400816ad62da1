"""The strip over the canvas: undo and redo, where we are, the cost of the network, and how many issues it has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget
from shiboken6 import isValid

from core.network.tree import ROOT
from gui.document import Document
from gui.icons import icon
from gui.network_page.badge import Badge
from gui.network_page.counting import counted
from gui.network_page.heat_control import HeatControl
from gui.network_page.level import Level
from gui.network_page.selection import Selection
from gui.theme import XL, XS, L, S, font, style, theme_of
from gui.widgets.format import format_integer, format_short

HEIGHT = 44
LONGEST_CRUMB = 18
LEAST_PATH = 110
"""So many pixels are kept for the path, at text size 100 %."""
NETWORK, BETWEEN, BESIDE = "#", " › ", " · "
Crumb = tuple[str, str]
"""Where a part of the path leads, and how it reads; what leads nowhere is no link."""
ELISION: Crumb = ("", "…")


class TopStrip(QFrame):
    """Follows document and selection.

    Signals
    -------
    issuesWanted() : the badge was pressed.
    selected(str) : a crumb of the path was pressed; "" is the network.
    """

    issuesWanted = Signal()  # noqa: N815 - Qt spells signals so
    selected = Signal(str)

    def __init__(
        self, document: Document, selection: Selection, level: Level | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._level = document, selection, level or Level(self)
        style(self, bar=True)
        self.setFixedHeight(HEIGHT)
        self.undo, self.redo = self._button("undo"), self._button("redo")
        self.crumbs, self.totals, self.badge = QLabel(), QLabel(), Badge()
        style(self.totals, role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(S, 0, L, 0)
        row.setSpacing(XS)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(S)
        self.crumbs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.crumbs, 1)
        row.addWidget(self.totals)
        row.addSpacing(S)
        row.addWidget(self.badge)
        self._controls: list[QWidget] = []
        self._path: list[Crumb] = []
        self._counts: list[str] = []
        self.badge.clicked.connect(self.issuesWanted)
        self.crumbs.linkActivated.connect(self._on_link)
        self.crumbs.installEventFilter(self)
        self._follow()

    def add(self, widget: QWidget) -> None:
        """Put a control before the badge; the legend of a heat control goes where there is no room for it."""
        self._controls.append(widget)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.indexOf(self.badge), widget)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "crumbs"):
            self._show_path()  # a link keeps the colour it was written in

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.crumbs and event.type() == QEvent.Type.Resize:
            self._write_path()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """Where not all has room, leave out the totals, which the table says too, the legend, and all but the worst."""
        least = round(LEAST_PATH * theme_of(self).scale)
        counts = self.badge.width_of(BESIDE.join(self._counts))
        needed = 2 * XL + least + counts + sum(w.sizeHint().width() + XS for w in (self.undo, self.redo))
        heats = [w for w in self._controls if isinstance(w, HeatControl)]
        needed += sum(w.sizeHint().width() + XS for w in self._controls if w not in heats)
        bare = needed + sum(w.full_width(legend=False) for w in heats)
        needed += sum(w.full_width() for w in heats)
        self.totals.setVisible(needed + self.totals.sizeHint().width() <= self.width())
        for heat in heats:
            heat.show_legend(needed <= self.width())
        shown = self._counts if bare <= self.width() else self._counts[:1]
        if self.badge.text() != BESIDE.join(shown):
            self.badge.show_count(BESIDE.join(shown), self.badge.severity)
            self.badge.setAccessibleName(BESIDE.join(self._counts))

    def _follow(self) -> None:
        stack = self._document.undo_stack
        self.undo.clicked.connect(stack.undo)
        self.redo.clicked.connect(stack.redo)
        stack.indexChanged.connect(self._show_steps)
        self._document.networkChanged.connect(self._show_path)
        self._document.networkChanged.connect(self._show_totals)
        self._document.analysisChanged.connect(self._show_totals)
        self._selection.changed.connect(self._show_path)
        self._level.changed.connect(self._show_path)
        self._show_steps()
        self._show_path()
        self._show_totals()

    def _show_steps(self, _index: int = 0) -> None:
        stack = self._document.undo_stack
        if not isValid(stack):
            return  # it empties itself, and says so, as it is destroyed with its document
        for button, can, text in (
            (self.undo, stack.canUndo(), self.tr("Undo {step}").format(step=stack.undoText())),
            (self.redo, stack.canRedo(), self.tr("Redo {step}").format(step=stack.redoText())),
        ):
            button.setEnabled(can)
            button.setToolTip(text.strip())
            button.setAccessibleName(text.strip())

    def _show_path(self, _change: object = None) -> None:
        network, current = self._document.network, self._selection.current or self._level.root
        path: list[Crumb] = []
        while current and current in network:
            path.insert(0, (current, _short(network.block(current).name)))
            current = network.spot(current).parent
        self._path = [(NETWORK, self.tr("Network")), *path]
        self._write_path()

    def _write_path(self) -> None:
        """Write the path as links; where it is too long, "…" stands for what lies in its middle."""
        metrics = QFontMetrics(font(theme_of(self), bold=True))
        shown = fitted(self._path, self.crumbs.width(), metrics.horizontalAdvance)
        look = f"text-decoration:none; color:{theme_of(self).accent_ink}"
        crumbs = [
            f'<a href="{link}" style="{look}">{f"<b>{name}</b>" if link == self._level.root else name}</a>'
            if link
            else name
            for link, name in shown
        ]
        self.crumbs.setText(BETWEEN.join(crumbs))
        self.crumbs.setToolTip(BETWEEN.join(name for _, name in self._path))

    def _on_link(self, link: str) -> None:
        self.selected.emit(ROOT if link == NETWORK else link)

    def _show_totals(self, _change: object = None) -> None:
        report = self._document.report
        parts = [counted(len(self._document.network), self.tr("1 block"), self.tr("{n} blocks"))]
        if report:
            parts.append(self.tr("{count} parameters").format(count=format_integer(report.parameters)))
            parts.append(self.tr("{count} MACs").format(count=format_short(report.macs)))
        self.totals.setText(parts[1] if report else parts[0])
        self.totals.setToolTip(" · ".join(parts))
        self._show_badge()

    def _show_badge(self) -> None:
        severities = [issue.severity for issue in self._document.issues]
        errors, warnings, hints = (severities.count(s) for s in ("error", "warning", "hint"))
        parts = [counted(errors, self.tr("1 error"), self.tr("{n} errors"))] if errors else []
        parts += [counted(warnings, self.tr("1 warning"), self.tr("{n} warnings"))] if warnings else []
        parts += [counted(hints, self.tr("1 hint"), self.tr("{n} hints"))] if hints else []
        state = "error" if errors else "warning" if warnings else "hint" if hints else "fine"
        self._counts = parts or [self.tr("No issues")]
        self.badge.show_count(BESIDE.join(self._counts), state)
        self._make_room()
        self.badge.setVisible(self._document.analysis is not None and bool(self._document.network.blocks))
        self.badge.setToolTip(self.tr("Show the issues"))


def fitted(path: list[Crumb], room: int, width: Callable[[str], int]) -> list[Crumb]:
    """The path, with "…" for as much behind its first part as must go so that it is no wider than `room`."""
    for gone in range(len(path) - 1):
        shown = [path[0], ELISION, *path[1 + gone :]] if gone else path
        if width(BETWEEN.join(name for _, name in shown)) <= room:
            return shown
    return [ELISION, path[-1]] if len(path) > 1 else path


def _short(name: str) -> str:
    """A crumb that leaves room for the others."""
    return name if len(name) <= LONGEST_CRUMB else f"{name[: LONGEST_CRUMB - 1]}…"
