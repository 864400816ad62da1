"""The name that somebody meant who wrote another one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str], alike: float = 0.6) -> str | None:
    """The one of `names` that is most like `name`; None where none is `alike`, from 0 to 1.

    Capitals count for nothing, since people mistake them most: Relu is ReLU. Among kinds for several dimensions the
    one for images comes first: BatchNorm is BatchNorm2d.
    """
    known: dict[str, str] = {}
    for candidate in names:
        known.setdefault(candidate.casefold(), candidate)
    wanted = name.casefold()
    for spelled in (wanted, f"{wanted}2d"):
        if spelled in known:
            return known[spelled]
    near = get_close_matches(wanted, known, n=1, cutoff=alike)
    return known[near[0]] if near else None
