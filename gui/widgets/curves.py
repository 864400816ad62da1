"""Curves as numbers: growing columns, exponential smoothing, and what of a million points is worth drawing. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]

NEGLIGIBLE = 1e-12
"""A weight below this share no longer shows in a smoothed value."""


class Columns:
    """Named columns of float64 that grow at the end in amortised constant time, and can be cut back."""

    def __init__(self, *names: str) -> None:
        self._names = {name: index for index, name in enumerate(names)}
        self._cells: Array = np.empty((len(names), 1024))
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, name: str) -> Array:
        """The column as a view on the store; good until the next append."""
        return self._cells[self._names[name], : self._length]

    def append(self, *row: float) -> None:
        """Add one value to every column, in their order."""
        self._reserve(1)
        self._cells[:, self._length] = row
        self._length += 1

    def extend(self, columns: Mapping[str, Array]) -> None:
        """Add many rows; every column must be given, all of one length."""
        count = len(next(iter(columns.values())))
        self._reserve(count)
        for name, index in self._names.items():
            self._cells[index, self._length : self._length + count] = columns[name]
        self._length += count

    def cut(self, length: int) -> None:
        """Forget every row from `length` on."""
        self._length = max(0, min(self._length, length))

    def _reserve(self, count: int) -> None:
        room = self._cells.shape[1]
        if self._length + count > room:
            grown = np.empty((len(self._names), max(2 * room, self._length + count)))
            grown[:, : self._length] = self._cells[:, : self._length]
            self._cells = grown


def smooth(values: Array, weight: float) -> Array:
    """The exponential moving average of `values`, without the pull towards zero at the start.

    y[i] = Σ wᵏ x[i−k] / Σ wᵏ over the finite x (Kingma & Ba 2014, §3, as TensorBoard smooths). It is summed by doubling
    the reach, so that a million points take milliseconds. Where nothing finite has come yet, y is NaN.
    """
    finite = np.isfinite(values)
    if not 0 < weight < 1:
        return np.where(finite, values, np.nan)
    sums = np.where(finite, values, 0.0)
    weights = finite.astype(np.float64)
    reach = 1
    while reach < len(values) and weight**reach > NEGLIGIBLE:
        share = weight**reach
        sums[reach:] += share * sums[:-reach]
        weights[reach:] += share * weights[:-reach]
        reach *= 2
    return np.divide(sums, weights, out=np.full(len(values), np.nan), where=weights > 0)


class Smoother:
    """The same average, kept up to date as values arrive; it holds the smoothed column."""

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self._held = Columns("smoothed", "sum", "weight")

    @property
    def values(self) -> Array:
        """The smoothed column, as long as what was followed."""
        return self._held["smoothed"]

    def follow(self, raw: Array) -> None:
        """Take in what `raw` has more than last time."""
        fresh = raw[len(self._held) :]
        if not len(self._held) and len(fresh) > 64:
            self._restart(fresh)
        else:
            for value in fresh:
                self._append(float(value))

    def cut(self, length: int) -> None:
        """Forget every value from `length` on, as the raw column did."""
        if length < len(self._held):
            # The sums are kept only where values came one by one; those that came at once are summed up again.
            self._held.cut(0)

    def set_weight(self, weight: float, raw: Array) -> None:
        """Smooth `raw` more or less from its beginning."""
        self.weight = weight
        self._held.cut(0)
        self._restart(raw)

    def _restart(self, raw: Array) -> None:
        if not len(raw):
            return
        weight = self.weight if 0 < self.weight < 1 else 0.0
        reach = 1 if weight == 0 else int(np.ceil(np.log(NEGLIGIBLE) / np.log(weight)))
        tail = raw[-reach:]
        shares = weight ** np.arange(len(tail) - 1, -1, -1.0) * np.isfinite(tail)
        sums, weights = np.zeros(len(raw)), np.zeros(len(raw))
        sums[-1], weights[-1] = float(np.nansum(shares * np.where(np.isfinite(tail), tail, 0.0))), float(shares.sum())
        self._held.extend({"smoothed": smooth(raw, self.weight), "sum": sums, "weight": weights})

    def _append(self, value: float) -> None:
        weight = self.weight if 0 < self.weight < 1 else 0.0
        last = len(self._held) - 1
        total = self._held["sum"][last] * weight if last >= 0 else 0.0
        share = self._held["weight"][last] * weight if last >= 0 else 0.0
        if np.isfinite(value):
            total, share = total + value, share + 1.0
        elif weight == 0:
            total = share = 0.0
        self._held.append(total / share if share > 0 else np.nan, total, share)


@dataclass(frozen=True, slots=True)
class Line:
    """A polyline to draw; x never decreases. NaN in y is a gap."""

    x: Array
    y: Array


class Extremes(Protocol):
    """Knows the lowest and the highest of buckets of a column; see Pyramid."""

    def extremes(self, values: Array, size: int, first: int, last: int) -> tuple[Array, Array]: ...


def to_draw(x: Array, y: Array, low: float, high: float, pixels: int, known: Extremes | None = None) -> Line:
    """What of the polyline x, y (x ascending) must be drawn so that it looks the same between `low` and `high`.

    It is cut at the edges of the view, where it is interpolated; more than two points a pixel become the lowest and
    the highest of each bucket, so that no peak is lost. The buckets are counted from the first point of the curve and
    double in size, so that they stay where they are while the view moves. `known` spares looking at every value.
    """
    first = max(int(np.searchsorted(x, low, "left")) - 1, 0)
    last = min(int(np.searchsorted(x, high, "right")) + 1, len(x))
    if last - first > 2 * max(pixels, 1):
        return _peaks(x, y, first, last, pixels, known)
    return _clipped(Line(x[first:last], y[first:last]), low, high)


def _peaks(x: Array, y: Array, first: int, last: int, pixels: int, known: Extremes | None) -> Line:
    size = 2 ** int(np.ceil(np.log2((last - first) / max(pixels, 1))))
    start = first - first % size
    firsts = np.arange(0, last - start, size)
    if known is None:
        low, high = np.fmin.reduceat(y[start:last], firsts), np.fmax.reduceat(y[start:last], firsts)
    else:
        low, high = known.extremes(y, size, start, last)
    return Line(np.repeat(x[start + firsts], 2), np.column_stack([low, high]).ravel())


def _clipped(line: Line, low: float, high: float) -> Line:
    """The line with its first and last point moved onto the edges of the view, where they lie beyond it."""
    x, y = line.x, line.y
    if len(x) < 2 or (x[0] >= low and x[-1] <= high):
        return line
    x, y = x.copy(), y.copy()
    if x[0] < low < x[1]:
        y[0] += (y[1] - y[0]) * (low - x[0]) / (x[1] - x[0])
        x[0] = low
    if x[-2] < high < x[-1]:
        y[-1] = y[-2] + (y[-1] - y[-2]) * (high - x[-2]) / (x[-1] - x[-2])
        x[-1] = high
    return Line(x, y)


def nearest(x: Array, place: float) -> int | None:
    """The index of the value of ascending `x` that lies nearest to `place`; None where there is none."""
    if not len(x):
        return None
    right = min(int(np.searchsorted(x, place)), len(x) - 1)
    left = max(right - 1, 0)
    return left if abs(place - x[left]) <= abs(x[right] - place) else right
