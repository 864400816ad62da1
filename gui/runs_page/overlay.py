"""The curves of several runs in one plot: validation solid, training light, each in the colour of its run."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.project.run import RunFolder
from gui.runs_page.summary import RunSummary
from gui.theme import M, S, style, theme_of
from gui.train_page.ranges import y_range
from gui.train_page.run_curves import Measure, RunCurves, XAxis
from gui.train_page.run_loader import RunLoader
from gui.widgets.curves import Array, Line, nearest, to_draw
from gui.widgets.format import format_loss, format_percent
from gui.widgets.plots import NO_LINE, PlotPane, Stroke
from gui.widgets.segmented import Segmented

MOST = 12
"""More curves than this cannot be told apart; the first of the selection are drawn."""

ROOM = 1.02
"""How far the x axis goes beyond the longest run."""


class Overlay(QWidget):
    """One pane over the curves of the runs it is shown; it reads them one after another, in slices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunSummary] = []
        self._known: dict[Any, RunCurves] = {}
        self._loader: RunLoader | None = None
        self._loading: RunFolder | None = None
        self._zoomed = False
        self.measure = Segmented(
            [("accuracy", self.tr("Accuracy")), ("loss", self.tr("Loss"))], label=self.tr("What is drawn")
        )
        self.axis = Segmented([("epoch", self.tr("Epoch")), ("time", self.tr("Time"))], label=self.tr("x axis"))
        self.readout = QLabel()
        self.pane = PlotPane(self.tr("Curves of the selected runs"), "percent")
        self._arrange()
        self.measure.chosen.connect(self._on_choice)
        self.axis.chosen.connect(self._on_choice)
        self.pane.hovered.connect(self._on_hover)
        self.pane.moved.connect(self._on_moved)
        self.pane.resetWanted.connect(self._fit)

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Draw these runs from now on."""
        self._runs = list(runs[:MOST])
        self._zoomed = False
        self._rebuild()
        self._load_next()

    def close_reading(self) -> None:
        """Read no further."""
        if self._loader is not None:
            self._loader.cancel()
            self._loader.deleteLater()
            self._loader = None

    def line(self, run: RunFolder, kind: str) -> Line:
        """What is drawn of a run, "train" or "validation", whole; empty before it has been read."""
        curves = self._known.get(_key(run))
        if curves is None:
            return NO_LINE
        columns = curves.validation if kind == "validation" else curves.train
        measure, axis = self._wanted()
        y = columns[measure] if kind == "validation" else curves.smoothers[measure].values
        return Line(curves.x(columns, axis), y)

    # Reading

    def _load_next(self) -> None:
        self.close_reading()
        for summary in self._runs:
            if _key(summary.run) not in self._known:
                self._loading = summary.run
                self._loader = RunLoader(summary.run, self)
                self._loader.loaded.connect(self._take)
                return
        self._draw()

    @Slot(object)
    def _take(self, curves: RunCurves) -> None:
        if self._loading is not None:
            curves.smooth()
            self._known[_key(self._loading)] = curves
        self._load_next()

    # Drawing

    def _wanted(self) -> tuple[Measure, XAxis]:
        measure: Measure = "loss" if self.measure.current == "loss" else "accuracy"
        axis: XAxis = "time" if self.axis.current == "time" else "epoch"
        return measure, axis

    def _rebuild(self) -> None:
        """Make room for two curves of every run."""
        self.pane.remove_curves()
        for number, summary in enumerate(self._runs):
            self.pane.add_curve(f"train{number}", Stroke(f"series{summary.colour}", 1.0, 0.38))
        for number, summary in enumerate(self._runs):
            self.pane.add_curve(f"validation{number}", Stroke(f"series{summary.colour}", 2.0))

    def _draw(self) -> None:
        measure, axis = self._wanted()
        self.pane.x_axis.scale_kind = "clock" if axis == "time" else "whole"
        self.pane.y_axis.scale_kind = "percent" if measure == "accuracy" else "number"
        end = self._end()
        self.pane.keep_within(0.0, end)
        if not self._zoomed:
            self.pane.show_x(0.0, end)
        low, high = self.pane.x_range()
        drawn = []
        for number, summary in enumerate(self._runs):
            for kind in ("train", "validation"):
                whole = self.line(summary.run, kind)
                line = to_draw(whole.x, whole.y, low, high, self.pane.pixels()) if len(whole.x) else NO_LINE
                self.pane.draw(f"{kind}{number}", line)
                drawn.append(line)
        self.pane.show_y(*_fitting(measure, drawn, whole=not self._zoomed))

    def _end(self) -> float:
        ends = [float(line.x[-1]) for s in self._runs for line in (self.line(s.run, "train"),) if len(line.x)]
        ends += [float(line.x[-1]) for s in self._runs for line in (self.line(s.run, "validation"),) if len(line.x)]
        return max(ends, default=1.0) * ROOM

    @Slot(str)
    def _on_choice(self, _key: str) -> None:
        self._zoomed = False
        self._draw()

    @Slot()
    def _on_moved(self) -> None:
        self._zoomed = True
        self._draw()

    @Slot()
    def _fit(self) -> None:
        self._zoomed = False
        self._draw()

    @Slot(float)
    def _on_hover(self, x: float) -> None:
        inside = math.isfinite(x) and x >= 0
        self.pane.set_cross(x if inside else None)
        self.readout.setText("   ".join(self._said(summary, x) for summary in self._runs) if inside else "")

    def _said(self, summary: RunSummary, x: float) -> str:
        """The validation of a run nearest to the pointer, in the colour of the run."""
        line = self.line(summary.run, "validation")
        index = nearest(line.x, x)
        value = float(line.y[index]) if index is not None else math.nan
        text = format_percent(value) if self._wanted()[0] == "accuracy" else format_loss(value)
        colour = Stroke(f"series{summary.colour}").tone(theme_of(self))
        return f'<span style="color:{colour}">●</span> {text}'

    def _arrange(self) -> None:
        style(self.readout, role="number")
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.measure)
        row.addWidget(self.axis)
        row.addStretch(1)
        row.addWidget(self.readout)
        hint = QLabel(self.tr("solid: validation · light: training"))
        style(hint, role="faint")
        row.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(row)
        column.addWidget(self.pane, 1)


def _key(run: RunFolder) -> Any:
    """A run, and how much it has told so far: what was read stays good until it tells more."""
    try:
        return run.path, run.metrics.stat().st_size
    except OSError:
        return run.path, 0


def _fitting(measure: Measure, drawn: Sequence[Line], *, whole: bool) -> tuple[float, float]:
    """From where to where y is shown: as close as the curves allow."""
    known: Array = np.concatenate([line.y[np.isfinite(line.y)] for line in drawn]) if drawn else np.empty(0)
    if not len(known):
        return 0.0, 1.0
    if measure == "loss":
        return y_range(measure, NO_LINE, tuple(drawn), whole, False)
    low = float(known.min())
    return max(0.0, math.floor(low * 10) / 10 if whole else low - 0.01), min(1.0, float(known.max()) + 0.01)
