"""Calls laid out over lines as `ruff format` lays them out, so that what we write needs no formatter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LINE_LENGTH: Final = 88
INDENT: Final = "    "


@dataclass(frozen=True, slots=True)
class Call:
    """`function(arguments)`; an argument is (keyword or "", expression). A tall one takes a line per argument.

    `block` is the id of the block that it makes, where it makes one.
    """

    function: str
    arguments: tuple[tuple[str, Call | str], ...] = ()
    tall: bool = False
    block: str = ""

    @property
    def is_tall(self) -> bool:
        return bool(self.arguments) and (self.tall or any(_is_tall(value) for _, value in self.arguments))


Expression = Call | str

Lines = tuple[int, int]
"""The first and the last line of something, counted from 1."""


class Marks:
    """Notes on which lines of a text blocks stand, while it is laid out. `line` is the one that is written now."""

    def __init__(self, line: int = 1) -> None:
        self.line = line
        self.lines: dict[str, list[Lines]] = {}

    def note(self, value: Expression, first: int, last: int) -> None:
        """The expression stands on these lines."""
        if isinstance(value, Call) and value.block:
            self.lines.setdefault(value.block, []).append((first, last))


def lay_out(start: str, value: Expression, end: str = "", indent: str = "", marks: Marks | None = None) -> str:
    """The text `start value end`, over as many lines as it takes; `start` is "model = " or "conv1="."""
    marks = Marks() if marks is None else marks
    first = marks.line
    line = "" if _is_tall(value) else f"{indent}{start}{one_line(value)}{end}"
    if isinstance(value, str) or not value.arguments or 0 < len(line) <= LINE_LENGTH:
        marks.note(value, first, first)
        marks.line += 1
        return line
    marks.line += 1
    inner = indent + INDENT
    # A single argument that is itself broken stands without a trailing comma, as ruff wants it.
    alone = len(value.arguments) == 1 and not value.tall and isinstance(value.arguments[0][1], Call)
    rows = [lay_out(_keyword(name), item, "" if alone else ",", inner, marks) for name, item in value.arguments]
    marks.note(value, first, marks.line)
    marks.line += 1
    return "\n".join([f"{indent}{start}{value.function}(", *rows, f"{indent}){end}"])


def one_line(value: Expression) -> str:
    """The expression on one line, however long."""
    if isinstance(value, str):
        return value
    return f"{value.function}({', '.join(_keyword(name) + one_line(item) for name, item in value.arguments)})"


def _is_tall(value: Expression) -> bool:
    return isinstance(value, Call) and value.is_tall


def _keyword(name: str) -> str:
    return f"{name}=" if name else ""
