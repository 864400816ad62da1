"""The classes of a data source: how many images each has, with a bar that shows imbalance."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.protocol.messages import SourceInfo
from gui.theme import theme_of
from gui.widgets.bars import SHARE_ROLE, ShareBarDelegate
from gui.widgets.format import format_integer

SORT_ROLE = Qt.ItemDataRole.UserRole
NAME, TRAIN, TEST, SHARE = range(4)
ON_A_CARD = (
    "QTableView, QHeaderView { background: transparent; border: none; }"
    "QHeaderView::section { background: transparent; }"
)
"""The table takes the colour of the card it lies on."""

Index = QModelIndex | QPersistentModelIndex


class ClassModel(QAbstractTableModel):
    """A row per class: name, training images, test images, and the training images as a share of the largest class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, int, int, float]] = []

    def show_info(self, info: SourceInfo) -> None:
        """Show the classes of `info`."""
        none = (0,) * len(info.classes)
        train, test = info.counts.get("train", none), info.counts.get("test", none)
        most = max((*train, 1))
        self.beginResetModel()
        self._rows = [(name, a, b, a / most) for name, a, b in zip(info.classes, train, test, strict=True)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Class"), self.tr("Train"), self.tr("Test"), self.tr("Balance"))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == SHARE:
            return self.tr("Training images compared with the largest class")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._rows[index.row()][index.column()]
        if role == SORT_ROLE:
            return value
        if role == SHARE_ROLE and index.column() == SHARE:
            return value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME:
            return value
        if role == Qt.ItemDataRole.DisplayRole and index.column() != SHARE:
            return value if index.column() == NAME else format_integer(int(value))
        return None


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in (TRAIN, TEST) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


WIDTHS = {TRAIN: 56, TEST: 58, SHARE: 84}
"""Of the columns that do not stretch, in pixels at text size 100 %."""


class ClassTable(QTableView):
    """The table; choosing a row asks to see that class alone.

    Signals
    -------
    classChosen(int) : the number of the class, -1 for none.
    """

    classChosen = Signal(int)  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes, self._sorted = ClassModel(self), QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._classes)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self.setItemDelegateForColumn(SHARE, ShareBarDelegate(self))
        self.setAccessibleName(self.tr("Classes"))
        self.setStyleSheet(ON_A_CARD)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in WIDTHS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._size_columns()
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().selectionChanged.connect(self._report)

    def _size_columns(self) -> None:
        theme = theme_of(self)
        for column, width in WIDTHS.items():
            # the bar is no text: where the text is large, the names need its room
            scaled = width / theme.scale if column == SHARE else width * theme.scale
            self.setColumnWidth(column, round(scaled))
        self.verticalHeader().setDefaultSectionSize(theme.control_height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._size_columns()

    def show_info(self, info: SourceInfo) -> None:
        """Show the classes of `info`, none chosen."""
        self._classes.show_info(info)

    def choose_class(self, number: int) -> None:
        """Mark the row of that class without reporting it; -1 marks none."""
        selection = self.selectionModel()
        selection.blockSignals(True)
        selection.clear()
        if number >= 0:
            row = self._sorted.mapFromSource(self._classes.index(number, 0))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            selection.setCurrentIndex(row, flags)
            self.scrollTo(row)
        selection.blockSignals(False)
        self.viewport().update()

    @Slot()
    def _report(self, *_: object) -> None:
        rows = self.selectionModel().selectedRows()
        self.classChosen.emit(self._sorted.mapToSource(rows[0]).row() if rows else -1)
