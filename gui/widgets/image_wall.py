"""A wall of thumbnails for any number of images: only those in sight are ever asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import RADIUS_SMALL, XS, Theme, font, qcolor, theme_of
from gui.widgets.picture import paint_picture

Frame = Literal["", "right", "wrong"]
Index = QModelIndex | QPersistentModelIndex

MOST_IMAGES_HELD: Final = 1500
"""Thumbnails kept in memory; the ones longest out of sight go first."""

_BLOCK: Final = 64
"""Images are asked for in runs of this many, so that scrolling sends few requests."""

_CAPTION, _FRAME = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Tile:
    """What is known of an image beside its pixels: the words under it, its frame, the hint over it.

    `is_out`: it is excluded, and drawn faint and crossed out.
    """

    caption: str = ""
    frame: Frame = ""
    hint: str = ""
    is_out: bool = False


class ImageWallModel(QAbstractListModel):
    """Rows of images that arrive when they are needed.

    Signals
    -------
    imagesNeeded(int start, int count) : answer with set_images(start, images), now or later.
    """

    imagesNeeded = Signal(int, int)  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._tiles: Mapping[int, Tile] | Sequence[Tile] = ()
        self._asked: set[int] = set()

    def reset(self, count: int, tiles: Mapping[int, Tile] | Sequence[Tile] = ()) -> None:
        """Begin anew with `count` images; `tiles` by row, where there is something to say about them."""
        self.beginResetModel()
        self._count, self._tiles = count, tiles
        self._images.clear()
        self._asked.clear()
        self.endResetModel()

    def set_images(self, start: int, images: Sequence[QImage]) -> None:
        """Hang `images` from row `start` on; rows that are no longer there are ignored."""
        stop = min(start + len(images), self._count)
        for row in range(start, stop):
            self._images[row] = images[row - start]
            self._images.move_to_end(row)
        while len(self._images) > MOST_IMAGES_HELD:
            gone, _ = self._images.popitem(last=False)
            self._asked.discard(gone // _BLOCK)
        if stop > start:
            self.dataChanged.emit(self.index(start), self.index(stop - 1))

    def set_tiles(self, tiles: Mapping[int, Tile] | Sequence[Tile]) -> None:
        """Change captions and frames and keep the images, as after each epoch."""
        self._tiles = tiles
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def need(self, first: int, last: int) -> None:
        """Ask for the images from row `first` to row `last` that are neither here nor on their way."""
        for block in range(max(first, 0) // _BLOCK, min(last, self._count - 1) // _BLOCK + 1):
            if block not in self._asked:
                self._asked.add(block)
                start = block * _BLOCK
                self.imagesNeeded.emit(start, min(_BLOCK, self._count - start))

    def image(self, row: int) -> QImage | None:
        """The image at `row` where it has arrived."""
        return self._images.get(row)

    def tile(self, row: int) -> Tile:
        """What is known of the image at `row`."""
        if isinstance(self._tiles, Mapping):
            return self._tiles.get(row, Tile())
        return self._tiles[row] if row < len(self._tiles) else Tile()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = _CAPTION) -> Any:
        if not index.isValid():
            return None
        tile = self.tile(index.row())
        spoken = ", ".join(part for part in (tile.caption, tile.hint) if part)
        texts = {
            _CAPTION: tile.caption,
            _FRAME: tile.frame,
            Qt.ItemDataRole.ToolTipRole: tile.hint or tile.caption,
            Qt.ItemDataRole.AccessibleTextRole: spoken or self.tr("Image {n}").format(n=index.row() + 1),
        }
        return texts.get(Qt.ItemDataRole(role)) if role in list(texts) else None


class ImageWall(QListView):
    """The view: a grid that fills its width, walked with the arrow keys.

    Signals
    -------
    imagesNeeded(int, int) : the model's, see there.
    opened(int row) : double-click or Enter on an image.
    pointed(int row) : another image became the current one; -1 for none.
    """

    imagesNeeded = Signal(int, int)  # noqa: N815 - Qt spells signals so
    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self, side: int = 72, captions: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wall = ImageWallModel(self)
        self.wall.imagesNeeded.connect(self.imagesNeeded)
        self._painter = _TilePainter(side, captions, self)
        self.setModel(self.wall)
        self.setItemDelegate(self._painter)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Images"))
        self.activated.connect(self._open)
        self._asking = QTimer(self, singleShot=True, interval=15)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._ask_soon)
        self.wall.modelReset.connect(self._ask_soon)
        self._fit()

    def reset_images(self, count: int, tiles: Mapping[int, Tile] | Sequence[Tile] = ()) -> None:
        """Begin anew with `count` images."""
        self.wall.reset(count, tiles)
        self.scrollToTop()

    def set_images(self, start: int, images: Sequence[QImage]) -> None:
        """Hang `images` from row `start` on."""
        self.wall.set_images(start, images)

    def set_tiles(self, tiles: Mapping[int, Tile] | Sequence[Tile]) -> None:
        """Change captions and frames and keep the images."""
        self.wall.set_tiles(tiles)

    def set_side(self, side: int) -> None:
        """Show the images `side` pixels wide and high."""
        self._painter.side = side
        self._fit()

    def current_row(self) -> int:
        """The image the keyboard is on, -1 for none."""
        return self.currentIndex().row()

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row that can be seen; (0, -1) on an empty wall."""
        if not self.wall.rowCount():
            return 0, -1
        across, step = self._across(), self._painter.size().height()
        top = self.verticalScrollBar().value()
        last = ((top + self.viewport().height()) // step + 1) * across - 1
        return (top // step) * across, min(last, self.wall.rowCount() - 1)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.pointed.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._ask_soon()

    def _across(self) -> int:
        return max(1, self.viewport().width() // max(1, self.gridSize().width()))

    def _fit(self) -> None:
        """Spread the tiles over the whole width, so that no ragged strip stays at the right."""
        wanted = self._painter.size()
        room = max(self.viewport().width() - 1, wanted.width())
        across = max(1, room // wanted.width())
        self.setGridSize(QSize(room // across if self.wall.rowCount() > across else wanted.width(), wanted.height()))

    @Slot()
    def _ask_soon(self) -> None:
        if not self._asking.isActive():
            self._asking.start()

    @Slot()
    def _ask(self) -> None:
        self._fit()
        first, last = self.rows_in_sight()
        if last >= first:
            self.wall.need(first, last)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


class _TilePainter(QStyledItemDelegate):
    """Draws a thumbnail, its frame and its caption."""

    def __init__(self, side: int, captions: bool, wall: ImageWall) -> None:
        super().__init__(wall)
        self.side = side
        self._captions = captions
        self._wall = wall

    def size(self) -> QSize:
        line = theme_of(self._wall).small + 2 * XS if self._captions else 0
        return QSize(self.side + 3 * XS, self.side + 3 * XS + line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._wall.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tile = theme_of(self._wall), self._wall.wall.tile(index.row())
        state = option.state  # type: ignore[attr-defined]
        cell: QRect = option.rect  # type: ignore[attr-defined]
        box = QRect(cell.center().x() - self.side // 2, cell.top() + XS, self.side, self.side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_picture(painter, box, self._wall.wall.image(index.row()), theme, is_out=tile.is_out)
        self._paint_frame(painter, box, tile.frame, bool(state & QStyle.StateFlag.State_Selected), theme)
        if self._captions and tile.caption:
            below = QRect(cell.left() + 2, box.bottom() + 5, cell.width() - 4, theme.small + 2 * XS)
            painter.setFont(font(theme, theme.small))
            painter.setPen(qcolor(theme.danger if tile.frame == "wrong" else theme.text_muted))
            text = painter.fontMetrics().elidedText(tile.caption, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRect, frame: Frame, chosen: bool, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outer = QRectF(box).adjusted(-1, -1, 1, 1)
        if frame:
            painter.setPen(QPen(qcolor(theme.success if frame == "right" else theme.danger), 2))
            painter.drawRoundedRect(outer, 3, 3)
        if frame == "wrong":  # a mark beside the colour, for eyes that do not tell red from green
            corner = QRectF(outer.right() - 11, outer.top(), 11, 11)
            painter.fillRect(corner, qcolor(theme.danger))
            painter.setPen(QPen(qcolor(theme.danger_text), 1.5))
            inner = corner.adjusted(3, 3, -3, -3)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        if chosen:
            painter.setPen(QPen(qcolor(theme.focus), 2))
            painter.drawRoundedRect(outer.adjusted(-2, -2, 2, 2), RADIUS_SMALL, RADIUS_SMALL)
