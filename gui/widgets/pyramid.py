"""The lowest and the highest of every 16, 32, 64 … values of a growing curve, so that a drawing never looks at all."""

from __future__ import annotations

import numpy as np

from gui.widgets.curves import Array, Columns

SMALLEST = 16
"""Values to a bucket of the lowest level."""


class Pyramid:
    """Follows a column that grows at its end. Each new value is looked at once a level, a level halves the next.

    It takes a quarter of the memory of the column. Buckets are counted from the first value.
    """

    def __init__(self) -> None:
        self._levels: list[Columns] = []
        self._length = 0

    def follow(self, values: Array) -> None:
        """Take in what `values` has more than last time."""
        self._length = len(values)
        size, level = SMALLEST, 0
        while len(values) >= size:
            if level == len(self._levels):
                self._levels.append(Columns("low", "high"))
            self._fill(level, values)
            size, level = 2 * size, level + 1

    def cut(self, length: int) -> None:
        """Forget every value from `length` on."""
        self._length = min(self._length, length)
        for level, held in enumerate(self._levels):
            held.cut(length // (SMALLEST << level))

    def extremes(self, values: Array, size: int, first: int, last: int) -> tuple[Array, Array]:
        """The lowest and the highest of each bucket of `size` values (a power of two) from `first` on, up to `last`.

        `first` is where a bucket begins. The last bucket holds what there is of it. NaN where a bucket is all NaN.
        """
        level = (size // SMALLEST).bit_length() - 1
        if level < 0 or level >= len(self._levels):
            return _extremes(values[first:last], size)
        held = self._levels[level]
        begin, end = first // size, -(-last // size)
        low, high = held["low"][begin:end], held["high"][begin:end]
        whole = begin + len(low)
        if whole < end:
            rest_low, rest_high = self._rest(values, whole * size, last)
            return np.append(low, rest_low), np.append(high, rest_high)
        return low, high

    def _rest(self, values: Array, start: int, last: int) -> tuple[float, float]:
        """The extremes of the bucket that is not full yet, from the levels below."""
        lows, highs = [], []
        for level in range(len(self._levels) - 1, -1, -1):
            size, held = SMALLEST << level, self._levels[level]
            if start % size == 0 and start // size < len(held) and start + size <= last:
                lows.append(held["low"][start // size])
                highs.append(held["high"][start // size])
                start += size
        tail = values[start:last]
        if len(tail):
            lows.append(np.fmin.reduce(tail))
            highs.append(np.fmax.reduce(tail))
        return float(np.fmin.reduce(lows)), float(np.fmax.reduce(highs))

    def _fill(self, level: int, values: Array) -> None:
        """Add the buckets of a level that have become full: out of the values, or of the level below."""
        held, size = self._levels[level], SMALLEST << level
        have, full = len(held), len(values) // size
        if full <= have:
            return
        if level == 0:
            low, high = _extremes(values[have * size : full * size], size)
        else:
            below, part = self._levels[level - 1], slice(2 * have, 2 * full)
            low, high = (
                combine(below[name][part][::2], below[name][part][1::2])
                for name, combine in (("low", np.fmin), ("high", np.fmax))
            )
        held.extend({"low": low, "high": high})


def _extremes(values: Array, size: int) -> tuple[Array, Array]:
    firsts = np.arange(0, len(values), size)
    return np.fmin.reduceat(values, firsts), np.fmax.reduceat(values, firsts)
