"""The values that code works with while it is read: plain Python values, and things that refuse what they cannot do."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from core.code.code_error import CodeError, shown
from core.code.near import nearest
from core.code.spans import Span, span_of
from core.errors import N_

NOT_READ: Final = N_(
    "Core", "{said} cannot be read as a part of a network: only layers, containers and plain numbers can."
)


class Thing:
    """A value of the code that is no plain Python value."""

    def attribute(self, name: str, at: ast.AST) -> Any:
        """`thing.name`."""
        raise self.refusal(at)

    def set_attribute(self, name: str, value: Any, at: ast.AST) -> None:
        """`thing.name = value`."""
        raise self.refusal(at)

    def call(self, given: Arguments) -> Any:
        """`thing(…)`."""
        raise self.refusal(given.at)

    def item(self, key: Any, at: ast.AST) -> Any:
        """`thing[key]`."""
        raise self.refusal(at)

    def set_item(self, key: Any, value: Any, at: ast.AST) -> None:
        """`thing[key] = value`."""
        raise self.refusal(at)

    def each(self, at: ast.AST) -> list[Any]:
        """What `for … in thing` goes through."""
        raise self.refusal(at)

    def operate(self, operator: str, other: Any, at: ast.AST) -> Any:
        """`thing + other`; the operator as Python writes it."""
        raise self.refusal(at)

    def truth(self, at: ast.AST) -> bool:
        """Whether `if thing` goes on."""
        raise self.refusal(at)

    def refusal(self, at: ast.AST) -> CodeError:
        """What is said where the thing cannot do this."""
        return CodeError("code.not-read", NOT_READ, at, said=shown(at))


@dataclass(slots=True)
class Given:
    """One argument of a call, and where it stands."""

    value: Any
    at: ast.AST


@dataclass(slots=True)
class Arguments:
    """What a call is given."""

    at: ast.AST
    positional: list[Given] = field(default_factory=list)
    named: dict[str, Given] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        return span_of(self.at)

    def bind(self, names: Sequence[str]) -> dict[str, Given]:
        """Every argument under its name. Raises CodeError where there are too many, one twice, or one unknown."""
        if len(self.positional) > len(names):
            text = N_("Core", "{said} is given {given} values, but takes {most} at most: {names}.")
            words = {"given": len(self.positional), "most": len(names), "names": ", ".join(names) or "—"}
            raise CodeError("code.too-many", text, self.positional[len(names)].at, said=self.function, **words)
        bound = dict(zip(names, self.positional, strict=False))
        for name, given in self.named.items():
            if name in bound:
                text = N_("Core", "{said} is given {name} twice.")
                raise CodeError("code.twice", text, given.at, said=self.function, name=name)
            if name not in names:
                raise unknown_argument(self.function, name, names, given.at)
            bound[name] = given
        return bound

    @property
    def function(self) -> str:
        """What is called, as it is written."""
        return shown(self.at.func) if isinstance(self.at, ast.Call) else shown(self.at)

    def only(self) -> Given:
        """The one argument. Raises CodeError where there is none or more."""
        if len(self.positional) != 1 or self.named:
            raise CodeError("code.one", N_("Core", "{said} takes one value here."), self.at, said=self.function)
        return self.positional[0]


def unknown_argument(function: str, name: str, names: Sequence[str], at: ast.AST) -> CodeError:
    """What is said of an argument name that does not exist, with the nearest that does."""
    near = nearest(name, names, alike=0.4)
    if near is not None:
        text = N_("Core", '{said} has no argument "{name}". Did you mean "{near}"?')
        return CodeError("code.unknown-argument", text, at, said=function, name=name, near=near)
    if names:
        text = N_("Core", '{said} has no argument "{name}". It has: {names}.')
        return CodeError("code.unknown-argument", text, at, said=function, name=name, names=", ".join(names))
    text = N_("Core", '{said} has no argument "{name}"; it takes none.')
    return CodeError("code.unknown-argument", text, at, said=function, name=name)


@dataclass(frozen=True, slots=True)
class Function(Thing):
    """Something that can be called and does the rest by itself."""

    run: Callable[[Arguments], Any]
    deaf: bool = False  # its arguments make no difference, and need not be understood

    def call(self, given: Arguments) -> Any:
        return self.run(given)


@dataclass(frozen=True, slots=True)
class Poison(Thing):
    """What a name stands for whose value could not be read: nothing is wrong until somebody needs it."""

    error: CodeError

    def refusal(self, at: ast.AST) -> CodeError:
        return self.error.moved(self.error.span)


class Ignored(Thing):
    """What has no bearing on the network: a print, `self.modules()`. Looping over it does nothing."""

    def attribute(self, name: str, at: ast.AST) -> Ignored:
        return self

    def set_attribute(self, name: str, value: Any, at: ast.AST) -> None:
        pass

    def call(self, given: Arguments) -> Ignored:
        return self

    def item(self, key: Any, at: ast.AST) -> Ignored:
        return self

    def set_item(self, key: Any, value: Any, at: ast.AST) -> None:
        pass

    def each(self, at: ast.AST) -> list[Any]:
        return []

    def operate(self, operator: str, other: Any, at: ast.AST) -> Ignored:
        return self

    def truth(self, at: ast.AST) -> bool:
        return False


IGNORED: Final = Ignored()


def ignore(_given: Arguments) -> Ignored:
    """The function that does nothing which matters here."""
    return IGNORED


def checked(value: Any, at: ast.AST) -> Any:
    """The value, unless it is one that could not be read: then its reason is raised."""
    if isinstance(value, Poison):
        raise value.refusal(at)
    return value
