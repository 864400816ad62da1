"""How the tests of the network page build networks and find places on its canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from core.network.edit import apply
from core.network.operations import Insert
from core.network.tree import ROOT, Network, new_block
from gui.document import Document
from gui.network_page import NetworkPage


def stack(*wanted: str | tuple[str, dict]) -> Network:
    """A network of these types, top to bottom."""
    network = Network()
    for entry in wanted:
        type_name, params = (entry, {}) if isinstance(entry, str) else entry
        network = apply(network, Insert(ROOT, len(network.blocks), new_block(network, type_name, **params)))
    return network


def names(document: Document) -> list[str]:
    return [block.name for block in document.network.blocks]


def at(page: NetworkPage, name: str) -> QPoint:
    """The middle of a block's left half, on the viewport."""
    block = next(b for b in page.document.network.walk() if b.name == name)
    rect = page.canvas.rect_of(block.id)
    return QPoint(round(rect.x() + rect.width() / 4), round(rect.y() + min(rect.height() / 2, 18)))


def gap(page: NetworkPage, parent: str, index: int) -> QPointF:
    """The middle of a gap, on the viewport."""
    link = page.scene.places.link(parent, index)
    return QPointF(page.canvas.mapFromScene(QPointF(link.x, link.middle)))
