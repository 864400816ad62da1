"""The analyzer table on the screen: a row stands for a block, selected here is selected on the canvas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSaveFile, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QFrame, QHeaderView, QMenu, QTableView, QWidget

from core.errors import N_, Message
from gui.document import Document
from gui.network_page.analyzer import AnalyzerModel
from gui.network_page.analyzer_rows import (
    FIELD,
    MACS,
    MEASURES,
    MEMORY,
    NAME,
    PARAMETERS,
    SHAPES,
    SHARE,
    TIME,
    TRAINABLE,
    TYPE,
)
from gui.network_page.selection import Selection
from gui.network_page.shapes_delegate import ShapesDelegate
from gui.settings import ANALYZER_HIDDEN, Settings
from gui.theme import S, font, theme_of
from gui.widgets.bars import ShareBarDelegate
from gui.widgets.text_delegate import TextDelegate

WIDTHS = {NAME: 74, TYPE: 98, SHAPES: 160, PARAMETERS: 90, TRAINABLE: 82, MACS: 58, MEMORY: 68, FIELD: 56, TIME: 66}
"""Pixels at text size 100 %; a column is wider where its total is."""
COLUMNS = {
    TYPE: "type",
    SHAPES: "shapes",
    PARAMETERS: "parameters",
    TRAINABLE: "trainable",
    MACS: "macs",
    MEMORY: "memory",
    FIELD: "field",
    TIME: "time",
    SHARE: "share",
}
"""The columns that may be hidden, as the settings name them; times come and go with the measurement."""
GROWTH = {
    NAME: 0.16,
    TYPE: 0.16,
    SHAPES: 0.2,
    PARAMETERS: 0.08,
    TRAINABLE: 0.04,
    MACS: 0.06,
    MEMORY: 0.06,
    FIELD: 0.04,
    TIME: 0.04,
}
"""How the columns share what room is left over; the rest goes to the bars."""
SHARE_WIDTH = 68
ROW = 24


class AnalyzerView(QTableView):
    """Shows the model.

    Signals
    -------
    pointed(str) : the row of that block was clicked.
    failed(object) : Message: the table could not be saved.
    """

    pointed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        parent: QWidget | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._following = False
        self._settings = settings
        self._totals: tuple[str, ...] = ()
        self._model = AnalyzerModel(document, self)
        self.setModel(self._model)
        self.setItemDelegate(TextDelegate(self))
        self.setItemDelegateForColumn(SHARE, ShareBarDelegate(self))
        self.setItemDelegateForColumn(SHAPES, ShapesDelegate(self))
        self._dress()
        self.selectionModel().selectionChanged.connect(self._on_rows)
        self._model.rowsChanging.connect(self._on_rows_changing)
        self._model.totalsChanged.connect(self._on_totals)
        self.horizontalHeader().sectionClicked.connect(self._on_heading)
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
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._share_room()  # the text may have another size

    def show_measure(self, measure: str) -> None:
        """Compare blocks by that measure in the last column; other than those of MEASURES leave it as it is."""
        if measure in MEASURES:
            self._model.show_measure(measure)

    def show_times(self, times: Mapping[str, float] | None, total: float = 0.0) -> None:
        """Show measured times, in milliseconds by block and for the whole network; None takes them away."""
        self._model.show_times(times, total)
        self.setColumnHidden(TIME, not times)
        self._share_room()

    def save_csv(self, file: str) -> bool:
        """Write the table as comma-separated values; False where the file cannot be written."""
        lines = [line.split("\t") for line in self._model.text(range(self._model.rowCount())).split("\n")]
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(lines)
        saved = QSaveFile(file)
        if not saved.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        saved.write(text.getvalue().encode("utf-8-sig"))
        return saved.commit()

    def _share_room(self) -> None:
        """Give every column its width, and what is left over by how much it gains."""
        scale = theme_of(self).scale
        shown = {c: self._least(c, round(width * scale)) for c, width in WIDTHS.items() if not self.isColumnHidden(c)}
        least = round(SHARE_WIDTH * scale)
        spare = max(self.viewport().width() - sum(shown.values()) - least, 0)
        for column, width in shown.items():
            self.setColumnWidth(column, width + round(spare * GROWTH[column]))
        taken = sum(self.columnWidth(column) for column in shown)
        rest = max(self.viewport().width() - taken, least)
        self.setColumnWidth(SHARE, rest)
        self._model.shorten(
            QFontMetrics(font(theme_of(self), bold=True)).horizontalAdvance(self._model.share_title()) + 2 * S > rest
        )
        row = max(ROW, round(ROW * scale * 0.92))
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)

    def _least(self, column: int, width: int) -> int:
        """The width of a column, or that of its total where it is larger; names and sizes may be cut."""
        if column in (NAME, TYPE, SHAPES):
            return width
        total = QFontMetrics(font(theme_of(self), bold=True)).horizontalAdvance(self._model.totals()[column])
        return max(width, total + 2 * S)

    def _on_totals(self) -> None:
        totals = self._model.totals()
        if totals != self._totals:
            self._totals = totals
            self._share_room()

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Analyzer"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(48)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_columns)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        hidden = self._settings.get(ANALYZER_HIDDEN) if self._settings else ANALYZER_HIDDEN.default
        for column, name in COLUMNS.items():
            self.setColumnHidden(column, name in hidden)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addAction(self.tr("Export as CSV…"), self._ask_for_file)
        self._add_columns(menu.addMenu(self.tr("Columns")))
        menu.popup(self.viewport().mapToGlobal(at))

    def column_menu(self) -> QMenu:
        """Which columns are shown, to be ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_columns(menu)
        return menu

    def _open_columns(self, at: QPoint) -> None:
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _add_columns(self, menu: QMenu) -> None:
        for column in range(NAME + 1, SHARE + 1):
            action = menu.addAction(self._model.titles[column])
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(partial(self._show_column, column))

    def _show_column(self, column: int, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        if self._settings:
            hidden = [name for column, name in COLUMNS.items() if self.isColumnHidden(column) or column == TIME]
            self._settings.set(ANALYZER_HIDDEN, hidden)
        self._share_room()

    def _ask_for_file(self) -> None:
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Export as CSV"), "network.csv", self.tr("CSV (*.csv)"))
        if file and not self.save_csv(file):
            self.failed.emit(Message("analyzer.not-saved", N_("Core", "{file} cannot be written."), {"file": file}))

    def _on_rows(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if self._following:
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        self._selection.set(self._model.block_at(row) for row in rows)

    def _on_rows_changing(self, changing: bool) -> None:
        """What the table does to its own selection as rows come and go says nothing about blocks."""
        self._following = changing
        if not changing:
            self._show_selection()

    def _on_heading(self, column: int) -> None:
        for measure, of_measure in MEASURES.items():
            if column == of_measure:
                self._model.show_measure(measure)

    def _on_clicked(self, index: QModelIndex) -> None:
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
