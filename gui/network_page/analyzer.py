"""The analyzer table as a model: one row per block, from the report, updated in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.document import Document
from gui.network_page.analyzer_look import alignment, ink
from gui.network_page.analyzer_rows import (
    FIELD,
    MEMORY,
    NAME,
    SHAPES,
    SHARE,
    TIME,
    Row,
    common_ends,
)
from gui.network_page.shapes_delegate import SIZES_ROLE
from gui.theme import theme_of
from gui.widgets.bars import COLOUR_ROLE, SHARE_ROLE
from gui.widgets.format import (
    format_bytes,
    format_integer,
    format_milliseconds,
    format_percent,
    format_shape,
    format_short,
)

Index = QModelIndex | QPersistentModelIndex


class AnalyzerModel(QAbstractTableModel):
    """Follows the document; rows stand in reading order until they are sorted.

    Signals
    -------
    rowsChanging(bool) : rows are about to come, go or change places (True), or have done so (False).
    totalsChanged() : `totals` says something else now.
    """

    rowsChanging = Signal(bool)  # noqa: N815 - Qt spells signals so
    totalsChanged = Signal()  # noqa: N815

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: list[Row] = []
        self._places: dict[str, int] | None = {}
        self._known: dict[str, Row] = {}
        self._times: Mapping[str, float] = {}
        self._time = 0.0
        self._told: object = None
        self._sorted: tuple[int, bool] | None = None
        self.measure = "parameters"
        self._short = False
        self.titles = (
            self.tr("Name"),
            self.tr("Type"),
            self.tr("In → out"),
            self.tr("Parameters"),
            self.tr("Trainable"),
            self.tr("MACs"),
            self.tr("Memory"),
            self.tr("Field"),
            self.tr("Time"),
            self.tr("Share"),
        )
        document.networkChanged.connect(self.refresh)
        document.analysisChanged.connect(self.refresh)
        self.refresh()

    def row_of(self, block_id: str) -> int | None:
        """The row of that block."""
        if self._places is None:
            self._places = {row.block.id: n for n, row in enumerate(self._rows)}
        return self._places.get(block_id)

    def block_at(self, row: int) -> str:
        """The id of the block in that row."""
        return self._rows[row].block.id

    def show_times(self, times: Mapping[str, float] | None, total: float = 0.0) -> None:
        """Fill the column of measured times, in milliseconds by block and for the whole network; None empties it."""
        self._times, self._time = times or {}, total if times else 0.0
        self._tell(range(len(self._rows)), TIME, SHARE)
        self.totalsChanged.emit()

    def show_measure(self, measure: str) -> None:
        """Have the bars compare that measure, one of MEASURES."""
        if measure == self.measure:
            return
        self.measure = measure
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, SHARE, SHARE)
        self._tell(range(len(self._rows)), SHARE, SHARE)

    def shorten(self, short: bool) -> None:
        """Say in the heading of the bars what they are shares of, or where there is no room only in its hint."""
        if short != self._short:
            self._short = short
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, SHARE, SHARE)

    def share_title(self) -> str:
        """What the bars are shares of."""
        return {
            "parameters": self.tr("Share of parameters"),
            "macs": self.tr("Share of MACs"),
            "activation_bytes": self.tr("Share of memory"),
            "time": self.tr("Share of time"),
        }[self.measure]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; −1 is reading order again."""
        self._sorted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self.refresh()

    def refresh(self, _change: object = None) -> None:
        """Take over what the document knows now; only rows that say something else are drawn anew."""
        rows = self._read()
        if self._sorted is not None:
            column, falling = self._sorted
            rows.sort(key=lambda row: self._key(row, column), reverse=falling)
        self._put(rows)
        report = self._document.report
        if report is not self._told:
            self._told = report
            self._tell(range(len(rows)), SHARE, SHARE)
        self.totalsChanged.emit()

    def text(self, rows: Sequence[int]) -> str:
        """These rows with their headings as tab-separated text, for a spreadsheet."""
        lines = [(*self.titles[:SHARE], self.share_title())]
        lines += [tuple(self._text(self._rows[row], column) for column in range(SHARE + 1)) for row in rows]
        return "\n".join("\t".join(cell.strip() for cell in line) for line in lines)

    def totals(self) -> tuple[str, ...]:
        """What stands under the columns: sums of the whole network, up to the culprit where there is one."""
        report, network = self._document.report, self._document.network
        if report is None or not network.blocks:
            return ("",) * (SHARE + 1)
        culprit = report.culprit
        name = self.tr("Total")
        if culprit is not None and culprit in network:
            name = self.tr("Total up to {name}").format(name=network.block(culprit).name)
        return (
            name, "", f"{format_shape(report.input)} → {format_shape(report.output)}",
            format_integer(report.parameters), format_integer(report.trainable), format_short(report.macs),
            format_bytes(report.activation_bytes), "", format_milliseconds(self._time) if self._time else "", "",
        )  # fmt: skip

    def share(self, row: Row) -> float | None:
        """The part of the whole network's measure that a block has, 0 to 1; None where that is not known."""
        report = self._document.report
        whole = self._time if self.measure == "time" else getattr(report, self.measure, 0)
        if not whole or row.found is None or row.found.output is None:
            return None
        mine = self._times.get(row.block.id) if self.measure == "time" else row.amount(self.measure)
        return None if mine is None else min(mine / whole, 1.0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.share_title() if section == SHARE and not self._short else self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(section)
        return self._hint(section) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return ink(row, column)
            case _ if role == SIZES_ROLE:
                return row.sizes() if column == SHAPES else None
            case _ if role == SHARE_ROLE:
                return self.share(row) if column == SHARE else None
            case _ if role == COLOUR_ROLE:
                return theme_of().category[row.block.spec.category]
        return None

    # Within

    def _read(self) -> list[Row]:
        """All rows; a block about which nothing has changed keeps the row it has."""
        report = self._document.report
        found = report.blocks if report else {}
        known, rows = self._known, []
        for block_id, spot in self._document.network.spots.items():
            row, news = known.get(block_id), found.get(block_id)
            if row is None or row.block is not spot.block or row.depth != spot.depth:
                row = Row(spot.block, news, spot.depth)
            elif row.found is not news:
                if row.found == news:
                    row.found = news
                else:
                    row = Row(spot.block, news, spot.depth)
            rows.append(row)
        self._known = {row.block.id: row for row in rows}
        return rows

    def _put(self, rows: list[Row]) -> None:
        """Show these rows: what is new between the rows that stay is inserted, what is gone there removed."""
        old = self._rows
        start, end = common_ends(old, rows)
        gone, come = len(old) - end - start, len(rows) - end - start
        if gone or come:
            self.rowsChanging.emit(True)
            if gone:
                self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
                self._rows = [*old[:start], *old[len(old) - end :]]
                self.endRemoveRows()
            if come:
                self.beginInsertRows(QModelIndex(), start, start + come - 1)
                self._rows = [*self._rows[:start], *rows[start : start + come], *self._rows[start:]]
                self.endInsertRows()
            old, self._places = self._rows, None
        changed = [n for n, (row, before) in enumerate(zip(rows, old, strict=True)) if row is not before]
        self._rows = rows
        if gone or come:
            self.rowsChanging.emit(False)
        self._tell(changed, NAME, SHARE)

    def _tell(self, rows: Sequence[int], first: int, last: int) -> None:
        """Say that these columns of those rows, which rise, are to be drawn anew: once for every run of them."""
        start = 0
        for n, row in enumerate(rows):
            if n + 1 == len(rows) or rows[n + 1] != row + 1:
                self.dataChanged.emit(self.index(rows[start], first), self.index(row, last))
                start = n + 1

    def _text(self, row: Row, column: int) -> str:
        if column == TIME:
            return "" if row.block.id not in self._times else format_milliseconds(self._times[row.block.id])
        if column == SHARE:
            share = self.share(row)
            return "" if share is None else format_percent(share)
        return row.cells[column]

    def _key(self, row: Row, column: int) -> float | str:
        if column == SHARE:
            share = self.share(row)
            return -1.0 if share is None else share
        return self._times.get(row.block.id, -1.0) if column == TIME else row.key(column)

    def _hint(self, section: int) -> str | None:
        hints = {
            SHAPES: self.tr("Sizes without the batch N: C × H × W for images, F for features"),
            MEMORY: self.tr("Memory of the activations for one image"),
            FIELD: self.tr("Receptive field: how many pixels of the image, H × W, one number depends on"),
            SHARE: self.tr("{title}: click on Parameters, MACs, Memory or Time").format(title=self.share_title()),
        }
        return hints.get(section)
