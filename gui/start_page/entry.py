"""A line of a list on the start page: an icon, what it is, and in words where it is or why it is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from gui.icons import paint_icon
from gui.theme import RADIUS, M, S, font, qcolor, style, theme_of

ICON = 18
PADDING = 6
"""Pixels above and below the two lines."""


class Entry(QPushButton):
    """Two lines that can be pressed; the tooltip says in full what did not fit."""

    def __init__(self, title: str, detail: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.detail, self._icon_name = detail, icon_name
        self._is_path = Path(detail).is_absolute()
        self.setToolTip(detail)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        style(self, kind="entry")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        lines = QFontMetrics(font(theme)).height() + QFontMetrics(font(theme, theme.small)).height()
        return QSize(200, lines + 2 * PADDING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, option = theme_of(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.focus), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = theme.pressed if self.isDown() else theme.hover if self.underMouse() else theme.surface
        painter.setBrush(qcolor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        middle = self.rect().center().y()
        paint_icon(painter, QRectF(S, middle - ICON / 2 + 0.5, ICON, ICON), self._icon_name, theme.text_muted)
        left = S + ICON + M
        room = QRect(left, PADDING, self.width() - left - S, self.height() - 2 * PADDING)
        painter.setFont(font(theme))
        painter.setPen(qcolor(theme.text))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(font(theme, theme.small))
        painter.setPen(qcolor(theme.text_faint))
        cut = Qt.TextElideMode.ElideMiddle if self._is_path else Qt.TextElideMode.ElideRight
        below = painter.fontMetrics().elidedText(self.detail, cut, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, below)
