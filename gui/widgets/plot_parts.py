"""What a plot pane is made of: axes of small round numbers, and the backdrop of bands, grid lines and marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.theme import Theme, font, mix, qcolor, theme_of
from gui.widgets import ticks
from gui.widgets.curves import Array
from gui.widgets.format import format_value

Scale = Literal["number", "percent", "clock", "whole"]

Marks = Sequence[tuple[float, str]]
"""Places on the x axis and what they are called."""

NARROWEST_BAND = 8
"""Bands thinner than this many pixels are drawn two, four, eight … at a time."""

BAND_STRENGTH = 0.035
"""How much of the text colour a band is tinted with."""

AXIS_WIDTH = 52

BESIDE = 5
"""So many pixels lie between a mark and its words."""


class Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis without a line: small round numbers only."""

    def __init__(self, side: str, scale: Scale) -> None:
        self.scale_kind: Scale = scale
        self.logarithmic = False
        super().__init__(side)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, autoExpandTextSpace=False, hideOverlappingLabels=False)
        if side == "left":
            self.setWidth(AXIS_WIDTH)
        else:
            self.setHeight(22)

    def restyle(self, theme: Theme) -> None:
        """Take the colours and fonts of the theme."""
        self.setPen(qcolor(theme.plot_axis, 0.0))
        self.setTickPen(pg.mkPen(None))
        self.setTextPen(qcolor(theme.plot_axis))
        self.setStyle(tickFont=font(theme, theme.small))

    def places(self, low: float, high: float, size: float) -> list[float]:
        """Where ticks go on an axis `size` pixels long."""
        most = max(int(size / (44 if self.orientation == "left" else 84)), 2)
        if self.logarithmic:
            return ticks.log_ticks(low, high, most)
        if self.scale_kind == "clock":
            return ticks.clock_ticks(low, high, most)
        return ticks.linear_ticks(low, high, most, self.scale_kind == "whole")

    def drawPicture(self, painter: QPainter, _line: Any, _ticks: Any, texts: Any) -> None:  # noqa: N802 - pyqtgraph's name
        """The texts alone: the grid is the backdrop's, and even a line of no length would leave a dot."""
        painter.setFont(self.style["tickFont"])
        painter.setPen(self.textPen())
        for rect, flags, text in texts:
            painter.drawText(rect, int(flags), text)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803
        return [(1.0, self.places(minVal, maxVal, size))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logarithmic:
            return [format_value(10.0**value, 2) for value in values]
        if self.scale_kind == "clock":
            return [ticks.clock_text(value) for value in values]
        if self.scale_kind == "percent":
            top = max(values, default=0.0)
            return [f"{value * 100:.6g} %" if value == top else f"{value * 100:.6g}" for value in values]
        return [f"{value:.10g}" for value in values]


class Backdrop(pg.GraphicsObject):  # type: ignore[misc]
    """What lies behind the curves: bands, horizontal grid lines at the ticks of y, and named marks."""

    def __init__(self, y_axis: Axis) -> None:
        super().__init__()
        self.setZValue(-100)
        self._y_axis = y_axis
        self._edges: Array = np.empty(0)
        self._marks: Marks = ()
        self._theme = theme_of()

    def set_content(self, edges: Array, marks: Marks) -> None:
        """Band every other interval of `edges`, draw `marks`."""
        self._edges, self._marks = edges, marks
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self._theme = theme
        self.update()

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return view.viewRect() if view is not None else QRectF()

    def viewRangeChanged(self, *_: object) -> None:  # noqa: N802 - pyqtgraph's name
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        view = self.boundingRect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_bands(painter, view)
        self._paint_grid(painter, view)
        self._paint_marks(painter, view)

    def _paint_bands(self, painter: QPainter, view: QRectF) -> None:
        edges = self._edges
        if len(edges) < 2:
            return
        pixel = view.width() / max(self.getViewBox().width(), 1)
        width = float(edges[-1] - edges[0]) / (len(edges) - 1)
        stride = 1
        while width * stride < NARROWEST_BAND * pixel:
            stride *= 2
        colour = qcolor(mix(self._theme.surface, self._theme.text, BAND_STRENGTH))
        starts, ends = edges[: -1 : 2 * stride], edges[stride :: 2 * stride]
        ends = ends if len(ends) == len(starts) else np.append(ends, edges[-1])
        shown = slice(int(np.searchsorted(ends, view.left())), int(np.searchsorted(starts, view.right())))
        for start, end in zip(starts[shown].tolist(), ends[shown].tolist(), strict=True):
            painter.fillRect(QRectF(QPointF(start, view.top()), QPointF(end, view.bottom())), colour)

    def _paint_grid(self, painter: QPainter, view: QRectF) -> None:
        pen = QPen(qcolor(self._theme.plot_grid), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        height = self.getViewBox().height()
        for place in self._y_axis.places(view.top(), view.bottom(), height):
            painter.drawLine(QLineF(view.left(), place, view.right(), place))

    def _paint_marks(self, painter: QPainter, view: QRectF) -> None:
        shown = [mark for mark in self._marks if view.left() <= mark[0] <= view.right()]
        pen = QPen(qcolor(self._theme.text_faint), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for place, _ in shown:
            painter.drawLine(QLineF(place, view.top(), place, view.bottom()))
        # The words are drawn in pixels: within the view's own scale they would stand upside down and stretched.
        transform = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setFont(font(self._theme, self._theme.small))
        left, right = (transform.map(corner).x() for corner in (view.topLeft(), view.topRight()))
        at = [transform.map(QPointF(place, view.bottom())) for place, _ in sorted(shown)]
        widths = [painter.fontMetrics().horizontalAdvance(text) for _, text in sorted(shown)]
        words = word_places([foot.x() for foot in at], widths, left, right)
        for foot, (x, line), (_, text) in zip(at, words, sorted(shown), strict=True):
            painter.drawText(QPointF(x, foot.y() + (self._theme.small + 3) * (line + 1)), text)
        painter.restore()


def word_places(at: Sequence[float], widths: Sequence[float], left: float, right: float) -> list[tuple[float, int]]:
    """Where words beside marks begin, and in which line, in pixels: words that would overlap stand one lower.

    They stand at the right of their mark; where that is beyond `right`, at its left, if they have room there.
    """
    found: list[tuple[float, int]] = []
    ends: list[float] = []  # of the words so far, a line each
    for mark, width in zip(at, widths, strict=True):
        turns = mark + BESIDE + width > right and mark - BESIDE - width >= left
        x = mark - BESIDE - width if turns else mark + BESIDE
        line = next((i for i, end in enumerate(ends) if end < x - BESIDE), len(ends))
        ends[line : line + 1] = [x + BESIDE + width]
        found.append((x, line))
    return found
