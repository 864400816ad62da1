"""Numbers as they are against numbers as told: points near the diagonal are told well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import S, Theme, font, qcolor, theme_of
from gui.widgets.format import format_value

DOT = 2.5
"""Radius of a point, in pixels."""

MARGIN = 0.04
"""Of the range, left free at either end."""


class Scatter(QWidget):
    """True values to the right, told ones upwards, both on one scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[tuple[float, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, name: str, points: Sequence[tuple[float, float]]) -> None:
        """Show pairs of the number `name`, as it is and as told."""
        self._points = tuple(points)
        self.setAccessibleName(
            self.tr("{name}: {count} images, true against told").format(name=name, count=len(points))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._points:
            return
        low, high = self._range()
        painter.setFont(font(theme, theme.small))
        line = painter.fontMetrics().height()
        area = QRectF(self.rect()).adjusted(line + S, S, -S, -2 * line - S)
        self._paint_axes(painter, theme, area, (low, high))
        scale_x, scale_y = area.width() / (high - low), area.height() / (high - low)
        painter.setPen(Qt.PenStyle.NoPen)
        dots = qcolor(theme.accent)
        dots.setAlphaF(0.6)
        painter.setBrush(dots)
        for true, said in self._points:
            place = QPointF(area.left() + (true - low) * scale_x, area.bottom() - (said - low) * scale_y)
            painter.drawEllipse(place, DOT, DOT)

    def _range(self) -> tuple[float, float]:
        values = [value for pair in self._points for value in pair]
        low, high = min(values), max(values)
        margin = max((high - low) * MARGIN, abs(high) * 1e-6, 1e-9)
        return low - margin, high + margin

    def _paint_axes(self, painter: QPainter, theme: Theme, area: QRectF, ends: tuple[float, float]) -> None:
        painter.setPen(QPen(qcolor(theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.setPen(QPen(qcolor(theme.text_faint), 1, Qt.PenStyle.DashLine))
        painter.drawLine(area.bottomLeft(), area.topRight())
        painter.setPen(qcolor(theme.text_muted))
        line = painter.fontMetrics().height()
        below = QRectF(area.left(), area.bottom() + 2, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, format_value(ends[0], 3))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, format_value(ends[1], 3))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.tr("true value"))
        painter.save()
        painter.translate(area.left() - line - 2, area.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, area.height(), line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignHCenter, self.tr("told by the network"))
        painter.restore()
