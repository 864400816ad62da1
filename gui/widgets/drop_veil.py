"""What covers a page while something is dragged over it, saying what letting go will do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.icons import paint_icon
from gui.theme import RADIUS_LARGE, L, S, font, qcolor, theme_of


class DropVeil(QWidget):
    """A tinted layer with a dashed frame over its parent; hidden until `show`."""

    def __init__(self, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._sentence = parent, sentence
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(sentence)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self.setGeometry(self._page.rect())
        return False

    def lift(self) -> None:
        """Show it above everything on the page."""
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), qcolor(theme.window, 0.85))
        frame = QRectF(self.rect()).adjusted(L, L, -L, -L)
        painter.setBrush(qcolor(theme.accent_soft))
        painter.setPen(QPen(qcolor(theme.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, RADIUS_LARGE, RADIUS_LARGE)
        middle = frame.center()
        paint_icon(painter, QRectF(middle.x() - 20, middle.y() - 44, 40, 40), "download", theme.accent_ink)
        painter.setFont(font(theme, theme.title, bold=True))
        painter.setPen(qcolor(theme.accent_ink))
        below = QRectF(frame.left(), middle.y() + S, frame.width(), 2 * theme.title)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._sentence)
