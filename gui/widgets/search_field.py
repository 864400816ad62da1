"""A line edit for searching: icon in front, clear button behind, Esc empties it, Down goes to the results."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from gui.icons import icon


class SearchField(QLineEdit):
    """Search box.

    Signals
    -------
    searched(str) : the text without outer blanks, at each change.
    resultsWanted() : Down or Enter was pressed, the results may take the focus.
    """

    searched = Signal(str)
    resultsWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder or self.tr("Search…"))
        self.setAccessibleName(self.placeholderText())
        self.addAction(icon("search", "text_faint"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(icon("close"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(self.tr("Clear search"))
        self._clear.setToolTip(self._clear.text())
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.textChanged.connect(self._report)

    def _report(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.searched.emit(text.strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.resultsWanted.emit()
        else:
            super().keyPressEvent(event)
