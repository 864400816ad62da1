"""The list of findings: errors first, each with its way out; what is safe is mended at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.errors import UserError
from core.lint.issue import Fix
from core.project.edit import apply
from gui.document import Document
from gui.network_page.counting import counted
from gui.network_page.issue_view import IssueView
from gui.network_page.mending import ORDER
from gui.theme import M, S, style
from gui.widgets.card import Line
from gui.widgets.empty_state import EmptyState
from gui.widgets.layouts import clear
from gui.widgets.segmented import Segmented


class IssuesPanel(QWidget):
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
        self.setAccessibleName(self.tr("Issues"))
        self.filter = Segmented(
            (
                ("all", self.tr("All")),
                ("error", self.tr("Errors")),
                ("warning", self.tr("Warnings")),
                ("hint", self.tr("Hints")),
            ),
            label=self.tr("Show findings"),
        )
        self.fix_all = QPushButton()
        self.fix_all.setToolTip(self.tr("Take the first fix of every finding, as one step that can be undone"))
        style(self.fix_all, kind="quiet")
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(M, S, M, 0)
        head.addWidget(self.filter)
        head.addStretch(1)
        head.addWidget(self.fix_all)
        inside, area = QWidget(), QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(M, S, M, S)
        self._column.setSpacing(0)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(area, 1)
        self.filter.chosen.connect(self._fill)
        self.fix_all.clicked.connect(self.mend_all)
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

    def safe_fixes(self) -> list[Fix]:
        """The first fix of every error and warning that has one, as far as one does not get in the way of another."""
        found: list[Fix] = []
        after, touched = self._document.project, set[str | None]()
        for issue in sorted(self._document.issues, key=lambda i: ORDER.index(i.severity)):
            if issue.severity == "hint" or not issue.fixes:
                continue
            if issue.block is not None and issue.block in touched:
                continue
            try:
                for op in issue.fixes[0].ops:
                    after = apply(after, op)
            except UserError:  # an earlier fix has taken away what this one would change
                continue
            touched.add(issue.block)
            found.append(issue.fixes[0])
        return found

    def mend_all(self) -> None:
        """Take all safe fixes as one undoable step."""
        fixes = self.safe_fixes()
        text = counted(len(fixes), self.tr("Fix 1 finding"), self.tr("Fix {n} findings"))
        self._document.edit_all([op for fix in fixes for op in fix.ops], text)

    def _fill(self, _severity: str = "") -> None:
        self._shown = self._document.issues
        clear(self._column)
        self._show_head()
        wanted = [i for i in self._document.issues if self.filter.current in ("all", i.severity)]
        for issue in sorted(wanted, key=lambda i: ORDER.index(i.severity)):
            network = self._document.network
            name = network.block(issue.block).name if issue.block and issue.block in network else ""
            view = IssueView(self._document, issue, block=name)
            view.jumped.connect(self.jumped)
            if self._column.count():
                self._column.addWidget(Line())
            self._column.addWidget(view)
        if not wanted:
            self._column.addWidget(EmptyState("check", self._praise()))
        self._column.addStretch(1)

    def _show_head(self) -> None:
        issues = self._document.issues
        self._head.setVisible(bool(issues))
        for severity in ORDER:
            self.filter.set_enabled(severity, any(issue.severity == severity for issue in issues))
        count = len(self.safe_fixes())
        self.fix_all.setText(self.tr("Fix all {n}").format(n=count))
        self.fix_all.setVisible(count > 1)

    def _praise(self) -> str:
        if self._document.issues:
            return self.tr("Nothing of this kind.")
        if not self._document.network.blocks:
            return self.tr("Nothing to check yet: the network is empty.")
        return self.tr("Nothing to mend. An image passes all the way through.")
