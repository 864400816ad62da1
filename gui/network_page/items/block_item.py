"""A block on the canvas: a card with a category strip, its type and name, a caption, and its parameter count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.icons import paint_icon
from gui.network_page.block_view import BlockView
from gui.network_page.items.marks import paint_chevron, paint_ring
from gui.network_page.layout import HEADER, Frame
from gui.theme import RADIUS, Theme, font, mix, qcolor, theme_of

READABLE = 0.42
"""Below this zoom texts are left out: they could not be read, and a thousand of them cost time."""
ABOVE_WIRES = 150.0
CHEVRON = 26.0
"""Width of the zone at the right end of a container's header that folds it."""


class BlockItem(QGraphicsItem):
    """One block, container or branch; its position is the top left corner of its frame."""

    def __init__(self, frame: Frame, view: BlockView) -> None:
        super().__init__()
        self.frame, self.view = frame, view
        self._selected = False
        self._flash = 0.0
        self._texts: tuple[str, str] | None = None

    # What to show; each repaints only where something differs

    def show_frame(self, frame: Frame) -> None:
        """Stand where the layout says."""
        old = self.frame
        if old.rect[2:] != frame.rect[2:] or old[2:] != frame[2:]:
            self.prepareGeometryChange()
            self._texts = None
            self.update()
        self.frame = frame
        self.setPos(frame.rect.x, frame.rect.y)
        self.setZValue(ABOVE_WIRES if frame.kind == "block" else frame.depth)

    def show_view(self, view: BlockView) -> None:
        """Show these texts and this state."""
        if view != self.view:
            self.view = view
            self._texts = None
            self.update()

    def show_selected(self, selected: bool) -> None:
        """Wear the ring of the selection, or not."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def show_flash(self, strength: float) -> None:
        """Light up, from 0 (not) to 1."""
        if strength != self._flash:
            self._flash = strength
            self.update()

    def restyle(self) -> None:
        """Fonts or colours are others now."""
        self._texts = None
        self.update()

    # QGraphicsItem

    def boundingRect(self) -> QRectF:
        return QRectF(-4, -4, self.frame.rect.width + 8, self.frame.rect.height + 12)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = theme_of()
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.frame.kind == "block":
            self._paint_card(painter, theme, zoom)
        elif self.frame.kind == "container":
            self._paint_container(painter, theme, zoom)
        else:
            self._paint_lane(painter, theme, zoom)

    # Within

    def _paint_card(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        view, rect = self.view, self._rect()
        fill, border = _colours(theme, view)
        if self.frame.folded:
            painter.setPen(QPen(qcolor(theme.line_strong), 1))
            painter.setBrush(qcolor(theme.surface_raised))
            painter.drawRoundedRect(rect.adjusted(6, 4, -6, 4), RADIUS, RADIUS)
        self._paint_body(painter, theme, rect, fill, border)
        strip = theme.category[view.category]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(strip, 0.45 if view.state in ("waiting", "bypassed") else 1.0))
        painter.drawRoundedRect(QRectF(rect.x() + 6, rect.y() + 7, 4, rect.height() - 14), 2, 2)
        if zoom >= READABLE:
            self._paint_texts(painter, theme, rect)

    def _paint_body(self, painter: QPainter, theme: Theme, rect: QRectF, fill: QColor, border: QColor) -> None:
        if self._flash:
            fill = qcolor(mix(fill.name(), theme.accent, 0.35 * self._flash))
        pen = QPen(border, 1.5 if self.view.state == "error" else 1)
        if self.view.state == "bypassed":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._selected:
            paint_ring(painter, theme, rect, theme.danger if self.view.state == "error" else theme.accent)

    def _paint_texts(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        view = self.view
        dim = view.state in ("waiting", "bypassed")
        ink = theme.text_faint if dim else theme.text
        faint = theme.text_faint if dim else theme.text_muted
        left, right = rect.x() + 20, rect.right() - 12
        right = self._paint_right(painter, theme, rect, right, faint)
        bold, plain, small = font(theme, theme.body + 1, bold=True), font(theme), font(theme, theme.small)
        if self._texts is None:
            room = right - left - QFontMetricsF(bold).horizontalAdvance(view.title) - 8
            below = rect.right() - 12 - left - (24 if view.state in ("error", "bypassed") else 0)
            self._texts = (_elided(plain, view.name, room), _elided(small, view.caption, below))
        name, caption = self._texts
        middle = rect.y() + rect.height() / 2
        _write(painter, bold, ink, left, middle - 4, view.title)
        start = left + QFontMetricsF(bold).horizontalAdvance(view.title) + 8
        _write(painter, plain, theme.text_faint, start, middle - 4, name)
        _write(painter, small, faint, left, middle + 13, caption)

    def _paint_right(self, painter: QPainter, theme: Theme, rect: QRectF, right: float, ink: str) -> float:
        """What stands at the right end, from there leftwards; gives the x where the name must end."""
        view, top = self.view, rect.y() + 8
        if view.container:
            paint_chevron(painter, QRectF(right - 12, rect.center().y() - 7, 14, 14), theme.text_muted, down=False)
            right -= CHEVRON - 6
        if view.state == "error":
            paint_icon(painter, QRectF(rect.right() - 26, rect.bottom() - 22, 15, 15), "error", theme.danger)
        elif view.state == "bypassed":
            paint_icon(painter, QRectF(rect.right() - 26, rect.bottom() - 22, 15, 15), "bypass", theme.text_faint)
        for text in (view.total, view.badge if view.container else ""):
            if text:
                small = font(theme, theme.small, mono=True)
                width = QFontMetricsF(small).horizontalAdvance(text)
                _write(painter, small, ink, right - width, top + 12, text)
                right -= width + 8
        if view.frozen:
            paint_icon(painter, QRectF(right - 13, top + 1, 13, 13), "lock", theme.accent_ink)
            right -= 18
        return right

    def _paint_container(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        view, rect = self.view, self._rect()
        border = qcolor(theme.danger if view.state == "error" else theme.line_strong)
        if view.stacked:
            painter.setPen(QPen(qcolor(theme.line_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(5, 5, -5, 4.5), RADIUS, RADIUS)
        fill = qcolor(mix(theme.canvas, theme.text, 0.035 + 0.008 * (self.frame.depth % 2)))
        self._paint_body(painter, theme, rect, fill, border)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.category[view.category]))
        painter.drawRoundedRect(QRectF(rect.x() + 8, rect.y() + 10, 4, HEADER - 20), 2, 2)
        if zoom >= READABLE:
            self._paint_header(painter, theme, rect)

    def _paint_header(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        view = self.view
        ink = theme.text_faint if view.state in ("waiting", "bypassed") else theme.text
        bold, plain, small = font(theme, bold=True), font(theme), font(theme, theme.small, mono=True)
        base, left, right = rect.y() + HEADER / 2 + 4, rect.x() + 20, rect.right() - 30
        paint_chevron(
            painter, QRectF(rect.right() - 26, rect.y() + HEADER / 2 - 7, 14, 14), theme.text_muted, down=True
        )
        if view.total:
            right -= QFontMetricsF(small).horizontalAdvance(view.total)
            _write(painter, small, theme.text_muted, right, base, view.total)
            right -= 8
        if view.frozen:
            paint_icon(painter, QRectF(right - 13, base - 11, 13, 13), "lock", theme.accent_ink)
            right -= 18
        _write(painter, bold, ink, left, base, view.title)
        left += QFontMetricsF(bold).horizontalAdvance(view.title) + 8
        if view.badge:
            left += _pill(painter, theme, left, base, view.badge) + 8
        _write(painter, plain, theme.text_faint, left, base, _elided(plain, view.name, right - left))

    def _paint_lane(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        rect = self._rect()
        painter.setPen(QPen(qcolor(theme.line_strong, 0.8), 1, Qt.PenStyle.DotLine))
        painter.setBrush(qcolor(theme.surface, 0.45))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._selected:
            paint_ring(painter, theme, rect, theme.accent)
        if zoom >= READABLE:
            small = font(theme, theme.small)
            room = self.frame.axis - self.frame.rect.x - 16
            _write(painter, small, theme.text_faint, 8, 16, _elided(small, self.view.name, room))

    def _rect(self) -> QRectF:
        return QRectF(0, 0, self.frame.rect.width, self.frame.rect.height)


def _colours(theme: Theme, view: BlockView) -> tuple[QColor, QColor]:
    """Fill and border of a card in its state."""
    match view.state:
        case "error":
            return qcolor(theme.danger_soft), qcolor(theme.danger)
        case "waiting":
            return qcolor(mix(theme.surface_raised, theme.canvas, 0.6)), qcolor(theme.line)
        case "bypassed":
            return qcolor(theme.canvas), qcolor(theme.line_strong)
        case _:
            return qcolor(theme.surface_raised), qcolor(mix(theme.line, theme.line_strong, 0.4))


def _elided(face: QFont, text: str, room: float) -> str:
    return QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0)) if text else ""


def _write(painter: QPainter, face: QFont, ink: str, x: float, base: float, text: str) -> None:
    painter.setFont(face)
    painter.setPen(qcolor(ink))
    painter.drawText(round(x), round(base), text)


def _pill(painter: QPainter, theme: Theme, x: float, base: float, text: str) -> float:
    """A small label on a tint; gives its width."""
    face = font(theme, theme.small, bold=True)
    width = QFontMetricsF(face).horizontalAdvance(text) + 12
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(theme.accent_soft))
    painter.drawRoundedRect(QRectF(x, base - 13, width, 18), 9, 9)
    _write(painter, face, theme.accent_ink, x + 6, base, text)
    return width
