"""Columns, branches and blocks in places of their own, relative to what they belong to.

They are kept from one layout to the next, so that an edit makes anew only what holds it. What stands where in the scene
is added up when it is asked for. No Qt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gui.network_page.places import (
    FORK,
    HEADER,
    JOINT,
    LANE_PADDING,
    PADDING,
    Fork,
    Frame,
    Joint,
    Kind,
    Link,
    Rect,
    Wire,
)


@dataclass(slots=True, eq=False)
class Column:
    """Blocks one below another; `tops` says where each begins, below the top of the column.

    `left`, `right` and `height` are how far it reaches from its axis and its top; `leaf` is the width of a layer.
    """

    parent: str
    leaf: float
    ids: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    tops: tuple[float, ...]
    left: float
    right: float
    height: float

    def first_below(self, y: float) -> int:
        """The index of the first block that ends below `y`, measured from the top of the column."""
        index = max(bisect_right(self.tops, y) - 1, 0)
        if index < len(self.ids) and self.tops[index] + self.sheets[index].height < y:
            index += 1
        return index


class Lane(NamedTuple):
    """One branch: where it begins, and where its line runs, right of the axis of its container."""

    id: str
    x: float
    axis: float
    width: float
    column: Column


class Sheet(NamedTuple):
    """One block: how far it reaches from its axis and its top, and what it shows inside where it stands open."""

    left: float
    right: float
    height: float
    folded: bool = False
    inner: Column | None = None
    lanes: tuple[Lane, ...] | None = None

    @property
    def kind(self) -> Kind:
        return "block" if self.inner is None and self.lanes is None else "container"


class Place(NamedTuple):
    """Where something stands: the x of its axis, the y of its top, how many containers are around it."""

    axis: float
    top: float
    depth: int


Open = Column | Sheet
"""What stands open: blocks one below another, or a container with branches."""


def inside(holder: Open, place: Place, index: int) -> tuple[Open, Place] | None:
    """What the block at `index` shows inside; None for a layer, and for a folded container."""
    if isinstance(holder, Sheet):
        lane = (holder.lanes or ())[index]
        return lane.column, Place(place.axis + lane.axis, place.top + HEADER + FORK, place.depth + 2)
    sheet, top = holder.sheets[index], place.top + holder.tops[index]
    if sheet.inner is not None:
        return sheet.inner, Place(place.axis, top + HEADER, place.depth + 1)
    return (sheet, Place(place.axis, top, place.depth)) if sheet.lanes is not None else None


def frame_of(holder: Open, place: Place, index: int) -> Frame:
    """Where the block at `index` stands."""
    if isinstance(holder, Sheet):
        lane = (holder.lanes or ())[index]
        height = holder.height - HEADER - 2 * FORK - JOINT - PADDING / 2
        rect = Rect(place.axis + lane.x, place.top + HEADER + FORK, lane.width, height)
        return Frame(lane.id, rect, place.axis + lane.axis, "lane", False, place.depth + 1)
    sheet = holder.sheets[index]
    rect = Rect(place.axis - sheet.left, place.top + holder.tops[index], sheet.left + sheet.right, sheet.height)
    return Frame(holder.ids[index], rect, place.axis, sheet.kind, sheet.folded, place.depth)


def link_of(column: Column, place: Place, index: int, *, outermost: bool) -> Link:
    """The gap before the block at `index`, or the one behind the last."""
    last = len(column.ids)
    top = column.tops[index - 1] + column.sheets[index - 1].height if index else 0.0
    bottom = column.tops[index] if index < last else column.height
    return Link(
        parent=column.parent,
        index=index,
        source=column.ids[index - 1] if index else column.parent,
        target=column.ids[index] if index < last else column.parent,
        x=place.axis,
        top=place.top + top,
        bottom=place.top + bottom,
        width=column.leaf,
        label=index > 0 or outermost,
    )


def fork_of(owner: str, sheet: Sheet, place: Place) -> Fork:
    """How a container leads its input to its branches, and joins what they give."""
    axis, top = place.axis, place.top + HEADER
    bottom = place.top + sheet.height
    joint = bottom - PADDING / 2 - JOINT / 2
    wires = []
    for lane in sheet.lanes or ():
        x, end = axis + lane.axis, top + FORK + lane.column.height
        if lane.axis == 0:
            wires += [Wire(owner, ((axis, top), (axis, top + FORK))), Wire(owner, ((axis, end), (axis, joint)))]
        else:
            fork = top + FORK / 2
            wires.append(Wire(owner, ((axis, top), (axis, fork), (x, fork), (x, top + FORK))))
            wires.append(Wire(owner, ((x, end), (x, joint), (axis, joint))))
    if not sheet.lanes:
        wires.append(Wire(owner, ((axis, top), (axis, joint))))
    wires.append(Wire(owner, ((axis, joint), (axis, bottom))))
    return Fork(tuple(wires), Joint(owner, axis, joint))


def visit(
    holder: Open, place: Place, owner: str, top: float, bottom: float
) -> Iterator[tuple[Open, Place, str, range]]:
    """Everything that stands open between two heights, outermost first, with the indices of what is seen of it."""
    if isinstance(holder, Sheet):
        seen = range(len(holder.lanes or ()))
        ids: tuple[str, ...] = tuple(lane.id for lane in holder.lanes or ())
    else:
        ids, start = holder.ids, holder.first_below(top - place.top)
        seen = range(start, max(bisect_right(holder.tops, bottom - place.top), start))
    yield holder, place, owner, seen
    for index in seen:
        if isinstance(holder, Sheet) or holder.sheets[index].kind == "container":
            found = inside(holder, place, index)
            if found:
                yield from visit(*found, ids[index], top, bottom)


def lane_of(lane_id: str, x: float, column: Column, half: tuple[float, float]) -> Lane:
    """A branch that begins at `x`; `half` is how far its content reaches to the left and right of its line."""
    left, right = half[0] + LANE_PADDING, half[1] + LANE_PADDING
    return Lane(lane_id, x, x + left, left + right, column)
