"""The panel under the canvas: analyzer, issues, code and history as tabs; it folds to its tabs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from gui.document import Document
from gui.icons import icon
from gui.network_page.analyzer_view import AnalyzerView
from gui.network_page.code_panel import CodePanel
from gui.network_page.history_panel import HistoryPanel
from gui.network_page.issues_panel import IssuesPanel
from gui.network_page.selection import Selection
from gui.network_page.totals_row import with_totals
from gui.settings import Settings
from gui.theme import S, style

ANALYZER, ISSUES, CODE, HISTORY, FEATURES = range(5)


class BottomPanel(QFrame):
    """Tabs over a stack.

    Signals
    -------
    jumped(str) : the person wants to see that block.
    foldedChanged(bool) : only the tabs are seen now, or everything again.
    """

    jumped = Signal(str)
    foldedChanged = Signal(bool)  # noqa: N815 - Qt spells signals so

    def __init__(
        self,
        document: Document,
        selection: Selection,
        parent: QWidget | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        style(self, panel=True)
        self.analyzer, self.issues = AnalyzerView(document, selection, settings=settings), IssuesPanel(document)
        self.code, self.history = CodePanel(document, selection), HistoryPanel(document.undo_stack)
        self.tabs, self._stack, self._fold = QTabBar(), QStackedWidget(), QToolButton()
        self._instead = QWidget(self)  # stands in the stack while the code is elsewhere
        self._arrange()
        self.tabs.tabBarClicked.connect(self._on_clicked)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._fold.clicked.connect(self.toggle)
        self.analyzer.pointed.connect(self.jumped)
        self.issues.jumped.connect(self.jumped)
        document.analysisChanged.connect(self._show_count)
        document.opened.connect(self._show_count)

    @property
    def folded(self) -> bool:
        """Whether only the tabs are seen."""
        return self._stack.isHidden()

    def add(self, title: str, page: QWidget) -> None:
        """One more tab, behind the others."""
        self.tabs.addTab(title)
        self._stack.addWidget(page)

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front, opening the panel where it is folded."""
        self.tabs.setCurrentIndex(tab)
        if self.folded:
            self.toggle()

    def toggle(self) -> None:
        """Fold the panel to its tabs, or open it again."""
        folded = not self.folded
        self._stack.setHidden(folded)
        self.setMaximumHeight(self.tabs.sizeHint().height() + 8 if folded else 16_777_215)
        self._show_fold()
        self.foldedChanged.emit(folded)

    def lend_code(self) -> None:
        """Let the code go elsewhere: its tab disappears meanwhile."""
        self._stack.insertWidget(CODE, self._instead)
        self._stack.removeWidget(self.code)
        if self.tabs.currentIndex() == CODE:
            self.tabs.setCurrentIndex(ANALYZER)
        self.tabs.setTabVisible(CODE, False)

    def hold_code(self) -> None:
        """Have the code in its tab again."""
        self._stack.removeWidget(self._instead)
        self._stack.insertWidget(CODE, self.code)
        self.tabs.setTabVisible(CODE, True)

    def _arrange(self) -> None:
        for title, page in (
            (self.tr("Analyzer"), with_totals(self.analyzer)),
            (self.tr("Issues"), self.issues),
            (self.tr("Code"), self.code),
            (self.tr("History"), self.history),
        ):
            self.tabs.addTab(title)
            self._stack.addWidget(page)
        self.tabs.setAccessibleName(self.tr("About the network"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        head = QHBoxLayout()
        head.setContentsMargins(S, 0, S, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._stack.setMinimumHeight(72)
        self._show_fold()

    def _on_clicked(self, _tab: int) -> None:
        if self.folded:
            self.toggle()

    def _show_fold(self) -> None:
        self._fold.setIcon(icon("chevron-up" if self.folded else "chevron-down"))
        text = self.tr("Open the panel") if self.folded else self.tr("Fold the panel")
        self._fold.setToolTip(text)
        self._fold.setAccessibleName(text)

    def _show_count(self, _analysis: object = None) -> None:
        count = len(self._document.issues)
        self.tabs.setTabText(ISSUES, self.tr("Issues {count}").format(count=count) if count else self.tr("Issues"))
