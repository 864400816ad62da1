"""What is seen while something is dragged: the open place, the thing under the pointer, the marquee."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.places import OPENING, Link
from gui.theme import RADIUS, font, qcolor, theme_of

PLACE_HEIGHT = 44.0


class DropPlace(QGraphicsItem):
    """The dashed place, in the gap that has opened, where the block will stand."""

    def __init__(self) -> None:
        super().__init__()
        self._width, self._text = 300.0, ""
        self.setZValue(200)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_at(self, link: Link, text: str) -> None:
        """Mark this (opened) gap as the place for what is called `text`."""
        self.prepareGeometryChange()
        self._width, self._text = min(link.width, 300.0), text
        self.setPos(link.x - self._width / 2, link.middle - min(PLACE_HEIGHT, OPENING) / 2)
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-2, -2, self._width + 4, PLACE_HEIGHT + 4)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = theme_of()
        box = QRectF(0, 0, self._width, PLACE_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.accent), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(qcolor(theme.accent_soft))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setFont(font(theme, bold=True))
        painter.setPen(qcolor(theme.accent_ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


class DragGhost(QGraphicsItem):
    """A small card that follows the pointer and says what is being moved."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setZValue(300)
        self.setOpacity(0.92)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, 200, 34)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = theme_of()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.accent), 1.5))
        painter.setBrush(qcolor(theme.surface_raised))
        painter.drawRoundedRect(self.boundingRect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setFont(font(theme, bold=True))
        painter.setPen(qcolor(theme.text))
        painter.drawText(self.boundingRect().adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self._text)


class Marquee(QGraphicsRectItem):
    """The frame that selects what it touches."""

    def __init__(self) -> None:
        super().__init__()
        theme = theme_of()
        self.setZValue(300)
        pen = QPen(qcolor(theme.accent), 1)
        pen.setCosmetic(True)
        self.setPen(pen)
        self.setBrush(qcolor(theme.accent, 0.12))
