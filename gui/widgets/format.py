"""How numbers read in the window: shapes, counts, bytes, durations, shares. Pure functions, aware of the locale."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

_STEPS = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


def format_shape(shape: Sequence[int | str] | None) -> str:
    """(32, 16, 16) → "32×16×16"; an unknown shape is "?", a scalar "1"."""
    if shape is None:
        return "?"
    return "×".join(str(n) for n in shape) or "1"


def format_size(value: int | Sequence[int]) -> str:
    """A size as one types it: 3 → "3", (5, 3) → "5 × 3"."""
    return str(value) if isinstance(value, int) else " × ".join(str(n) for n in value)


def format_integer(n: int, locale: QLocale | None = None) -> str:
    """145578 → "145,578"."""
    return (locale or QLocale()).toString(n)


def format_count(n: int, locale: QLocale | None = None) -> str:
    """Exact up to six digits, then rounded: 145578 → "145,578", 1234567 → "1.2 M"."""
    return format_integer(n, locale) if abs(n) < 1_000_000 else format_short(n, locale)


def format_short(n: float, locale: QLocale | None = None) -> str:
    """Two or three digits and a letter: 12_345_678 → "12.3 M", 8204 → "8.2 k"."""
    where = locale or QLocale()
    for step, letter in _STEPS:
        if abs(n) >= step * 0.9995:
            return f"{_trimmed(n / step, where)} {letter}"
    return _trimmed(n, where)


def format_bytes(n: float, locale: QLocale | None = None) -> str:
    """2_100_000 → "2.1 MB" (powers of 1000, as disks and browsers count)."""
    if abs(n) < 1000:
        return f"{round(n)} B"
    return format_short(n, locale) + "B"


def format_percent(share: float, digits: int = 1, locale: QLocale | None = None) -> str:
    """0.796 → "79.6 %"; what is not a number is "–"."""
    if not math.isfinite(share):
        return "–"
    return (locale or QLocale()).toString(float(share * 100), "f", digits) + " %"


def format_value(number: float, digits: int = 4, locale: QLocale | None = None) -> str:
    """A loss or a rate to `digits` significant digits: 0.4712 → "0.4712", 3e-05 → "3e-05"; not a number is "–"."""
    if not math.isfinite(number):
        return "–"
    where = locale or QLocale()
    where.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return where.toString(float(f"{number:.{digits}g}"), "g", digits)


def format_loss(loss: float, locale: QLocale | None = None) -> str:
    """A loss to three decimals, so that two of them line up: 0.56 → "0.560"; tiny and huge ones as format_value."""
    if not math.isfinite(loss) or 0 < abs(loss) < 0.0005 or abs(loss) >= 1e5:
        return format_value(loss, 2, locale)
    return (locale or QLocale()).toString(float(loss), "f", 3)


def format_duration(seconds: float) -> str:
    """The two largest units: 102 → "1 min 42 s", 0.4 → "0.4 s", 5025 → "1 h 24 min"; unknown is "–"."""
    if not math.isfinite(seconds) or seconds < 0:
        return "–"
    if seconds < 10:
        return _tr("{seconds} s").format(seconds=_trimmed(seconds, QLocale()))
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return _tr("{days} d {hours} h").format(days=days, hours=hours)
    if hours:
        return _tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if minutes:
        return _tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    return _tr("{seconds} s").format(seconds=rest)


def format_milliseconds(time: float) -> str:
    """A short time: 0.0375 → "0.0375 ms", 18.83 → "18.8 ms", 1250 → "1.2 s"."""
    return format_duration(time / 1000) if time >= 1000 else _tr("{ms} ms").format(ms=f"{time:.3g}")


def _trimmed(n: float, locale: QLocale) -> str:
    """One decimal below 100 unless it is zero, none above."""
    digits = 0 if abs(n) >= 99.95 or float(n).is_integer() else 1
    text = locale.toString(float(n), "f", digits)
    return text.removesuffix(f"{locale.decimalPoint()}0")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Format", text)
