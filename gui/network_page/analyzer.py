"""The analyzer table as a model: one row per block, from the report, updated in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from core.network.report import BlockReport
from core.network.tree import ROOT, Block
from gui.document import Document
from gui.theme import font, qcolor, theme_of
from gui.widgets.bars import COLOUR_ROLE, SHARE_ROLE
from gui.widgets.format import format_bytes, format_integer, format_shape, format_short

NAME, TYPE, SHAPES, PARAMETERS, MACS, MEMORY, SHARE = range(7)

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """What one line of the table shows; `share` of all parameters is from 0 to 1, None where there is no bar."""

    id: str
    cells: tuple[str, ...]
    share: float | None
    category: str
    state: str


class AnalyzerModel(QAbstractTableModel):
    """Follows the document; rows stand in reading order."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._known: dict[str, tuple[Source, Row]] = {}
        self.titles = (
            self.tr("Name"),
            self.tr("Type"),
            self.tr("In → out"),
            self.tr("Parameters"),
            self.tr("MACs"),
            self.tr("Activations"),
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

    def refresh(self, _change: object = None) -> None:
        """Take over what the document knows now."""
        rows = self._read()
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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
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
            source = (block, found.get(block.id), spot.depth, total)
            held = known.get(block.id)
            row = held[1] if held and _same(held[0], source) else _row(block, spot.depth, source[1], total, spot.parent)
            self._known[block.id] = (source, row)
            rows.append(row)
        return rows


Source = tuple[Block, BlockReport | None, int, int]
"""What a row is made of: block, report, depth, and all parameters of the network."""


def _same(one: Source, other: Source) -> bool:
    return one[0] is other[0] and one[2:] == other[2:] and (one[1] is other[1] or one[1] == other[1])


def _row(block: Block, depth: int, found: BlockReport | None, total: int, parent: str) -> Row:
    state = found.state if found else "unknown"
    share = found.parameters / total if found and total and parent == ROOT else None
    if found is None:
        numbers = ("", "", "", "")
    else:
        shapes = f"{format_shape(found.input)} → {format_shape(found.output)}"
        known = found.output is not None
        numbers = (
            shapes,
            format_integer(found.parameters) if known else "–",
            format_short(found.macs) if known else "–",
            format_bytes(found.activation_bytes) if known else "–",
        )
    return Row(block.id, ("    " * depth + block.name, block.type, *numbers, ""), share, block.spec.category, state)


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column in (PARAMETERS, MACS, MEMORY)
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def _ink(row: Row, column: int) -> QBrush | None:
    theme = theme_of()
    if row.state == "error":
        return QBrush(qcolor(theme.danger))
    if row.state in ("waiting", "bypassed"):
        return QBrush(qcolor(theme.text_faint))
    return QBrush(qcolor(theme.text_muted)) if column == TYPE else None
