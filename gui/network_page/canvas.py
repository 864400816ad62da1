"""The canvas: a view on the network that turns events into gestures, drops and signals, and owns no truth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget
from shiboken6 import isValid

from core.errors import UserError
from core.network.tree import Block
from gui.document import Document
from gui.network_page.clipboard import dragged_type
from gui.network_page.commands import NetworkCommands
from gui.network_page.forecast import Hover
from gui.network_page.gestures import DragBlocks, Gesture, Pan, Select
from gui.network_page.places import Link
from gui.network_page.scene import LEFT, NetworkScene
from gui.network_page.selection import Selection
from gui.theme import qcolor, theme_of

SMALLEST, LARGEST, STEP = 0.1, 2.0, 1.2
READABLE = 0.75
"""A network is not shown smaller than this before anybody asks for it."""
RIGHT_EDGE = 16
BORDER, SCROLL = 28, 14
"""A drag this near to the border scrolls by so many pixels a beat."""


class Canvas(QGraphicsView):
    """Shows the scene; everything that changes the network goes through `commands`.

    Signals
    -------
    moved() : what part of the scene is seen has changed.
    quickAddWanted(object) : a Link to add at, or None for behind the selection.
    menuWanted(QPoint, object) : a context menu, at this place of the screen; with the Link of the gap there, or None.
    keyPressed(QKeyEvent) : a key the canvas itself has no use for; accept it to consume it.
    blockOpened(str) : a block was double-clicked.
    hovered(object) : blocks hang over another gap now, as a Hover, or None over none.
    foldWanted(str) : the chevron of a container was clicked.
    """

    moved = Signal()
    quickAddWanted = Signal(object)  # noqa: N815 - Qt spells signals so
    menuWanted = Signal(QPoint, object)  # noqa: N815
    keyPressed = Signal(object)  # noqa: N815
    blockOpened = Signal(str)  # noqa: N815
    hovered = Signal(object)
    foldWanted = Signal(str)  # noqa: N815

    def __init__(
        self,
        document: Document,
        selection: Selection,
        commands: NetworkCommands,
        scene: NetworkScene,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(scene, parent)
        self.document, self.selection, self.commands, self.network_scene = document, selection, commands, scene
        self._gesture: Gesture | None = None
        self._space = False
        self._hover: Hover | None = None
        self._carries = ""
        self._pointer = QPoint()
        self._scroll = QTimer(self)
        self._scroll.setInterval(30)
        self._scroll.timeout.connect(self._scroll_at_border)
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

    # Looking

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
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.moved.emit()

    def fit(self) -> None:
        """Show the whole network, never larger than it is."""
        area = QRectF(*self.network_scene.places.bounds).adjusted(-24, -24, 24, 48)
        room = self.viewport().rect()
        self.set_zoom(min(room.width() / area.width(), room.height() / area.height(), 1.0))
        self.centerOn(area.center())
        self.moved.emit()

    def show_start(self) -> None:
        """The first blocks, large enough to read and, where there is room for both, beside the minimap."""
        left, _top, width, _height = self.network_scene.places.bounds
        room = self.viewport().width()
        self.set_zoom(min(max(room / (LEFT + width + RIGHT_EDGE), READABLE), 1.0))
        seen = room / self.zoom
        is_roomy = seen >= width + 2 * LEFT
        self.centerOn(left + width / 2 if is_roomy else left - LEFT + seen / 2, 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())
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
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._gesture is None:
            self._gesture = self._gesture_for(event)
            if self._gesture and self._gesture.scrolls:
                self._pointer = event.position().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        if self._gesture:
            self._gesture.move(self._pointer)
            if self._gesture.scrolls and self._gesture.moved:
                self._scroll.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scroll.stop()
        gesture, self._gesture = self._gesture, None
        if gesture:
            gesture.release(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = self.mapToScene(event.position().toPoint())
        block_id = self.network_scene.block_at(point)
        gap = self.network_scene.link_at(point)
        if block_id is None or gap:
            self.quickAddWanted.emit(gap or self.network_scene.gap_at(point))
        elif self.network_scene.fold_handle_at(point) is None:
            self.blockOpened.emit(block_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            rect = self.rect_of(self.selection.current) if self.selection.current else None
            at = rect.center().toPoint() if rect else self.viewport().rect().center()
            self.menuWanted.emit(self.viewport().mapToGlobal(at), None)
            return
        point = self.mapToScene(event.pos())
        block_id = self.network_scene.block_at(point)
        gap = self.network_scene.link_at(point)
        if block_id is None or gap:
            self.selection.set(())
        elif block_id not in self.selection:
            self.selection.set([block_id])
        self.menuWanted.emit(event.globalPos(), gap)

    def cancel(self) -> bool:
        """End the gesture under way without effect. Whether there was one."""
        self._scroll.stop()
        gesture, self._gesture = self._gesture, None
        if gesture:
            gesture.cancel()
        return gesture is not None

    def _gesture_for(self, event: QMouseEvent) -> Gesture | None:
        if event.button() == Qt.MouseButton.MiddleButton or (
            self._space and event.button() == Qt.MouseButton.LeftButton
        ):
            return Pan(self, event)
        if event.button() != Qt.MouseButton.LeftButton:
            return None
        point = self.mapToScene(event.position().toPoint())
        handle = self.network_scene.fold_handle_at(point)
        block_id = self.network_scene.block_at(point)
        if handle:
            self.foldWanted.emit(handle)
            return None
        is_paper = block_id is None or self.network_scene.link_at(point) is not None
        if block_id is None or is_paper or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return Select(self, event, None if is_paper else block_id)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend_to(block_id, self.document.network)
            return None
        return DragBlocks(self, event, block_id)

    def _scroll_at_border(self) -> None:
        area, at = self.viewport().rect(), self._pointer
        dy = SCROLL if at.y() > area.bottom() - BORDER else -SCROLL if at.y() < BORDER else 0
        dx = SCROLL if at.x() > area.right() - BORDER else -SCROLL if at.x() < BORDER else 0
        if dx or dy:
            self.pan(QPoint(-dx, -dy))
            if self._gesture:
                self._gesture.move(at)

    # Drops from the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_type(event.mimeData()):
            event.acceptProposedAction()
            self._scroll.start()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        type_name = dragged_type(event.mimeData())
        if not type_name:
            event.ignore()
            return
        self._pointer = event.position().toPoint()
        gap = self._gap(event.position())
        self.network_scene.open_gap(gap, type_name)
        self.hover(Hover(self._carried(type_name), (), gap.parent, gap.index) if gap else None)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._scroll.stop()
        self.hover(None)
        self.network_scene.open_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._scroll.stop()
        type_name, link = dragged_type(event.mimeData()), self._gap(event.position())
        self.hover(None)
        self.network_scene.open_gap(None)
        if type_name and link:
            event.acceptProposedAction()
            self.commands.insert(type_name, (link.parent, link.index))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hover(self, hover: Hover | None) -> None:
        """Say over which gap blocks hang."""
        if hover != self._hover:
            self._hover = hover
            self.hovered.emit(hover)

    def _carried(self, type_name: str) -> tuple[Block, ...]:
        """The block that a drag from the palette would become; made once per drag."""
        if self._hover and self._hover.blocks and not self._hover.moving and self._carries == type_name:
            return self._hover.blocks
        self._carries = type_name
        try:
            return (self.commands.made(type_name),)
        except UserError:  # letting go will say so
            return ()

    def _gap(self, position: QPointF) -> Link | None:
        return self.network_scene.gap_at(self.mapToScene(position.toPoint()))

    # The keyboard

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.quickAddWanted.emit(None)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel():
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            return
        event.ignore()
        self.keyPressed.emit(event)
        if not event.isAccepted():
            QWidget.keyPressEvent(self, event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        super().focusOutEvent(event)
        self.viewport().update()
