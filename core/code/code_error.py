"""What is said of Python that cannot be read as a network."""

from __future__ import annotations

import ast
from typing import Any

from core.code.spans import Span, span_of
from core.errors import Place, UserError


class CodeError(UserError):
    """One clear sentence about one place of a text.

    Raise it with the code, the marked template and its values, and the piece of code it is about:
    ``raise CodeError("code.name", N_("Core", "There is no {name}."), node, name=node.id)``.
    """

    def __init__(self, code: str, text: str, at: ast.AST | Span, **values: Any) -> None:
        self.span = at if isinstance(at, Span) else span_of(at)
        super().__init__(code, text, place=Place(line=self.span.first_line), **values)

    @property
    def line(self) -> int:
        return self.span.first_line

    @property
    def column(self) -> int:
        return self.span.first_column

    @property
    def end(self) -> tuple[int, int]:
        """The last line, and the column behind the last character."""
        return self.span.last_line, self.span.last_column

    def moved(self, span: Span) -> CodeError:
        """The same sentence about another place."""
        return CodeError(self.message.code, self.message.text, span, **self.message.values)


def shown(node: ast.AST, longest: int = 60) -> str:
    """The piece of code on one line, shortened where it is long."""
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
