"""What comes out where branches meet."""

from __future__ import annotations

from collections.abc import Mapping

from core.modules.guards import check_output
from core.modules.layer import Wrong
from core.modules.words import no_branches, unequal_branches
from core.network.report import Shape


def join(sizes: Mapping[str, Shape], combine: str) -> Shape | Wrong:
    """The size (without the batch) that branches of these sizes give together, or why they cannot be joined."""
    if not sizes:
        return no_branches()
    (first_name, size), *rest = sizes.items()
    for name, other in rest:
        joined = _two(size, other, combine)
        if joined is None:
            return unequal_branches((first_name, size), (name, other), combine)
        size = joined
    return check_output(size, 0) or size


def _two(size: Shape, other: Shape, combine: str) -> Shape | None:
    if len(size) != len(other) or not size:
        return None
    if combine == "concat":
        return (size[0] + other[0], *size[1:]) if size[1:] == other[1:] else None
    if combine == "add":
        return size if size == other else None
    fits = all(a == b or 1 in (a, b) for a, b in zip(size, other, strict=True))
    return tuple(max(a, b) for a, b in zip(size, other, strict=True)) if fits else None
