"""Calls laid out over lines as `ruff format` lays them out, so that what we write needs no formatter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LINE_LENGTH: Final = 88
INDENT: Final = "    "


@dataclass(frozen=True, slots=True)
class Call:
    """`function(arguments)`; an argument is (keyword or "", expression). A tall one takes a line per argument."""

    function: str
    arguments: tuple[tuple[str, Call | str], ...] = ()
    tall: bool = False

    @property
    def is_tall(self) -> bool:
        return bool(self.arguments) and (self.tall or any(_is_tall(value) for _, value in self.arguments))


Expression = Call | str


def lay_out(start: str, value: Expression, end: str = "", indent: str = "") -> str:
    """The text `start value end`, over as many lines as it takes; `start` is "model = " or "conv1="."""
    line = f"{indent}{start}{one_line(value)}{end}"
    if isinstance(value, str) or not value.arguments or (len(line) <= LINE_LENGTH and not value.is_tall):
        return line
    inner = indent + INDENT
    # A single argument that is itself broken stands without a trailing comma, as ruff wants it.
    alone = len(value.arguments) == 1 and not value.tall and isinstance(value.arguments[0][1], Call)
    rows = [lay_out(_keyword(name), item, "" if alone else ",", inner) for name, item in value.arguments]
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
