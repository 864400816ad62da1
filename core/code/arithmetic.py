"""Counting with the constants of a text, within bounds that no text can burst."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any, Final

from core.code.code_error import CodeError, shown
from core.code.things import Thing, checked
from core.errors import N_

LARGEST: Final = 10**15
"""Numbers beyond this are no sizes of anything."""

LONGEST: Final = 10_000
"""Lists and texts longer than this are no part of a network."""

_SIGNS: Final[Mapping[type[ast.operator], tuple[str, Callable[[Any, Any], Any]]]] = {
    ast.Add: ("+", operator.add),
    ast.Sub: ("-", operator.sub),
    ast.Mult: ("*", operator.mul),
    ast.Div: ("/", operator.truediv),
    ast.FloorDiv: ("//", operator.floordiv),
    ast.Mod: ("%", operator.mod),
    ast.Pow: ("**", operator.pow),
}

_UNARY: Final[Mapping[type[ast.unaryop], Callable[[Any], Any]]] = {
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
    ast.Not: operator.not_,
    ast.Invert: operator.invert,
}

_COMPARISONS: Final[Mapping[type[ast.cmpop], Callable[[Any, Any], Any]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda a, b: a in b,
    ast.NotIn: lambda a, b: a not in b,
}


def binary(kind: ast.operator, left: Any, right: Any, at: ast.AST) -> Any:
    """`left + right` and its like. Raises CodeError where that is not done with these."""
    sign, function = _SIGNS.get(type(kind), ("", None))
    if function is None:
        raise _cannot(at)
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Thing):
            return one.operate(sign, other, at)
    if not _is_small(sign, left, right):
        raise _cannot(at)
    return _done(lambda: function(left, right), at)


def unary(kind: ast.unaryop, value: Any, at: ast.AST) -> Any:
    """`-value` and its like."""
    if isinstance(value, Thing):
        if isinstance(kind, ast.Not):
            return not value.truth(at)
        raise value.refusal(at)
    return _done(lambda: _UNARY[type(kind)](value), at)


def compared(kind: ast.cmpop, left: Any, right: Any, at: ast.AST) -> bool:
    """`left < right` and its like."""
    checked(left, at), checked(right, at)
    if isinstance(kind, (ast.In, ast.NotIn)) and isinstance(right, range) and type(left) is not int:
        raise _cannot(at)  # Python would go through all of it
    return bool(_done(lambda: _COMPARISONS[type(kind)](left, right), at))


def truth(value: Any, at: ast.AST) -> bool:
    """Whether `if value` goes on."""
    return value.truth(at) if isinstance(value, Thing) else bool(value)


def _is_small(sign: str, left: Any, right: Any) -> bool:
    numbers = [value for value in (left, right) if isinstance(value, (int, float))]
    if any(abs(number) > LARGEST for number in numbers):
        return False
    if sign == "**":
        return all(abs(number) <= 64 for number in numbers) and len(numbers) == 2
    texts = [value for value in (left, right) if isinstance(value, (str, list, tuple))]
    if sign == "*" and texts and numbers:
        return len(texts[0]) * abs(numbers[0]) <= LONGEST
    if sign == "%":
        return len(numbers) == 2
    return sum(len(value) for value in texts) <= LONGEST


def _done(count: Callable[[], Any], at: ast.AST) -> Any:
    try:
        return count()
    except (ArithmeticError, TypeError, ValueError) as error:
        text = N_("Core", "{said} cannot be worked out: {reason}.")
        raise CodeError("code.arithmetic", text, at, said=shown(at), reason=str(error)) from error


def _cannot(at: ast.AST) -> CodeError:
    text = N_("Core", "{said} is not worked out here: + − * / // % and ** of ordinary numbers are.")
    return CodeError("code.arithmetic", text, at, said=shown(at))
