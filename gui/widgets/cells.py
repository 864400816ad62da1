"""Painted cells that say what they hold: under the pointer, and at a cursor that the keys move."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget


class CellWidget(QWidget):
    """Tab reaches it; what names a cell, a number or a pair of them, is up to those who paint it."""

    def __init__(self, first: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor, self._hovered = first, None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def cell_at(self, position: QPoint) -> Any | None:
        """The cell at a place of the widget; None beside them."""
        raise NotImplementedError

    def sentence_of(self, cell: Any) -> str:
        """What a cell says."""
        raise NotImplementedError

    @property
    def marked(self) -> Any | None:
        """The cell that is framed: the one under the pointer, else the cursor's while the keys move it."""
        return self._hovered if self._hovered is not None else self._cursor if self.hasFocus() else None

    def go_to(self, cell: Any) -> None:
        """Put the cursor there."""
        self._cursor = cell
        self._tell()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.cell_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None:
            self.go_to(cell)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if cell is None else self.sentence_of(cell), self)
            return True
        return super().event(event)

    def _hover(self, cell: Any | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self._tell()
            self.update()

    def _tell(self) -> None:
        """Another cell is marked, or says something else."""
        raise NotImplementedError
