"""Ids and names of blocks: which are free, and which may be at all."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator
from itertools import count


def fresh_id(taken: Iterable[str]) -> str:
    """The next free id: b1, b2, …; the same for the same tree, so that documents stay diffable."""
    return next(fresh_ids(taken))


def fresh_ids(taken: Iterable[str]) -> Iterator[str]:
    """The next free ids, for making many at once."""
    numbers = [int(i[1:]) for i in taken if i[:1] == "b" and i[1:].isdecimal() and len(i) < 20]
    return (f"b{number}" for number in count(max(numbers, default=0) + 1))


def fresh_name(stem: str, taken: set[str]) -> str:
    """The next free name on a stem: conv1, conv2, …"""
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def is_name(text: str) -> bool:
    """Whether a block may be called that: it becomes a Python attribute and a state_dict key."""
    return bool(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", text)) and not keyword.iskeyword(text)


class Names:
    """Names that are taken; remembers how far each stem is counted, so that thousands are found quickly."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._counted: dict[str, int] = {}

    def free(self, name: str, stem: str) -> str:
        """The name, or the next on its stem (on `stem` where it is digits only) if taken; it is taken from now on."""
        if name in self._taken:
            stem = name.rstrip("0123456789") or stem
            number = self._counted.get(stem, 1)
            while (name := f"{stem}{number}") in self._taken:
                number += 1
            self._counted[stem] = number
        self._taken.add(name)
        return name
