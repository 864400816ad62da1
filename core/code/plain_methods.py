"""What may be done with lists and dicts while code is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from core.code.code_error import CodeError, shown
from core.code.draft import check_count, check_size
from core.code.things import Arguments, Thing
from core.errors import N_

_KNOWN: Final[Mapping[type[Any], tuple[str, ...]]] = {
    list: ("append", "extend", "insert", "pop"),
    dict: ("items", "keys", "values", "get", "update"),
}


def plain_method(owner: Any, name: str) -> Callable[[Arguments], Any] | None:
    """The methods of lists and dicts that networks are built with; None for all others."""
    if name not in _KNOWN.get(type(owner), ()):
        return None

    def run(given: Arguments) -> Any:
        values = [argument.value for argument in given.positional]
        if name == "extend" and values and isinstance(values[0], Thing):
            values = [values[0].each(given.at)]
        for value in values:
            check_size(value, given.at)
        try:
            made = getattr(owner, name)(*values)
        except (TypeError, IndexError, KeyError, ValueError) as error:
            text = N_("Core", "{said} cannot be worked out: {reason}.")
            raise CodeError("code.arithmetic", text, given.at, said=shown(given.at), reason=str(error)) from error
        if isinstance(owner, list):
            check_count(len(owner), given.at)
        return list(made) if name in ("items", "keys", "values") else made

    return run
