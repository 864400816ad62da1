"""The palette: every layer type under its heading, found by typing, dragged or sent to the canvas."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPainter, QPen, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.blocks import BLOCKS, CATEGORIES, BlockSpec
from gui.icons import paint_icon
from gui.network_page.clipboard import new_block_data
from gui.texts import say_text
from gui.theme import RADIUS, L, M, S, font, qcolor, style, theme_of
from gui.widgets.search_field import SearchField

WIDTH = 210
ROW, HEADING = 34, 26
TYPE = Qt.ItemDataRole.UserRole
CATEGORY = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


class Palette(QFrame):
    """The layer types there are.

    Signals
    -------
    chosen(str) : the type was double-clicked, or Enter was pressed on it.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, panel=True)
        self.setMinimumWidth(WIDTH)
        self.search = SearchField(self.tr("Search layers…"), self)
        self.list = PaletteList(self)
        self._nothing = QLabel(self.tr("No layer is called that. Try “conv” or “pool”."), wordWrap=True)
        style(self._nothing, role="muted")
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, 0, 0)
        column.setSpacing(S)
        padded = QVBoxLayout()
        padded.setContentsMargins(0, 0, M, 0)
        padded.addWidget(self.search)
        padded.addWidget(self._nothing)
        column.addLayout(padded)
        column.addWidget(self.list, 1)
        self.search.searched.connect(self._filter)
        self.search.resultsWanted.connect(self._to_results)
        self.list.chosen.connect(self.chosen)
        self._filter("")

    def types(self) -> list[str]:
        """The types now listed, top to bottom."""
        return self.list.types()

    def _filter(self, words: str) -> None:
        found = BLOCKS.search(words) if words else list(BLOCKS)
        self.list.show_specs(found, headings=not words)
        self._nothing.setVisible(not found)

    def _to_results(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.select_first()


class PaletteList(QListView):
    """Rows that can be dragged, under headings that cannot."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(PaletteDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Layers"))
        self.doubleClicked.connect(self._choose)

    def show_specs(self, specs: list[BlockSpec], *, headings: bool) -> None:
        """List these types, under their categories or, best first, without."""
        self._rows.clear()
        for key, title in CATEGORIES.items():
            inside = [spec for spec in specs if spec.category == key] if headings else []
            if inside:
                self._add_heading(say_text(title))
            for spec in inside:
                self._add_spec(spec)
        for spec in [] if headings else specs:
            self._add_spec(spec)

    def types(self) -> list[str]:
        """The types listed, top to bottom."""
        rows = (self._rows.index(row, 0).data(TYPE) for row in range(self._rows.rowCount()))
        return [type_name for type_name in rows if type_name]

    def select_first(self) -> None:
        """Go to the first type."""
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            if index.data(TYPE):
                self.setCurrentIndex(index)
                return

    def _add_heading(self, text: str) -> None:
        item = QStandardItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._rows.appendRow(item)

    def _add_spec(self, spec: BlockSpec) -> None:
        item = QStandardItem(spec.type)
        item.setData(spec.type, TYPE)
        item.setData(spec.category, CATEGORY)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        item.setToolTip(tooltip(spec))
        item.setAccessibleText(spec.type)
        item.setAccessibleDescription(say_text(spec.summary))
        self._rows.appendRow(item)

    def _choose(self, index: QModelIndex) -> None:
        if index.data(TYPE):
            self.chosen.emit(index.data(TYPE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        type_name = self.currentIndex().data(TYPE)
        if not type_name:
            return
        drag = QDrag(self)
        drag.setMimeData(new_block_data(type_name))
        picture = self._picture()
        drag.setPixmap(picture)
        drag.setHotSpot(picture.rect().center() / picture.devicePixelRatio())
        drag.exec(Qt.DropAction.CopyAction)

    def _picture(self) -> QPixmap:
        return self.viewport().grab(self.visualRect(self.currentIndex()))


class PaletteDelegate(QStyledItemDelegate):
    """Draws a type as a small card with the strip of its category, and a heading as small capitals."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, ROW if index.data(TYPE) else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(TYPE):
            self._paint_card(painter, option, index)
        else:
            painter.setFont(font(theme, theme.small, bold=True))
            painter.setPen(qcolor(theme.text_faint))
            text = str(index.data() or "").upper()
            painter.drawText(option.rect.adjusted(2, 0, 0, -4), Qt.AlignmentFlag.AlignBottom, text)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(option.widget)
        card = QRectF(option.rect).adjusted(0.5, 2.5, -M + 0.5, -2.5)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(qcolor(theme.focus if focused else theme.line_strong if over else theme.line), 1))
        painter.setBrush(qcolor(theme.hover if over else theme.surface_raised))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        colour = theme.category[index.data(CATEGORY)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(colour))
        painter.drawRoundedRect(QRectF(card.x() + 5, card.y() + 6, 3, card.height() - 12), 1.5, 1.5)
        paint_icon(
            painter,
            QRectF(card.x() + 15, card.center().y() - 8, 16, 16),
            BLOCKS[index.data(TYPE)].icon,
            theme.text_faint,
        )
        painter.setFont(font(theme))
        painter.setPen(qcolor(theme.text))
        text = QRect(round(card.x()) + 38, option.rect.y(), round(card.width()) - 42, option.rect.height())
        label = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, label)


def tooltip(spec: BlockSpec) -> str:
    """What a type does, in the words of its declaration."""
    parts = [f"<b>{spec.type}</b> – {say_text(spec.summary)}", say_text(spec.help), f"<code>{spec.shape_rule}</code>"]
    return f"<div style='width:{WIDTH + L}px'>" + "<br>".join(p for p in parts if p) + "</div>"
