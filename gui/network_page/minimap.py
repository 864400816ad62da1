"""The minimap: the whole network as coloured bars, with the part in view framed; click or drag to go there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui.document import Document
from gui.network_page.canvas import Canvas
from gui.network_page.places import Frame, Rect
from gui.theme import RADIUS, Theme, qcolor, theme_of

WIDTH, HEIGHT, INSET = 84, 116, 6
ROW = 1.5
"""So many pixels high is what is seen least of a block."""
LATE_MS = 120
"""So much later than the network the picture of it may be: a drag does not wait for it."""


class Minimap(QWidget):
    """Lies over a corner of the canvas; not there while it would hide blocks in view."""

    def __init__(self, document: Document, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._picture = QPixmap()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LATE_MS)
        self._soon.timeout.connect(self._draw)
        self._soon.timeout.connect(self._follow)
        self.setFixedSize(WIDTH, HEIGHT)
        self.move(12, 12)
        self.setAccessibleName(self.tr("Overview of the network"))
        self.setToolTip(self.tr("Click or drag to go there"))
        canvas.moved.connect(self._follow)
        for changed in (document.networkChanged, document.analysisChanged, canvas.network_scene.sceneRectChanged):
            changed.connect(self._draw_soon)

    def _follow(self) -> None:
        held = bool(self.isVisible() and QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        self.setVisible(bool(self._canvas.document.network.blocks) and (held or not self._covers()))
        self.update()

    def _covers(self) -> bool:
        """Whether blocks in view stand in the strip below or behind the map, where it would hide them."""
        strip = self.geometry()
        strip.setHeight(self._canvas.viewport().height())
        seen = self._canvas.mapToScene(strip).boundingRect()
        area = Rect(seen.x(), seen.y(), seen.width(), seen.height())
        return any(
            frame.rect.x < area.right and frame.rect.right > area.x
            for frame in self._canvas.network_scene.places.frames_in(area)
        )

    def _draw_soon(self, _change: object = None) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._picture = QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        if self._picture.isNull():
            self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.line), 1))
        painter.setBrush(qcolor(theme.surface, 0.94))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.drawPixmap(0, 0, self._picture)
        self._paint_view(painter, theme)

    def _draw(self) -> None:
        """Draw the network anew."""
        density = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * density)
        self._picture.setDevicePixelRatio(density)
        self._picture.fill(Qt.GlobalColor.transparent)
        scale, offset = self._fit()
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for frame in self._seen_frames(scale):
            x, y = frame.rect.x * scale + offset.x(), frame.rect.y * scale + offset.y()
            painter.setBrush(self._colour(frame.id, frame.kind == "container"))
            box = QRectF(x, y, frame.rect.width * scale, max(frame.rect.height * scale, ROW))
            painter.drawRoundedRect(box, ROW, ROW)
        painter.end()
        self.update()

    def _seen_frames(self, scale: float) -> Iterator[Frame]:
        """Blocks and open containers, looked for row by row: of what falls between two rows nothing could be seen."""
        places, met = self._canvas.network_scene.places, set[str]()
        bounds, step = places.bounds, ROW / scale
        for row in range(int(bounds.height / step) + 1):
            line = Rect(bounds.x, bounds.y + row * step, bounds.width, 0)
            seen = list(places.frames_in(line))
            if not any(frame.kind == "block" for frame in seen):  # a line between two blocks: take the one below it
                seen += islice(places.frames_in(line._replace(height=step)), len(seen), len(seen) + 1)
            for frame in seen:
                if frame.kind != "lane" and frame.id not in met:
                    met.add(frame.id)
                    yield frame

    def _colour(self, block_id: str, is_open: bool) -> QColor:
        theme, known = theme_of(self), self._canvas.network_scene.known
        state = known.state(block_id)
        name = self._canvas.document.network.block(block_id).spec.category
        faint = 0.15 if is_open else 0.35 if state in ("waiting", "bypassed") else 0.75
        return qcolor(theme.danger if block_id == known.culprit else theme.category[name], faint)

    def _paint_view(self, painter: QPainter, theme: Theme) -> None:
        scale, offset = self._fit()
        seen = self._canvas.seen()
        box = QRectF(
            seen.x() * scale + offset.x(), seen.y() * scale + offset.y(), seen.width() * scale, seen.height() * scale
        )
        box = box.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        painter.setPen(QPen(qcolor(theme.accent), 1.2))
        painter.setBrush(qcolor(theme.accent, 0.06))
        painter.drawRoundedRect(box, 3, 3)

    def _fit(self) -> tuple[float, QPointF]:
        """How a point of the scene comes to lie on the map: times the scale, plus the offset."""
        bounds = QRectF(*self._canvas.network_scene.places.bounds)
        room = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        scale = min(room.width() / max(bounds.width(), 1), room.height() / max(bounds.height(), 1), 0.14)
        x = room.center().x() - bounds.center().x() * scale
        return scale, QPointF(x, room.top() - bounds.top() * scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._follow()

    def _go(self, event: QMouseEvent) -> None:
        scale, offset = self._fit()
        self._canvas.centerOn((event.position() - offset) / scale)
