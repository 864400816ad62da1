"""Which name stands for what, while code is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Protocol

MISSING: Final = object()


class Names(Protocol):
    """Names that have a meaning without being defined."""

    def find(self, name: str) -> Any:
        """What a name stands for, or MISSING."""

    def __iter__(self) -> Iterator[str]: ...


class Scope:
    """Names and their values; what is not found here is looked up further out."""

    def __init__(self, outer: Scope | None = None, names: dict[str, Any] | None = None) -> None:
        self.outer, self.names = outer, {} if names is None else names

    def find(self, name: str) -> Any:
        """The value of a name, or MISSING."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.outer
        return MISSING

    def __iter__(self) -> Iterator[str]:
        """Every name, the nearest first."""
        scope: Scope | None = self
        while scope is not None:
            yield from scope.names
            scope = scope.outer

    def put(self, name: str, value: Any) -> None:
        self.names[name] = value
