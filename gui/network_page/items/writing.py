"""Text on the canvas: measured once, cut to its room, written in the faces of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.theme import RADIUS, Theme, font, qcolor, theme_of


@lru_cache(maxsize=64)
def metrics(size: int, bold: bool = False, mono: bool = False) -> QFontMetricsF:
    """How wide texts are in a face of the theme."""
    return QFontMetricsF(font(theme_of(), size, bold=bold, mono=mono))


def width(text: str, size: int, *, bold: bool = False, mono: bool = False) -> float:
    """How wide `text` is, in pixels."""
    return metrics(size, bold, mono).horizontalAdvance(text) if text else 0.0


def elided(text: str, room: float, size: int, *, bold: bool = False, mono: bool = False) -> str:
    """As much of `text` as there is room for."""
    if not text:
        return ""
    return metrics(size, bold, mono).elidedText(text[:400], Qt.TextElideMode.ElideRight, max(room, 0.0))


def write(painter: QPainter, face: QFont, ink: str, x: float, base: float, text: str) -> None:
    """`text` with its base line at `base`, on whole pixels."""
    if text:
        painter.setFont(face)
        painter.setPen(qcolor(ink))
        painter.drawText(QPointF(round(x), round(base)), text)


def pill(painter: QPainter, theme: Theme, x: float, base: float, text: str, fill: str, ink: str) -> float:
    """A small label on a tint; gives its width."""
    wide = width(text, theme.small, bold=True) + 12
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(fill))
    painter.drawRoundedRect(QRectF(x, base - 13, wide, 18), RADIUS + 3, RADIUS + 3)
    write(painter, font(theme, theme.small, bold=True), ink, x + 6, base, text)
    return wide
