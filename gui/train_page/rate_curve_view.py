"""The loss over ever larger learning rates, with a line to drag to the rate that is wanted."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.protocol.preflight import RateCurve
from gui.theme import S, font, qcolor, theme_of
from gui.widgets.format import format_value

HEIGHT = 148
HANDLE = 4
"""The radius of what is dragged, in pixels."""

FACTOR = 1.1
"""An arrow key makes the rate so many times larger or smaller."""


class RateCurveView(QWidget):
    """Draws a RateCurve; the rate is chosen by the mouse, or by Left and Right.

    Signals
    -------
    chosen(float) : the line stands at this learning rate now.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve: RateCurve | None = None
        self.rate: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def show_curve(self, curve: RateCurve) -> None:
        """Draw `curve`, with the line at what it suggests."""
        self.curve = curve
        self.set_rate(curve.suggestion or curve.rates[len(curve.rates) // 2])

    def set_rate(self, rate: float) -> None:
        """Put the line there, in two digits, within what was tried."""
        if self.curve is None:
            return
        low, high = self.curve.rates[0], self.curve.rates[-1]
        self.rate = float(f"{min(max(rate, low), high):.2g}")
        self.setAccessibleName(self.tr("Learning rate {lr}").format(lr=format_value(self.rate)))
        self.update()
        self.chosen.emit(self.rate)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def _follow(self, event: QMouseEvent) -> None:
        if self.curve is not None and event.buttons() & Qt.MouseButton.LeftButton:
            area = self._area()
            share = (event.position().x() - area.left()) / max(area.width(), 1)
            low, high = self.curve.rates[0], self.curve.rates[-1]
            self.set_rate(low * (high / low) ** min(max(share, 0.0), 1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.rate is not None and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_rate(self.rate * (FACTOR if event.key() == Qt.Key.Key_Right else 1 / FACTOR))
        else:
            super().keyPressEvent(event)

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(HANDLE, line + S, self.width() - 2 * HANDLE, self.height() - 2 * line - 2 * S)

    def _x(self, rate: float) -> float:
        assert self.curve is not None
        low, high = self.curve.rates[0], self.curve.rates[-1]
        area = self._area()
        return area.left() + math.log(rate / low) / max(math.log(high / low), 1e-9) * area.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.curve is None or self.rate is None:
            return
        theme, area = theme_of(self), self._area()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(theme, theme.small))
        self._draw_decades(painter, area)
        for values, tone, width in (
            (self.curve.losses, qcolor(theme.text_faint, 0.45), 1.0),
            (self.curve.smoothed, qcolor(theme.accent), 2.0),
        ):
            painter.setPen(QPen(tone, width))
            painter.drawPolyline(QPolygonF(self._dots(values, area)))
        x = self._x(self.rate)
        painter.setPen(QPen(qcolor(theme.text), 1.2))
        painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()))
        painter.setBrush(qcolor(theme.text))
        painter.drawEllipse(QPointF(x, area.top() - 2), HANDLE, HANDLE)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(theme.accent), 1))
            painter.drawEllipse(QPointF(x, area.top() - 2), HANDLE + 2, HANDLE + 2)

    def _dots(self, values: tuple[float, ...], area: QRectF) -> list[QPointF]:
        assert self.curve is not None
        low, first = min(self.curve.smoothed), self.curve.smoothed[0]
        high = max(first, low + 1e-9) + 0.25 * max(first - low, 1e-9)
        dots = []
        for rate, value in zip(self.curve.rates, values, strict=True):
            share = min(max((value - low) / (high - low), -0.04), 1.0)
            dots.append(QPointF(self._x(rate), area.bottom() - 3 - share * (area.height() - 3)))
        return dots

    def _draw_decades(self, painter: QPainter, area: QRectF) -> None:
        """A thin line and its rate at every power of ten, named at every other where there is little room."""
        assert self.curve is not None
        theme = theme_of(self)
        painter.setPen(qcolor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        low, high = (math.log10(rate) for rate in (self.curve.rates[0], self.curve.rates[-1]))
        metrics = painter.fontMetrics()
        free = area.left()
        for power in range(math.ceil(low - 1e-6), math.floor(high + 1e-6) + 1):
            x, text = self._x(10.0**power), f"1e{power}" if power < -2 else f"{10.0**power:g}"
            painter.setPen(qcolor(theme.line))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            wide = metrics.horizontalAdvance(text)
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            if left >= free:
                painter.setPen(qcolor(theme.text_faint))
                painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 3), text)
                free = left + wide + S
