"""Where the arrow keys lead on the canvas. Pure."""

from __future__ import annotations

from typing import Literal

from core.network.tree import Network
from gui.network_page.layout import Layout

Way = Literal["up", "down", "in", "out", "first", "last"]


def neighbour(layout: Layout, network: Network, current: str | None, way: Way) -> str | None:
    """The block that an arrow key goes to: along the line by up and down, between branches and levels by in and out."""
    shown = [frame.id for frame in layout.frames_in()]
    if not shown:
        return None
    if way == "last":
        return shown[-1]
    if current is None or way == "first" or layout.frame(current) is None:
        return shown[0]
    match way:
        case "up":
            return shown[max(shown.index(current) - 1, 0)]
        case "down":
            return shown[min(shown.index(current) + 1, len(shown) - 1)]
        case "in":
            return _inwards(layout, network, current)
        case _:
            return _outwards(layout, network, current)


def _inwards(layout: Layout, network: Network, current: str) -> str:
    """Into the container; inside a branch, over to the next one."""
    inner = [child.id for child in network.children(current) if layout.frame(child.id)]
    return inner[0] if inner else _beside(layout, network, current, 1) or current


def _outwards(layout: Layout, network: Network, current: str) -> str:
    """Over to the branch before; else out to the container, where that is shown."""
    parent = network.spot(current).parent
    return _beside(layout, network, current, -1) or (parent if layout.frame(parent) else current)


def _beside(layout: Layout, network: Network, current: str, by: int) -> str | None:
    """The block at the same height in the next branch to the right (1) or to the left (−1)."""
    lane = current
    while (frame := layout.frame(lane)) and frame.kind != "lane":
        lane = network.spot(lane).parent
    if frame is None:
        return None
    spot = network.spot(lane)
    lanes = network.children(spot.parent)
    if not 0 <= spot.index + by < len(lanes):
        return None
    beside = lanes[spot.index + by]
    places = {block.id: found.rect.y for block in beside.children if (found := layout.frame(block.id))}
    here = layout.frame(current)
    if lane == current or not places or here is None:
        return beside.id
    return min(places, key=lambda block_id: abs(places[block_id] - here.rect.y))
