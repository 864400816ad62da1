"""A few images side by side, each in a frame that says whether it was recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import RADIUS_SMALL, XS, Theme, qcolor, theme_of
from gui.widgets.cells import CellWidget

COLUMNS = 6
"""Tiles in a row, unless the owner wants others."""

CORNER = 9
"""A wrong one has a filled corner besides its colour, so many pixels wide."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One image: its place in the picture that holds all of them, whether it is right, and what there is to say.

    Where nothing is right or wrong, `is_right` is None.
    """

    place: int
    is_right: bool | None
    sentence: str


class Mosaic(CellWidget):
    """Tiles in rows, as wide as there is room; Tab reaches it, the arrow keys walk through it.

    Signals
    -------
    told(str) : the sentence of the tile under the pointer or the cursor; "" for none.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._columns = COLUMNS
        self._picture = QPixmap()
        self._tiles: tuple[Tile, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is shown, in order."""
        return self._tiles

    def set_columns(self, columns: int) -> None:
        """Put so many tiles into a row."""
        self._columns = columns
        self._fit()
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Take the images from another picture: square tiles in one row."""
        self._picture = picture
        self.update()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these tiles."""
        self._tiles = tuple(tiles)
        self._fit()
        if self._hovered is not None and self._hovered >= len(self._tiles):
            self._hovered = None
        self.go_to(min(self._cursor, max(len(self._tiles) - 1, 0)))

    def rect_of(self, number: int) -> QRect:
        """Where a tile is painted."""
        side = self._side()
        row, column = divmod(number, self._columns)
        return QRect(column * (side + XS), row * (side + XS), side, side)

    def cell_at(self, position: QPoint) -> int | None:
        return next((number for number in range(len(self._tiles)) if self.rect_of(number).contains(position)), None)

    def sentence_of(self, cell: int) -> str:
        return self._tiles[cell].sentence

    def sizeHint(self) -> QSize:
        return QSize(self._columns * 40, self._height())

    def _side(self) -> int:
        return max((self.width() - (self._columns - 1) * XS) // self._columns, 8)

    def _height(self) -> int:
        rows = -(-len(self._tiles) // self._columns)
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
        if self._tiles and self.marked is not None:
            painter.setPen(QPen(qcolor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect_of(self.marked)).adjusted(-1, -1, 1, 1), RADIUS_SMALL, RADIUS_SMALL
            )

    def _paint_tile(self, painter: QPainter, theme: Theme, tile: Tile, rect: QRectF) -> None:
        size = self._picture.height()
        inner = rect.adjusted(2, 2, -2, -2)
        if size:
            sharp = size >= inner.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, sharp)
            painter.drawPixmap(inner, self._picture, QRectF(tile.place * size, 0, size, size))
        colours = {True: theme.success, False: theme.danger, None: theme.line}
        colour = qcolor(colours[tile.is_right])
        painter.setPen(QPen(colour, 1 if tile.is_right is None else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS_SMALL, RADIUS_SMALL)
        if tile.is_right is False:
            corner = rect.topRight() + QPointF(-1, 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([corner, corner + QPointF(-CORNER, 0), corner + QPointF(0, CORNER)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        steps = {key.Key_Left: -1, key.Key_Right: 1, key.Key_Up: -self._columns, key.Key_Down: self._columns}
        last = len(self._tiles) - 1
        places = {key.Key_Home: 0, key.Key_End: last} | {step: self._cursor + by for step, by in steps.items()}
        wanted = places.get(event.key())  # type: ignore[call-overload]  # a key is a whole number
        if wanted is None or last < 0:
            super().keyPressEvent(event)
        elif 0 <= wanted <= last:
            self.go_to(wanted)

    def _tell(self) -> None:
        """Say what there is to say of the tile under the pointer, else of the one at the cursor."""
        number = self._hovered if self._hovered is not None else self._cursor
        sentence = self._tiles[number].sentence if number < len(self._tiles) else ""
        self.setAccessibleDescription(sentence)
        self.told.emit(sentence if self.marked is not None else "")
