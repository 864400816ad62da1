"""A finding about the data on one row: how grave it is, the sentence, and how many images it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.icons import paint_icon
from gui.theme import RADIUS, M, S, Theme, font, qcolor, theme_of
from gui.widgets.format import format_integer

TINTS = {"error": "danger", "warning": "warning", "info": "accent_ink"}
ICON_SIDE = 18


class FindingRow(QAbstractButton):
    """Checkable; the one that is checked is shown in full below. Its height follows from its width."""

    def __init__(self, severity: str, sentence: str, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity, self.count = severity, 0
        self.setText(sentence)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Say how many it is about now, 0 for nothing to count."""
        self.count = count
        self.setAccessibleName(f"{format_integer(count)} {self.text()}" if count else self.text())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        words = QFontMetrics(font(theme)).boundingRect(self._text_box(theme, width), self._flags(), self.text())
        return max(theme.control_height, words.height() + 2 * S - 4)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = theme.accent_soft if self.isChecked() else theme.hover if self.underMouse() else ""
        painter.setPen(QPen(qcolor(theme.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        top = (min(self.height(), theme.control_height + 2) - ICON_SIDE) / 2
        tint = str(getattr(theme, TINTS[self.severity]))
        name = "info" if self.severity == "info" else self.severity
        paint_icon(painter, QRectF(S, top, ICON_SIDE, ICON_SIDE), name, tint)
        painter.setPen(qcolor(theme.text))
        painter.setFont(font(theme))
        words = self._text_box(theme, self.width())
        words.setHeight(self.height())
        painter.drawText(words, self._flags() | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.count:
            painter.setFont(font(theme, bold=True))
            number = QRect(words.right(), 0, self.width() - words.right() - S, self.height())
            painter.drawText(
                number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, format_integer(self.count)
            )

    def _text_box(self, theme: Theme, width: int) -> QRect:
        left = S + ICON_SIDE + S
        number = QFontMetrics(font(theme, bold=True)).horizontalAdvance(format_integer(max(self.count, 100))) + M
        return QRect(left, 0, max(width - left - number - S, 80), 10_000)

    def _flags(self) -> Qt.TextFlag:
        return Qt.TextFlag.TextWordWrap
