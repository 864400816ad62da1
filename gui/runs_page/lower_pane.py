"""Below the table: the selected runs overlaid, what differs between them, their coordinates, and the notes on one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.runs_page.about import About
from gui.runs_page.coordinates import Coordinates
from gui.runs_page.differences import Differences
from gui.runs_page.summary import RunSummary
from gui.theme import M, S, style
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from gui.runs_page.overlay import Overlay

SOON_MS: Final = 40
"""The row just pressed is seen to be selected before the plots are loaded, which is done once."""


class LowerPane(QFrame):
    """Four views of the selection; only the one that is seen is kept up to date.

    The plots take a third of a second to load, so that waits until there is something to draw.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, card=True)
        self._overlay: Overlay | None = None
        self.differences, self.coordinates, self.about = Differences(), Coordinates(), About()
        self.views: dict[str, QWidget] = {
            "curves": self._hint(),
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
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._draw_curves)
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

    @property
    def overlay(self) -> Overlay:
        """The plot of the curves, made when first asked for."""
        if self._overlay is None:
            from gui.runs_page.overlay import Overlay

            self._overlay = Overlay()
            self._stack.addWidget(self._overlay)
        return self._overlay

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
        match self.choice.current:
            case "curves" if self._overlay is None and self._chosen:
                self._soon.start()
            case "curves":
                self._draw_curves()
            case "differences":
                self.differences.show_runs(self._chosen)
            case "coordinates":
                self.coordinates.show_runs(self._shown, {summary.run.path for summary in self._chosen})
            case _:
                self.about.show_run(self._chosen[0] if len(self._chosen) == 1 else None)

    @Slot()
    def _draw_curves(self) -> None:
        """Draw the curves of the chosen runs, or say how to choose some."""
        if self.choice.current != "curves":
            return
        if self._chosen:
            self._stack.setCurrentWidget(self.overlay)
            self.overlay.show_runs(self._chosen)
        else:
            self._stack.setCurrentWidget(self.views["curves"])

    def _hint(self) -> QLabel:
        hint = QLabel(self.tr("Select one run or several, to see their curves in one plot."))
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        style(hint, role="faint")
        return hint
