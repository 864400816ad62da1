"""The canvas: a view on the network that turns events into gestures, drops and signals, and owns no truth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from core.errors import UserError
from core.network.tree import Block
from gui.document import Document
from gui.network_page.clipboard import dragged_type
from gui.network_page.commands import NetworkCommands
from gui.network_page.forecast import Hover
from gui.network_page.gestures import DragBlocks, Gesture, Pan, Select
from gui.network_page.network_view import STEP, NetworkView
from gui.network_page.places import Link
from gui.network_page.scene import NetworkScene
from gui.network_page.selection import Selection

__all__ = ["STEP", "Canvas"]

BORDER, SCROLL = 28, 14
"""A drag this near to the border scrolls by so many pixels a beat."""


class Canvas(NetworkView):
    """Shows the scene; everything that changes the network goes through `commands`.

    Signals
    -------
    quickAddWanted(object) : a Link to add at, or None for behind the selection.
    menuWanted(QPoint, object) : a context menu, at this place of the screen; with the Link of the gap there, or None.
    keyPressed(QKeyEvent) : a key the canvas itself has no use for; accept it to consume it.
    blockOpened(str) : a block was double-clicked.
    hovered(object) : blocks hang over another gap now, as a Hover, or None over none.
    foldWanted(str) : the chevron of a container was clicked.
    """

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
        self.document, self.selection, self.commands = document, selection, commands
        self._gesture: Gesture | None = None
        self._space = False
        self._hover: Hover | None = None
        self._carries = ""
        self._pointer = QPoint()
        self._scroll = QTimer(self)
        self._scroll.setInterval(30)
        self._scroll.timeout.connect(self._scroll_at_border)

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
        type_name, shown = dragged_type(event.mimeData()), self.network_scene.opening  # no other gap than was seen
        self.hover(None)
        self.network_scene.open_gap(None)
        if type_name and shown:
            event.acceptProposedAction()
            self.commands.insert(type_name, (shown.parent, shown.index))
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
