"""Which lines are to be drawn between two heights of a layout, and what is written beside them."""

from __future__ import annotations

from core.network.tree import ROOT, Network
from gui.network_page.block_view import join_sign
from gui.network_page.items.wires_item import HINT_WIDTH, Line, Lines
from gui.network_page.layout import Layout
from gui.network_page.places import Link
from gui.network_page.views import Views


def lines_of(network: Network, places: Layout, known: Views, hint: str, top: float, bottom: float) -> Lines:
    """Lines and forks; `hint` stands in the gap of a container that holds nothing else."""
    lines = []
    for link in places.links_in(top, bottom):
        is_empty = link.source == link.target != ROOT and (link.parent == places.root or _has_room(places, link))
        lines.append(Line(link, known.link(link, places.root), hint if is_empty else ""))
    forks = [(fork, join_sign(network.block(fork.joint.owner))) for fork in places.forks_in(top, bottom)]
    return Lines(tuple(lines), tuple(forks))


def _has_room(places: Layout, link: Link) -> bool:
    frame = places.frame(link.parent)
    return frame is not None and link.width >= HINT_WIDTH and frame.rect.width >= HINT_WIDTH + 8
