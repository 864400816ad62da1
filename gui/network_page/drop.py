"""Which gap a dragged block would fall into. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from core.network.tree import ROOT, Block, Network
from gui.network_page.layout import Frame, Layout, Link

EDGE = 10.0
"""This close to its upper or lower border, a container is passed by: the block falls before or behind it."""


def gap_at(layout: Layout, network: Network, x: float, y: float, moving: Collection[str] = ()) -> Link | None:
    """The gap for a block let go at (x, y) in scene pixels; never inside the blocks that are `moving`."""
    parent = _parent_at(layout, network, x, y, moving)
    gaps = [link for link in layout.links if link.parent == parent]
    return min(gaps, key=lambda link: abs(link.middle - y), default=None)


def _parent_at(layout: Layout, network: Network, x: float, y: float, moving: Collection[str]) -> str:
    parent = ROOT
    while True:
        inner = _open_child_at(layout, network.children(parent), x, y, moving)
        if inner is not None and inner.spec.arrangement == "branches":
            inner = _nearest_lane(layout, inner, x, moving)
        if inner is None:
            return parent
        parent = inner.id


def _open_child_at(
    layout: Layout, blocks: Sequence[Block], x: float, y: float, moving: Collection[str]
) -> Block | None:
    for block in blocks:
        frame = layout.frames.get(block.id)
        if frame and frame.kind != "block" and block.id not in moving and frame.rect.holds(x, y, EDGE):
            return block
    return None


def _nearest_lane(layout: Layout, owner: Block, x: float, moving: Collection[str]) -> Block | None:
    lanes = [lane for lane in owner.children if lane.id not in moving]
    return min(lanes, key=lambda lane: _away(layout.frames[lane.id], x), default=None)


def _away(lane: Frame, x: float) -> float:
    return max(lane.rect.x - x, x - lane.rect.right, 0.0)
