"""A cell of sizes: every number with the letter of its dimension, small and faint, behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.network_page.analyzer_rows import Lettered
from gui.network_page.items.writing import metrics
from gui.theme import XS, S, font, qcolor, theme_of
from gui.widgets.text_delegate import paint_ground

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
        paint_ground(painter, option)
        room = QRectF(option.rect).adjusted(S, 0, -XS, 0)  # type: ignore[attr-defined]
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.save()
        sizes = index.data(SIZES_ROLE)
        colour = ink.color() if ink else qcolor(theme_of().text)
        paint_pieces(painter, room, pieces(*sizes) if sizes else [(str(index.data()), False)], colour)
        painter.restore()


def pieces(before: Lettered | None, after: Lettered | None) -> list[Piece]:
    """What goes in → what comes out, as words in order."""
    return [*_side(before), (" → ", False), *_side(after)]


def paint_pieces(painter: QPainter, room: QRectF, words: Sequence[Piece], colour: QColor) -> None:
    """Write the words from the left, the letters a little lower; without them where they do not fit."""
    theme = theme_of()
    laid_out = _laid_out(tuple(words), room.width(), theme.small)
    face = metrics(theme.small, mono=True)
    base = room.center().y() + (face.ascent() - face.descent()) / 2
    painter.setFont(font(theme, theme.small, mono=True))
    painter.setPen(colour)
    for x, word, letter in laid_out:
        if not letter:
            painter.drawText(QPointF(room.left() + x, base), word)
    painter.setFont(font(theme, _letter_size(theme.small), mono=True))
    painter.setPen(qcolor(theme.text_faint))
    for x, word, letter in laid_out:
        if letter:
            painter.drawText(QPointF(room.left() + x, base + theme.small * 0.18), word)


@lru_cache(maxsize=4096)
def _laid_out(words: tuple[Piece, ...], room: float, size: int) -> tuple[tuple[float, str, bool], ...]:
    """Where each word begins, from the left: measured once, for a table is painted over and over."""
    widths = {False: metrics(size, mono=True), True: metrics(_letter_size(size), mono=True)}
    if sum(widths[letter].horizontalAdvance(word) for word, letter in words) > room:
        text = "".join(word for word, letter in words if not letter)
        return ((0.0, widths[False].elidedText(text, Qt.TextElideMode.ElideRight, room), False),)
    starts = accumulate((widths[letter].horizontalAdvance(word) for word, letter in words), initial=0.0)
    return tuple((x, word, letter) for x, (word, letter) in zip(starts, words, strict=False))


def _letter_size(size: int) -> int:
    return max(round(size * LETTER_SIZE), 8)


def _side(size: Lettered | None) -> list[Piece]:
    if size is None:
        return [("?", False)]
    words: list[Piece] = []
    for number, letter in size:
        words += [("×", False)] if words else []
        words += [(str(number), False), (letter, True)]
    return words or [("1", False)]
