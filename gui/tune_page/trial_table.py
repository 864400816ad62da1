"""The live table of trials: a row each, a column for every range."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.blocks import Value
from core.project.range_text import say_choice
from core.project.search_folder import Trial
from gui.icons import icon
from gui.texts import say
from gui.theme import S, qcolor, theme_of
from gui.tune_page.shown_search import TONES, ShownSearch, say_objective, say_state, say_value
from gui.widgets.format import format_duration
from gui.widgets.row_table import RowTable

SORT_ROLE = Qt.ItemDataRole.UserRole
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The name of the Theme colour of a state; only that column answers."""

BEST_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the trial is the best; only the first column answers."""

STATE = 2
"""The number of the column of states."""

ROW_HEIGHT = 30
DOT = 7
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, width in pixels, what a trial says there, and what it is sorted by."""

    heading: str
    width: int
    text: Callable[[Trial], str]
    order: Callable[[Trial], Any]
    is_number: bool = True


class TrialModel(QAbstractTableModel):
    """One row per trial, in the order tried; a trial that changes redraws its row alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownSearch | None = None
        self._rows: list[Trial] = []
        self._columns: list[Column] = []
        self._best = -1

    def show_search(self, shown: ShownSearch | None) -> None:
        """Show another search."""
        self.beginResetModel()
        self._shown = shown
        self._rows = [trial for _, trial in sorted(shown.trials.items())] if shown else []
        self._columns = self._make_columns(shown) if shown else []
        self._find_best()
        self.endResetModel()

    def show_trial(self, trial: Trial) -> None:
        """Bring one row up to date, or add it."""
        for row, held in enumerate(self._rows):
            if held.number == trial.number:
                self._rows[row] = trial
                break
        else:
            row = len(self._rows)
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.append(trial)
            self.endInsertRows()
        self._find_best()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def trial(self, row: int) -> Trial:
        """The trial in that row."""
        return self._rows[row]

    @property
    def columns(self) -> list[Column]:
        return self._columns

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        return _alignment(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        trial, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(trial)
        if role == SORT_ROLE:
            return column.order(trial)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return say(trial.reason) if trial.reason else None
        if role == TONE_ROLE and index.column() == STATE:
            return TONES[trial.state]
        if role == BEST_ROLE and index.column() == 0:
            return trial.number == self._best
        return None

    def _find_best(self) -> None:
        best = self._shown.best if self._shown else None
        self._best = best.number if best else -1

    def _make_columns(self, shown: ShownSearch) -> list[Column]:
        worst = float("-inf") if shown.search.is_maximised else float("inf")
        made = [
            Column(self.tr("Trial"), 64, lambda t: str(t.number + 1), lambda t: t.number),
            Column(say_objective(shown.search), 104, lambda t: shown.say_score(t.score),
                   lambda t: worst if t.score is None else t.score),
            Column(self.tr("State"), 104, lambda t: say_state(t.state), lambda t: t.state.value, False),
        ]  # fmt: skip
        for wanted in shown.search.ranges:
            made.append(_of_range(wanted.key, shown.title(wanted), wanted.choices))
        made += [
            Column(self.tr("Epochs"), 64, lambda t: f"{t.epoch} / {t.epochs}", lambda t: t.epoch),
            Column(self.tr("Time"), 72, lambda t: format_duration(t.seconds) if t.seconds else "–",
                   lambda t: t.seconds),
            Column(self.tr("Why"), 96, _say_reason, _say_reason, False),
        ]  # fmt: skip
        return made


class TrialDelegate(QStyledItemDelegate):
    """Draws a dot before a state, and a star before the best."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tone, best = index.data(TONE_ROLE), index.data(BEST_ROLE)
        super().paint(painter, option, index)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(getattr(theme_of(), tone)))
            painter.drawEllipse(QRectF(rect.left() + S, rect.center().y() - DOT / 2, DOT, DOT))
        if best:
            star = QRectF(rect.left() + S, rect.center().y() - S, 2 * S, 2 * S).toRect()
            icon("star", "plot_validation").paint(painter, star)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(TONE_ROLE):
            option.text = f"    {option.text}"  # type: ignore[attr-defined]  # room for the dot


class TrialTable(RowTable):
    """Shows trials; Enter or a double click opens the run of one.

    Signals
    -------
    opened(Trial) : a trial was double-clicked, or Enter pressed on it.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.trials = TrialModel()
        self._order = QSortFilterProxyModel()
        super().__init__(self._order, ROW_HEIGHT, parent)
        for model in (self.trials, self._order):
            model.setParent(self)
        self._order.setSortRole(SORT_ROLE)
        self._order.setSourceModel(self.trials)
        self.setItemDelegate(TrialDelegate(self))
        self.setAccessibleName(self.tr("Trials of the search"))
        self.horizontalHeader().setStretchLastSection(True)
        self.indexOpened.connect(self._open_index)

    def show_search(self, shown: ShownSearch | None) -> None:
        """Show another search, its newest trial on top."""
        self.trials.show_search(shown)
        self.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.size_columns([column.width for column in self.trials.columns])

    def show_trial(self, trial: Trial) -> None:
        """Bring one trial up to date."""
        self.trials.show_trial(trial)

    def chosen(self) -> list[Trial]:
        """The selected trials, from top to bottom."""
        return [self._trial(index) for index in sorted(self.selectionModel().selectedRows())]

    def choose(self, runs: list[str]) -> None:
        """Select the trials with these runs."""
        self.clearSelection()
        mode = self.selectionModel().SelectionFlag
        for row in range(self._order.rowCount()):
            index = self._order.index(row, 0)
            if self._trial(index).run in runs:
                self.selectionModel().select(index, mode.Select | mode.Rows)

    def _trial(self, index: QModelIndex) -> Trial:
        return self.trials.trial(self._order.mapToSource(index).row())

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(self._trial(index))


def _of_range(key: str, title: str, choices: tuple[Value, ...]) -> Column:
    def text(trial: Trial) -> str:
        return say_value(trial.values[key]) if key in trial.values else "–"

    def order(trial: Trial) -> Any:
        value = trial.values.get(key)
        if choices:
            return text(trial)
        return float(value) if isinstance(value, int | float) else float("-inf")

    longest = max((len(say_choice(value)) for value in choices), default=0)
    return Column(title, max(84, 7 * len(title) + 24, 8 * longest + 24), text, order, not choices)


def _say_reason(trial: Trial) -> str:
    return say(trial.reason) if trial.reason else ""


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
