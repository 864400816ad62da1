"""The per-class table: images, precision, recall, F1, sortable, with bars."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.protocol.evaluation import ClassScore
from gui.theme import theme_of
from gui.widgets.bars import COLOUR_ROLE, SHARE_ROLE, ShareBarDelegate
from gui.widgets.format import format_integer, format_percent

SORT_ROLE = Qt.ItemDataRole.UserRole
LABEL, COUNT, PRECISION, RECALL, F1 = range(5)
WEAK = 0.7
"""Below this share a bar is drawn in the warning colour."""

ON_A_CARD = (
    "QTableView, QHeaderView { background: transparent; border: none; }"
    "QHeaderView::section { background: transparent; }"
)
"""The table takes the colour of the card it lies on."""

Index = QModelIndex | QPersistentModelIndex


class ScoreModel(QAbstractTableModel):
    """The scores of an evaluation as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[ClassScore, ...] = ()

    def show_scores(self, scores: tuple[ClassScore, ...]) -> None:
        """Show these, in their order."""
        self.beginResetModel()
        self._scores = scores
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._scores)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._meanings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == LABEL else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        score, column = self._scores[index.row()], index.column()
        value = (score.label, score.count, score.precision, score.recall, score.f1)[column]
        if role == SORT_ROLE:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(column, value)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == SHARE_ROLE and column > COUNT:
            return value
        if role == COLOUR_ROLE and column > COUNT:
            return "plot_validation" if float(value) < WEAK else "accent"
        return None

    def _titles(self) -> tuple[str, ...]:
        return self.tr("Class"), self.tr("Images"), self.tr("Precision"), self.tr("Recall"), self.tr("F1")

    def _meanings(self) -> tuple[str, ...]:
        return (
            "",
            self.tr("How many images of this class were looked at"),
            self.tr("Of all images taken for this class, how many are of it"),
            self.tr("Of all images of this class, how many were recognised"),
            self.tr("The harmonic mean of precision and recall"),
        )


def _text(column: int, value: Any) -> str:
    if column == LABEL:
        return str(value)
    return format_integer(int(value)) if column == COUNT else format_percent(float(value))


class ScoreTable(QTableView):
    """Shows ScoreModel; a click on a heading sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ScoreModel(self)
        self._order = QSortFilterProxyModel(self)
        self._order.setSourceModel(self._model)
        self._order.setSortRole(SORT_ROLE)
        self.setModel(self._order)
        self.setAccessibleName(self.tr("Scores of each class"))
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setStyleSheet(ON_A_CARD)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme_of(self).control_height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.ResizeToContents)
        bars = ShareBarDelegate(self)
        for column in (PRECISION, RECALL, F1):
            self.setItemDelegateForColumn(column, bars)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def show_scores(self, scores: tuple[ClassScore, ...]) -> None:
        """Show these, sorted as before."""
        self._model.show_scores(scores)

    def labels(self) -> list[str]:
        """The classes from top to bottom, as now sorted."""
        return [self._order.index(row, LABEL).data() for row in range(self._order.rowCount())]
