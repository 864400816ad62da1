"""The tiles of images that are rebuilt or measured: what each says, and how far it is off."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.project.held_out import HeldOut
from gui.widgets.format import format_value
from gui.widgets.mosaic import Tile

Ranked = tuple[float, tuple[Tile, ...]]
"""How far off, and the tiles that stay together."""


def rebuilt_tiles(seen: HeldOut) -> list[Ranked]:
    """Each image and what was made of it, side by side."""
    found: list[Ranked] = []
    for number, squared in enumerate(seen.rebuilt):
        off = math.sqrt(squared)
        told = format_value(off, 3)
        sentence = _tr("Image {number}: off by {off} (root mean square)").format(number=number + 1, off=told)
        rebuilt = _tr("Image {number} rebuilt: off by {off}").format(number=number + 1, off=told)
        found.append((off, (Tile(2 * number, None, sentence), Tile(2 * number + 1, None, rebuilt))))
    return found


def numbers_tiles(seen: HeldOut, names: Sequence[str]) -> list[Ranked]:
    """Each image with its numbers, as they are and as told."""
    found: list[Ranked] = []
    for place, answer in enumerate(seen.numbers):
        pairs = zip(names, answer.true, answer.said, strict=False)
        said = "  ·  ".join(told_number(name, true, told) for name, true, told in pairs)
        off = math.dist(answer.true, answer.said)
        found.append((off, (Tile(place, None, said),)))
    return found


def told_number(name: str, true: float, said: float) -> str:
    """One number, as it is and as told."""
    values = {"name": name, "true": format_value(true, 3), "said": format_value(said, 3)}
    return _tr("{name}: {true}, told {said}").format(**values)


def _tr(text: str) -> str:
    return QCoreApplication.translate("HeldOutView", text)
