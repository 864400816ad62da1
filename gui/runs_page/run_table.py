"""The table of runs: colour chips, coloured states, several rows at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.icons import icon
from gui.runs_page.run_model import CHIP_ROLE, PIN_ROLE, TONE_ROLE, RunModel, RunOrder
from gui.runs_page.summary import COLUMNS, RunSummary
from gui.theme import XS, S, qcolor, theme_of
from gui.widgets.row_table import RowTable

ROW_HEIGHT = 32
CHIP = 10
PIN = 14
LEAST_NAME = 160


class RunDelegate(QStyledItemDelegate):
    """Draws the chip before a name and a dot before a state."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chip, tone = index.data(CHIP_ROLE), index.data(TONE_ROLE)
        colour = chip or (getattr(theme_of(), tone) if tone else None)
        if colour is None:
            super().paint(painter, option, index)
            return
        room = QStyleOptionViewItem(option)
        super().paint(painter, room, index)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        side = CHIP if chip else CHIP - 3
        place = QRectF(rect.left() + S, rect.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(colour))
        painter.drawRoundedRect(place, 3 if chip else side / 2, 3 if chip else side / 2)
        if index.data(PIN_ROLE):
            right = QRect(round(rect.right()) - PIN - XS, round(rect.center().y() - PIN / 2), PIN, PIN)
            icon("pin", "accent_ink").paint(painter, right)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(CHIP_ROLE) or index.data(TONE_ROLE):
            option.text = f"    {option.text}"  # type: ignore[attr-defined]  # room for the mark


class RunTable(RowTable):
    """Shows runs; Enter or a double click opens the curves, Delete asks to delete.

    Signals
    -------
    opened(RunFolder) : a run was double-clicked, or Enter pressed on it.
    deleteWanted() : the Delete key.
    menuWanted(QPoint) : the context menu, at this place of the screen.
    """

    opened = Signal(object)
    deleteWanted = Signal()  # noqa: N815 - Qt spells signals so
    menuWanted = Signal(QPoint)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        self._runs = RunModel()
        self._order = RunOrder(self._runs)
        super().__init__(self._order, ROW_HEIGHT, parent)
        for model in (self._runs, self._order):
            model.setParent(self)
        self.setItemDelegate(RunDelegate(self))
        self.setAccessibleName(self.tr("Training runs"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sortByColumn(next(i for i, c in enumerate(COLUMNS) if c.key == "started"), Qt.SortOrder.DescendingOrder)
        self.size_columns([column.width for column in COLUMNS])
        self.customContextMenuRequested.connect(self._ask_menu)
        self.indexOpened.connect(self._open_index)

    def show_runs(self, summaries: Sequence[RunSummary]) -> None:
        """Show these runs, keeping those selected that are still there."""
        kept = {summary.run.path for summary in self.chosen()}
        self._runs.show_runs(summaries)
        self._select(kept)

    def search(self, text: str) -> None:
        """Show only what has all words of `text`."""
        self._order.search(text)

    @Slot(list)
    def choose(self, paths: Collection[Path]) -> None:
        """Select the runs in these folders and no others."""
        self.clearSelection()
        self._select(set(paths))

    def chosen(self) -> list[RunSummary]:
        """The selected runs, from top to bottom."""
        return [self._summary(index.row()) for index in sorted(self.selectionModel().selectedRows())]

    def shown(self) -> list[RunSummary]:
        """All runs now visible, from top to bottom."""
        return [self._summary(row) for row in range(self._order.rowCount())]

    def size_columns(self, widths: Sequence[int]) -> None:
        super().size_columns(widths)
        self._widen_names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deleteWanted.emit()
        else:
            super().keyPressEvent(event)

    def _select(self, paths: set[Path]) -> None:
        wanted = QItemSelection()
        for row in range(self._order.rowCount()):
            if self._summary(row).run.path in paths:
                wanted.select(self._order.index(row, 0), self._order.index(row, self._order.columnCount() - 1))
        self.selectionModel().select(wanted, self.selectionModel().SelectionFlag.Select)

    def _summary(self, row: int) -> RunSummary:
        return self._runs.summary(self._order.mapToSource(self._order.index(row, 0)).row())

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(self._summary(index.row()).run)

    def _ask_menu(self, place: QPoint) -> None:
        if self.indexAt(place).isValid():
            self.menuWanted.emit(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen_names()

    def _widen_names(self) -> None:
        """The names take the room that is left, and never less than they can be told apart in; then it scrolls."""
        others = self.horizontalHeader().length() - self.columnWidth(0)
        least = round(LEAST_NAME * theme_of(self).scale)
        self.setColumnWidth(0, max(self.viewport().width() - others, least))
