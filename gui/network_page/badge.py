"""The pill that says how many issues there are, in the colour of the worst."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from gui.theme import Theme, font, qcolor, theme_of

HEIGHT = 26


class Badge(QPushButton):
    """A button drawn as a pill; `severity` is "error", "warning", "hint" or "fine"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity = "fine"
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, text: str, severity: str) -> None:
        """Say `text` in the colour of `severity`."""
        self.severity = severity
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def width_of(self, text: str) -> int:
        """How wide it is while it says that."""
        return QFontMetrics(font(theme_of(self), bold=True)).horizontalAdvance(text) + 24

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self.text()), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        ground, ink = _colours(theme, self.severity)
        box = QRectF(self.rect()).adjusted(1, (self.height() - HEIGHT) / 2 + 1, -1, -(self.height() - HEIGHT) / 2 - 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(ground))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(font(theme, bold=True))
        painter.setPen(qcolor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def _colours(theme: Theme, severity: str) -> tuple[str, str]:
    return {
        "error": (theme.danger_soft, theme.danger),
        "warning": (theme.warning_soft, theme.warning),
        "hint": (theme.accent_soft, theme.accent_ink),
    }.get(severity, (theme.success_soft, theme.success))
