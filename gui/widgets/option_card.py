"""A large button for one of a few things to choose from: drawing, name, and what it is in a line or two."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.icons import paint_icon
from gui.theme import RADIUS, M, S, Theme, font, qcolor, theme_of

MOST_LINES = 6
ICON_SIDE = 20


class OptionCard(QAbstractButton):
    """Checkable; the chosen one has the accent's frame and tint. Its height follows from its width."""

    def __init__(self, icon_name: str, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._about = icon_name, ""
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_about(about)

    @property
    def about(self) -> str:
        """The words under the name."""
        return self._about

    def set_about(self, about: str) -> None:
        """Say something else under the name."""
        self._about = about
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(about)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        title = QFontMetrics(font(theme, theme.body, bold=True)).height()
        about = self._about_rect(theme, width).height() + 2 if self._about else 0
        return title + about + 2 * (S + 2)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        tint = theme.accent_ink if self.isChecked() else theme.text_muted
        box = QRectF(M, S + 1, ICON_SIDE, ICON_SIDE)
        paint_icon(painter, box, self._icon_name, tint if self.isEnabled() else theme.text_disabled)
        painter.setFont(font(theme, theme.body, bold=True))
        painter.setPen(qcolor(theme.text if self.isEnabled() else theme.text_disabled))
        metrics = painter.fontMetrics()
        left, top = self._text_left(), S + 2
        painter.drawText(
            QRect(left, top, self.width() - left - M, metrics.height()), Qt.TextFlag.TextDontClip, self.text()
        )
        if self._about:
            painter.setFont(font(theme, theme.small))
            painter.setPen(qcolor(theme.text_muted if self.isEnabled() else theme.text_disabled))
            below = self._about_rect(theme, self.width()).translated(0, top + metrics.height() + 2)
            painter.drawText(below, self._wrapping(), self._about)

    def _text_left(self) -> int:
        return M + ICON_SIDE + S + 2

    def _about_rect(self, theme: Theme, width: int) -> QRect:
        metrics = QFontMetrics(font(theme, theme.small))
        room = QRect(self._text_left(), 0, max(width - self._text_left() - M, 40), 10_000)
        found = metrics.boundingRect(room, self._wrapping(), self._about)
        return QRect(room.left(), 0, room.width(), min(found.height(), MOST_LINES * metrics.lineSpacing()))

    def _wrapping(self) -> Qt.TextFlag:
        """Sentences break between words, a path anywhere."""
        is_path = " " not in self._about and not {"/", "\\"}.isdisjoint(self._about)
        return Qt.TextFlag.TextWrapAnywhere if is_path else Qt.TextFlag.TextWordWrap

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        chosen, pointed = self.isChecked(), self.underMouse() and self.isEnabled()
        ground = theme.accent_soft if chosen else theme.hover if pointed else theme.surface_raised
        line = theme.accent if chosen else theme.line_strong if pointed else theme.line
        width = 2.0 if self.hasFocus() else 1.0
        painter.setBrush(qcolor(ground))
        painter.setPen(QPen(qcolor(theme.focus if self.hasFocus() else line), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
