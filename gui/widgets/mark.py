"""An icon on its own, in a colour of the theme at every moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.icons import paint_icon
from gui.theme import theme_of


class Mark(QWidget):
    """Shows the icon of that name, `side` pixels wide and high, in the theme's colour of that name."""

    def __init__(
        self, icon_name: str, colour: str = "text_muted", side: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._colour, self._side = icon_name, colour, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, icon_name: str, colour: str) -> None:
        """Show another icon or colour."""
        self._icon_name, self._colour = icon_name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, QRectF(self.rect()), self._icon_name, getattr(theme_of(self), self._colour))
