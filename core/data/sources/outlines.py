"""Signed distances to simple shapes: negative inside, positive outside, in units of the shape's radius.

All take coordinates x, y of any equal shape and return distances of that shape. Exact distances after Inigo Quilez,
https://iquilezles.org/articles/distfunctions2d/, or bounds that agree with them near the outline.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Outline = Callable[[Floats, Floats], Floats]


def _disc(x: Floats, y: Floats, radius: float) -> Floats:
    distance: Floats = np.hypot(x, y) - np.float32(radius)
    return distance


def _box(x: Floats, y: Floats, half_width: float, half_height: float) -> Floats:
    return np.maximum(np.abs(x) - np.float32(half_width), np.abs(y) - np.float32(half_height))


def _polygon(x: Floats, y: Floats, corners: int) -> Floats:
    """A regular polygon in the unit circle: the largest distance to one of its edges."""
    angles = (np.arange(corners) + 0.5) * (2 * np.pi / corners)
    edges = [x * np.float32(np.sin(a)) - y * np.float32(np.cos(a)) for a in angles]
    distance: Floats = np.maximum.reduce(edges) - np.float32(np.cos(np.pi / corners))
    return distance


def _star(x: Floats, y: Floats) -> Floats:
    """Five points: in the folded wedge between a tip and the next notch, the distance to the line through both."""
    wedge = np.pi / 5
    angle = np.arctan2(x, -y)
    folded = np.abs((angle + wedge) % (2 * wedge) - wedge)
    radius = np.hypot(x, y)
    along, across = radius * np.cos(folded), radius * np.sin(folded)
    notch = 0.42 * np.array([np.cos(wedge), np.sin(wedge)])
    normal = np.array([notch[1], 1 - notch[0]]) / np.hypot(notch[1], 1 - notch[0])
    distance: Floats = ((along - 1) * normal[0] + across * normal[1]).astype(np.float32)
    return distance


def _cross(x: Floats, y: Floats) -> Floats:
    return np.minimum(_box(x, y, 0.95, 0.3), _box(x, y, 0.3, 0.95))


def _ring(x: Floats, y: Floats) -> Floats:
    distance: Floats = (np.abs(_disc(x, y, 0.75)) - np.float32(0.22)).astype(np.float32)
    return distance


def _diamond(x: Floats, y: Floats) -> Floats:
    """Twice as long as wide, so that it is no turned square."""
    distance: Floats = (
        (np.abs(x) / np.float32(0.5) + np.abs(y) - np.float32(1)) * np.float32(0.5 / np.hypot(0.5, 1))
    ).astype(np.float32)
    return distance


def _crescent(x: Floats, y: Floats) -> Floats:
    crescent: Floats = np.maximum(_disc(x, y, 0.95), -_disc(x - np.float32(0.45), y, 0.75))
    return crescent


def _arrow(x: Floats, y: Floats) -> Floats:
    slope = np.float32(np.hypot(0.75, 0.85))
    head = np.maximum((np.abs(x) * np.float32(0.85) - (y + 1) * np.float32(0.75)) / slope, y + np.float32(0.15))
    arrow: Floats = np.minimum(head, _box(x, y - np.float32(0.4), 0.25, 0.58))
    return arrow


OUTLINES: Final[Mapping[str, Outline]] = MappingProxyType({
    "circle": lambda x, y: _disc(x, y, 0.9),
    "square": lambda x, y: _box(x, y, 0.78, 0.78),
    "triangle": lambda x, y: _polygon(x, y, 3),
    "star": _star,
    "cross": _cross,
    "ring": _ring,
    "diamond": _diamond,
    "pentagon": lambda x, y: _polygon(x, y, 5),
    "crescent": _crescent,
    "arrow": _arrow,
})  # fmt: skip
"""The outlines by the name of their class."""
