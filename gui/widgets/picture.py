"""A thumbnail in a square, drawn by whoever shows one: its pixels kept square, or struck out where it is excluded."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from gui.theme import RADIUS_SMALL, Theme, qcolor

FAINT = 0.28
"""How much is left of an image that is excluded."""


def paint_picture(painter: QPainter, box: QRect, image: QImage | None, theme: Theme, *, is_out: bool = False) -> None:
    """Draw `image` into `box`, a plain tile where it has not arrived; `is_out` draws it faint and crossed out."""
    painter.save()
    if image is None or image.isNull():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.track))
        painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
    else:
        fitted = QRect(0, 0, *image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio).toTuple())
        fitted.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.width() > box.width())
        painter.setOpacity(FAINT if is_out else 1.0)
        painter.drawImage(fitted, image)
        painter.setOpacity(1.0)
    if is_out:
        painter.setPen(QPen(qcolor(theme.danger), 1.5))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
    painter.restore()
