"""Draws one measure of a run into its pane: raw, smoothed and validation curves, the star, and how high y reaches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.project.events import RecipeChanged
from gui.train_page.ranges import figure_top, y_range
from gui.train_page.run_curves import SMOOTHED, Figure, Kind, Measure, RunCurves, XAxis
from gui.widgets.curves import Array, Line
from gui.widgets.format import format_value
from gui.widgets.plots import PlotPane

SMALLEST_LOSS = 1e-8
MEGABYTE = 1e6

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
    pane.set_backdrop(curves.epoch_edges(axis), marks(curves, axis, seam_text))
    kinds: tuple[Kind, ...] = ("raw", "smoothed", "validation")
    raw, bold, validation = (
        _scaled(measure, look, curves.line(kind, measure, axis, look.low, look.high, pixels)) for kind in kinds
    )
    xv = curves.x(curves.validation, axis)
    pane.draw("raw", raw)
    pane.draw("train", bold)
    pane.draw("validation", validation, _markers(curves, measure, look, xv, pixels))
    pane.set_star(_star(curves, measure, look))
    pane.show_y(*y_range(measure, raw, (bold, validation), look.is_whole, look.logarithmic))


def marks(curves: RunCurves, axis: XAxis, seam_text: str) -> list[tuple[float, str]]:
    """Where the run was resumed, and where a person changed it."""
    found = [(curves.place(seam, axis), seam_text) for seam in curves.seams]
    for change in curves.changes:
        place = curves.place(change.step, axis)
        if change.lr:
            found.append((place, change_of_rate(change)))
        if change.epochs:
            found.append((place, _tr("{count} epochs").format(count=change.epochs)))
    return found


def change_of_rate(change: RecipeChanged) -> str:
    """How a change of the learning rate is marked."""
    return _tr("rate {lr}").format(lr=format_value(change.lr))


def draw_figure(pane: PlotPane, curves: RunCurves, figure: Figure, look: Look) -> None:
    """Draw one of the small panes: what each step told, and the smoothed curve where single steps differ."""
    pane.set_backdrop(curves.epoch_edges(look.axis), [(place, "") for place, _ in marks(curves, look.axis, "")])
    raw = curves.line("raw", figure, look.axis, look.low, look.high, pane.pixels())
    lines = [("raw", raw)]
    if figure in SMOOTHED:
        lines.append(("bold", curves.line("smoothed", figure, look.axis, look.low, look.high, pane.pixels())))
    unit = MEGABYTE if figure == "memory" else 1.0
    for name, line in lines:
        pane.draw(name, Line(line.x, line.y / unit))
    pane.show_y(0.0, figure_top([line.y / unit for _, line in lines]))


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainPage", text)
