"""The row of small plots under the large ones: learning rate, gradient norm, throughput and memory."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.theme import XS, S, style, theme_of
from gui.train_page.curve_drawing import MEGABYTE, Look, draw_figure
from gui.train_page.run_curves import FIGURES, SMOOTHED, Figure, RunCurves
from gui.widgets.card import Card
from gui.widgets.format import format_integer, format_value
from gui.widgets.plots import PlotPane, Stroke

HEIGHT = 118
"""Of the row, in pixels at the usual size of text."""

LINE = Stroke("plot_train", 1.6)
FAINT = Stroke("plot_train", 1.0, 0.35)


class FigurePanes(QWidget):
    """One compact pane a figure; each shows the same part of the run as the panes above, and its newest value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes: dict[Figure, PlotPane] = {}
        self._cards: dict[Figure, Card] = {}
        self._values: dict[Figure, QLabel] = {}
        self._turn = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S)
        for figure in FIGURES:
            self._add(figure)
        self._fit()
        self.show_only(FIGURES)

    @property
    def shown(self) -> tuple[Figure, ...]:
        """The figures now shown, in their order."""
        return tuple(figure for figure in FIGURES if not self._cards[figure].isHidden())

    def show_only(self, figures: Sequence[str]) -> None:
        """Show these figures; without any the row takes no room."""
        for figure, card in self._cards.items():
            card.setVisible(figure in figures)
        self.setVisible(bool(self.shown))

    def title(self, figure: Figure) -> str:
        """What a figure is called."""
        return {
            "lr": self.tr("Learning rate"),
            "gradient": self.tr("Gradient norm"),
            "throughput": self.tr("Images per second"),
            "memory": self.tr("Memory, MB"),
        }[figure]

    def draw_next(self, curves: RunCurves, look: Look) -> None:
        """Draw one of the panes shown, each in its turn, and read its newest value."""
        shown = self.shown
        if not shown:
            return
        self._turn = (self._turn + 1) % len(shown)
        figure = shown[self._turn]
        pane = self.panes[figure]
        pane.keep_within(0.0, max(curves.end(look.axis) * 2, look.high))
        pane.show_x(look.low, look.high)
        draw_figure(pane, curves, figure, look)
        self._values[figure].setText(newest(curves, figure))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(HEIGHT * (1 + (theme_of(self).scale - 1) / 2)))  # the texts grow, the plots need not

    def _add(self, figure: Figure) -> None:
        title, value = self.title(figure), QLabel()
        pane = PlotPane(title, "number", is_small=True)
        if figure in SMOOTHED:
            pane.add_curve("raw", FAINT)
            pane.add_curve("bold", LINE)
        else:
            pane.add_curve("raw", LINE)
        style(value, role="number")
        value.setAccessibleName(title)
        card = Card()
        name = QLabel(title)
        style(name, role="muted")
        card.head.insertWidget(0, name)
        card.head.addWidget(value)
        card.setAccessibleName(title)
        card.set_margins(S, XS, XS, XS)
        card.body.setSpacing(0)
        card.add(pane, 1)
        self._row.addWidget(card, 1)
        self.panes[figure], self._cards[figure], self._values[figure] = pane, card, value


def newest(curves: RunCurves, figure: Figure) -> str:
    """The newest value as it is written: smoothed where single steps differ; "–" where nothing was told."""
    values = curves.values("smoothed" if figure in SMOOTHED else "raw", figure)
    if not len(values) or not np.isfinite(values[-1]) or (figure != "lr" and not values[-1]):
        return "–"
    value = float(values[-1])
    if figure == "memory":
        return format_integer(round(value / MEGABYTE))
    return format_integer(round(value)) if figure == "throughput" else format_value(value)
