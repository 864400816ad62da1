"""The runs as a table model, and the filter and order in front of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.errors import UserError
from core.project.run import RunFolder
from gui.runs_page.summary import COLUMNS, RunSummary, apart, summarise
from gui.theme import theme_of

SORT_ROLE = Qt.ItemDataRole.UserRole
CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
"""The colour of a run's chip, "#rrggbb"; only the first column answers."""

TONE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The name of the Theme colour of a state; only the column of states answers."""

Index = QModelIndex | QPersistentModelIndex


class RunModel(QAbstractTableModel):
    """One row per run, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: list[RunSummary] = []

    def show_runs(self, runs: Sequence[RunFolder], active: RunFolder | None) -> None:
        """Show `runs`; `active` is the one being trained by this window."""
        self.beginResetModel()
        self._summaries = apart(_readable(runs, active), len(theme_of().series))
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
            return summary.explanation if column.key == "state" else str(summary.run.path)
        if role == CHIP_ROLE and column.key == "name":
            series = theme_of().series
            return series[summary.colour % len(series)]
        if role == TONE_ROLE and column.key == "state":
            return summary.tone
        return None


class RunOrder(QSortFilterProxyModel):
    """Sorts by a column's value and keeps the runs whose texts hold every word searched for."""

    def __init__(self, model: RunModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def search(self, text: str) -> None:
        """Keep the runs that have all words of `text` in one of their cells."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        model = self.sourceModel()
        cells = [str(model.index(row, column, parent).data() or "") for column in range(model.columnCount())]
        everything = " ".join(cells).casefold()
        return all(word in everything for word in self._words)


def _readable(runs: Sequence[RunFolder], active: RunFolder | None) -> Iterator[RunSummary]:
    """The summaries; a run deleted or damaged since the folder was read is left out."""
    for run in runs:
        with suppress(UserError):
            yield summarise(run, is_active=run == active)


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if COLUMNS[column].is_number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
