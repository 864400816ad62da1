"""A table of whole rows on a card: sorted by a click on a heading, opened by Enter or a double click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.theme import theme_of

ON_A_CARD = (
    "QTableView, QHeaderView, QAbstractScrollArea::corner { background: transparent; border: none; }"
    "QHeaderView::section { background: transparent; }"
    "QHeaderView::down-arrow, QHeaderView::up-arrow { subcontrol-position: center left; subcontrol-origin: padding;"
    " left: 2px; width: 12px; height: 12px; }"
)
"""The table takes the colour of the card it lies on."""


class RowTable(QTableView):
    """Selects rows, several at once; its columns grow with the text.

    Signals
    -------
    chosenChanged() : another selection.
    indexOpened(QModelIndex) : a row was double-clicked, or Enter pressed on it.
    """

    chosenChanged = Signal()  # noqa: N815 - Qt spells signals so
    indexOpened = Signal(QModelIndex)  # noqa: N815

    def __init__(self, model: QAbstractItemModel, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: Sequence[int] = ()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setStyleSheet(ON_A_CARD)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.horizontalHeader().setHighlightSections(False)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self.indexOpened)

    def size_columns(self, widths: Sequence[int]) -> None:
        """Make the columns so wide, in pixels at text of the usual size."""
        self._widths = widths
        scale = theme_of(self).scale
        for number, width in enumerate(widths):
            self.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(number, round(width * scale))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        super().selectionChanged(selected, deselected)
        self.chosenChanged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.indexOpened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self.size_columns(self._widths)
