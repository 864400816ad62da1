"""How many training images each class has, as bars, the largest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui.theme import theme_of
from gui.widgets.bars import SHARE_ROLE, ShareBarDelegate
from gui.widgets.format import format_integer

STYLE = "QTableView { background: transparent; border: none; }"


class ClassBars(QTableWidget):
    """Name, bar and count a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setItemDelegateForColumn(1, ShareBarDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(STYLE)
        self.setAccessibleName(self.tr("Training images per class"))
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    def show_counts(self, classes: Sequence[str], counts: Sequence[int]) -> None:
        """Show the classes by how many images they have."""
        rows = sorted(zip(classes, counts, strict=True), key=lambda row: -row[1])
        most = max((*counts, 1))
        self.setRowCount(len(rows))
        self.verticalHeader().setDefaultSectionSize(theme_of(self).control_height)
        for place, (name, count) in enumerate(rows):
            bar, number = QTableWidgetItem(), QTableWidgetItem(format_integer(count))
            bar.setData(SHARE_ROLE, count / most)
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, item in enumerate((QTableWidgetItem(name), bar, number)):
                self.setItem(place, column, item)
