"""Where something stands in a text."""

from __future__ import annotations

import ast
from typing import NamedTuple


class Span(NamedTuple):
    """From (first_line, first_column) up to, not including, (last_line, last_column); all counted from 1."""

    first_line: int
    first_column: int
    last_line: int
    last_column: int

    @property
    def lines(self) -> tuple[int, int]:
        """The first and the last line."""
        return self.first_line, self.last_line


NOWHERE = Span(1, 1, 1, 1)


def span_of(node: ast.AST) -> Span:
    """The span of a piece of code, its columns in bytes of UTF-8, as Python counts them."""
    line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
    last_line, last_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
    return Span(line, column + 1, last_line or line, (column if last_column is None else last_column) + 1)


class Columns:
    """Turns columns in bytes into columns in characters, for one text."""

    def __init__(self, text: str) -> None:
        self._lines = None if text.isascii() else [line.encode() for line in text.split("\n")]

    def in_characters(self, span: Span) -> Span:
        """The same place, its columns in characters."""
        if self._lines is None:
            return span
        first = self._characters(span.first_line, span.first_column)
        return Span(span.first_line, first, span.last_line, self._characters(span.last_line, span.last_column))

    def _characters(self, line: int, column: int) -> int:
        if self._lines is None or line > len(self._lines):
            return column
        return len(self._lines[line - 1][: column - 1].decode(errors="ignore")) + 1
