"""A network as a small drawing: a column of rounded bars in category colours, branches side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.network.tree import Block, Network
from gui.theme import S, Theme, mix, qcolor, theme_of

BAR, GAP, INSET = 7.0, 3.0, 3.0
"""Height of a bar, room between two, and how far a container stands out, before fitting; in pixels."""

SHORTCUT = 0.3
"""How wide a branch is that passes its input on, beside one of layers: nested skips stay readable."""

MOST_ROWS: Final = 200
"""A deeper network is drawn up to here: thinner bars could not be told apart."""


class ArchitectureThumbnail(QWidget):
    """Shows a Network at a glance, fitted to the widget, for template cards and the minimap."""

    def __init__(self, network: Network | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = network or Network()
        self.show_network(self._network)

    def show_network(self, network: Network) -> None:
        """Draw another network."""
        self._network = network
        self.setAccessibleName(self.tr("Architecture, %n block(s)", "", len(network)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(96, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_architecture(painter, QRectF(self.rect()).adjusted(S, S, -S, -S), self._network, theme_of(self))


def paint_architecture(painter: QPainter, area: QRectF, network: Network, theme: Theme) -> QRectF:
    """Draw `network` centred in `area`, never enlarged; returns the rectangle it took, in the same coordinates."""
    blocks = network.blocks[:MOST_ROWS]
    needed = _height(blocks)
    if not needed:
        return QRectF(area.center(), QSize(0, 0))
    shrink = min(1.0, area.height() / needed)
    width = min(area.width(), 64.0)
    taken = QRectF(0, 0, width, needed * shrink)
    taken.moveCenter(area.center())
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_column(painter, taken, blocks, shrink, theme)
    painter.restore()
    return taken


def _height(blocks: Sequence[Block]) -> float:
    """How high a column of `blocks` is before it is fitted."""
    return sum(map(_block_height, blocks)) + GAP * max(0, len(blocks) - 1)


def _block_height(block: Block) -> float:
    if not block.children:
        return BAR
    if block.spec.arrangement == "branches":
        return max(_height(child.children) or BAR for child in block.children) + 2 * INSET
    return _height(block.children) + 2 * INSET


def _paint_column(painter: QPainter, area: QRectF, blocks: Sequence[Block], shrink: float, theme: Theme) -> None:
    top = area.top()
    for block in blocks:
        height = _block_height(block) * shrink
        _paint_block(painter, QRectF(area.left(), top, area.width(), height), block, shrink, theme)
        top += height + GAP * shrink


def _paint_block(painter: QPainter, box: QRectF, block: Block, shrink: float, theme: Theme) -> None:
    radius = min(2.0, box.height() / 2)
    if not block.children:
        colour = theme.category.get(block.spec.category, theme.edge)
        painter.setBrush(qcolor(mix(colour, theme.surface, 0.25), 1.0 if block.enabled else 0.3))
        painter.drawRoundedRect(box, radius, radius)
        return
    painter.setBrush(qcolor(theme.category["container"], 0.14))
    painter.drawRoundedRect(box, 3, 3)
    inset = INSET * shrink
    inner = box.adjusted(INSET, inset, -INSET, -inset)
    if block.spec.arrangement != "branches":
        _paint_column(painter, inner, block.children, shrink, theme)
        return
    shares = [1.0 if branch.children else SHORTCUT for branch in block.children]
    unit = (inner.width() - GAP * (len(block.children) - 1)) / sum(shares)
    left = inner.left()
    for share, branch in zip(shares, block.children, strict=True):
        room = QRectF(left, inner.top(), share * unit, inner.height())
        left += room.width() + GAP
        if branch.children:
            room.setHeight(_height(branch.children) * shrink)
            _paint_column(painter, room, branch.children, shrink, theme)
        else:  # a shortcut that passes its input on
            painter.fillRect(QRectF(room.center().x() - 0.75, room.top(), 1.5, room.height()), qcolor(theme.edge))
