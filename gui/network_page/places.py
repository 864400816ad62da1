"""What places on the canvas are made of: sizes, rectangles, gaps, wires. No Qt; all numbers are scene pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

BLOCK_WIDTH, LANE_WIDTH, BLOCK_HEIGHT, TALL_HEIGHT = 300.0, 216.0, 46.0, 64.0
"""A block is TALL_HEIGHT high where it shows a picture of its output."""
GAP = 26.0
OPENING = 54.0
HEADER = 38.0
PADDING = 16.0
LANE_PADDING, LANE_SPACE, THIN_LANE = 10.0, 10.0, 116.0
FORK, JOINT = 14.0, 22.0
END_WIDTH, END_HEIGHT = 180.0, 28.0

Kind = Literal["block", "container", "lane"]


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether the point lies inside, `margin` pixels away from the upper and lower border."""
        return self.x <= x <= self.right and self.y + margin <= y <= self.bottom - margin

    def meets(self, other: Rect) -> bool:
        """Whether the two have a point in common."""
        return self.x <= other.right and other.x <= self.right and self.y <= other.bottom and other.y <= self.bottom


EVERYWHERE = Rect(-1e9, -1e9, 2e9, 2e9)


class Frame(NamedTuple):
    """The place of one block; `axis` is the x of the line through it, `folded` whether only its name is shown."""

    id: str
    rect: Rect
    axis: float
    kind: Kind
    folded: bool
    depth: int


class Link(NamedTuple):
    """The line between two neighbours, and the gap there into which a block can be dropped.

    `source` is the block whose output runs along it; for the first line inside a container, and for the
    input, it is the parent. `label` says whether the shape is written beside it.
    """

    parent: str
    index: int  # type: ignore[assignment]  # nobody searches a Link
    source: str
    target: str
    x: float
    top: float
    bottom: float
    width: float
    label: bool

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class Wire(NamedTuple):
    """A line with corners, where a container forks its input or joins its branches."""

    owner: str
    points: tuple[tuple[float, float], ...]


class Joint(NamedTuple):
    """The sign where branches come together."""

    owner: str
    x: float
    y: float


class Fork(NamedTuple):
    """All wires of one open container with branches, and its joint."""

    wires: tuple[Wire, ...]
    joint: Joint


@dataclass(frozen=True, slots=True)
class Opening:
    """A gap to be shown wide open, because something is about to be dropped there."""

    parent: str
    index: int
