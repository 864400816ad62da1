"""Which name stands for what, while code is read."""

from __future__ import annotations

from typing import Any, Final

MISSING: Final = object()


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

    def put(self, name: str, value: Any) -> None:
        self.names[name] = value
