"""The minimap: the whole network as coloured bars, with the part in view framed; click or drag to go there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.network_page.canvas import Canvas
from gui.theme import RADIUS, qcolor, theme_of

WIDTH, HEIGHT, INSET = 84, 116, 6


class Minimap(QWidget):
    """Lies over a corner of the canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setFixedSize(WIDTH, HEIGHT)
        self.move(12, 12)
        self.setAccessibleName(self.tr("Overview of the network"))
        self.setToolTip(self.tr("Click or drag to go there"))
        canvas.moved.connect(self._follow)

    def _follow(self) -> None:
        self.setVisible(bool(self._canvas.network_scene.places.frames))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, scene = theme_of(self), self._canvas.network_scene
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.line), 1))
        painter.setBrush(qcolor(theme.surface, 0.94))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        scale, offset = self._fit()
        painter.setPen(Qt.PenStyle.NoPen)
        for frame in scene.places.frames.values():
            view = scene.view(frame.id)
            if view is None or frame.kind == "lane":
                continue
            area = QRectF(*frame.rect)
            box = QRectF(
                area.x() * scale + offset.x(),
                area.y() * scale + offset.y(),
                area.width() * scale,
                max(area.height() * scale, 1.5),
            )
            colour = theme.danger if view.state == "error" else theme.category[view.category]
            faint = 0.15 if frame.kind == "container" else 0.35 if view.state in ("waiting", "bypassed") else 0.75
            painter.setBrush(qcolor(colour, faint))
            painter.drawRoundedRect(box, 1.5, 1.5)
        self._paint_view(painter, scale, offset)

    def _paint_view(self, painter: QPainter, scale: float, offset: QPointF) -> None:
        seen = self._canvas.mapToScene(self._canvas.viewport().rect()).boundingRect()
        box = QRectF(
            seen.x() * scale + offset.x(), seen.y() * scale + offset.y(), seen.width() * scale, seen.height() * scale
        )
        box = box.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        painter.setPen(QPen(qcolor(theme_of(self).accent), 1.2))
        painter.setBrush(qcolor(theme_of(self).accent, 0.06))
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

    def _go(self, event: QMouseEvent) -> None:
        scale, offset = self._fit()
        self._canvas.centerOn((event.position() - offset) / scale)
