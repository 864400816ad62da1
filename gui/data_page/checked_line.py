"""A line of text that stands for a value: judged while it is typed, taken over on Enter or on leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme import style


class CheckedLine(QLineEdit):
    """Shows a value; Esc brings it back.

    Signals
    -------
    entered(object) : another valid value was entered.
    judged(str) : why what stands there cannot be used, "" when it can.
    """

    entered = Signal(object)
    judged = Signal(str)

    def __init__(
        self, read: Callable[[str], Any], write: Callable[[Any], str], label: str, parent: QWidget | None = None
    ) -> None:
        """`read` gives the value of a text or raises ValueError with a sentence; `write` is its inverse."""
        super().__init__(parent)
        self._read, self._write = read, write
        self._held: Any = None
        self.setAccessibleName(label)
        self.textEdited.connect(self._judge)
        self.editingFinished.connect(self._finish)

    def show_value(self, value: Any) -> None:
        """Show what is held; text that somebody is typing stays while the value is the same."""
        if value == self._held and self.isModified():
            return
        self._held = value
        self._bring_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._bring_back()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def _bring_back(self) -> None:
        self.setText(self._write(self._held))
        self.setModified(False)
        self._show_judgement("")

    @Slot(str)
    def _judge(self, text: str) -> None:
        try:
            self._read(text)
        except ValueError as error:
            self._show_judgement(str(error))
        else:
            self._show_judgement("")

    @Slot()
    def _finish(self) -> None:
        if not self.isModified():
            return
        try:
            value = self._read(self.text())
        except ValueError as error:
            self._show_judgement(str(error))
            return
        changed = value != self._held
        self._held = value
        self._bring_back()
        if changed:
            self.entered.emit(value)

    def _show_judgement(self, sentence: str) -> None:
        style(self, invalid=bool(sentence))
        self.setAccessibleDescription(sentence)
        self.judged.emit(sentence)
