"""A cell of sizes: every number with the letter of its dimension, small and faint, behind it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.network_page.analyzer_rows import Lettered
from gui.theme import XS, S, font, qcolor, theme_of

SIZES_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""A cell answers under this role what goes in and what comes out, each a Lettered or None."""

LETTER_SIZE: Final = 0.75
"""How large a letter is beside its number."""

Piece = tuple[str, bool]
"""A word, and whether it is a letter beside a number."""


class ShapesDelegate(QStyledItemDelegate):
    """Where there is no room for the letters the sizes stand alone."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = QStyleOptionViewItem(option)
        view: QWidget = ground.widget  # type: ignore[attr-defined]
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, view)
        room = QRectF(ground.rect).adjusted(S, 0, -XS, 0)  # type: ignore[attr-defined]
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.save()
        sizes = index.data(SIZES_ROLE)
        colour = ink.color() if ink else qcolor(theme_of().text)
        paint_pieces(painter, room, pieces(*sizes) if sizes else [(str(index.data()), False)], colour)
        painter.restore()


def pieces(before: Lettered | None, after: Lettered | None) -> list[Piece]:
    """What goes in → what comes out, as words in order."""
    return [*_side(before), (" → ", False), *_side(after)]


def paint_pieces(painter: QPainter, room: QRectF, words: list[Piece], colour: QColor) -> None:
    """Write the words from the left, the letters a little lower; without them where they do not fit."""
    theme = theme_of()
    face = font(theme, theme.small, mono=True)
    small = font(theme, max(round(theme.small * LETTER_SIZE), 8), mono=True)
    widths = {False: QFontMetricsF(face), True: QFontMetricsF(small)}
    if sum(widths[letter].horizontalAdvance(word) for word, letter in words) > room.width():
        words = [(word, letter) for word, letter in words if not letter]
    base = room.center().y() + (widths[False].ascent() - widths[False].descent()) / 2
    text = "".join(word for word, _ in words)
    if widths[False].horizontalAdvance(text) > room.width() and not any(letter for _, letter in words):
        words = [(widths[False].elidedText(text, Qt.TextElideMode.ElideRight, room.width()), False)]
    x = room.left()
    for word, letter in words:
        painter.setFont(small if letter else face)
        painter.setPen(qcolor(theme.text_faint) if letter else colour)
        painter.drawText(QPointF(x, base + (theme.small * 0.18 if letter else 0)), word)
        x += widths[letter].horizontalAdvance(word)


def _side(size: Lettered | None) -> list[Piece]:
    if size is None:
        return [("?", False)]
    words: list[Piece] = []
    for number, letter in size:
        words += [("×", False)] if words else []
        words += [(str(number), False), (letter, True)]
    return words or [("1", False)]
