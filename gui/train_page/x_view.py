"""Which part of a run the large panes show: from where to where on the x axis, and in what it is counted."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gui.train_page.run_curves import Measure, RunCurves, XAxis
from gui.widgets.curves import Array
from gui.widgets.plots import PlotPane

LEAD = 0.03
"""How much of the view stays free in front of the newest point that is followed."""

ROOM = 0.012
"""How much of the run's length lies behind its end."""


class XView:
    """The same part of a run in all panes: the whole of it, or a window that rests or follows the newest point."""

    def __init__(self, panes: Mapping[Measure, PlotPane]) -> None:
        self._panes = panes
        self.axis: XAxis = "epoch"
        self._width: float | None = None  # in units of x; None: the whole run

    @property
    def is_whole(self) -> bool:
        """Whether the whole run is in view, however long it becomes."""
        return self._width is None

    @property
    def shown(self) -> tuple[float, float]:
        """From where to where the panes show."""
        return self._panes["loss"].x_range()

    def end(self, curves: RunCurves) -> float:
        """Where the view may end: a little behind the run, so that the last epoch's marker is whole."""
        return curves.end(self.axis) * (1 + ROOM)

    def newest(self, curves: RunCurves) -> float:
        """Where the newest point lies."""
        return curves.place(curves.step, self.axis)

    def show_all(self) -> None:
        """The whole run from now on, once `place` is called."""
        self._width = None

    def show(self, low: float, high: float) -> None:
        """Bring this part into view in every pane."""
        for pane in self._panes.values():
            pane.show_x(low, high)

    def limit(self, curves: RunCurves) -> None:
        """Let nobody look beyond the run."""
        end = self.end(curves)
        for pane in self._panes.values():
            pane.keep_within(0.0, end)

    def place(self, curves: RunCurves, *, is_following: bool) -> None:
        """Bring into view what belongs there now that the run has gone on."""
        end = self.end(curves)
        if self._width is None:
            self.show(0.0, end)
        elif is_following:
            high = min(self.newest(curves) + LEAD * self._width, end)
            low = max(high - self._width, 0.0)
            self.show(low, low + self._width)

    def zoom(self, curves: RunCurves, factor: float) -> None:
        """Show `factor` times as much of x, around the middle."""
        low, high = self.shown
        middle, half = (low + high) / 2, (high - low) * factor / 2
        self.show(max(middle - half, 0.0), min(middle + half, self.end(curves)))

    def pan(self, curves: RunCurves, share: float) -> None:
        """Move by `share` of the view to the right."""
        low, high = self.shown
        by = min(max((high - low) * share, -low), self.end(curves) - high)
        self.show(low + by, high + by)

    def show_epochs(self, curves: RunCurves, first: float, last: float) -> None:
        """Show what lies between two moments, counted in epochs, with a little around them."""
        low, high = (curves.place(moment * curves.steps_per_epoch, self.axis) for moment in (first, last))
        room = max(high - low, 0.02 * self.end(curves)) * 0.1
        self.show(max(low - room, 0.0), min(high + room, self.end(curves)))

    def note(self, curves: RunCurves) -> bool:
        """The person moved the view: remember its width. Whether the newest point is in it."""
        low, high = self.shown
        self._width = None if high - low >= 0.999 * self.end(curves) else high - low
        return self._width is None or low <= self.newest(curves) <= high

    def set_axis(self, curves: RunCurves, axis: XAxis) -> None:
        """Put epochs, steps or time on the x axis, with the same part of the run in view."""
        steps = np.interp(self.shown, _ruler(curves, self.axis), _ruler(curves, "step"))
        self.axis = axis
        for pane in self._panes.values():
            pane.x_axis.scale_kind = "clock" if axis == "time" else "whole"
        if self._width is not None:
            low, high = np.interp(steps, _ruler(curves, "step"), _ruler(curves, axis))
            self._width = float(high - low)
            self.limit(curves)
            self.show(float(low), float(high))


def _ruler(curves: RunCurves, axis: XAxis) -> Array:
    """Step 0, every training step and the end, on that axis: to read one axis off another."""
    train = curves.x(curves.train, axis)
    last = float(train[-1]) if len(train) else 0.0
    return np.concatenate([[0.0], train, [max(curves.end(axis), last)]])
