"""All lines that are in view in one item, with the shape written beside each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.items.block_item import READABLE
from gui.network_page.places import Fork, Link, Wire
from gui.network_page.views import LinkView
from gui.theme import Theme, font, qcolor, theme_of

BEND = 7.0
HINT_WIDTH = 132.0


class Line(NamedTuple):
    """A gap and what is written beside it; `hint` stands in one that a container has nothing else in."""

    link: Link
    view: LinkView
    hint: str = ""


class Lines(NamedTuple):
    """Everything to draw: lines, forks and, for each fork, how its branches come together."""

    lines: Sequence[Line] = ()
    forks: Sequence[tuple[Fork, str]] = ()


class WiresItem(QGraphicsItem):
    """Draws the links, forks and joints it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Lines()
        self._area = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(100)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_lines(self, lines: Lines, area: QRectF) -> None:
        """Draw these, all within `area`."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        if lines != self.shown:
            self.shown = lines
            self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        readable = option.levelOfDetailFromTransform(painter.worldTransform()) >= READABLE
        paint_lines(painter, theme_of(), self.shown, option.exposedRect, readable=readable)


def paint_lines(painter: QPainter, theme: Theme, shown: Lines, area: QRectF, *, readable: bool) -> None:
    """Draw what of the lines meets `area`."""
    top, bottom = area.top() - 30, area.bottom() + 30
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for fork, _sign in shown.forks:
        for wire in fork.wires:
            if wire.points[0][1] <= bottom and wire.points[-1][1] >= top:
                _paint_wire(painter, theme, wire)
    for line in shown.lines:
        if line.link.top <= bottom and line.link.bottom >= top:
            _paint_line(painter, theme, line, readable)
    for fork, sign in shown.forks:
        if top <= fork.joint.y <= bottom:
            _paint_joint(painter, theme, fork.joint.x, fork.joint.y, sign)


def _paint_line(painter: QPainter, theme: Theme, line: Line, readable: bool) -> None:
    link, view = line.link, line.view
    painter.setPen(QPen(_ink(theme, view.state), 1.8))
    painter.drawLine(QPointF(link.x, link.top), QPointF(link.x, link.bottom))
    if not readable:
        return
    if line.hint:
        _paint_hint(painter, theme, link, line.hint)
    elif link.label and view.text:
        colour = {"error": theme.danger, "waiting": theme.text_faint}.get(view.state, theme.text_muted)
        painter.setFont(font(theme, theme.small, mono=True))
        painter.setPen(qcolor(colour))
        painter.drawText(QPointF(round(link.x + 10), round(link.middle + 4)), view.text)


def _paint_hint(painter: QPainter, theme: Theme, link: Link, hint: str) -> None:
    box = QRectF(link.x - HINT_WIDTH / 2, link.middle - 12, HINT_WIDTH, 24)
    painter.setPen(QPen(qcolor(theme.line_strong), 1, Qt.PenStyle.DashLine))
    painter.setBrush(qcolor(theme.surface))
    painter.drawRoundedRect(box, 6, 6)
    painter.setFont(font(theme, theme.small))
    painter.setPen(qcolor(theme.text_faint))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hint)


def _ink(theme: Theme, state: str) -> QColor:
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
