"""The quick-add popup: type a few letters, press Enter, and the layer is there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from gui.document import Document
from gui.network_page.commands import Place
from gui.network_page.my_blocks import MyBlocks
from gui.network_page.ranking import Offer, offers, replacements
from gui.texts import say_text
from gui.theme import RADIUS_SMALL, S, font, qcolor, style, theme_of
from gui.widgets.search_field import SearchField

WIDTH, HEIGHT, ROW = 300, 320, 40
OFFER = Qt.ItemDataRole.UserRole


class _Row(NamedTuple):
    """A layer, or a block of one's own: its name, what it does, its category, and whether it fits."""

    name: str
    below: str
    category: str = "container"
    fits: bool = True


class QuickAdd(QFrame):
    """A search field over the types, ranked by what fits where they would go.

    Signals
    -------
    chosen(str, object) : a type, and the Place (parent, index) it goes to.
    replacementChosen(str, str) : the id of a block, and the type that is to stand in its place.
    closed() : it has gone, with or without a choice.
    """

    chosen = Signal(str, object)
    replacementChosen = Signal(str, str)  # noqa: N815 - Qt spells signals so
    closed = Signal()

    def __init__(self, document: Document, parent: QWidget, own: MyBlocks | None = None) -> None:
        super().__init__(parent)
        self._document, self._around, self._own = document, parent, own
        self._place: Place = ("", 0)
        self._replaced = ""
        style(self, card=True)
        self.setAccessibleName(self.tr("Add a layer"))
        self.search = SearchField(self.tr("Add a layer…"), self)
        self.list = QListView(self)
        self._rows = QStandardItemModel(self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_OfferDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Layers that fit, best first"))
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.setSpacing(S)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.searched.connect(self._list)
        self.search.resultsWanted.connect(self._choose_current)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.search.installEventFilter(self)
        self.hide()

    def open_at(self, at: QPoint, place: Place) -> None:
        """Show it near `at`, a point of the parent, wholly inside; what is chosen goes to `place`."""
        self._replaced = ""
        self._open(at, place, self.tr("Add a layer…"))

    def open_over(self, at: QPoint, block_id: str) -> None:
        """Show it near `at`; what is chosen takes the place of that block."""
        spot = self._document.network.spot(block_id)
        self._replaced = block_id
        self._open(at, (spot.parent, spot.index), self.tr("Replace {name} by…").format(name=spot.block.name))

    def _open(self, at: QPoint, place: Place, asked: str) -> None:
        self._place = place
        self.search.setPlaceholderText(asked)
        area = self._around.rect().adjusted(S, S, -S, -S)
        scale = theme_of(self).scale
        self.setFixedSize(min(round(WIDTH * scale), area.width()), min(round(HEIGHT * scale), area.height()))
        x = min(max(at.x(), area.left()), area.right() - self.width())
        self.move(x, min(max(at.y(), area.top()), max(area.bottom() - self.height(), area.top())))
        self.search.clear()
        self._list("")
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def types(self) -> list[str]:
        """The types offered, best first."""
        return [self._rows.index(row, 0).data(OFFER).name for row in range(self._rows.rowCount())]

    def close_quietly(self) -> None:
        """Go away without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Up, Down and Esc belong to the list and the popup, though the field has the keyboard."""
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(self.window().focusWidget() or self):
            self.close_quietly()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
                self._step(1)
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
                self._step(-1)
                return True
            if event.key() == Qt.Key.Key_Escape and not self.search.text():
                self.close_quietly()
                return True
        return False

    def _list(self, words: str) -> None:
        self._rows.clear()
        network, report = self._document.network, self._document.report
        if self._replaced:
            found = replacements(network, report, self._replaced, words)
        else:
            found = offers(network, report, *self._place, words)
        rows = [self._row_of(offer) for offer in found]
        own = [_Row(k.block.name, self._own.about(k.block.name)) for k in self._own.search(words)] if self._own else []
        best = [row for row in own if words and row.name.lower().startswith(words.lower())]
        for row in [*best, *rows, *(row for row in own if row not in best)]:
            item = QStandardItem(row.name)
            item.setData(row, OFFER)
            item.setAccessibleDescription(row.below)
            self._rows.appendRow(item)
        self.list.setCurrentIndex(self._rows.index(0, 0))

    def _row_of(self, offer: Offer) -> _Row:
        spec = offer.spec
        takes = self.tr("takes {rule}").format(rule=say_text(spec.shape_rule))
        return _Row(spec.type, say_text(spec.summary) if offer.fits else takes, spec.category, offer.fits)

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < self._rows.rowCount():
            self.list.setCurrentIndex(self._rows.index(row, 0))

    def _choose_current(self) -> None:
        self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.isVisible():
            self.hide()
            if self._replaced:
                self.replacementChosen.emit(self._replaced, index.data(OFFER).name)
            else:
                self.chosen.emit(index.data(OFFER).name, self._place)
            self.closed.emit()


class _OfferDelegate(QStyledItemDelegate):
    """Name over summary; what does not fit is faint and says what it takes."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, round(ROW * theme_of(option.widget).scale))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.widget)
        offer: _Row = index.data(OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(qcolor(theme.accent_soft if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(option.rect), RADIUS_SMALL, RADIUS_SMALL)
        painter.setBrush(qcolor(theme.category[offer.category], 1.0 if offer.fits else 0.4))
        painter.drawRoundedRect(QRectF(option.rect.x() + 6, option.rect.y() + 8, 4, option.rect.height() - 16), 2, 2)
        text = option.rect.adjusted(20, 3, -6, -3)
        upper, lower = text.adjusted(0, 0, 0, -text.height() // 2), text.adjusted(0, text.height() // 2, 0, 0)
        painter.setFont(font(theme, bold=True))
        painter.setPen(qcolor(theme.text if offer.fits else theme.text_faint))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, offer.name)
        small = font(theme, theme.small)
        painter.setFont(small)
        painter.setPen(qcolor(theme.text_faint))
        below = painter.fontMetrics().elidedText(offer.below, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, below)
        painter.restore()
