"""All lines of the network in one item, with the shape written beside each; only what is in view is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.items.block_item import READABLE
from gui.network_page.layout import Layout, Link, Wire
from gui.theme import Theme, font, qcolor, theme_of

BEND = 7.0
HINT_WIDTH = 132.0


class LinkView(NamedTuple):
    """What is written beside a line and how it is meant."""

    text: str = ""
    state: str = "ok"


class WiresItem(QGraphicsItem):
    """Draws the links, forks and joints of a layout."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = Layout()
        self._views: Mapping[tuple[str, int], LinkView] = {}
        self._signs: Mapping[str, str] = {}
        self._hint = ""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(100)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_layout(self, layout: Layout, signs: Mapping[str, str], hint: str) -> None:
        """Follow the lines of this layout; `signs` says how each container joins, `hint` stands in empty ones."""
        self.prepareGeometryChange()
        self._layout, self._signs, self._hint = layout, signs, hint
        self.update()

    def show_views(self, views: Mapping[tuple[str, int], LinkView]) -> None:
        """Write these texts, by (parent, index)."""
        if views != self._views:
            self._views = views
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(*self._layout.bounds).adjusted(-20, 0, 120, 20)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = theme_of()
        view = option.exposedRect
        top, bottom = view.top() - 30, view.bottom() + 30
        readable = option.levelOfDetailFromTransform(painter.worldTransform()) >= READABLE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for wire in self._layout.wires:
            if wire.points[0][1] <= bottom and wire.points[-1][1] >= top:
                _paint_wire(painter, theme, wire)
        for link in self._layout.links:
            if link.top <= bottom and link.bottom >= top:
                self._paint_link(painter, theme, link, readable)
        for joint in self._layout.joints:
            if top <= joint.y <= bottom:
                _paint_joint(painter, theme, joint.x, joint.y, self._signs.get(joint.owner, "+"))

    def _paint_link(self, painter: QPainter, theme: Theme, link: Link, readable: bool) -> None:
        view = self._views.get((link.parent, link.index), LinkView())
        painter.setPen(QPen(_ink(theme, view.state), 1.8))
        painter.drawLine(QPointF(link.x, link.top), QPointF(link.x, link.bottom))
        if not readable:
            return
        if link.source == link.target and link.parent:
            self._paint_hint(painter, theme, link)
        elif link.label and view.text:
            colour = {"error": theme.danger, "waiting": theme.text_faint}.get(view.state, theme.text_muted)
            painter.setFont(font(theme, theme.small, mono=True))
            painter.setPen(qcolor(colour))
            painter.drawText(round(link.x + 10), round(link.middle + 4), view.text)

    def _paint_hint(self, painter: QPainter, theme: Theme, link: Link) -> None:
        if link.width < HINT_WIDTH or not self._hint or self._is_narrow(link):
            return
        box = QRectF(link.x - HINT_WIDTH / 2, link.middle - 12, HINT_WIDTH, 24)
        painter.setPen(QPen(qcolor(theme.line_strong), 1, Qt.PenStyle.DashLine))
        painter.setBrush(qcolor(theme.surface))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font(theme, theme.small))
        painter.setPen(qcolor(theme.text_faint))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _is_narrow(self, link: Link) -> bool:
        frame = self._layout.frames.get(link.parent)
        return frame is not None and frame.rect.width < HINT_WIDTH + 8


def _ink(theme: Theme, state: str):  # noqa: ANN202 - QColor
    return qcolor(theme.danger if state == "error" else theme.line_strong if state == "waiting" else theme.edge)


def _paint_wire(painter: QPainter, theme: Theme, wire: Wire) -> None:
    path = QPainterPath(QPointF(*wire.points[0]))
    for before, corner, after in zip(wire.points, wire.points[1:], wire.points[2:], strict=False):
        path.lineTo(_towards(corner, before))
        path.quadTo(QPointF(*corner), _towards(corner, after))
    path.lineTo(QPointF(*wire.points[-1]))
    painter.setPen(QPen(qcolor(theme.edge), 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _towards(corner: tuple[float, float], other: tuple[float, float]) -> QPointF:
    """The point `BEND` pixels from the corner on the way to the other end."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = max(abs(dx), abs(dy), 1e-6)
    share = min(BEND, length / 2) / length
    return QPointF(corner[0] + dx * share, corner[1] + dy * share)


def _paint_joint(painter: QPainter, theme: Theme, x: float, y: float, sign: str) -> None:
    """A circled + or × where branches are added or multiplied; a pill where they are laid side by side."""
    wide = 34.0 if len(sign) > 1 else 10.0
    box = QRectF(x - wide, y - 10, 2 * wide, 20)
    painter.setPen(QPen(qcolor(theme.edge), 1.8))
    painter.setBrush(qcolor(theme.surface_raised))
    painter.drawRoundedRect(box, 10, 10)
    painter.setPen(QPen(qcolor(theme.text_muted), 1.8))
    if len(sign) > 1:
        painter.setFont(font(theme, theme.small))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"⊞ {sign}")
        return
    turn = 45 if sign == "×" else 0
    painter.save()
    painter.translate(x, y)
    painter.rotate(turn)
    painter.drawLine(QPointF(-4.5, 0), QPointF(4.5, 0))
    painter.drawLine(QPointF(0, -4.5), QPointF(0, 4.5))
    painter.restore()
