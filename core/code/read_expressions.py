"""What an expression stands for. Nothing is executed: only what belongs to networks has a meaning here."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from core.code.arithmetic import LONGEST, binary, compared, truth, unary
from core.code.code_error import CodeError, shown
from core.code.draft import Copies, Module, check_count, check_size
from core.code.near import nearest
from core.code.plain_methods import plain_method
from core.code.scope import MISSING, Names, Scope
from core.code.spans import Span, span_of
from core.code.things import Arguments, Function, Given, Ignored, Thing, checked
from core.errors import N_

MOST_STEPS: Final = 500_000
"""Text that takes more steps than this to read is no description of a network."""

TOO_MANY_STEPS: Final = "code.too-many-steps"

DEEPEST_CALL: Final = 60
"""Functions that call each other deeper than this have no end."""


class Expressions:
    """Finds the value of expressions. `fallback` knows the names that need no import."""

    def __init__(self, fallback: Names) -> None:
        self._fallback = fallback
        self._steps = 0
        self._kinds: Mapping[type[ast.AST], Callable[[Any, Scope], Any]] = {
            ast.Constant: lambda node, scope: node.value,
            ast.Name: self._name,
            ast.Attribute: self._attribute,
            ast.Call: self._call,
            ast.BinOp: self._binary,
            ast.UnaryOp: lambda node, scope: unary(node.op, self.value(node.operand, scope), node),
            ast.Compare: self._compare,
            ast.BoolOp: self._either,
            ast.IfExp: self._choice,
            ast.Tuple: self._tuple,
            ast.List: self._list,
            ast.Dict: self._dict,
            ast.Subscript: self._subscript,
            ast.Slice: self._slice,
            ast.ListComp: self._comprehension,
            ast.GeneratorExp: self._comprehension,
            ast.DictComp: self._dict_comprehension,
            ast.JoinedStr: self._text,
        }

    def value(self, node: ast.AST, scope: Scope) -> Any:
        """The value of an expression. Raises CodeError where it has none here."""
        self.step(node)
        kind = self._kinds.get(type(node))
        if kind is None:
            text = N_("Core", "{said} is Python that cannot be read as a network.")
            raise CodeError("code.not-python-for-us", text, node, said=shown(node))
        return kind(node, scope)

    def step(self, at: ast.AST) -> None:
        """Count one step of reading. Raises CodeError where they have become too many."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            text = N_("Core", "This takes too many steps to be read as a network.")
            raise CodeError(TOO_MANY_STEPS, text, at)

    def _name(self, node: ast.Name, scope: Scope) -> Any:
        found = scope.find(node.id)
        if found is MISSING:
            found = self._fallback.find(node.id)
        if found is MISSING:
            raise self._unknown(node, scope)
        return checked(found, node)

    def _unknown(self, node: ast.Name, scope: Scope) -> CodeError:
        near = nearest(node.id, (*scope, *self._fallback), alike=0.8)
        if near is None:
            return CodeError("code.unknown-name", N_("Core", 'Nothing is called "{name}" here.'), node, name=node.id)
        text = N_("Core", 'Nothing is called "{name}" here. Did you mean "{near}"?')
        return CodeError("code.unknown-name", text, node, name=node.id, near=near)

    def _attribute(self, node: ast.Attribute, scope: Scope) -> Any:
        owner = self.value(node.value, scope)
        if isinstance(owner, Thing):
            return checked(owner.attribute(node.attr, node), node)
        method = plain_method(owner, node.attr)
        if method is None:
            text = N_("Core", "{said} is not known here.")
            raise CodeError("code.unknown-attribute", text, node, said=shown(node))
        return Function(method)

    def _call(self, node: ast.Call, scope: Scope) -> Any:
        function = self.value(node.func, scope)
        if not isinstance(function, Thing):
            raise CodeError("code.no-call", N_("Core", "{said} cannot be called."), node.func, said=shown(node.func))
        if isinstance(function, Ignored) or (isinstance(function, Function) and function.deaf):
            return function.call(Arguments(node))
        return function.call(self._arguments(node, scope))

    def _arguments(self, node: ast.Call, scope: Scope) -> Arguments:
        given = Arguments(node)
        for argument in node.args:
            if isinstance(argument, ast.Starred):
                values = self._starred(argument.value, scope)
                given.positional += [Given(value, argument) for value in values]
            else:
                given.positional.append(Given(self.value(argument, scope), argument))
        for keyword in node.keywords:
            value = self.value(keyword.value, scope)
            if keyword.arg is not None:
                if keyword.arg in given.named:
                    text = N_("Core", 'Two blocks side by side are called "{name}". Rename one of them.')
                    raise CodeError("code.name-taken", text, keyword, name=keyword.arg)
                given.named[keyword.arg] = Given(widened(value, keyword.value, span_of(keyword)), keyword)
            elif isinstance(value, dict):
                given.named.update({str(name): Given(held, keyword) for name, held in value.items()})
            else:
                raise CodeError("code.no-dict", N_("Core", "{said} is no dict."), keyword.value, said=shown(keyword))
        return given

    def _starred(self, node: ast.expr, scope: Scope) -> list[Any]:
        """What stands behind a `*`; copies that do not depend on their number are looked at once."""
        if isinstance(node, (ast.ListComp, ast.GeneratorExp)) and (times := self._plain_range(node, scope)) is not None:
            made = self.value(node.elt, scope)
            if isinstance(made, Module):
                return [Copies(made, lambda: self.value(node.elt, scope), times)]
        return self.many(self.value(node, scope), node)

    def _plain_range(self, node: ast.ListComp | ast.GeneratorExp, scope: Scope) -> int | None:
        """N of `… for i in range(N)` where … does not know i."""
        first = node.generators[0]
        if len(node.generators) != 1 or first.ifs or not isinstance(first.target, ast.Name):
            return None
        if any(isinstance(n, ast.Name) and n.id == first.target.id for n in ast.walk(node.elt)):
            return None
        called = first.iter
        if not (isinstance(called, ast.Call) and isinstance(called.func, ast.Name) and called.func.id == "range"):
            return None
        if len(called.args) != 1 or called.keywords or scope.find("range") is not MISSING:
            return None
        times = self.value(called.args[0], scope)
        return times if type(times) is int else None

    def many(self, value: Any, at: ast.AST) -> list[Any]:
        """What `for … in value` goes through. Raises CodeError where that is nothing or too much."""
        if isinstance(value, Thing):
            return value.each(at)
        if isinstance(value, (list, tuple, dict, str, range)):
            check_size(value, at)
            return list(value)
        raise CodeError("code.no-list", N_("Core", "{said} is no list."), at, said=shown(at))

    def _binary(self, node: ast.BinOp, scope: Scope) -> Any:
        return binary(node.op, self.value(node.left, scope), self.value(node.right, scope), node)

    def _compare(self, node: ast.Compare, scope: Scope) -> bool:
        left = self.value(node.left, scope)
        for kind, operand in zip(node.ops, node.comparators, strict=True):
            right = self.value(operand, scope)
            if not compared(kind, left, right, node):
                return False
            left = right
        return True

    def _either(self, node: ast.BoolOp, scope: Scope) -> Any:
        wanted = isinstance(node.op, ast.Or)
        value: Any = None
        for operand in node.values:
            value = self.value(operand, scope)
            if truth(value, operand) is wanted:
                break
        return value

    def _choice(self, node: ast.IfExp, scope: Scope) -> Any:
        chosen = node.body if truth(self.value(node.test, scope), node.test) else node.orelse
        return self.value(chosen, scope)

    def _tuple(self, node: ast.Tuple, scope: Scope) -> tuple[Any, ...]:
        values = tuple(self._elements(node.elts, scope))
        if len(values) == 2 and isinstance(values[0], str):
            widened(values[1], node.elts[1], span_of(node))
        return values

    def _list(self, node: ast.List, scope: Scope) -> list[Any]:
        return list(self._elements(node.elts, scope))

    def _elements(self, nodes: list[ast.expr], scope: Scope) -> Iterator[Any]:
        for node in nodes:
            if isinstance(node, ast.Starred):
                yield from self.many(self.value(node.value, scope), node)
            else:
                yield self.value(node, scope)

    def _dict(self, node: ast.Dict, scope: Scope) -> dict[Any, Any]:
        made: dict[Any, Any] = {}
        for key, held in zip(node.keys, node.values, strict=True):
            value = self.value(held, scope)
            if key is None:
                made.update(value if isinstance(value, dict) else {})
                continue
            start = span_of(key)
            name = _key(self.value(key, scope), key)
            if name in made:
                text = N_("Core", 'Two blocks side by side are called "{name}". Rename one of them.')
                raise CodeError("code.name-taken", text, key, name=str(name))
            made[name] = widened(value, held, Span(*start[:2], *span_of(held)[2:]))
        return made

    def _subscript(self, node: ast.Subscript, scope: Scope) -> Any:
        owner, key = self.value(node.value, scope), self.value(node.slice, scope)
        if isinstance(owner, Thing):
            return checked(owner.item(key, node), node)
        try:
            return checked(owner[key], node)
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise CodeError("code.no-item", N_("Core", "There is no {said}."), node, said=shown(node)) from error

    def _slice(self, node: ast.Slice, scope: Scope) -> slice:
        parts = [None if part is None else self.value(part, scope) for part in (node.lower, node.upper, node.step)]
        return slice(*parts)

    def _comprehension(self, node: ast.ListComp | ast.GeneratorExp, scope: Scope) -> list[Any]:
        made = [self.value(node.elt, inner) for inner in self._rounds(node.generators, scope)]
        check_count(len(made), node)
        return made

    def _dict_comprehension(self, node: ast.DictComp, scope: Scope) -> dict[Any, Any]:
        rounds = self._rounds(node.generators, scope)
        return {_key(self.value(node.key, inner), node.key): self.value(node.value, inner) for inner in rounds}

    def _rounds(self, generators: list[ast.comprehension], scope: Scope) -> Iterator[Scope]:
        """A scope for every round of a comprehension."""
        if not generators:
            yield scope
            return
        first, *rest = generators
        for item in self.many(self.value(first.iter, scope), first.iter):
            inner = Scope(scope)
            self.bind(first.target, item, inner)
            if all(truth(self.value(test, inner), test) for test in first.ifs):
                yield from self._rounds(rest, inner)

    def bind(self, target: ast.expr, value: Any, scope: Scope) -> None:
        """Give a name, or several, to a value."""
        if isinstance(target, ast.Name):
            scope.put(target.id, value)
            return
        if not isinstance(target, (ast.Tuple, ast.List)):
            raise CodeError("code.target", N_("Core", "{said} cannot be assigned to."), target, said=shown(target))
        for name, part in zip(target.elts, self.parts(target, value), strict=True):
            self.bind(name, part, scope)

    def parts(self, target: ast.Tuple | ast.List, value: Any) -> list[Any]:
        """A value for each of several names. Raises CodeError where they are not as many."""
        values = self.many(value, target)
        if len(values) != len(target.elts):
            text = N_("Core", "{names} names are given for {values} values.")
            raise CodeError("code.unpack", text, target, names=len(target.elts), values=len(values))
        return values

    def _text(self, node: ast.JoinedStr, scope: Scope) -> str:
        parts = [
            str(self.value(part.value if isinstance(part, ast.FormattedValue) else part, scope)) for part in node.values
        ]
        return "".join(parts)[:LONGEST]


def widened(value: Any, node: ast.AST, span: Span) -> Any:
    """The value; where it is a module that was made by `node`, it stands on the larger `span` that names it too."""
    if isinstance(value, Module) and value.span == span_of(node):
        value.span = span
    return value


def _key(value: Any, at: ast.AST) -> Any:
    if not isinstance(value, (str, int, float, tuple, bool)):
        raise CodeError("code.key", N_("Core", "{said} cannot be a key."), at, said=shown(at))
    return value
