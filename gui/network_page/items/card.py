"""Draws a block as a card: strip, type and name, caption, count; tinted by a heat map, with a picture of its output."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.icons import paint_icon
from gui.network_page.block_view import BlockView
from gui.network_page.items.marks import paint_chevron, paint_ring
from gui.network_page.items.writing import elided, width, write
from gui.theme import RADIUS, RADIUS_SMALL, Theme, font, heat, ink_on, mix, qcolor

CHEVRON = 26.0
"""Width of the zone at the right end of a container's header that folds it."""
PICTURE = 50.0
"""Side of the square in which a block shows what it makes of a real image."""


class Look(NamedTuple):
    """How a block is shown beyond its view: `heat` from 0 to 1 or None, `label` its value in words."""

    selected: bool = False
    flash: float = 0.0
    heat: float | None = None
    label: str = ""
    picture: QPixmap | None = None


class Inks(NamedTuple):
    """The colours of the texts on a card."""

    title: str
    rest: str
    name: str


def paint_card(painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, *, readable: bool) -> None:
    """The whole card; without texts where they could not be read."""
    if view.container:
        painter.setPen(QPen(qcolor(theme.line_strong), 1))
        painter.setBrush(qcolor(theme.surface_raised))
        painter.drawRoundedRect(rect.adjusted(6, 4, -6, 4), RADIUS, RADIUS)
    fill, border = _colours(theme, view, look)
    paint_body(painter, theme, rect, view, look, qcolor(fill), border)
    dim = view.state in ("waiting", "bypassed")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(theme.category[view.category], 0.45 if dim else 1.0))
    painter.drawRoundedRect(QRectF(rect.x() + 6, rect.y() + 7, 4, rect.height() - 14), 2, 2)
    if look.picture is not None:
        rect = _paint_picture(painter, theme, rect, look.picture)
    if readable:
        _paint_texts(painter, theme, rect, view, look, _inks(theme, view, look, fill))


def paint_body(
    painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, fill: QColor, border: QColor
) -> None:
    """The rounded ground of a card or container, with the ring of what is selected."""
    if look.flash:
        fill = qcolor(mix(fill.name(), theme.accent, 0.35 * look.flash))
    pen = QPen(border, 1.5 if view.state == "error" else 1)
    if view.state == "bypassed":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    if look.selected:
        paint_ring(painter, theme, rect, theme.danger if view.state == "error" else theme.accent)


def _colours(theme: Theme, view: BlockView, look: Look) -> tuple[str, QColor]:
    """Fill and border of a card in its state."""
    match view.state:
        case "error":
            return theme.danger_soft, qcolor(theme.danger)
        case "waiting":
            return mix(theme.surface_raised, theme.canvas, 0.6), qcolor(theme.line)
        case "bypassed":
            return theme.canvas, qcolor(theme.line_strong)
        case _ if look.heat is not None:
            fill = heat(theme, look.heat)
            return fill, qcolor(mix(fill, theme.text, 0.25))
        case _:
            return theme.surface_raised, qcolor(mix(theme.line, theme.line_strong, 0.4))


def _inks(theme: Theme, view: BlockView, look: Look, fill: str) -> Inks:
    if view.state in ("waiting", "bypassed"):
        return Inks(theme.text_faint, theme.text_faint, theme.text_faint)
    if look.heat is not None and view.state != "error":
        ink = ink_on(fill)
        return Inks(ink, mix(ink, fill, 0.2), mix(ink, fill, 0.25))
    return Inks(theme.text, theme.text_muted, theme.text_faint)


def _paint_picture(painter: QPainter, theme: Theme, rect: QRectF, picture: QPixmap) -> QRectF:
    """The feature map at the right end, in hard pixels; gives what is left for the texts."""
    side = min(PICTURE, rect.height() - 12)
    room = QRectF(rect.right() - side - 7, rect.center().y() - side / 2, side, side)
    size = QSizeF(picture.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    size = QSizeF(max(size.width(), 4.0), max(size.height(), 4.0))
    box = QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size)
    painter.drawPixmap(box, picture, QRectF(picture.rect()))
    painter.setPen(QPen(qcolor(theme.line_strong), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), RADIUS_SMALL / 2, RADIUS_SMALL / 2)
    return rect.adjusted(0, 0, -side - 6, 0)


def _paint_texts(painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, inks: Inks) -> None:
    left, middle = rect.x() + 20, rect.center().y()
    right = _paint_right(painter, theme, rect, view, look, inks)
    size = theme.body + 1
    write(painter, font(theme, size, bold=True), inks.title, left, middle - 4, view.title)
    start = left + width(view.title, size, bold=True) + 8
    write(painter, font(theme), inks.name, start, middle - 4, elided(view.name, right - start, theme.body))
    below = rect.right() - 12 - left - (24 if view.state in ("error", "bypassed") else 0)
    caption = elided(view.caption, below - (CHEVRON if view.container else 0), theme.small)
    write(painter, font(theme, theme.small), inks.rest, left, middle + 13, caption)


def _paint_right(painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, inks: Inks) -> float:
    """What stands at the right end, from there leftwards; gives the x where the name must end."""
    right, base = rect.right() - 12, rect.center().y() - 3
    if view.container:
        paint_chevron(painter, QRectF(right - 12, rect.center().y() - 7, 14, 14), inks.rest, down=False)
        right -= CHEVRON - 6
    if view.state in ("error", "bypassed"):
        name, ink = ("error", theme.danger) if view.state == "error" else ("bypass", theme.text_faint)
        paint_icon(painter, QRectF(rect.right() - 26, rect.center().y() + 1, 15, 15), name, ink)
    for text in (look.label or view.total, view.badge if view.container else ""):
        if text:
            wide = width(text, theme.small, mono=True)
            write(painter, font(theme, theme.small, mono=True), inks.rest, right - wide, base, text)
            right -= wide + 8
    if view.frozen:
        ink = inks.title if look.heat is not None else theme.accent_ink
        paint_icon(painter, QRectF(right - 13, base - 11, 13, 13), "lock", ink)
        right -= 18
    return right
