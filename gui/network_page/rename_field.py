"""Renaming a block in its place on the canvas: Enter keeps the new name, Esc the old one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.document import Document
from gui.network_page.canvas import Canvas


class RenameField(QLineEdit):
    """Lies over the block while its name is typed.

    Signals
    -------
    closed() : it has gone.
    """

    closed = Signal()

    def __init__(self, document: Document, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._document, self._canvas = document, canvas
        self._id = ""
        self.setAccessibleName(self.tr("New name"))
        self.hide()
        self.returnPressed.connect(self._keep)
        canvas.moved.connect(self.close_quietly)
        self.installEventFilter(self)

    def open_for(self, block_id: str) -> None:
        """Offer the name of this block for changing."""
        self._canvas.reveal(block_id)
        rect = self._canvas.rect_of(block_id)
        if rect is None:
            return
        self._id = block_id
        self.setText(self._document.network.block(block_id).name)
        self.selectAll()
        self.setGeometry(round(rect.x()) + 14, round(rect.y()) + 8, max(min(round(rect.width()) - 60, 220), 120), 28)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_quietly(self) -> None:
        """Go away; the name stays what it was."""
        if self._id:
            self._id = ""
            self.hide()
            self.closed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._keep()
        return False

    def _keep(self) -> None:
        block_id, name = self._id, self.text().strip()
        self.close_quietly()
        if block_id in self._document.network and name != self._document.network.block(block_id).name:
            self._document.rename(block_id, name)
