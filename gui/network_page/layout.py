"""Where everything on the canvas stands, asked for piece by piece. No Qt.

The network runs down one axis. A container is a framed column on the same axis; Residual keeps its body on the axis and
leads the shortcut around on the right; Parallel spreads its branches evenly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from core.network.tree import ROOT, Network
from gui.network_page.columns import Column, Open, Place, Sheet, fork_of, frame_of, inside, link_of, visit
from gui.network_page.places import END_HEIGHT, EVERYWHERE, HEADER, Fork, Frame, Link, Rect


@dataclass(eq=False)
class Layout:
    """The places of everything that is shown: what `root` holds, between an input and an output."""

    network: Network = field(default_factory=Network)
    root: str = ROOT
    holder: Open | None = None
    input: Rect = Rect(0, 0, 0, 0)
    output: Rect = Rect(0, 0, 0, 0)
    bounds: Rect = Rect(0, 0, 0, 0)

    def __post_init__(self) -> None:
        self._open: dict[str, tuple[Open, Place] | None] = {}
        if isinstance(self.holder, Sheet):
            self._open[self.root] = (self.holder, Place(0.0, END_HEIGHT - HEADER, -1))
        elif self.holder is not None:
            self._open[self.root] = (self.holder, Place(0.0, END_HEIGHT, 0))

    # One thing

    def frame(self, block_id: str) -> Frame | None:
        """Where a block stands; None inside a folded container, or outside of what is shown."""
        spot = self.network.spots.get(block_id)
        around = self._inside_of(spot.parent) if spot else None
        return frame_of(*around, spot.index) if spot and around else None

    def link(self, parent: str, index: int) -> Link | None:
        """The gap before the block at `index` of `parent`; None where it is not shown."""
        found = self._column(parent)
        if found is None or not 0 <= index <= len(found[0].ids):
            return None
        return link_of(*found, index, outermost=parent == self.root)

    def nearest_gap(self, parent: str, y: float) -> Link | None:
        """The gap of `parent` between the blocks whose middles are above and below `y`.

        So it stays the same when it is then opened, which pushes the blocks below it further away from `y`.
        """
        found = self._column(parent)
        if found is None:
            return None
        column, place = found
        index = column.first_below(y - place.top)
        if index < len(column.ids) and column.tops[index] + column.sheets[index].height / 2 < y - place.top:
            index += 1
        return link_of(column, place, index, outermost=parent == self.root)

    def at(self, x: float, y: float) -> Frame | None:
        """The innermost block at a point."""
        inner = None
        for frame in self.frames_in(Rect(x, y, 0, 0)):
            inner = frame
        return inner

    # What lies in a part of the scene, in reading order

    @property
    def frames(self) -> Mapping[str, Frame]:
        """Every place by block id, in reading order; only what is asked for is worked out."""
        return _Frames(self)

    @property
    def links(self) -> list[Link]:
        """Every gap there is."""
        return list(self.links_in(EVERYWHERE.y, EVERYWHERE.bottom))

    def frames_in(self, area: Rect = EVERYWHERE) -> Iterator[Frame]:
        """Every block that meets an area, a container before what it holds."""
        found = self._open.get(self.root)
        if found:
            yield from _frames_in(*found, area)

    def links_in(self, top: float, bottom: float) -> Iterator[Link]:
        """Every gap between two heights."""
        for holder, place, _owner, seen in self._visit(top, bottom):
            if isinstance(holder, Column):
                for index in range(seen.start, seen.stop + 1):
                    yield link_of(holder, place, index, outermost=holder.parent == self.root)

    def forks_in(self, top: float, bottom: float) -> Iterator[Fork]:
        """The wires of every open container with branches between two heights."""
        for holder, place, owner, _seen in self._visit(top, bottom):
            if isinstance(holder, Sheet):
                yield fork_of(owner, holder, place)

    # Within

    def _visit(self, top: float, bottom: float) -> Iterator[tuple[Open, Place, str, range]]:
        found = self._open.get(self.root)
        if found:
            yield from visit(*found, self.root, top, bottom)

    def _column(self, parent: str) -> tuple[Column, Place] | None:
        found = self._inside_of(parent)
        return (found[0], found[1]) if found and isinstance(found[0], Column) else None

    def _inside_of(self, block_id: str) -> tuple[Open, Place] | None:
        """What a block shows inside, and where; worked out once."""
        if block_id in self._open:
            return self._open[block_id]
        spot = self.network.spots.get(block_id)
        around = self._inside_of(spot.parent) if spot else None
        found = inside(*around, spot.index) if spot and around else None
        self._open[block_id] = found
        return found


def _frames_in(holder: Open, place: Place, area: Rect) -> Iterator[Frame]:
    if isinstance(holder, Sheet):
        seen = range(len(holder.lanes or ()))
    else:
        start = holder.first_below(area.y - place.top)
        seen = range(start, len(holder.ids))
    for index in seen:
        frame = frame_of(holder, place, index)
        if frame.rect.y > area.bottom:
            break
        if not frame.rect.meets(area):
            continue
        yield frame
        if frame.kind != "block" and (found := inside(holder, place, index)):
            yield from _frames_in(*found, area)


class _Frames(Mapping[str, Frame]):
    """The places of a layout as a mapping."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def __getitem__(self, block_id: str) -> Frame:
        frame = self._layout.frame(block_id)
        if frame is None:
            raise KeyError(block_id)
        return frame

    def __iter__(self) -> Iterator[str]:
        return (frame.id for frame in self._layout.frames_in())

    def __len__(self) -> int:
        return sum(1 for _ in self._layout.frames_in())
