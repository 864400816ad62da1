"""The history: every step by its name; a click goes back, or forth, to the state after it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QUndoView, QWidget

from gui.icons import icon


class HistoryPanel(QUndoView):
    """The steps of an undo stack."""

    def __init__(self, stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(stack, parent)
        self.setFrameShape(QUndoView.Shape.NoFrame)
        self.setIconSize(QSize(14, 14))
        self.setEmptyLabel(self.tr("As it was opened"))
        self.setCleanIcon(icon("save", "text_faint"))
        self.setAccessibleName(self.tr("History"))
