"""Pairs of images that show the same, one pair a row: side by side, with name, split and class of each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.protocol.health import ImageRef, Twins
from gui.theme import RADIUS_SMALL, XS, M, S, Theme, font, qcolor, theme_of
from gui.widgets.picture import paint_picture

SIDE = 72
_BLOCK = 24

MOST_HELD = 800
"""Pictures kept in memory; the ones longest unseen go first."""

Index = QModelIndex | QPersistentModelIndex


class TwinModel(QAbstractListModel):
    """A row per pair; the class and the picture of an image by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.twins: tuple[Twins, ...] = ()
        self.labels: Mapping[str, str] = {}
        self.pictures: OrderedDict[str, QImage] = OrderedDict()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.twins)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        twins = self.twins[index.row()]
        return "\n".join(f"{image.name} · {self.labels[image.name]}" for image in (twins.first, twins.second))


class TwinList(QListView):
    """The list. A click or ← → chooses one image of a pair; marks are made on that one.

    Signals
    -------
    picturesNeeded(int start, int count) : of the images of these rows; answer with show_pictures.
    """

    picturesNeeded = Signal(int, int)  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = TwinModel(self)
        self.side = 1
        self._asked: set[int] = set()
        self.setModel(self.pairs)
        self.setItemDelegate(_PairPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pairs of images that show the same"))
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self._asking = QTimer(self, singleShot=True, interval=15)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._ask_soon)

    def show_twins(self, twins: Sequence[Twins], labels: Mapping[str, str]) -> None:
        """Show these pairs, with the class that each image counts as, by name."""
        model = self.pairs
        model.labels = labels
        if tuple(twins) != model.twins:
            row = self.currentIndex().row()
            model.beginResetModel()
            model.twins = tuple(twins)
            model.endResetModel()
            self._asked.clear()
            if twins:
                self.setCurrentIndex(model.index(min(max(row, 0), len(twins) - 1)))
        self._ask_soon()
        self.viewport().update()

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Hang pictures, by the names of the images."""
        held = self.pairs.pictures
        for name, picture in pictures.items():
            held[name] = picture
            held.move_to_end(name)
        while len(held) > MOST_HELD:
            held.popitem(last=False)
        self.viewport().update()

    def chosen_names(self) -> tuple[str, ...]:
        """The image that is chosen in each selected pair."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        pairs = [self.pairs.twins[row] for row in rows]
        return tuple(pair.second.name if self.side else pair.first.name for pair in pairs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.side = int(event.key() == Qt.Key.Key_Right)
            self.viewport().update()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if at.isValid():
            self.side = int(event.position().x() >= self.visualRect(at).center().x())
        super().mousePressEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._ask_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    @Slot()
    def _ask_soon(self) -> None:
        if not self._asking.isActive():
            self._asking.start()

    @Slot()
    def _ask(self) -> None:
        count = self.pairs.rowCount()
        if not count or not self.isVisible():
            return
        first = max(self.indexAt(self.viewport().rect().topLeft()).row(), 0)
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        last = count - 1 if last < 0 else last
        for block in range(first // _BLOCK, last // _BLOCK + 1):
            if block not in self._asked:
                self._asked = {*self._asked, block} if len(self._asked) < MOST_HELD // (4 * _BLOCK) else {block}
                self.picturesNeeded.emit(block * _BLOCK, min(_BLOCK, count - block * _BLOCK))

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._ask_soon()


class _PairPainter(QStyledItemDelegate):
    """Draws a pair: two halves, each a picture with three lines beside it."""

    def __init__(self, owner: TwinList) -> None:
        super().__init__(owner)
        self._list = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, SIDE + 2 * S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, model = theme_of(self._list), self._list.pairs
        cell: QRect = option.rect  # type: ignore[attr-defined]
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        twins = model.twins[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(qcolor(theme.line))
        painter.drawLine(cell.left(), cell.bottom(), cell.right(), cell.bottom())
        half = cell.width() // 2
        for side, image in enumerate((twins.first, twins.second)):
            box = QRect(cell.left() + side * half, cell.top(), half, cell.height()).adjusted(0, 0, 0, -1)
            if is_chosen and side == self._list.side:
                painter.setPen(QPen(qcolor(theme.focus), 2))
                painter.setBrush(qcolor(theme.accent_soft))
                painter.drawRoundedRect(box.adjusted(1, 1, -2, -1), RADIUS_SMALL, RADIUS_SMALL)
            other = twins.second if side == 0 else twins.first
            differs = model.labels[image.name] != model.labels[other.name]
            self._paint_half(painter, box, image, differs, theme)
        painter.restore()

    def _paint_half(self, painter: QPainter, box: QRect, image: ImageRef, differs: bool, theme: Theme) -> None:
        square = QRect(box.left() + S, box.top() + S, SIDE, SIDE)
        paint_picture(painter, square, self._list.pairs.pictures.get(image.name), theme)
        left = square.right() + M
        lines = (
            (self._list.pairs.labels[image.name], theme.body, True, theme.danger if differs else theme.text),
            (self.tr("Test") if image.split == "test" else self.tr("Training"), theme.small, False, theme.text_muted),
            (image.name, theme.small, False, theme.text_muted),
        )
        top = square.top() + XS
        for text, size, bold, colour in lines:
            painter.setFont(font(theme, size, bold=bold))
            painter.setPen(qcolor(colour))
            room = QRect(left, top, box.right() - left - XS, size + S)
            fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)
            top += size + S
