"""How the search came on: every trial's score, and the best so far as a stair."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtWidgets import QWidget

from core.project.search_folder import Trial, TrialState
from gui.tune_page.shown_search import ShownSearch
from gui.widgets.curves import Line
from gui.widgets.plots import PlotPane, Stroke
from gui.widgets.ticks import round_step

EDGE = 0.6
"""Room before the first and after the last trial, in trials."""


class History(PlotPane):
    """Trials from left to right, the better the higher (or lower, of a loss)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Best so far"), "number", parent)
        self.x_axis.scale_kind = "whole"
        self.setMouseEnabled(x=False, y=False)
        self.setMinimumHeight(110)
        self.add_curve("best", Stroke("accent", 2.0))
        self.add_curve("pruned", Stroke("text_faint", 1.0, 0.0, markers=True))
        self.add_curve("done", Stroke("accent", 1.0, 0.0, markers=True))

    def show_search(self, shown: ShownSearch | None) -> None:
        """Draw every trial that has a score."""
        scored = [t for _, t in sorted(shown.trials.items()) if t.score is not None] if shown else []
        done = [trial for trial in scored if trial.state is TrialState.COMPLETE]
        best = shown.best if shown else None
        maximised = shown.search.is_maximised if shown else True
        self.y_axis.scale_kind = "percent" if maximised else "number"
        places = _points(done)
        self.draw("done", Line(places.x, places.y), places)
        others = _points([trial for trial in scored if trial.state is not TrialState.COMPLETE])
        self.draw("pruned", Line(others.x, others.y), others)
        count = max((trial.number + 1 for trial in scored), default=1)
        self.draw("best", _stair(done, count, maximised))
        self.set_star((best.number + 1.0, float(best.score or 0.0)) if best else None)
        self.show_x(1 - EDGE, count + EDGE)
        scores = [float(trial.score or 0.0) for trial in scored]
        low, high = (min(scores), max(scores)) if scores else (0.0, 1.0)
        self.show_y(*_around(low, high, most=1.0 if maximised else None))


def _around(low: float, high: float, most: float | None) -> tuple[float, float]:
    """From where to where y is shown, from one line of the grid to another; never beyond 0 and `most`."""
    room = (high - low) * 0.12 or max(abs(high) * 0.05, 0.01)
    step = round_step(high - low + 2 * room, 3)
    bottom, top = math.floor(max(low - room, 0.0) / step) * step, math.ceil((high + room) / step) * step
    return bottom, top if most is None else min(top, most)


def _points(trials: list[Trial]) -> Line:
    x = np.array([trial.number + 1.0 for trial in trials])
    return Line(x, np.array([float(trial.score or 0.0) for trial in trials]))


def _stair(trials: list[Trial], last: int, maximised: bool) -> Line:
    """The best of the trials so far, level until a better one comes."""
    x: list[float] = []
    y: list[float] = []
    for trial in trials:
        score = float(trial.score or 0.0)
        held = y[-1] if y else score
        better = max(held, score) if maximised else min(held, score)
        if not y or better != held:
            x += [trial.number + 1.0] * 2
            y += [held, better]
    if x:
        x.append(float(last) + EDGE)
        y.append(y[-1])
    return Line(np.array(x), np.array(y))
