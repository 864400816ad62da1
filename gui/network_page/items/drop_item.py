"""What is seen while something is dragged: the open place, the thing under the pointer, the marquee."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.items.writing import elided
from gui.network_page.places import OPENING, Link
from gui.theme import RADIUS, font, qcolor, theme_of

PLACE_HEIGHT, BAR = 46.0, 4.0


class DropPlace(QGraphicsItem):
    """The dashed place, in the gap that has opened, where the block will stand; with what it would do to the sizes."""

    def __init__(self) -> None:
        super().__init__()
        self._width, self._height, self._text = 300.0, PLACE_HEIGHT, ""
        self._note, self._fits = "", True
        self.setZValue(200)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_at(self, link: Link, text: str) -> None:
        """Mark this (opened) gap as the place for what is called `text`."""
        self._show(min(link.width, 300.0), PLACE_HEIGHT, text)
        self.setPos(link.x - self._width / 2, link.middle - min(PLACE_HEIGHT, OPENING) / 2)

    def show_bar(self, x: float, top: float, bottom: float) -> None:
        """Mark the space between two branches as the place for another."""
        self._show(BAR, bottom - top, "")
        self.setPos(x - BAR / 2, top)

    def show_note(self, note: str, fits: bool) -> None:
        """Write the sizes under the name, in red where the block does not fit."""
        if (note, fits) != (self._note, self._fits):
            self._note, self._fits = note, fits
            self.update()

    @property
    def note(self) -> tuple[str, bool]:
        """What is written under the name, and whether the block fits."""
        return self._note, self._fits

    def boundingRect(self) -> QRectF:
        return QRectF(-2, -2, self._width + 4, self._height + 4)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = theme_of()
        box = QRectF(0, 0, self._width, self._height)
        fill, line, ink = (
            (theme.accent_soft, theme.accent, theme.accent_ink)
            if self._fits
            else (theme.danger_soft, theme.danger, theme.danger)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._width == BAR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme.accent))
            painter.drawRoundedRect(box, BAR / 2, BAR / 2)
            return
        painter.setPen(QPen(qcolor(line), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(qcolor(fill))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        upper, lower = box.adjusted(8, 4, -8, -box.height() / 2 + 1), box.adjusted(8, box.height() / 2, -8, -4)
        text = elided(self._text, box.width() - 16, theme.body, bold=True)
        painter.setFont(font(theme, bold=True))
        painter.setPen(qcolor(ink))
        painter.drawText(upper if self._note else box, Qt.AlignmentFlag.AlignCenter, text)
        if self._note:
            painter.setFont(font(theme, theme.small, mono=True))
            painter.drawText(
                lower, Qt.AlignmentFlag.AlignCenter, elided(self._note, lower.width(), theme.small, mono=True)
            )

    def _show(self, width: float, height: float, text: str) -> None:
        if (width, height, text) != (self._width, self._height, self._text):
            self.prepareGeometryChange()
            self._width, self._height, self._text = width, height, text
        self.show()
        self.update()


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
        text = elided(self._text, 180, theme.body, bold=True)
        painter.drawText(self.boundingRect().adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)


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
