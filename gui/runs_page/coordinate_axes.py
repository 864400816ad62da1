"""Parallel coordinates as numbers: which axes there are, and where on each a run crosses it. No Qt."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LOGARITHMIC_FROM = 20
"""Positive values whose largest is so many times their smallest are spread by their exponents."""

MOST = 9
"""More axes than this leave no room for their names."""


@dataclass(frozen=True, slots=True)
class CoordinateAxis:
    """One upright axis.

    Parameters
    ----------
    low, high : what stands at its foot and at its top; of a category the first and last number.
    categories : the words on it, from the foot up; empty where it is of numbers.
    """

    name: str
    low: float
    high: float
    categories: tuple[str, ...] = ()
    logarithmic: bool = False

    def share(self, value: Any) -> float | None:
        """How high a value lies, from 0 to 1; None where it has no place here."""
        number = self._number(value)
        if number is None or (self.logarithmic and number <= 0):
            return None
        if self.low == self.high:
            return 0.5
        low, high = self._scaled(self.low), self._scaled(self.high)
        return (self._scaled(number) - low) / (high - low)

    def value(self, share: float) -> float:
        """What number stands at that height."""
        low, high = self._scaled(self.low), self._scaled(self.high)
        scaled = low + (high - low) * share
        return 10.0**scaled if self.logarithmic else scaled

    def _number(self, value: Any) -> float | None:
        if self.categories:
            text = _word(value)
            return float(self.categories.index(text)) if text in self.categories else None
        return float(value) if _is_number(value) else None

    def _scaled(self, number: float) -> float:
        return math.log10(number) if self.logarithmic else number


def axes_of(recipes: Sequence[Mapping[str, Any]], results: Mapping[str, Sequence[Any]]) -> list[CoordinateAxis]:
    """An axis for everything that differs between the recipes that have it, then one for each result."""
    names = dict.fromkeys(name for recipe in recipes for name in recipe)
    made = []
    for name in names:
        values = [recipe.get(name) for recipe in recipes]
        if len({_word(value) for value in values if value is not None}) > 1:
            made.append(axis_over(name, values))
    return made[: MOST - len(results)] + [axis_over(name, values) for name, values in results.items()]


def axis_over(name: str, values: Sequence[Any]) -> CoordinateAxis:
    """The axis that all these values have a place on; missing ones aside."""
    held = [value for value in values if value is not None]
    if not all(_is_number(value) for value in held):
        words = tuple(sorted({_word(value) for value in values}))
        return CoordinateAxis(name, 0.0, float(len(words) - 1), words)
    numbers = [float(value) for value in held if math.isfinite(value)]
    if not numbers:
        return CoordinateAxis(name, 0.0, 1.0)
    low, high = min(numbers), max(numbers)
    return CoordinateAxis(name, low, high, logarithmic=low > 0 and high / low >= LOGARITHMIC_FROM)


def inside(shares: Sequence[float | None], brushes: Mapping[int, tuple[float, float]]) -> bool:
    """Whether a run crosses every brushed axis within its brush."""
    return all(
        (share := shares[axis]) is not None and low - 1e-9 <= share <= high + 1e-9
        for axis, (low, high) in brushes.items()
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _word(value: Any) -> str:
    return "–" if value is None else str(value)
