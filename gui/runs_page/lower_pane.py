"""Below the table: the selected runs overlaid, what differs between them, their coordinates, and the notes on one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.runs_page.about import About
from gui.runs_page.coordinates import Coordinates
from gui.runs_page.differences import Differences
from gui.runs_page.overlay import Overlay
from gui.runs_page.summary import RunSummary
from gui.theme import M, S, style
from gui.widgets.segmented import Segmented


class LowerPane(QFrame):
    """Four views of the selection; only the one that is seen is kept up to date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, card=True)
        self.overlay, self.differences = Overlay(), Differences()
        self.coordinates, self.about = Coordinates(), About()
        self.views: dict[str, QWidget] = {
            "curves": self.overlay,
            "differences": self.differences,
            "coordinates": self.coordinates,
            "notes": self.about,
        }
        self.choice = Segmented(
            [
                ("curves", self.tr("Curves")),
                ("differences", self.tr("What differs")),
                ("coordinates", self.tr("Recipes and results")),
                ("notes", self.tr("Notes")),
            ],
            label=self.tr("What is shown of the selected runs"),
        )
        self._chosen: list[RunSummary] = []
        self._shown: list[RunSummary] = []
        self._stack = QStackedWidget()
        for view in self.views.values():
            self._stack.addWidget(view)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, S, M, M)
        column.setSpacing(S)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.choice.chosen.connect(self.show_view)

    def show_runs(self, chosen: Sequence[RunSummary], shown: Sequence[RunSummary]) -> None:
        """Tell of the chosen runs, among those that the table shows."""
        self._chosen, self._shown = list(chosen), list(shown)
        self._fill()

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Show one of the four views."""
        self.choice.select(key)
        self._stack.setCurrentWidget(self.views[key])
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if not self.isVisible():
            return
        view = self._stack.currentWidget()
        if view is self.overlay:
            self.overlay.show_runs(self._chosen)
        elif view is self.differences:
            self.differences.show_runs(self._chosen)
        elif view is self.coordinates:
            self.coordinates.show_runs(self._shown, {summary.run.path for summary in self._chosen})
        else:
            self.about.show_run(self._chosen[0] if len(self._chosen) == 1 else None)
