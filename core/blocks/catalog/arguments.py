"""What arguments of several families have in common: words for dimensions, and sizes of one to three numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from core.blocks.spec import REQUIRED, Bool, Required, Size, Value
from core.errors import N_

AXES: Final[Mapping[int, str]] = {1: "L", 2: "H, W", 3: "D, H, W"}
"""The dimensions behind (N, C, …) of a sequence, an image and a volume."""

NEW_AXES: Final[Mapping[int, str]] = {1: "L'", 2: "H', W'", 3: "D', H', W'"}
"""The same, behind a layer that changes them."""

ORDER: Final = (2, 1, 3)
"""Images first in the palette, then sequences, then volumes."""

EXTENT: Final[Mapping[int, str]] = {
    1: N_("Core", "Length of the window."),
    2: N_("Core", "Height and width of the window."),
    3: N_("Core", "Depth, height and width of the window."),
}

KEYWORDS: Final[Mapping[int, tuple[str, ...]]] = {
    1: ("sequence", "signal", "1d", "audio"),
    2: ("image", "2d"),
    3: ("volume", "3d", "video"),
}
"""What people search for when they mean that many dimensions."""

INPLACE: Final = Bool(
    name="inplace",
    default=False,
    help=N_("Core", "Writes over its input instead of making a new tensor; saves memory."),
)


def size(n: int, name: str, text: str, default: Value | Required = REQUIRED, **rest: Any) -> Size:
    """A parameter of one number, or one for each of n dimensions."""
    return Size(name=name, length=n, default=default, unit="" if n == 1 else "px", help=text, **rest)


def rule(n: int, channels: str = "C", changed: bool = True) -> str:
    """The shape rule of a layer for n dimensions: "(N, C, H, W) → (N, channels, H', W')"."""
    return f"(N, C, {AXES[n]}) → (N, {channels}, {(NEW_AXES if changed else AXES)[n]})"
