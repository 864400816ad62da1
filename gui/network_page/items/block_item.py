"""A block on the canvas: an item that shows the frame, view and look it is given."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.block_view import BlockView
from gui.network_page.items.box import paint_container, paint_lane
from gui.network_page.items.card import CHEVRON, Look, paint_card
from gui.network_page.places import Frame
from gui.theme import Theme, theme_of

READABLE = 0.42
"""Below this zoom texts are left out: they could not be read, and a thousand of them cost time."""
ABOVE_WIRES = 150.0

__all__ = ["CHEVRON", "READABLE", "BlockItem"]


class BlockItem(QGraphicsItem):
    """One block, container or branch; its position is the top left corner of its frame."""

    def __init__(self, frame: Frame, view: BlockView, look: Look = Look()) -> None:  # noqa: B008 - a value
        super().__init__()
        self.frame, self.view, self.look = frame, view, look
        self._stand(frame)

    # What to show; each repaints only where something differs

    def show_frame(self, frame: Frame) -> None:
        """Stand where the layout says."""
        old = self.frame
        if old == frame:
            return
        if old.rect[2:] != frame.rect[2:] or old[2:] != frame[2:]:
            self.prepareGeometryChange()
            self.update()
        self.frame = frame
        self._stand(frame)

    def show_view(self, view: BlockView) -> None:
        """Show these texts and this state."""
        if view != self.view:
            self.view = view
            self.update()

    def show_look(self, look: Look) -> None:
        """Wear this tint, picture and ring."""
        if look != self.look:
            self.look = look
            self.update()

    def show_flash(self, strength: float) -> None:
        """Light up, from 0 (not) to 1."""
        self.show_look(self.look._replace(flash=strength))

    def restyle(self) -> None:
        """Fonts or colours are others now."""
        self.update()

    # QGraphicsItem

    def boundingRect(self) -> QRectF:
        return QRectF(-4, -4, self.frame.rect.width + 8, self.frame.rect.height + 12)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        readable = option.levelOfDetailFromTransform(painter.worldTransform()) >= READABLE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_block(painter, theme_of(), self.frame, self.view, self.look, readable=readable)

    def _stand(self, frame: Frame) -> None:
        self.setPos(frame.rect.x, frame.rect.y)
        self.setZValue(ABOVE_WIRES if frame.kind == "block" else frame.depth)


def paint_block(painter: QPainter, theme: Theme, frame: Frame, view: BlockView, look: Look, *, readable: bool) -> None:
    """Draw a block, container or branch with its top left corner at (0, 0)."""
    rect = QRectF(0, 0, frame.rect.width, frame.rect.height)
    if frame.kind == "block":
        paint_card(painter, theme, rect, view, look, readable=readable)
    elif frame.kind == "container":
        paint_container(painter, theme, rect, view, look, depth=frame.depth, readable=readable)
    else:
        room = frame.axis - frame.rect.x - 16
        paint_lane(painter, theme, rect, view, look, room=room, readable=readable)
