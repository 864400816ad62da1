"""One of the large plots, accuracy or loss, in its card."""

from __future__ import annotations

from gui.theme import M, S
from gui.train_page.plot_controls import RAW, TRAIN, VALIDATION
from gui.widgets.card import Card
from gui.widgets.plot_parts import Scale
from gui.widgets.plots import PlotPane


def large_pane(title: str, scale: Scale) -> tuple[PlotPane, Card]:
    """A pane for what each step told, smoothed, and for validation; and the card around it."""
    pane = PlotPane(title, scale)
    pane.x_axis.scale_kind = "whole"
    for name, stroke in (("raw", RAW), ("train", TRAIN), ("validation", VALIDATION)):
        pane.add_curve(name, stroke)
    card = Card(title)
    card.set_margins(M, S, S, S)
    card.add(pane, 1)
    return pane, card
