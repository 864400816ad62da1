"""How much of the y axis a pane shows. A pure function."""

from __future__ import annotations

import math

import numpy as np

from gui.train_page.run_curves import Measure
from gui.widgets.curves import Array, Line
from gui.widgets.ticks import round_step

MARGIN = 0.05
"""Of what is shown, above it and below it."""

OUTLIERS = (0.005, 0.995)
"""The raw values between these quantiles are always in view; a single spike does not flatten the rest."""


def y_range(
    measure: Measure, raw: Line, lines: tuple[Line, ...], whole: bool, logarithmic: bool
) -> tuple[float, float]:
    """From where to where y is shown: accuracy from 0 to 1 and loss from 0, closer when zoomed in or logarithmic.

    An R² that is mostly below 0 is shown from -1 on.

    Parameters
    ----------
    raw, lines : what is drawn; of `raw` the outliers may be cut off, never of `lines`.
    whole : the whole run is in view.
    logarithmic : y holds exponents of ten (the loss alone can).
    """
    logarithmic = logarithmic and measure == "loss"
    known = _known(raw, lines)
    if measure == "accuracy" and whole:
        return (-1.0 if len(known) and float(np.median(known)) < 0 else 0.0), 1.0
    if not len(known):
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    margin = max((high - low) * MARGIN, 1e-3)
    if logarithmic:
        return low - margin, high + margin
    low = 0.0 if whole else max(low - margin, 0.0)
    step = round_step(high + margin - low, 5)
    ceiling = math.ceil((high + margin / 2) / step) * step
    return low, min(ceiling, 1.0) if measure == "accuracy" else ceiling


def figure_top(curves: list[Array]) -> float:
    """How high y is shown in a small pane, from 0 on: a little above all but the rarest values of its first curve."""
    known = [values[np.isfinite(values)] for values in curves]
    tops = [float(np.quantile(values, OUTLIERS[1])) for values in known[:1] if len(values)]
    tops += [float(values.max()) for values in known[1:] if len(values)]
    top = max(tops, default=0.0)
    if top <= 0:
        return 1.0
    step = round_step(top, 2)
    return math.ceil(top * (1 + MARGIN) / step) * step


def _known(raw: Line, lines: tuple[Line, ...]) -> np.ndarray:
    values = [line.y[np.isfinite(line.y)] for line in lines]
    rough = raw.y[np.isfinite(raw.y)]
    return np.concatenate([*values, np.quantile(rough, OUTLIERS)] if len(rough) else values)
