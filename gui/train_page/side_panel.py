"""The panel beside the plots: the recipe of the next run, or the figures of this one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.theme import L, M, qcolor, style, theme_of
from gui.widgets.scaled_width import scale_width
from gui.widgets.segmented import Segmented

WIDTH = 293


class SidePanel(QFrame):
    """Shows one of two parts, "recipe" or "run"; each scrolls where it is too long."""

    def __init__(self, recipe: QWidget, figures: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, panel=True)
        scale_width(self, WIDTH)
        options = (("recipe", self.tr("Recipe")), ("run", self.tr("Run")))
        self.switch = Segmented(options, label=self.tr("What to show"))
        self.switch.chosen.connect(self.show_part)
        self._parts = QStackedWidget()
        for part in (recipe, figures):
            self._parts.addWidget(_scrolled(part))
        top = QHBoxLayout()
        top.setContentsMargins(L, 0, L, 0)
        top.addWidget(self.switch)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, M, 0, 0)
        column.setSpacing(M)
        column.addLayout(top)
        column.addWidget(self._parts, 1)

    @property
    def shown(self) -> str:
        """The part now shown."""
        return self.switch.current

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show the part of that name."""
        self.switch.select(key)
        self._parts.setCurrentIndex(0 if key == "recipe" else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, 1, self.height(), qcolor(theme_of(self).line))


def _scrolled(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(L, 0, L, L)
    column.addWidget(part)
    area.setWidget(holder)
    return area
