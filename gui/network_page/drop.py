"""Which gap a dragged block would fall into. Pure."""

from __future__ import annotations

from collections.abc import Collection

from core.network.tree import Block, Network
from gui.network_page.layout import Layout
from gui.network_page.places import Frame, Link, Rect

EDGE = 10.0
"""This close to its upper or lower border, a container is passed by: the block falls before or behind it."""


def gap_at(layout: Layout, network: Network, x: float, y: float, moving: Collection[str] = ()) -> Link | None:
    """The gap for a block let go at (x, y) in scene pixels; never inside the blocks that are `moving`."""
    parent = layout.root
    if parent in network and network.block(parent).spec.arrangement == "branches":
        parent = _nearest_lane(layout, network.block(parent), x, moving) or parent
    for frame in layout.frames_in(Rect(x, y, 0, 0)):
        is_next = frame.kind == "container" and network.spot(frame.id).parent == parent
        if is_next and frame.id not in moving and frame.rect.holds(x, y, EDGE):
            block = network.block(frame.id)
            branching = block.spec.arrangement == "branches"
            parent = (_nearest_lane(layout, block, x, moving) or parent) if branching else block.id
    return layout.nearest_gap(parent, y)


def _nearest_lane(layout: Layout, owner: Block, x: float, moving: Collection[str]) -> str | None:
    lanes = [frame for lane in owner.children if lane.id not in moving and (frame := layout.frame(lane.id))]
    return min(lanes, key=lambda frame: _away(frame, x)).id if lanes else None


def _away(lane: Frame, x: float) -> float:
    return max(lane.rect.x - x, x - lane.rect.right, 0.0)
