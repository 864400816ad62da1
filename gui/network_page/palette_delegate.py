"""How the rows of the palette are painted, and how a block of one's own is renamed in its row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.icons import paint_icon
from gui.network_page.palette_rows import FITS, ROW, AnyIndex, Row
from gui.theme import RADIUS, RADIUS_SMALL, M, Theme, font, qcolor, theme_of

CARD, CARD_OF_TWO, HEADING, HINT = 34, 46, 28, 46
"""Heights in pixels at text size 100 %."""
STRIP, ICON, TEXT = 6, 16, 38
"""Where the strip of the category, the icon and the words of a card begin."""
FAINT = 0.38
"""How much is left of a colour where a layer does not fit."""


class PaletteDelegate(QStyledItemDelegate):
    """A layer is a small card with the strip of its category; a heading has a chevron and says how many it hides."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._edits: int = Qt.ItemDataRole.EditRole

    def mark(self, words: str) -> None:
        """Mark these words wherever they stand."""
        self._words = tuple(words.lower().split())

    def will_edit(self, role: int) -> None:
        """What the next editor changes: the name (EditRole) or the description (ABOUT)."""
        self._edits = role

    # Size and paint

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: Row = index.data(ROW)
        height = {"heading": HEADING, "hint": HINT}.get(row.kind, CARD_OF_TWO if row.detail else CARD)
        scale = theme_of(option.widget).scale
        grown = scale**1.5 if row.kind == "hint" else scale  # the palette grows less than its text, which needs lines
        return QSize(100, round(height * grown))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, row = theme_of(option.widget), index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "heading":
            _paint_heading(painter, option, row, theme)
        elif row.kind == "hint":
            _paint_hint(painter, option.rect, row, theme)
        else:
            self._paint_card(painter, option, row, theme, fits=bool(index.data(FITS)))
        painter.restore()

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, theme: Theme, *, fits: bool
    ) -> None:
        card = QRectF(option.rect).adjusted(0.5, 2.5, -M + 0.5, -2.5)
        over, chosen, focused = _states(option)
        edge = theme.focus if focused or chosen else theme.line_strong if over else theme.line
        painter.setPen(QPen(qcolor(edge), 1))
        painter.setBrush(qcolor(theme.accent_soft if chosen else theme.hover if over else theme.surface_raised))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        strength = 1.0 if fits else FAINT
        colour = theme.danger if row.kind == "damaged" else theme.category.get(row.category, theme.edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(colour, strength))
        painter.drawRoundedRect(QRectF(card.x() + STRIP, card.y() + 6, 3, card.height() - 12), 1.5, 1.5)
        painter.setOpacity(strength if not fits else 1.0)
        paint_icon(painter, QRectF(card.x() + ICON, card.center().y() - 8, 16, 16), row.icon, theme.text_faint)
        painter.setOpacity(1.0)
        room = QRect(round(card.x()) + TEXT, round(card.y()), round(card.width()) - TEXT - 4, round(card.height()))
        above, below = (room, None) if not row.detail else _halves(room)
        painter.setFont(font(theme))
        painter.setPen(qcolor(theme.text if fits else theme.text_faint))
        self._write(painter, above, row.text, theme)
        if below is not None:
            painter.setFont(font(theme, theme.small))
            painter.setPen(qcolor(theme.text_faint if fits else theme.text_disabled))
            self._write(painter, below, row.detail, theme)

    def _write(self, painter: QPainter, room: QRect, text: str, theme: Theme) -> None:
        """The text on one line, a soft ground under what was searched for."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        pen = painter.pen()
        for start, end in spans(shown, self._words):
            left = room.x() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(shown[:start])
            middle = room.center().y() + 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme.accent, 0.28 if theme.dark else 0.18))
            ground = QRectF(left - 1, middle - metrics.height() / 2, width + 2, metrics.height())
            painter.drawRoundedRect(ground, RADIUS_SMALL - 1, RADIUS_SMALL - 1)
        painter.setPen(pen)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    # Renaming in the row

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        is_name = self._edits == Qt.ItemDataRole.EditRole
        editor.setPlaceholderText(self.tr("Name") if is_name else self.tr("What it is for, in a line"))
        editor.setAccessibleName(editor.placeholderText())
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(self._edits) or ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        if editor.text().strip() != str(index.data(self._edits) or ""):
            model.setData(index, editor.text(), self._edits)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(option.rect.adjusted(0, 2, -M, -2))


def spans(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words stand in the text, letter case aside: (start, end) each, first occurrences only."""
    low = text.lower()
    found = [(low.find(word), low.find(word) + len(word)) for word in words]
    return [(start, end) for start, end in found if start >= 0]


def _states(option: QStyleOptionViewItem) -> tuple[bool, bool, bool]:
    """Whether the mouse is over the row, whether it is selected in a list that has the keyboard, and focused."""
    state = option.state
    active = option.widget is not None and option.widget.hasFocus()
    return (
        bool(state & QStyle.StateFlag.State_MouseOver),
        bool(state & QStyle.StateFlag.State_Selected) and active,
        bool(state & QStyle.StateFlag.State_HasFocus),
    )


def _halves(room: QRect) -> tuple[QRect, QRect]:
    half = room.height() // 2
    return room.adjusted(0, 4, 0, -half), room.adjusted(0, half - 1, 0, -4)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: Row, theme: Theme) -> None:
    over, chosen, focused = _states(option)
    room = option.rect.adjusted(0, 4, -M, 0)
    if chosen or focused:
        painter.setPen(QPen(qcolor(theme.focus), 1))
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SMALL, RADIUS_SMALL)
    tint = theme.text_muted if over else theme.text_faint
    side = 12.0
    icon = "chevron-down" if row.open else "chevron-right"
    paint_icon(painter, QRectF(room.x() + 1, room.center().y() - side / 2 + 0.5, side, side), icon, tint)
    painter.setFont(font(theme, theme.small, bold=True))
    painter.setPen(qcolor(tint))
    words = room.adjusted(18, 0, -28, 0)
    text = painter.fontMetrics().elidedText(row.text.upper(), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
    painter.setFont(font(theme, theme.small))
    number = str(row.size) if row.size else ""
    painter.drawText(room.adjusted(0, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)


def _paint_hint(painter: QPainter, rect: QRect, row: Row, theme: Theme) -> None:
    painter.setFont(font(theme, theme.small))
    painter.setPen(qcolor(theme.text_faint))
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(rect.adjusted(18, 2, -M, 0), flags, row.text)
