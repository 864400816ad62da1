"""What differs between the selected runs, with what each came to on top: a table with a column for each run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QLabel, QStackedLayout, QTableView, QWidget

from core.errors import N_, UserError
from core.project.comparison import Comparison, Row, compare, shown
from gui.runs_page.summary import DATED, RunSummary, translated
from gui.texts import say
from gui.theme import font, mix, qcolor, style, theme_of
from gui.widgets.format import format_count, format_duration, format_integer, format_loss, format_percent
from gui.widgets.row_table import ON_A_CARD

Index = QModelIndex | QPersistentModelIndex

RESULTS: Final[dict[str, tuple[str, Callable[[Any], str], int]]] = {
    "val_accuracy": (N_("RunsPage", "Validation accuracy"), format_percent, 1),
    "val_loss": (N_("RunsPage", "Validation loss"), format_loss, -1),
    "train_loss": (N_("RunsPage", "Training loss"), format_loss, -1),
    "parameters": (N_("RunsPage", "Parameters"), format_count, 0),
    "epoch": (N_("RunsPage", "Epochs"), format_integer, 0),
    "best_epoch": (N_("RunsPage", "Best epoch"), format_integer, 0),
    "seconds": (N_("RunsPage", "Duration"), format_duration, -1),
    "images_per_second": (N_("RunsPage", "Mean images/s"), lambda n: format_integer(round(n)), 1),
}
"""How the results are called and said, and whether more (1) or less (−1) of them is better."""

SECTIONS: Final = {
    "network": N_("RunsPage", "Network"),
    "recipe": N_("RunsPage", "Recipe"),
    "data": N_("RunsPage", "Data"),
}


class DifferencesModel(QAbstractTableModel):
    """Rows are results, then differences; the first column names them, the others are runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._runs: list[RunSummary] = []

    def show_comparison(self, runs: Sequence[RunSummary], found: Comparison | None) -> None:
        """Show what was found about these runs."""
        self.beginResetModel()
        self._runs = list(runs) if found else []
        self._rows = (*found.results, *found.differences) if found else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._runs) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return DATED.sub("", self._runs[section - 1].name) if section else ""
        if role == Qt.ItemDataRole.ForegroundRole and section:
            series = theme_of().series
            return QColor(series[self._runs[section - 1].colour % len(series)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(section) | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _said(row, column - 1) if column else _name(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(column) | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole:
            bold = row.section == "result" and column > 0 and row.values[column - 1] == _best(row)
            return font(theme_of(), bold=bold)
        theme = theme_of()
        if role == Qt.ItemDataRole.ForegroundRole:
            same = column and row.section != "result" and row.values[column - 1] == row.values[0] and column > 1
            return qcolor(theme.text_faint if same else theme.text_muted if column == 0 else theme.text)
        if role == Qt.ItemDataRole.BackgroundRole and row.section == "result":
            return qcolor(mix(theme.surface, theme.accent_soft, 0.55))
        return None


class Differences(QWidget):
    """The table, or a sentence where there is nothing to compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DifferencesModel(self)
        self.table, self.sentence = QTableView(), QLabel()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What differs between the selected runs"))
        self.table.setStyleSheet(ON_A_CARD)
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(110)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        style(self.sentence, role="muted")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.sentence)
        self._stack.addWidget(self.table)

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Compare these runs, the first of them being what the others differ from."""
        found = None
        self.sentence.setText(self.tr("Select two runs or more to see what differs between them and what it bought."))
        if len(runs) > 1:
            try:
                found = compare([summary.run for summary in runs])
            except UserError as error:
                self.sentence.setText(say(error.message))
        self.model.show_comparison(runs, found)
        self._stack.setCurrentWidget(self.table if found else self.sentence)


def _name(row: Row) -> str:
    if row.section == "result":
        return translated(RESULTS[row.path][0])
    return f"{translated(SECTIONS[row.section])} · {row.path}"


def _said(row: Row, run: int) -> str:
    value = row.values[run]
    if row.section == "result":
        return "–" if value is None else RESULTS[row.path][1](value)
    return shown(value)


def _best(row: Row) -> Any:
    """The best value of a result, where the runs differ in it and one is better at all."""
    better = RESULTS[row.path][2]
    known = [value for value in row.values if value is not None]
    if not better or not known or not row.differs:
        return object()
    return max(known) if better > 0 else min(known)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
