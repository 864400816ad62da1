"""Counted things in words: one template for one, another for several, both already translated."""

from __future__ import annotations

from gui.widgets.format import format_integer


def counted(n: int, one: str, many: str) -> str:
    """`one` where n is 1, else `many`, with {n} filled in: (3, "1 block", "{n} blocks") → "3 blocks"."""
    return (one if n == 1 else many).format(n=format_integer(n))
