"""Horizontal bars: the most likely classes of a prediction, and shares inside a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import XS, S, font, qcolor, theme_of
from gui.widgets.format import format_percent
from gui.widgets.text_delegate import paint_ground

SHARE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""A cell painted by ShareBarDelegate answers its share, 0 to 1, under this role; None paints no bar."""

COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The name of a Theme colour or "#rrggbb" for that bar; None for the accent."""

BAR_HEIGHT: Final = 6

SHORTEST: Final = 24
"""Where a bar in a table would be shorter than that beside its number, it stands below it."""

LEAST_SEEN: Final = 0.0005
"""A share below this reads as 0.0 %."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for, its share from 0 to 1, and whether it is the one that matters."""

    label: str
    share: float
    marked: bool = False


class ProbabilityBars(QWidget):
    """Label, bar and right-aligned percentage per row; marked rows (by default the first) in the accent colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show `bars` from top to bottom as given."""
        self._bars = tuple(bars)
        spoken = [f"{bar.label} {format_percent(bar.share)}" for bar in bars]
        self.setAccessibleName(self.tr("Most likely classes"))
        self.setAccessibleDescription(", ".join(spoken))
        self.updateGeometry()
        self.update()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(280, self._row_height() * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._row_height() * len(self._bars))

    def _row_height(self) -> int:
        return theme_of(self).control_height

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        bold = font(theme, bold=True)
        painter.setFont(bold)
        measure = painter.fontMetrics()
        widest = max((measure.horizontalAdvance(bar.label) for bar in self._bars), default=0)
        label_width = min(widest + S, round(self.width() * 0.4))
        number_width = measure.horizontalAdvance(format_percent(1.0)) + S
        none_marked = not any(bar.marked for bar in self._bars)
        for row, bar in enumerate(self._bars):
            strong = bar.marked or (none_marked and row == 0)
            painter.setFont(bold if strong else font(theme))
            box = QRectF(0, row * height, self.width(), height)
            columns = (label_width, self.width() - label_width - number_width, number_width)
            self._paint_row(painter, box, bar, strong, columns)

    def _paint_row(
        self, painter: QPainter, box: QRectF, bar: Bar, strong: bool, columns: tuple[float, float, float]
    ) -> None:
        theme, (label, middle, number) = theme_of(self), columns
        painter.setPen(qcolor(theme.text if strong else theme.text_muted))
        name = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, int(label - XS))
        centred = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, box.top(), label, box.height()), centred | Qt.AlignmentFlag.AlignLeft, name)
        right = QRectF(label + middle, box.top(), number, box.height())
        painter.drawText(right, centred | Qt.AlignmentFlag.AlignRight, format_percent(bar.share))
        track = QRectF(label, box.center().y() - BAR_HEIGHT / 2, middle, BAR_HEIGHT)
        paint_bar(painter, track, bar.share, theme.accent if strong else theme.edge, theme.track)


class ShareBarDelegate(QStyledItemDelegate):
    """Paints a cell's SHARE_ROLE as a thin bar; its text, where it has one, is right-aligned beside or above it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of()
        paint_ground(painter, option)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        share, text = index.data(SHARE_ROLE), index.data()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(S, 0, -S, 0)
        painter.setFont(font(theme))
        number = painter.fontMetrics().horizontalAdvance("100.0 %") + S
        beside = share is None or room.width() - number >= SHORTEST
        track = QRectF(room.left(), room.center().y() - BAR_HEIGHT / 2, room.width(), BAR_HEIGHT)
        if text and beside:
            self._write(painter, room, str(text))
            track.setRight(room.right() - number)
        elif text:
            painter.setFont(font(theme, theme.small))
            track = QRectF(room.left(), rect.bottom() - BAR_HEIGHT, room.width(), BAR_HEIGHT / 2)
            self._write(painter, room.adjusted(0, 0, 0, -BAR_HEIGHT + 1), str(text))
        if share is not None and track.width() > 0:
            chosen = index.data(COLOUR_ROLE)
            colour = getattr(theme, str(chosen), chosen) if chosen else theme.accent
            paint_bar(painter, track, float(share), str(colour), theme.track)
        painter.restore()

    def _write(self, painter: QPainter, room: QRectF, text: str) -> None:
        painter.setPen(qcolor(theme_of().text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)


def paint_bar(painter: QPainter, track: QRectF, share: float, colour: str, ground: str) -> None:
    """A rounded track filled to `share`; one that reads as 0.0 % leaves it empty, any larger one is seen."""
    radius = track.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(ground))
    painter.drawRoundedRect(track, radius, radius)
    filled = min(max(share, 0.0), 1.0) * track.width() if share == share else 0.0  # noqa: PLR0124 - false for NaN
    if filled > 0 and share >= LEAST_SEEN:
        painter.setBrush(qcolor(colour))
        painter.drawRoundedRect(
            QRectF(track.topLeft(), track.size()).adjusted(0, 0, max(filled, track.height()) - track.width(), 0),
            radius,
            radius,
        )
