"""The strip over the canvas: undo and redo, where we are, the cost of the network, and how many issues it has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget
from shiboken6 import isValid

from gui.document import Document
from gui.icons import icon
from gui.network_page.badge import Badge
from gui.network_page.counting import counted
from gui.network_page.level import Level
from gui.network_page.selection import Selection
from gui.theme import XS, L, S, style, theme_of
from gui.widgets.format import format_integer, format_short

HEIGHT = 44
LONGEST_CRUMB = 18


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
        self.badge.clicked.connect(self.issuesWanted)
        self.crumbs.linkActivated.connect(self.selected)
        self._follow()

    def add(self, widget: QWidget) -> None:
        """Put a control before the badge."""
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
        path: list[str] = []
        while current and current in network:
            path.insert(0, current)
            current = network.spot(current).parent
        look = f"text-decoration:none; color:{theme_of(self).accent_ink}"
        crumbs = [f'<a href="#" style="{look}">{self.tr("Network")}</a>']
        for block_id in path:
            name = _short(network.block(block_id).name)
            shown = f"<b>{name}</b>" if block_id == self._level.root else name
            crumbs.append(f'<a href="{block_id}" style="{look}">{shown}</a>')
        self.crumbs.setText(" › ".join(crumbs))

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
        self.badge.show_count(" · ".join(parts) or self.tr("No issues"), state)
        self.badge.setVisible(self._document.analysis is not None and bool(self._document.network.blocks))
        self.badge.setToolTip(self.tr("Show the issues"))


def _short(name: str) -> str:
    """A crumb that leaves room for the others."""
    return name if len(name) <= LONGEST_CRUMB else f"{name[: LONGEST_CRUMB - 1]}…"
