"""The lines of the analyzer table: what each column shows of a block, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Final

from core.blocks import BlockSpec
from core.network.report import BlockReport, Shape
from core.network.tree import Block
from gui.widgets.format import format_bytes, format_integer, format_shape, format_short

NAME, TYPE, SHAPES, PARAMETERS, TRAINABLE, MACS, MEMORY, FIELD, TIME, SHARE = range(10)
"""The columns."""

MEASURES: Final[Mapping[str, int]] = {"parameters": PARAMETERS, "macs": MACS, "activation_bytes": MEMORY, "time": TIME}
"""What the bars may compare, and the column that holds its numbers."""

Lettered = tuple[tuple[int, str], ...]
"""Every number of a size with the letter of its dimension: ((32, "C"), (14, "H"), (14, "W"))."""

_USUAL: Final[Mapping[int, tuple[str, ...]]] = {1: ("F",), 3: ("C", "H", "W"), 4: ("C", "D", "H", "W")}
_KNOWN: Final = frozenset("CDHWLF")


@dataclass(slots=True)
class Row:
    """One line. What its cells say is found out when they are first looked at: most lines are out of view."""

    block: Block
    found: BlockReport | None
    depth: int
    _cells: tuple[str, ...] | None = field(default=None, compare=False)

    @property
    def state(self) -> str:
        return self.found.state if self.found else "unknown"

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the columns up to the receptive field."""
        if self._cells is None:
            self._cells = _cells(self)
        return self._cells

    def amount(self, measure: str) -> float:
        """How much of a measure the report gives it, 0 where it is not known."""
        known = self.found is not None and self.found.output is not None
        return float(getattr(self.found, measure)) if known else 0.0

    def key(self, column: int) -> float | str:
        """What a column is sorted by, of those that the report fills."""
        found = self.found
        if column in (NAME, TYPE) or found is None:
            return self.block.name if column == NAME else self.block.type if column == TYPE else -1.0
        sizes = {
            SHAPES: prod(found.output) if found.output is not None else -1,
            PARAMETERS: found.parameters,
            TRAINABLE: found.trainable,
            MACS: found.macs,
            MEMORY: found.activation_bytes,
            FIELD: prod(found.receptive_field) if found.receptive_field else -1,
        }
        return float(sizes[column])

    def sizes(self) -> tuple[Lettered | None, Lettered | None]:
        """The size that goes in and the size that comes out; None where one is not known."""
        before, after = (self.found.input, self.found.output) if self.found else (None, None)
        return lettered(self.block.spec, before, 0), lettered(self.block.spec, after, 1)


def _cells(row: Row) -> tuple[str, ...]:
    name, found = "  " * row.depth + row.block.name, row.found
    if found is None:
        return name, row.block.type, *("",) * (FIELD - 1)
    known = found.output is not None
    numbers = (
        format_integer(found.parameters),
        format_integer(found.trainable),
        format_short(found.macs),
        format_bytes(found.activation_bytes),
    )
    return (
        name,
        row.block.type,
        f"{format_shape(found.input)} → {format_shape(found.output)}",
        *(numbers if known else ("–",) * len(numbers)),
        format_shape(found.receptive_field) if found.receptive_field and known else "",
    )


def lettered(spec: BlockSpec, shape: Shape | None, side: int) -> Lettered | None:
    """A size with the letters of its dimensions; `side` is 0 for what goes into such a block, 1 for what comes out.

    The letters are those of the block's rule, else the usual ones of images and rows of features; "" where it could be
    either of two.
    """
    if shape is None:
        return None
    letters = _of_rule(spec.shape_rule, side)
    if len(letters) != len(shape):
        letters = _USUAL.get(len(shape), ("",) * len(shape))
    return tuple(zip(shape, letters, strict=True))


def _of_rule(rule: str, side: int) -> tuple[str, ...]:
    """The letters in one side of "(N, C, H, W) → (N, C_out, H_out, W_out)", without N; () where it says none."""
    sides = rule.split(" → ")
    if len(sides) != 2 or not sides[side].startswith("(N, "):
        return ()
    names = sides[side].strip("()").split(", ")[1:]
    letters = tuple(name.removesuffix("_out").removesuffix("_in") for name in names)
    return letters if all(letter in _KNOWN for letter in letters) else ()


def common_ends(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    """How many rows at the start and at the end are of the same blocks."""
    most, start, end = min(len(old), len(new)), 0, 0
    while start < most and (old[start] is new[start] or old[start].block.id == new[start].block.id):
        start += 1
    while end < most - start and (old[-1 - end] is new[-1 - end] or old[-1 - end].block.id == new[-1 - end].block.id):
        end += 1
    return start, end
