"""What the palette lists, row by row: headings, layers, blocks of one's own; and the model that a view reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.blocks import BLOCKS, CATEGORIES, BlockSpec
from core.network.report import Shape
from core.project.library import KeptBlock
from gui.network_page.ranking import fits
from gui.texts import say_text
from gui.widgets.format import format_shape

ROW = Qt.ItemDataRole.UserRole
FITS = Qt.ItemDataRole.UserRole + 1
ABOUT = Qt.ItemDataRole.UserRole + 2

COMMON = ("Conv2d", "MaxPool2d", "ReLU", "BatchNorm2d", "Dropout", "Flatten", "Linear")
"""What most networks are made of, in the order a network takes them."""
TIP_WIDTH = 260

Kind = Literal["heading", "layer", "mine", "damaged", "hint"]
AnyIndex = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """One row.

    Parameters
    ----------
    kind : what it is.
    name : the layer's type or the block's name; of a heading, the key of its section.
    text : what it says, where that is not its name.
    detail : a second line; "" for a row of one line.
    category : whose colour it wears.
    icon : the name of its icon.
    size : how many rows a heading stands over.
    open : whether the rows under a heading are shown.
    """

    kind: Kind
    name: str
    text: str = ""
    detail: str = ""
    category: str = "container"
    icon: str = "block"
    size: int = 0
    open: bool = True


def layer_row(spec: BlockSpec, *, detail: bool = False) -> Row:
    """The row of a layer; with what it does below its name where `detail`."""
    said = say_text(spec.summary) if detail else ""
    return Row("layer", spec.type, spec.type, said, spec.category, spec.icon)


def own_row(kept: KeptBlock, about: str = "") -> Row:
    """The row of a block of one's own."""
    return Row("mine", kept.block.name, kept.block.name, about, "container", "group")


def sections(own: Sequence[Row], recent: Sequence[str], closed: Collection[str], titles: dict[str, str]) -> list[Row]:
    """Every row under its heading; `titles` names the sections that are not categories."""
    common = [layer_row(BLOCKS[name]) for name in COMMON if name in BLOCKS]
    lately = [layer_row(BLOCKS[name]) for name in recent if name in BLOCKS]
    found = [("recent", titles["recent"], lately), ("common", titles["common"], common), ("mine", titles["mine"], own)]
    inside: dict[str, list[Row]] = {key: [] for key in CATEGORIES}
    for spec in BLOCKS:
        inside.setdefault(spec.category, []).append(layer_row(spec))
    found += [(key, say_text(CATEGORIES.get(key, key)), rows) for key, rows in inside.items()]
    rows: list[Row] = []
    for key, title, under in found:
        if under:
            size = sum(row.kind != "hint" for row in under)
            rows.append(Row("heading", key, title, size=size, open=key not in closed))
            rows += under if key not in closed else ()
    return rows


class PaletteModel(QAbstractListModel):
    """The rows as a view reads them.

    Signals
    -------
    renamed(str, str), described(str, str) : a block of one's own was given another name, or other words.
    """

    renamed = Signal(str, str)
    described = Signal(str, str)

    def __init__(self, about: Callable[[str], str], parent: QObject | None = None) -> None:
        """`about` gives the words for a block of one's own."""
        super().__init__(parent)
        self._about = about
        self._rows: Sequence[Row] = ()
        self._shape: Shape | None = None

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_shape(self, shape: Shape | None) -> None:
        """Say what arrives where a block would go, (C, H, W); rows are drawn anew only where that changes something."""
        if shape == self._shape:
            return
        fitted = [self._fits(row) for row in self._rows]
        self._shape = shape
        for n, (row, before) in enumerate(zip(self._rows, fitted, strict=True)):
            if self._fits(row) != before:
                self.dataChanged.emit(self.index(n, 0), self.index(n, 0), [FITS])

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's name and default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        kind = self._rows[index.row()].kind
        if kind == "hint":
            return Qt.ItemFlag.NoItemFlags
        if kind in ("layer", "mine"):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if kind == "mine" else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return say_text(BLOCKS[row.name].summary) if row.kind == "layer" else row.detail
        if role == ROW:
            return row
        if role == ABOUT:
            return self._about(row.name)
        return self._fits(row) if role == FITS else None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, text = self._rows[index.row()], str(value).strip()
        signal = self.described if role == ABOUT else self.renamed
        signal.emit(row.name, text)
        return True

    def _fits(self, row: Row) -> bool:
        return row.kind != "layer" or fits(BLOCKS[row.name], self._shape)

    def _spoken(self, row: Row) -> str:
        if row.kind != "heading":
            return row.text
        return self.tr("{title}, {n} layers").format(title=row.text, n=row.size)

    def _tip(self, row: Row) -> str:
        if row.kind == "layer":
            return tooltip(BLOCKS[row.name], "" if self._fits(row) else self._misfit())
        return self._about(row.name) if row.kind == "mine" else row.detail if row.kind == "damaged" else ""

    def _misfit(self) -> str:
        shape = format_shape(self._shape)
        return self.tr("It does not take what arrives behind the selection: {shape} per image.").format(shape=shape)


def tooltip(spec: BlockSpec, note: str = "") -> str:
    """What a type does, in the words of its declaration."""
    rule = f"<code>{say_text(spec.shape_rule)}</code>"
    parts = [f"<b>{spec.type}</b> – {say_text(spec.summary)}", say_text(spec.help), rule]
    said = "<br>".join(part for part in [*parts, note] if part and part != "<code></code>")
    return f"<div style='width:{TIP_WIDTH}px'>{said}</div>"
