"""A few images side by side, each in a frame that says whether it was recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import RADIUS_SMALL, XS, Theme, qcolor, theme_of

COLUMNS = 6
NOTHING = -1
CORNER = 9
"""A wrong one has a filled corner besides its colour, so many pixels wide."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One image: its place in the picture that holds all of them, whether it is right, and what there is to say."""

    place: int
    is_right: bool
    sentence: str


class Mosaic(QWidget):
    """Tiles in rows of six, as wide as there is room; Tab reaches it, the arrow keys walk through it.

    Signals
    -------
    told(str) : the sentence of the tile under the pointer or the cursor; "" for none.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._tiles: tuple[Tile, ...] = ()
        self._cursor, self._hovered = 0, NOTHING
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is shown, in order."""
        return self._tiles

    def show_picture(self, picture: QPixmap) -> None:
        """Take the images from another picture: square tiles in one row."""
        self._picture = picture
        self.update()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these tiles."""
        self._tiles = tuple(tiles)
        self._cursor = min(self._cursor, max(len(self._tiles) - 1, 0))
        self._fit()
        self._tell()
        self.update()

    def rect_of(self, number: int) -> QRect:
        """Where a tile is painted."""
        side = self._side()
        row, column = divmod(number, COLUMNS)
        return QRect(column * (side + XS), row * (side + XS), side, side)

    def tile_at(self, position: QPoint) -> int:
        """The number of the tile at a place; NOTHING beside them."""
        found = (number for number in range(len(self._tiles)) if self.rect_of(number).contains(position))
        return next(found, NOTHING)

    def sizeHint(self) -> QSize:
        return QSize(COLUMNS * 40, self._height())

    def _side(self) -> int:
        return max((self.width() - (COLUMNS - 1) * XS) // COLUMNS, 8)

    def _height(self) -> int:
        rows = -(-len(self._tiles) // COLUMNS)
        return max(rows * (self._side() + XS) - XS, 0)

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, tile in enumerate(self._tiles):
            self._paint_tile(painter, theme, tile, QRectF(self.rect_of(number)))
        if self._tiles and (self.hasFocus() or self._hovered != NOTHING):
            marked = self._hovered if self._hovered != NOTHING else self._cursor
            painter.setPen(QPen(qcolor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect_of(marked)).adjusted(-1, -1, 1, 1), RADIUS_SMALL, RADIUS_SMALL)

    def _paint_tile(self, painter: QPainter, theme: Theme, tile: Tile, rect: QRectF) -> None:
        size = self._picture.height()
        inner = rect.adjusted(2, 2, -2, -2)
        if size:
            sharp = size >= inner.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, sharp)
            painter.drawPixmap(inner, self._picture, QRectF(tile.place * size, 0, size, size))
        colour = qcolor(theme.success if tile.is_right else theme.danger)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS_SMALL, RADIUS_SMALL)
        if not tile.is_right:
            corner = rect.topRight() + QPointF(-1, 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([corner, corner + QPointF(-CORNER, 0), corner + QPointF(0, CORNER)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        steps = {key.Key_Left: -1, key.Key_Right: 1, key.Key_Up: -COLUMNS, key.Key_Down: COLUMNS}
        last = len(self._tiles) - 1
        wanted = {key.Key_Home: 0, key.Key_End: last}.get(key(event.key()))
        if key(event.key()) in steps:
            wanted = self._cursor + steps[key(event.key())]
        if wanted is None or last < 0:
            super().keyPressEvent(event)
        elif 0 <= wanted <= last:
            self._cursor = wanted
            self._tell()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.tile_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.tile_at(event.position().toPoint())
        if number != NOTHING:
            self._cursor = number
            self._tell()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(NOTHING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.told.emit("")
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.tile_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if number == NOTHING else self._tiles[number].sentence, self)
            return True
        return super().event(event)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self._tell()
            self.update()

    def _tell(self) -> None:
        """Say what there is to say of the tile under the pointer, else of the one at the cursor."""
        number = self._hovered if self._hovered != NOTHING else self._cursor
        sentence = self._tiles[number].sentence if number < len(self._tiles) else ""
        self.setAccessibleDescription(sentence)
        self.told.emit(sentence if self.hasFocus() or self._hovered != NOTHING else "")
