"""The runs as a table model, and the filter and order in front of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from gui.runs_page.run_filter import Condition, conditions
from gui.runs_page.summary import COLUMNS, RunSummary, apart
from gui.theme import theme_of

SORT_ROLE = Qt.ItemDataRole.UserRole
CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
"""The colour of a run's chip, "#rrggbb"; only the first column answers."""

TONE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The name of the Theme colour of a state; only the column of states answers."""

PIN_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the run is pinned; only the first column answers."""

Index = QModelIndex | QPersistentModelIndex


class RunModel(QAbstractTableModel):
    """One row per run, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: list[RunSummary] = []

    def show_runs(self, summaries: Sequence[RunSummary]) -> None:
        """Show these runs."""
        self.beginResetModel()
        self._summaries = apart(summaries, len(theme_of().series))
        self._summaries.sort(key=lambda summary: summary.started, reverse=True)
        self.endResetModel()

    def summary(self, row: int) -> RunSummary:
        """What is known of the run in that row."""
        return self._summaries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._summaries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary, column = self._summaries[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(summary)
        if role == SORT_ROLE:
            return column.order(summary)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return _explained(summary, column.key)
        if role == CHIP_ROLE and column.key == "name":
            series = theme_of().series
            return series[summary.colour % len(series)]
        if role == TONE_ROLE and column.key == "state":
            return summary.tone
        if role == PIN_ROLE and column.key == "name":
            return summary.is_pinned
        return None


class RunOrder(QSortFilterProxyModel):
    """Sorts by a column's value, pinned runs first, and keeps those that meet what was searched for."""

    def __init__(self, model: RunModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conditions: list[Condition] = []
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def search(self, text: str) -> None:
        """Keep the runs that meet every condition of `text`, see gui.runs_page.run_filter."""
        self.beginFilterChange()
        self._conditions = conditions(text)
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        model: RunModel = self.sourceModel()  # type: ignore[assignment]
        summary = model.summary(row)
        return all(condition(summary) for condition in self._conditions)

    def lessThan(self, left: Index, right: Index) -> bool:
        model: RunModel = self.sourceModel()  # type: ignore[assignment]
        pinned = model.summary(left.row()).is_pinned
        if pinned != model.summary(right.row()).is_pinned:
            return pinned == (self.sortOrder() == Qt.SortOrder.AscendingOrder)
        return super().lessThan(left, right)


def _explained(summary: RunSummary, column: str) -> str:
    """What is said while the pointer rests on a cell."""
    if column == "state":
        return summary.explanation
    return f"{summary.comment}\n{summary.run.path}" if summary.comment else str(summary.run.path)


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if COLUMNS[column].is_number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
