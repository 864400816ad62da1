"""Small drawings that several items share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.icons import paint_icon
from gui.theme import RADIUS, Theme, qcolor


def paint_ring(painter: QPainter, theme: Theme, rect: QRectF, colour: str) -> None:
    """The ring around what is selected."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(qcolor(colour, 0.25), 5))
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), RADIUS + 2, RADIUS + 2)
    painter.setPen(QPen(qcolor(colour), 2))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_chevron(painter: QPainter, rect: QRectF, colour: str, *, down: bool) -> None:
    """Points down where a container is open, to the right where it is folded."""
    paint_icon(painter, rect, "chevron-down" if down else "chevron-right", colour)
