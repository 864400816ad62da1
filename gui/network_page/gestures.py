"""What a mouse button does from press to release. Each gesture is one object; Esc cancels it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.network.edit import in_reading_order
from core.network.tree import ROOT
from gui.document import Document
from gui.network_page.commands import NetworkCommands
from gui.network_page.counting import counted
from gui.network_page.forecast import Hover
from gui.network_page.items.drop_item import DragGhost, Marquee
from gui.network_page.moving import movable
from gui.network_page.scene import NetworkScene
from gui.network_page.selection import Selection


class Surface(Protocol):
    """What a gesture needs of the canvas it happens on."""

    document: Document
    selection: Selection
    commands: NetworkCommands
    network_scene: NetworkScene

    def viewport(self) -> QWidget: ...

    def mapToScene(self, point: QPoint, /) -> QPointF: ...  # noqa: N802 - Qt's name

    def pan(self, by: QPoint) -> None: ...

    def hover(self, hover: Hover | None) -> None: ...


class Gesture:
    """Begins at a press; `move` and `release` take the events that follow; `cancel` leaves everything as it was."""

    scrolls = False
    """Whether the canvas scrolls when the pointer comes to its border."""

    def __init__(self, canvas: Surface, event: QMouseEvent) -> None:
        self.canvas = canvas
        self.start = event.position().toPoint()
        self.modifiers = event.modifiers()
        self.moved = False

    def move(self, at: QPoint) -> None:
        """The pointer is at `at` now, in pixels of the viewport."""
        if not self.moved and (at - self.start).manhattanLength() >= QApplication.startDragDistance():
            self.moved = True
            self.begin()
        if self.moved:
            self.follow(at)

    def begin(self) -> None:
        """The pointer has left the place of the press: this is no click."""

    def follow(self, at: QPoint) -> None:
        """The pointer has moved."""

    def release(self, at: QPoint) -> None:
        """The button was let go."""

    def cancel(self) -> None:
        """Esc was pressed, or the window took the mouse away."""


class Pan(Gesture):
    """Moves the paper."""

    def __init__(self, canvas: Surface, event: QMouseEvent) -> None:
        super().__init__(canvas, event)
        self._last = self.start
        canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def follow(self, at: QPoint) -> None:
        self.canvas.pan(at - self._last)
        self._last = at

    def release(self, at: QPoint) -> None:
        self.canvas.viewport().unsetCursor()

    def cancel(self) -> None:
        self.canvas.viewport().unsetCursor()


class Select(Gesture):
    """A click on empty paper clears the selection; a drag draws a marquee; Ctrl adds to what is selected.

    With Ctrl it may begin on a block: a click then toggles that block.
    """

    scrolls = True

    def __init__(self, canvas: Surface, event: QMouseEvent, block_id: str | None = None) -> None:
        super().__init__(canvas, event)
        self._block = block_id
        self._origin = canvas.mapToScene(self.start)
        self._before = canvas.selection.ids if self.modifiers & Qt.KeyboardModifier.ControlModifier else ()
        self._frame: Marquee | None = None

    def begin(self) -> None:
        self._frame = Marquee()
        self.canvas.network_scene.addItem(self._frame)

    def follow(self, at: QPoint) -> None:
        area = QRectF(self._origin, self.canvas.mapToScene(at)).normalized()
        if self._frame:
            self._frame.setRect(area)
        self.canvas.selection.set([*self._before, *self.canvas.network_scene.blocks_in(area)])

    def release(self, at: QPoint) -> None:
        self._drop_frame()
        if self.moved:
            return
        if self._block:
            self.canvas.selection.toggle(self._block)
        elif not self._before:
            self.canvas.selection.set(())

    def cancel(self) -> None:
        self._drop_frame()
        self.canvas.selection.set(self._before)

    def _drop_frame(self) -> None:
        if self._frame:
            self.canvas.network_scene.removeItem(self._frame)
            self._frame = None


class DragBlocks(Gesture):
    """Moves the selected blocks to another gap; with Alt, copies of them."""

    scrolls = True

    def __init__(self, canvas: Surface, event: QMouseEvent, block_id: str) -> None:
        super().__init__(canvas, event)
        self._block = block_id
        self._copies = bool(self.modifiers & Qt.KeyboardModifier.AltModifier)
        if block_id not in canvas.selection:
            canvas.selection.set([block_id])
        self._ids: tuple[str, ...] = ()
        self._ghost: DragGhost | None = None
        self._text = ""

    def begin(self) -> None:
        network = self.canvas.document.network
        self._ids = self.canvas.selection.ids if self._copies else movable(network, self.canvas.selection.ids)
        self._ids = in_reading_order(network, self._ids)
        first = network.block(self._ids[0])
        self._text = f"{first.type} {first.name[:60]}"
        if len(self._ids) > 1:
            self._text = counted(
                len(self._ids),
                QCoreApplication.translate("Canvas", "1 block"),
                QCoreApplication.translate("Canvas", "{n} blocks"),
            )
        self._ghost = DragGhost(self._text)
        self.canvas.network_scene.addItem(self._ghost)
        if not self._copies:
            self.canvas.network_scene.fade(self._ids)
        self.canvas.viewport().setCursor(
            Qt.CursorShape.DragCopyCursor if self._copies else Qt.CursorShape.ClosedHandCursor
        )

    def follow(self, at: QPoint) -> None:
        point = self.canvas.mapToScene(at)
        if self._ghost:
            self._ghost.setPos(point.x() + 16, point.y() + 26)
        scene, network = self.canvas.network_scene, self.canvas.document.network
        owner = self._branching(point)
        if owner:
            self.canvas.hover(None)
            scene.open_gap(None)
            scene.open_between(owner, point.x())
            return
        gap = scene.gap_at(point, () if self._copies else self._ids)
        scene.open_gap(gap, self._text)
        blocks = tuple(network.block(i) for i in self._ids)
        self.canvas.hover(Hover(blocks, () if self._copies else self._ids, gap.parent, gap.index) if gap else None)

    def _branching(self, point: QPointF) -> str:
        """The Parallel, under the pointer, whose own branches are being dragged; "" where none is."""
        network = self.canvas.document.network
        owner = network.spot(self._ids[0]).parent
        if owner == ROOT or any(network.spot(i).parent != owner for i in self._ids):
            return ""
        spec, frame = network.block(owner).spec, self.canvas.network_scene.places.frame(owner)
        is_over = frame.rect.holds(point.x(), point.y()) if frame else owner == self.canvas.network_scene.places.root
        return owner if spec.arrangement == "branches" and not spec.branches and is_over else ""

    def release(self, at: QPoint) -> None:
        place = self.canvas.network_scene.opening
        self._put_away()
        if not self.moved:
            self.canvas.selection.set([self._block])
        elif place is not None:
            drop = self.canvas.commands.copy_to if self._copies else self.canvas.commands.move
            drop(self._ids, (place.parent, place.index))

    def cancel(self) -> None:
        self._put_away()

    def _put_away(self) -> None:
        self.canvas.viewport().unsetCursor()
        self.canvas.network_scene.fade(())
        self.canvas.hover(None)
        self.canvas.network_scene.open_gap(None)
        if self._ghost:
            self.canvas.network_scene.removeItem(self._ghost)
            self._ghost = None
