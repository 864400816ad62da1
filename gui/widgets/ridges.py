"""Histograms one behind the other: how something is spread, and how that changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import XS, font, mix, qcolor, theme_of
from gui.widgets.format import format_value

HEIGHT, FOOT, GUTTER = 172, 18, 26
"""Heights in pixels at text size 100 %, and the room for the names at the right."""
OVERLAP = 2.6
"""How many steps of the way to the back the highest ridge stands tall."""


class Ridge(NamedTuple):
    """One histogram: its name, its range, and how many numbers lie in each equal part of it."""

    name: str
    low: float
    high: float
    counts: tuple[int, ...]


class Ridges(QWidget):
    """Shows ridges from the back (first, faint) to the front (last, strong), over one common range."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ridges: tuple[Ridge, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ridges(self, ridges: Sequence[Ridge]) -> None:
        """Show these, the first at the back."""
        self._ridges = tuple(ridges)
        self.update()

    @property
    def ridges(self) -> tuple[Ridge, ...]:
        """What is shown."""
        return self._ridges

    def sizeHint(self) -> QSize:
        return QSize(240, round(HEIGHT * theme_of(self).scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._ridges:
            return
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = min(r.low for r in self._ridges), max(r.high for r in self._ridges)
        low, high = (low, high) if low < high else (low - 0.5, high + 0.5)
        plot = QRectF(self.rect()).adjusted(1, 2, -GUTTER * theme.scale, -FOOT * theme.scale)
        self._paint_axis(painter, plot, low, high)
        step = plot.height() / (len(self._ridges) + OVERLAP - 1)
        for place, ridge in enumerate(self._ridges):
            base = plot.bottom() - step * (len(self._ridges) - 1 - place)
            age = (place + 1) / len(self._ridges)
            outline = _outline(ridge, plot, base, step * OVERLAP, low, high)
            painter.setPen(QPen(qcolor(mix(theme.surface, theme.accent, 0.25 + 0.75 * age)), 1.2))
            painter.setBrush(qcolor(mix(theme.surface, theme.accent, 0.08 + 0.22 * age)))
            painter.drawPolygon(outline)
            if place == len(self._ridges) - 1 or (place == 0 and step * (len(self._ridges) - 1) > theme.small + 2):
                painter.setFont(font(theme, theme.small))
                painter.setPen(qcolor(theme.text_muted))
                painter.drawText(QPointF(plot.right() + XS, base), ridge.name)

    def _paint_axis(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        """The ends of the range below, and a line where zero is."""
        theme = theme_of(self)
        painter.setFont(font(theme, theme.small))
        if low < 0 < high:
            x = plot.left() + (0 - low) / (high - low) * plot.width()
            painter.setPen(QPen(qcolor(theme.line_strong), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(qcolor(theme.text_faint))
            painter.drawText(QRectF(x - 20, plot.bottom() + 2, 40, FOOT), Qt.AlignmentFlag.AlignHCenter, "0")
        painter.setPen(qcolor(theme.text_faint))
        foot = QRectF(plot.left(), plot.bottom() + 2, plot.width(), FOOT * theme.scale)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, format_value(low, 2))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, format_value(high, 2))


def _outline(ridge: Ridge, plot: QRectF, base: float, height: float, low: float, high: float) -> QPolygonF:
    """The ridge as an area: as high as `height` where most of its numbers lie."""
    most = max(ridge.counts, default=0) or 1
    part = (ridge.high - ridge.low) / max(len(ridge.counts), 1)
    scale = plot.width() / (high - low)

    def at(value: float, share: float) -> QPointF:
        return QPointF(plot.left() + (value - low) * scale, base - share * height)

    points = [at(ridge.low, 0.0)]
    points += [at(ridge.low + (n + 0.5) * part, count / most) for n, count in enumerate(ridge.counts)]
    return QPolygonF([*points, at(ridge.high, 0.0)])
