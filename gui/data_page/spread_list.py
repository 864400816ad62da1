"""The numbers that belong to images: what each is like over the training images, as a small histogram."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.protocol.messages import Spread
from gui.theme import XS, M, qcolor, style, theme_of
from gui.widgets.format import format_value

HEIGHT = 34
"""Of a histogram, in pixels at text size 100 %."""


class SpreadBars(QWidget):
    """The histogram of one number."""

    def __init__(self, spread: Spread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = spread.counts
        self.setFixedHeight(round(HEIGHT * theme_of(self).scale))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How often each value of {name} comes").format(name=spread.name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        most, width = max((*self._counts, 1)), self.width() / max(len(self._counts), 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.accent))
        for place, count in enumerate(self._counts):
            height = (self.height() - 1) * count / most
            painter.drawRect(QRectF(place * width, self.height() - 1 - height, max(width - 1, 1), height))
        painter.setBrush(qcolor(theme.line_strong))
        painter.drawRect(QRectF(0, self.height() - 1, self.width(), 1))


class SpreadList(QScrollArea):
    """Name, range, mean and histogram of each number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self.setAccessibleName(self.tr("Numbers"))

    def show_spreads(self, spreads: Sequence[Spread]) -> None:
        """Show these numbers."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        for spread in spreads:
            name, facts = QLabel(spread.name), QLabel(self._facts(spread), wordWrap=True)
            style(name, role="strong")
            style(facts, role="faint")
            for widget in (name, SpreadBars(spread), facts):
                column.addWidget(widget)
            column.addSpacing(M)
        column.addStretch(1)
        self.setWidget(inner)

    def _facts(self, spread: Spread) -> str:
        return self.tr("{low} to {high}  ·  mean {mean}  ·  ± {std}").format(
            low=format_value(spread.low, 3),
            high=format_value(spread.high, 3),
            mean=format_value(spread.mean, 3),
            std=format_value(spread.std, 3),
        )
