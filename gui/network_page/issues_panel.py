"""The list of findings: errors first, each with its way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.document import Document
from gui.network_page.issue_view import IssueView
from gui.theme import M, S
from gui.widgets.card import Line
from gui.widgets.empty_state import EmptyState
from gui.widgets.layouts import clear

ORDER = ("error", "warning", "hint")


class IssuesPanel(QScrollArea):
    """All findings about the project.

    Signals
    -------
    jumped(str) : the person wants to see that block.
    """

    jumped = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: object = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Issues"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(M, S, M, S)
        self._column.setSpacing(0)
        self.setWidget(inside)
        document.analysisChanged.connect(self._on_analysis)
        document.opened.connect(self._on_analysis)
        self._fill()

    def views(self) -> list[IssueView]:
        """The findings as shown, worst first."""
        items = [self._column.itemAt(i) for i in range(self._column.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, IssueView)]

    def _on_analysis(self, _analysis: object = None) -> None:
        if self._document.issues != self._shown:
            self._fill()

    def _fill(self) -> None:
        self._shown = self._document.issues
        clear(self._column)
        for issue in sorted(self._document.issues, key=lambda i: ORDER.index(i.severity)):
            network = self._document.network
            name = network.block(issue.block).name if issue.block and issue.block in network else ""
            view = IssueView(self._document, issue, block=name)
            view.jumped.connect(self.jumped)
            if self._column.count():
                self._column.addWidget(Line())
            self._column.addWidget(view)
        if not self._document.issues:
            self._column.addWidget(EmptyState("check", self._praise()))
        self._column.addStretch(1)

    def _praise(self) -> str:
        if not self._document.network.blocks:
            return self.tr("Nothing to check yet: the network is empty.")
        return self.tr("Nothing to mend. An image passes all the way through.")
