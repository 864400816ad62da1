"""One bar for each block of a network, in its order, on a logarithmic scale: which of them stands out, at a glance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import XS, mix, qcolor, theme_of

HEIGHT = 48
"""In pixels at text size 100 %."""
WIDEST = 22
LEAST = 0.08
"""So much of the height has even the lowest bar, so that it can be hit."""
DECADES = 3.0
"""The scale reaches at least so many powers of ten down from the highest bar."""


class Bar(NamedTuple):
    """A block: its id, how large its value is (0: none), and what it says when pointed at."""

    key: str
    value: float
    text: str


class BlockBars(QWidget):
    """Bars side by side, one of them chosen; a click or the arrow keys choose another.

    Signals
    -------
    chosen(str) : the person chose the block of that id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._current = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def current(self) -> str:
        """The id of the chosen block."""
        return self._current

    def show_bars(self, bars: Sequence[Bar], current: str) -> None:
        """Show these, with the one of that id chosen."""
        self._bars, self._current = tuple(bars), current
        self.setAccessibleDescription(next((bar.text for bar in bars if bar.key == current), ""))
        self.update()

    def place_of(self, key: str) -> QRectF:
        """Where a block may be clicked."""
        width = self._step()
        number = next((n for n, bar in enumerate(self._bars) if bar.key == key), 0)
        return QRectF(number * width, 0, width, self.height())

    def sizeHint(self) -> QSize:
        return QSize(240, round(HEIGHT * theme_of(self).scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), qcolor(theme.line))
        gap = min(2.0, self._step() / 4)
        for bar, share in zip(self._bars, shares([bar.value for bar in self._bars]), strict=True):
            place = self.place_of(bar.key)
            is_chosen = bar.key == self._current
            if is_chosen:
                painter.fillRect(place, qcolor(theme.accent_soft))
            height = max(share, LEAST) * (self.height() - XS)
            box = QRectF(place.left() + gap / 2, self.height() - 1 - height, place.width() - gap, height)
            tone = theme.accent if is_chosen else mix(theme.surface, theme.text_muted, 0.55 if bar.value else 0.2)
            painter.fillRect(box, qcolor(tone))
        if self.hasFocus():
            painter.setPen(qcolor(theme.accent))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bar = self._at(event.position())
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(bar.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        keys = [bar.key for bar in self._bars]
        if by and self._current in keys:
            self.chosen.emit(keys[min(max(keys.index(self._current) + by, 0), len(keys) - 1)])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), bar.text if bar is not None else "", self)
            return True
        return super().event(event)

    def _step(self) -> float:
        return min(self.width() / max(len(self._bars), 1), WIDEST * theme_of(self).scale)

    def _at(self, position: QPointF) -> Bar | None:
        number = int(position.x() // max(self._step(), 1e-6))
        return self._bars[number] if 0 <= number < len(self._bars) else None


def shares(values: Sequence[float]) -> list[float]:
    """How high each bar stands, 0 to 1: by powers of ten, from the highest down to the lowest, or DECADES at least."""
    known = [math.log10(value) for value in values if value > 0]
    if not known:
        return [0.0] * len(values)
    high = max(known)
    reach = max(high - min(known), DECADES)
    return [1 - (high - math.log10(value)) / reach if value > 0 else 0.0 for value in values]
