"""Looking at the network: zoom, scrolling, and what part of the scene is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget
from shiboken6 import isValid

from gui.network_page.scene import LEFT, NetworkScene
from gui.theme import qcolor, theme_of

SMALLEST, LARGEST, STEP = 0.1, 2.0, 1.2
READABLE = 0.75
"""A network is not shown smaller than this before anybody asks for it."""
RIGHT_EDGE = 16


class NetworkView(QGraphicsView):
    """Shows the scene, and tells it what part of it is seen.

    Signals
    -------
    moved() : what part of the scene is seen has changed.
    """

    moved = Signal()

    def __init__(self, scene: NetworkScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.network_scene = scene
        self._is_at_start = False
        self._dress()
        scene.sceneRectChanged.connect(self.moved)
        self.moved.connect(self._tell_area)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Network"))
        self.setMinimumSize(240, 160)

    @property
    def zoom(self) -> float:
        """1 shows a scene pixel as a pixel of the screen."""
        return self.transform().m11()

    def seen(self) -> QRectF:
        """What part of the scene is seen."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def _tell_area(self) -> None:
        if isValid(self.network_scene):  # else both are being destroyed, and the view follows its scene once more
            self.network_scene.show_area(self.seen())

    def set_zoom(self, zoom: float) -> None:
        """Show everything that many times as large."""
        zoom = min(max(zoom, SMALLEST), LARGEST)
        self._is_at_start = False
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.moved.emit()

    def fit(self) -> None:
        """Show the whole network, never larger than it is; its beginning where it is too long for the least zoom."""
        area = QRectF(*self.network_scene.places.bounds).adjusted(-24, -24, 24, 48)
        room = self.viewport().rect()
        self.set_zoom(min(room.width() / area.width(), room.height() / area.height(), 1.0))
        seen = room.height() / self.zoom
        self.centerOn(area.center().x(), area.top() + min(area.height(), seen) / 2)
        self.moved.emit()

    def show_start(self) -> None:
        """The first blocks whole and large enough to read; beside the minimap where there is room for both."""
        left, _top, width, _height = self.network_scene.places.bounds
        room = self.viewport().width()
        beside, alone = LEFT + width + RIGHT_EDGE, RIGHT_EDGE + width + RIGHT_EDGE
        needed = beside if room >= beside * READABLE else alone
        self.set_zoom(min(max(room / needed, READABLE), 1.0))
        seen = room / self.zoom
        if seen >= width + 2 * LEFT:
            middle = left + width / 2
        elif seen >= needed:
            middle = left - (needed - width - RIGHT_EDGE) + seen / 2
        else:
            most = left + width + RIGHT_EDGE - seen / 2
            middle = min(max(left - RIGHT_EDGE + seen / 2, 0.0), most)  # the first blocks stand around the axis, at 0
        self.centerOn(middle, 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())
        self._is_at_start = True
        self.moved.emit()

    def pan(self, by: QPoint) -> None:
        """Move the paper by so many pixels."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def reveal(self, block_id: str) -> None:
        """Scroll as little as needed to see the block."""
        frame = self.network_scene.places.frame(block_id)
        if frame:
            rect = frame.rect
            self.ensureVisible(QRectF(rect.x, rect.y, rect.width, min(rect.height, 200)), 20, 64)

    def rect_of(self, block_id: str) -> QRectF | None:
        """Where the block is seen, in pixels of the viewport."""
        frame = self.network_scene.places.frame(block_id)
        return QRectF(self.mapFromScene(QRectF(*frame.rect)).boundingRect()) if frame else None

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, qcolor(theme_of(self).canvas))

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """A hair line around the canvas while it has the keyboard."""
        if self.hasFocus():
            painter.save()
            painter.resetTransform()
            painter.setBrush(Qt.BrushStyle.NoBrush)  # the last item painted left its own
            painter.setPen(qcolor(theme_of(self).focus, 0.4))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.restore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        super().scrollContentsBy(dx, dy)
        self._is_at_start = False
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_at_start = self._is_at_start
        super().resizeEvent(event)
        if is_at_start:  # nobody has gone elsewhere since
            self.show_start()
        self.moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touchpad, pinching, zoom."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(self.zoom * (1 + event.value()))
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.network_scene.restyle()
