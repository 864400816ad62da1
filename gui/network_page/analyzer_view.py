"""The analyzer table on the screen: a row stands for a block, selected here is selected on the canvas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from gui.document import Document
from gui.network_page.analyzer import MACS, MEMORY, NAME, PARAMETERS, SHAPES, SHARE, TYPE, AnalyzerModel
from gui.network_page.selection import Selection
from gui.widgets.bars import ShareBarDelegate

WIDTHS = {NAME: 92, TYPE: 104, SHAPES: 156, PARAMETERS: 92, MACS: 66, MEMORY: 92}
GROWTH = {NAME: 0.18, TYPE: 0.16, SHAPES: 0.18, PARAMETERS: 0.08, MACS: 0.08, MEMORY: 0.08}
"""How the columns share what room is left over; the rest goes to the bars."""
SHARE_WIDTH = 64
ROW = 24


class AnalyzerView(QTableView):
    """Shows the model.

    Signals
    -------
    pointed(str) : the row of that block was clicked.
    """

    pointed = Signal(str)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._following = False
        self._model = AnalyzerModel(document, self)
        self.setModel(self._model)
        self.setItemDelegateForColumn(SHARE, ShareBarDelegate(self))
        self._dress()
        self.selectionModel().selectionChanged.connect(self._on_rows)
        self._model.modelReset.connect(self._show_selection)
        self.clicked.connect(self._on_clicked)
        selection.changed.connect(self._show_selection)

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard as tab-separated text."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText(self._model.text(rows or range(self._model.rowCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share what room there is: the bar keeps a length that can be compared at a glance."""
        super().resizeEvent(event)
        spare = max(self.viewport().width() - sum(WIDTHS.values()) - SHARE_WIDTH, 0)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width + round(spare * GROWTH[column]))
        taken = sum(self.columnWidth(column) for column in WIDTHS)
        self.setColumnWidth(SHARE, max(self.viewport().width() - taken, SHARE_WIDTH))

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Analyzer"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)

    def _on_rows(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if self._following:
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        self._selection.set(self._model.block_at(row) for row in rows)

    def _on_clicked(self, index) -> None:
        self.pointed.emit(self._model.block_at(index.row()))

    def _show_selection(self, _ids: object = None) -> None:
        rows = [row for i in self._selection.ids if (row := self._model.row_of(i)) is not None]
        held = self.selectionModel().selection()
        shown = {row for part in held for row in range(part.top(), part.bottom() + 1)}  # type: ignore[attr-defined]
        if shown == set(rows):
            return
        wanted = QItemSelection()
        for first, last in _runs(rows):
            wanted.select(self._model.index(first, 0), self._model.index(last, SHARE))
        flags = QItemSelectionModel.SelectionFlag
        self._following = True
        self.selectionModel().select(wanted, flags.ClearAndSelect)
        self._following = False
        if rows:
            self.selectionModel().setCurrentIndex(self._model.index(rows[-1], 0), flags.NoUpdate)
            self.scrollTo(self._model.index(rows[-1], 0))


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of every run of rows without a gap: selecting a run costs what a single row does."""
    ordered = sorted(rows)
    first = 0
    for number, row in enumerate(ordered):
        if number + 1 == len(ordered) or ordered[number + 1] != row + 1:
            yield ordered[first], row
            first = number + 1
