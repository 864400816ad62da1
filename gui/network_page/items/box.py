"""Draws a container that stands open: a framed column with a header, and its branches as dotted lanes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.icons import paint_icon
from gui.network_page.block_view import BlockView
from gui.network_page.items.card import Look, paint_body
from gui.network_page.items.marks import paint_chevron, paint_ring
from gui.network_page.items.writing import elided, pill, width, write
from gui.network_page.places import HEADER
from gui.theme import RADIUS, Theme, font, heat, ink_on, mix, qcolor


def paint_container(
    painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, *, depth: int, readable: bool
) -> None:
    """The frame and its header; a Repeat looks like a pile."""
    if view.stacked:
        painter.setPen(QPen(qcolor(theme.line_strong), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(5, 5, -5, 4.5), RADIUS, RADIUS)
    fill = qcolor(mix(theme.canvas, theme.text, 0.035 + 0.008 * (depth % 2)))
    border = qcolor(theme.danger if view.state == "error" else theme.line_strong)
    paint_body(painter, theme, rect, view, look, fill, border)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(theme.category[view.category]))
    painter.drawRoundedRect(QRectF(rect.x() + 8, rect.y() + 10, 4, HEADER - 20), 2, 2)
    if readable:
        _paint_header(painter, theme, rect, view, look)


def _paint_header(painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look) -> None:
    ink = theme.text_faint if view.state in ("waiting", "bypassed") else theme.text
    base, left = rect.y() + HEADER / 2 + 4, rect.x() + 20
    right = _paint_right(painter, theme, rect, view, look, base)
    write(painter, font(theme, bold=True), ink, left, base, view.title)
    left += width(view.title, theme.body, bold=True) + 8
    if view.badge:
        left += pill(painter, theme, left, base, view.badge, theme.accent_soft, theme.accent_ink) + 8
    write(painter, font(theme), theme.text_faint, left, base, elided(view.name, right - left, theme.body))


def _paint_right(painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, base: float) -> float:
    """Chevron, count or heat, and lock, from the right; gives the x where the name must end."""
    chevron = QRectF(rect.right() - 26, rect.y() + HEADER / 2 - 7, 14, 14)
    paint_chevron(painter, chevron, theme.text_muted, down=True)
    right = rect.right() - 30
    if look.heat is not None and look.label:
        fill = heat(theme, look.heat)
        right -= width(look.label, theme.small, bold=True) + 12
        pill(painter, theme, right, base, look.label, fill, ink_on(fill))
        right -= 8
    elif view.total:
        right -= width(view.total, theme.small, mono=True)
        write(painter, font(theme, theme.small, mono=True), theme.text_muted, right, base, view.total)
        right -= 8
    if view.frozen:
        paint_icon(painter, QRectF(right - 13, base - 11, 13, 13), "lock", theme.accent_ink)
        right -= 18
    return right


def paint_lane(
    painter: QPainter, theme: Theme, rect: QRectF, view: BlockView, look: Look, *, room: float, readable: bool
) -> None:
    """A branch: a dotted lane with its name in the corner."""
    painter.setRenderHint(
        QPainter.RenderHint.Antialiasing, False
    )  # dots on whole pixels: sharper, and five times sooner
    painter.setPen(QPen(qcolor(theme.line_strong, 0.8), 0, Qt.PenStyle.DotLine))
    painter.setBrush(qcolor(theme.surface, 0.45))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.selected:
        paint_ring(painter, theme, rect, theme.accent)
    if readable:
        small = font(theme, theme.small)
        write(painter, small, theme.text_faint, 8, 16, elided(view.name, room, theme.small))
