"""The two ends of the network: what comes in and what goes out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.network_page.items.writing import elided, width
from gui.network_page.places import Rect
from gui.theme import Theme, font, qcolor, theme_of

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
    def shown(self) -> tuple[str, str, str]:
        """Text, note and state."""
        return self._text, self._note, self._state

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
        box = QRectF(0, 0, self._rect.width, self._rect.height)
        paint_end(painter, theme_of(), box, self._text, self._note, self._state)


def paint_end(painter: QPainter, theme: Theme, area: QRectF, text: str, note: str, state: str) -> None:
    """The pill around the middle of `area`, as wide as its text needs, and the note under it."""
    fill, ink = {
        "error": (theme.danger_soft, theme.danger),
        "waiting": (theme.hover, theme.text_faint),
    }.get(state, (theme.accent_soft, theme.accent_ink))
    wide = max(area.width(), width(text, theme.body, bold=True) + 36)
    box = QRectF(area.center().x() - wide / 2, area.y(), wide, area.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(theme.danger), 1) if state == "error" else Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(fill))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(font(theme, bold=True))
    painter.setPen(qcolor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(font(theme, theme.small))
    painter.setPen(qcolor(theme.text_faint))
    below = QRectF(box.center().x() - NOTE_WIDTH / 2, box.bottom() + 6, NOTE_WIDTH, 16)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, elided(note, NOTE_WIDTH, theme.small))
