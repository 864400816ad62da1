"""What the keys do while the canvas has the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from core.network.tree import ROOT
from gui.actions import ActionSpec
from gui.network_page.designer import Designer
from gui.network_page.keys import Way, neighbour

ARROWS: dict[Qt.Key, Way] = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "out",
    Qt.Key.Key_Right: "in",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
TYPED = {"+": "network.zoom-in", "=": "network.zoom-in", "-": "network.zoom-out"}
BACK = (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
ALSO = {Qt.Key.Key_Backspace: "network.delete"}


class Keymap(QObject):
    """Arrow keys walk through the network; the rest are the shortcuts of the actions."""

    def __init__(self, page: Designer, actions: Sequence[ActionSpec], parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._by_id = {spec.id: spec for spec in actions}
        self._by_key = {QKeySequence(spec.shortcut): spec for spec in actions if spec.shortcut}

    def handle(self, event: QKeyEvent) -> None:
        """Do what the key stands for, and accept it; ignore it where it stands for nothing."""
        if self._walk(event) or self._open(event) or self._step_back(event) or self._act(event):
            event.accept()
        else:
            event.ignore()

    def _walk(self, event: QKeyEvent) -> bool:
        way = ARROWS.get(Qt.Key(event.key()))
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if way is None or event.modifiers() & ~allowed:
            return False
        page = self._page
        network = page.document.network
        target = neighbour(page.scene.places, network, page.chosen.current, way)
        if target is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and page.chosen.current:
            page.chosen.set([*(i for i in page.chosen.ids if i != target), target])
        else:
            page.chosen.set([target])
        return True

    def _open(self, event: QKeyEvent) -> bool:
        """Enter goes into a container, and to the parameters of a layer."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self._page.chosen.current:
            return False
        self._page.open_block(self._page.chosen.current)
        return True

    def _step_back(self, event: QKeyEvent) -> bool:
        """Undo and redo; Esc clears the selection, then leaves the container that was entered, as Backspace does."""
        stack = self._page.document.undo_stack
        if event.matches(QKeySequence.StandardKey.Undo):
            stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            stack.redo()
        elif event.key() == Qt.Key.Key_Escape and len(self._page.chosen):
            self._page.chosen.set(())
        elif event.key() in BACK and not len(self._page.chosen) and self._page.level.root != ROOT:
            self._page.leave()
        else:
            return False
        return True

    def _act(self, event: QKeyEvent) -> bool:
        spec = self._by_key.get(QKeySequence(event.keyCombination()))
        if spec is None:
            spec = self._by_id.get(TYPED.get(event.text(), "") or ALSO.get(Qt.Key(event.key()), ""))
        if spec is None or not spec.enabled():
            return False
        spec.run()
        return True
