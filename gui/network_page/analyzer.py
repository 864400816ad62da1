"""The analyzer table as a model: one row per block, from the report, updated in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from core.network.report import BlockReport
from core.network.tree import ROOT, Block
from gui.document import Document
from gui.theme import font, qcolor, theme_of
from gui.widgets.bars import COLOUR_ROLE, SHARE_ROLE
from gui.widgets.format import format_bytes, format_integer, format_shape, format_short

NAME, TYPE, SHAPES, PARAMETERS, TRAINABLE, MACS, MEMORY, FIELD, TIME, SHARE = range(10)

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """What one line of the table shows; `share` of all parameters is from 0 to 1, None where there is no bar.

    `keys` is what the columns are sorted by.
    """

    id: str
    cells: tuple[str, ...]
    share: float | None
    category: str
    state: str
    keys: tuple[float | str, ...] = ()


class AnalyzerModel(QAbstractTableModel):
    """Follows the document; rows stand in reading order until they are sorted."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._times: Mapping[str, float] = {}
        self._sorted: tuple[int, bool] | None = None
        self._known: dict[str, tuple[Source, Row]] = {}
        self.titles = (
            self.tr("Name"),
            self.tr("Type"),
            self.tr("In → out"),
            self.tr("Parameters"),
            self.tr("Trainable"),
            self.tr("MACs"),
            self.tr("Activations"),
            self.tr("Field"),
            self.tr("Time"),
            self.tr("Share"),
        )
        document.networkChanged.connect(self.refresh)
        document.analysisChanged.connect(self.refresh)
        self.refresh()

    def row_of(self, block_id: str) -> int | None:
        """The row of that block."""
        return self._places.get(block_id)

    def block_at(self, row: int) -> str:
        """The id of the block in that row."""
        return self._rows[row].id

    def show_times(self, times: Mapping[str, float] | None) -> None:
        """Fill the column of measured times, in milliseconds by block; None empties it."""
        self._times = times or {}
        self.refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; −1 is reading order again."""
        self._sorted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self.refresh()

    def refresh(self, _change: object = None) -> None:
        """Take over what the document knows now."""
        rows = self._read()
        if self._sorted is not None:
            column, falling = self._sorted
            rows.sort(key=lambda row: row.keys[column], reverse=falling)
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self._places = {row.id: n for n, row in enumerate(rows)}
            self.endResetModel()
            return
        changed = [n for n, row in enumerate(rows) if row != self._rows[n]]
        self._rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], SHARE))

    def text(self, rows: Sequence[int]) -> str:
        """These rows with their headings as tab-separated text, for a spreadsheet."""
        lines = [self.titles[:SHARE], *(self._rows[row].cells[:SHARE] for row in rows)]
        return "\n".join("\t".join(cell.strip() for cell in line) for line in lines)

    def totals(self) -> tuple[str, ...]:
        """What stands under the columns: sums of the whole network, up to the culprit where there is one."""
        report = self._document.report
        if report is None:
            return ("",) * SHARE
        culprit = report.culprit
        network = self._document.network
        name = self.tr("Total")
        if culprit is not None and culprit in network:
            name = self.tr("Total up to {name}").format(name=network.block(culprit).name)
        shapes = f"{format_shape(report.input)} → {format_shape(report.output)}"
        return (
            name, "", shapes, format_integer(report.parameters),
            format_integer(report.trainable), format_short(report.macs), format_bytes(report.activation_bytes), "", "",
        )  # fmt: skip

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == SHAPES:
            return self.tr("Sizes without the batch N: C × H × W for images, F for features")
        if role == Qt.ItemDataRole.ToolTipRole and section == FIELD:
            return self.tr("Receptive field: how many pixels of the image, H × W, one number depends on")
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.cells[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case Qt.ItemDataRole.ForegroundRole:
                return _ink(row, index.column())
            case Qt.ItemDataRole.FontRole:
                theme = theme_of()
                return font(theme, theme.small, mono=True) if index.column() == SHAPES else None
            case _ if role == SHARE_ROLE:
                return row.share if index.column() == SHARE else None
            case _ if role == COLOUR_ROLE:
                return theme_of().category[row.category]
        return None

    # Within

    def _read(self) -> list[Row]:
        """All rows; a block about which nothing has changed keeps the row it has."""
        report = self._document.report
        total = report.parameters if report else 0
        found = report.blocks if report else {}
        known, self._known = self._known, {}
        rows = []
        for spot in self._document.network.spots.values():
            block = spot.block
            source = (block, found.get(block.id), spot.depth, total, self._times.get(block.id))
            held = known.get(block.id)
            row = held[1] if held and _same(held[0], source) else _row(source, spot.parent)
            self._known[block.id] = (source, row)
            rows.append(row)
        return rows


Source = tuple[Block, BlockReport | None, int, int, float | None]
"""What a row is made of: block, report, depth, all parameters of the network, milliseconds."""


def _same(one: Source, other: Source) -> bool:
    return one[0] is other[0] and one[2:] == other[2:] and (one[1] is other[1] or one[1] == other[1])


def _row(source: Source, parent: str) -> Row:
    block, found, depth, total, time = source
    state = found.state if found else "unknown"
    share = found.parameters / total if found and total and parent == ROOT else None
    name = "    " * depth + block.name
    if found is None:
        keys: tuple[float | str, ...] = (block.name, block.type, *(0.0,) * 8)
        return Row(block.id, (name, block.type, *("",) * 8), share, block.spec.category, state, keys)
    known = found.output is not None
    field, sizes = found.receptive_field, (found.parameters, found.trainable, found.macs, found.activation_bytes)
    numbers = (format_integer(sizes[0]), format_integer(sizes[1]), format_short(sizes[2]), format_bytes(sizes[3]))
    cells = (
        name,
        block.type,
        f"{format_shape(found.input)} → {format_shape(found.output)}",
        *(numbers if known else ("–",) * 4),
        format_shape(field) if field and known else "",
        "" if time is None else f"{time:.3g} ms",
        "",
    )
    keys = (
        block.name, block.type, prod(found.output or (0,)), *sizes, prod(field) if field else 0, time or 0.0,
        share or 0.0,
    )  # fmt: skip
    return Row(block.id, cells, share, block.spec.category, state, keys)


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column in (PARAMETERS, TRAINABLE, MACS, MEMORY, FIELD, TIME)
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def _ink(row: Row, column: int) -> QBrush | None:
    theme = theme_of()
    if row.state == "error":
        return QBrush(qcolor(theme.danger))
    if row.state in ("waiting", "bypassed"):
        return QBrush(qcolor(theme.text_faint))
    return QBrush(qcolor(theme.text_muted)) if column == TYPE else None
