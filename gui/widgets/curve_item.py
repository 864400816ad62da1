"""A curve in a plot that paints in a millisecond, however many peaks it has."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from gui.widgets.curves import Array, Line

CROWDED = 0.5
"""From so many points a pixel on, a curve is painted column by column instead of stroked."""

ROOM_FOR_DASHES = 0.1
"""From so many points a pixel on, dashes would be longer than the pieces they are to show, and the line is solid."""

Pixels = NDArray[np.uint32]


class CurveItem(pg.GraphicsObject):  # type: ignore[misc]
    """One polyline y(x), x ascending, NaN in y a gap.

    Qt strokes a noisy line of 2,000 points and 2 pixels in a tenth of a second. Where points are crowded, each column
    of pixels is filled instead from the lowest to the highest place that the line has there, which looks the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._y: Array = np.empty(0)
        self._pen = QPen()

    def set_line(self, line: Line) -> None:
        """Show another line."""
        self._x, self._y = line.x, line.y
        self.update()

    def set_pen(self, pen: QPen) -> None:
        """Paint with this pen, whose width is in pixels."""
        self._pen = pen
        self.update()

    def getData(self) -> tuple[Array, Array]:  # noqa: N802 - as pyqtgraph's curves are asked
        """The points."""
        return self._x, self._y

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return view.viewRect() if view is not None else QRectF()

    def viewRangeChanged(self, *_: object) -> None:  # noqa: N802 - pyqtgraph's name
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        if len(self._x) < 2:
            return
        transform, area = painter.transform(), self.boundingRect()
        box = transform.mapRect(area)
        x = transform.m11() * self._x + transform.dx()
        y = transform.m22() * self._y + transform.dy()
        painter.save()
        painter.resetTransform()
        painter.setClipRect(box)
        pen = QPen(self._pen)
        if len(x) > ROOM_FOR_DASHES * box.width():
            pen.setStyle(Qt.PenStyle.SolidLine)
        if len(x) > CROWDED * box.width():
            _fill(painter, x, y, box, pen)
        else:
            _stroke(painter, x, y, pen)
        painter.restore()


def _stroke(painter: QPainter, x: Array, y: Array, pen: QPen) -> None:
    """A thick solid line piece by piece, which is faster; any other as a whole."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    finite = np.isfinite(y)
    if pen.widthF() > 1 and pen.style() == Qt.PenStyle.SolidLine:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        whole = finite[:-1] & finite[1:]
        ends = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])[whole].tolist()
        painter.drawLines([QLineF(*four) for four in ends])
        return
    painter.setPen(pen)
    breaks = np.flatnonzero(~finite)
    for part in np.split(np.column_stack([x, y]), breaks):
        points = part[np.isfinite(part[:, 1])].tolist()
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))


def _fill(painter: QPainter, x: Array, y: Array, box: QRectF, pen: QPen) -> None:
    """The line as an image of the area, each column filled from its highest to its lowest place."""
    scale = painter.device().devicePixelRatioF()
    left, top = np.floor(box.left()), np.floor(box.top())
    width, height = int(np.ceil((box.right() - left) * scale)), int(np.ceil((box.bottom() - top) * scale))
    if width < 1 or height < 1:
        return
    high, low = extents((x - left) * scale, (y - top) * scale, width)
    half = max(pen.widthF(), 1.0) * scale / 2
    high, low = high - half, low + half
    known = np.isfinite(high)
    if not known.any():
        return
    first = int(np.clip(np.floor(high[known].min()) - 1, 0, height - 1))  # above and below it there is nothing
    last = int(np.clip(np.ceil(low[known].max()) + 1, first + 1, height))
    pixels = columns(high - first, low - first, last - first, shades(pen.color()))
    image = QImage(pixels.data, width, last - first, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    painter.drawImage(QPointF(left, top + first / scale), image)


def extents(x: Array, y: Array, width: int) -> tuple[Array, Array]:
    """The smallest and the largest y of the line in each column of pixels, 0 … width − 1; NaN where there is none."""
    edges = np.arange(width + 1.0)
    finite = np.isfinite(y)
    x, y = x[finite], y[finite]
    if not len(x):
        return np.full(width, np.nan), np.full(width, np.nan)
    # Points that share an x (the two ends of a bucket) would hide one another from interpolation.
    ends = np.interp(edges, x, y, left=np.nan, right=np.nan)
    small, large = np.fmin(ends[:-1], ends[1:]), np.fmax(ends[:-1], ends[1:])
    place = np.floor(x).astype(np.int64)
    inside = (place >= 0) & (place < width)
    place, y = place[inside], y[inside]
    if len(place):
        firsts = np.flatnonzero(np.r_[True, place[1:] != place[:-1]])
        here = place[firsts]
        small[here] = np.fmin(small[here], np.fmin.reduceat(y, firsts))
        large[here] = np.fmax(large[here], np.fmax.reduceat(y, firsts))
    return small, large


def columns(high: Array, low: Array, height: int, shade: Pixels) -> Pixels:
    """An image (height, columns): in each column solid from `high` to `low`, the pixels at its ends in part."""
    known = np.isfinite(high) & np.isfinite(low)
    high, low = np.clip(np.where(known, high, -1.0), -1, height), np.clip(np.where(known, low, -1.0), -1, height)
    first, last = np.ceil(high).astype(np.int32), np.floor(low).astype(np.int32)
    rows = np.arange(height, dtype=np.int32)[:, None]
    pixels: Pixels = np.where((rows >= first) & (rows < last), shade[-1], shade[0])
    for row, share in ((first - 1, first - high), (last, low - last)):
        at = np.flatnonzero((row >= 0) & (row < height) & known)
        pixels[row[at], at] = shade[np.rint(share[at] * (len(shade) - 1)).astype(np.int32)]
    return np.ascontiguousarray(pixels)


def shades(colour: QColor) -> Pixels:
    """That colour from nothing to all of it in 256 steps, as premultiplied ARGB."""
    alpha = np.arange(256) / 255 * colour.alphaF()
    channels: list[Any] = [np.rint(255 * alpha)]
    channels += [np.rint(255 * alpha * part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    a, r, g, b = (channel.astype(np.uint32) for channel in channels)
    return np.asarray(a << 24 | r << 16 | g << 8 | b, dtype=np.uint32)
