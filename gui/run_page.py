"""What the pages about one run have in common: which run it is, and what they show while there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.run_choice import RunChoice
from gui.run_picker import RunPicker
from gui.theme import L, M, S, style
from gui.widgets.empty_state import EmptyState

BAR_HEIGHT = 56


class RunPage(QWidget):
    """A page with a run to choose at its top.

    Signals
    -------
    pageRequested(str) : a button leads to another page.
    statusChanged(str, str) : left and right text for the status bar.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    statusChanged = Signal(str, str)  # noqa: N815

    def __init__(self, choice: RunChoice, label: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.picker = RunPicker(choice, label)
        self.empty = EmptyState(icon_name, "")
        self.empty.chosen.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        self.pageRequested.emit("train")

    def make_bar(self) -> tuple[QFrame, QHBoxLayout]:
        """The bar along the top with the choice of the run, and its row, to be filled from there."""
        bar = QFrame()
        style(bar, bar=True)
        bar.setFixedHeight(BAR_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(M)
        row.addWidget(self.picker)
        return bar, row
