"""Where the ticks of an axis go, and how they read. Pure functions."""

from __future__ import annotations

import math

_CLOCK = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400)
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_step(span: float, most: int) -> float:
    """The smallest round step (1, 2, 2.5 or 5 times a power of ten) that divides `span` into at most `most` parts."""
    if span <= 0:
        return 1.0
    least = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * factor for factor in _ROUND if power * factor >= least * (1 - 1e-9))


def linear_ticks(low: float, high: float, most: int, whole: bool = False) -> list[float]:
    """Round values from `low` to `high`, at most about `most`; `whole` keeps to whole numbers."""
    step = round_step(high - low, most)
    if whole:
        step = 1.0 if step < 1 else 5.0 if step == 2.5 else step
    return multiples(step, low, high)


def clock_ticks(low: float, high: float, most: int) -> list[float]:
    """Seconds that read well as a duration."""
    least = (high - low) / max(most, 1)
    fitting = [step for step in _CLOCK if step >= least]
    step = float(fitting[0]) if fitting else math.ceil(least / 86400) * 86400.0
    return multiples(step, low, high) if least >= 0.5 else linear_ticks(low, high, most)


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Exponents (base ten) of round values between 10**low and 10**high: 1, 2, 5 of each decade, or decades only."""
    first, last = math.floor(low), math.ceil(high)
    for digits in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1,)):
        found = [decade + math.log10(digit) for decade in range(first, last + 1) for digit in digits]
        found = [value for value in found if low - 1e-9 <= value <= high + 1e-9]
        if len(found) <= max(most, 2):
            break
    return found[:: max(1, math.ceil(len(found) / max(most, 2)))]


def multiples(step: float, low: float, high: float) -> list[float]:
    """The multiples of `step` from `low` to `high`."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(index * step, 12) for index in range(first, last + 1)]


def clock_text(seconds: float) -> str:
    """95 → "1:35", 3725 → "1:02:05"; below a minute "35 s"."""
    if seconds < 60:
        return f"{seconds:g} s" if seconds else "0"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
