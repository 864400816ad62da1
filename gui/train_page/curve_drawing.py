"""Draws one measure of a run into its pane: raw, smoothed and validation curves, the star, and how high y reaches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.train_page.ranges import y_range
from gui.train_page.run_curves import Measure, RunCurves, XAxis
from gui.widgets.curves import Array, Line, to_draw
from gui.widgets.plots import PlotPane

SMALLEST_LOSS = 1e-8

MARKER_ROOM = 9
"""So many pixels belong to each epoch's marker; where there are fewer, there are no markers."""


@dataclass(frozen=True, slots=True)
class Look:
    """What part of a run is looked at, and how.

    Attributes
    ----------
    low, high : the part of the x axis in view.
    is_whole : whether that is the whole run.
    logarithmic : whether the loss is drawn by its exponents of ten.
    """

    axis: XAxis
    low: float
    high: float
    is_whole: bool
    logarithmic: bool


def draw_measure(pane: PlotPane, curves: RunCurves, measure: Measure, look: Look, seam_text: str) -> None:
    """Draw `measure` of `curves` into `pane` as `look` says; `seam_text` names where the run was resumed."""
    axis, pixels = look.axis, pane.pixels()
    seams = [curves.place(seam, axis) for seam in curves.seams]
    pane.set_backdrop(curves.epoch_edges(axis), seams, seam_text)
    x, xv = curves.x(curves.train, axis), curves.x(curves.validation, axis)
    raw, bold, validation = (
        _scaled(measure, look, to_draw(places, values, look.low, look.high, pixels))
        for places, values in (
            (x, curves.train[measure]),
            (x, curves.smoothers[measure].values),
            (xv, curves.validation[measure]),
        )
    )
    pane.draw("raw", raw)
    pane.draw("train", bold)
    pane.draw("validation", validation, _markers(curves, measure, look, xv, pixels))
    pane.set_star(_star(curves, measure, look))
    pane.show_y(*y_range(measure, raw, (bold, validation), look.is_whole, look.logarithmic))


def _star(curves: RunCurves, measure: Measure, look: Look) -> tuple[float, float] | None:
    """Where the best epoch lies."""
    best = curves.best
    if best is None:
        return None
    value = best.val_accuracy if measure == "accuracy" else best.val_loss
    return curves.place(best.step, look.axis), float(_scale_values(measure, look, np.array([value]))[0])


def _markers(curves: RunCurves, measure: Measure, look: Look, x: Array, pixels: int) -> Line:
    """The epochs in view, each with a marker as long as they have room."""
    inside = slice(int(np.searchsorted(x, look.low)), int(np.searchsorted(x, look.high, "right")))
    line = Line(x[inside], curves.validation[measure][inside])
    has_room = len(line.x) * MARKER_ROOM < pixels
    return _scaled(measure, look, line if has_room else Line(x[:0], x[:0]))


def _scaled(measure: Measure, look: Look, line: Line) -> Line:
    return Line(line.x, _scale_values(measure, look, line.y))


def _scale_values(measure: Measure, look: Look, values: Array) -> Array:
    if measure == "loss" and look.logarithmic:
        return np.asarray(np.log10(np.maximum(values, SMALLEST_LOSS)))
    return values
