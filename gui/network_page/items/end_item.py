"""The two ends of the network: what comes in and what goes out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.places import Rect
from gui.theme import font, qcolor, theme_of

NOTE_WIDTH = 300.0


class EndItem(QGraphicsItem):
    """A pill with a text, and a note under it."""

    def __init__(self) -> None:
        super().__init__()
        self._rect = Rect(0, 0, 0, 0)
        self._text, self._note, self._state = "", "", "ok"
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_rect(self, rect: Rect) -> None:
        """Stand where the layout says."""
        if rect[2:] != self._rect[2:]:
            self.prepareGeometryChange()
        self._rect = rect
        self.setPos(rect.x, rect.y)

    def show_text(self, text: str, note: str = "", state: str = "ok") -> None:
        """Show a text, a note under it, in a state: "ok", "error" or "waiting"."""
        if (text, note, state) != (self._text, self._note, self._state):
            self._text, self._note, self._state = text, note, state
            self.update()

    @property
    def text(self) -> str:
        return self._text

    @property
    def note(self) -> str:
        return self._note

    def boundingRect(self) -> QRectF:
        half = (NOTE_WIDTH - self._rect.width) / 2
        return QRectF(-half, -2, NOTE_WIDTH, self._rect.height + 26)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = theme_of()
        fill, ink = {
            "error": (theme.danger_soft, theme.danger),
            "waiting": (theme.hover, theme.text_faint),
        }.get(self._state, (theme.accent_soft, theme.accent_ink))
        wide = max(self._rect.width, QFontMetricsF(font(theme, bold=True)).horizontalAdvance(self._text) + 36)
        box = QRectF((self._rect.width - wide) / 2, 0, wide, self._rect.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.danger), 1) if self._state == "error" else Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(fill))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(font(theme, bold=True))
        painter.setPen(qcolor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
        small = font(theme, theme.small)
        painter.setFont(small)
        painter.setPen(qcolor(theme.text_faint))
        note = QFontMetricsF(small).elidedText(self._note, Qt.TextElideMode.ElideRight, NOTE_WIDTH)
        below = QRectF(box.center().x() - NOTE_WIDTH / 2, box.bottom() + 6, NOTE_WIDTH, 16)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, note)
