"""What people type into the preprocessing card, and what it means. Each reader raises ValueError with a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite

from PySide6.QtCore import QCoreApplication

LARGEST_SIDE = 4096
LARGEST_SEED = 2**32 - 1


def read_size(text: str) -> tuple[int, int]:
    """(height, width) of "28 × 28", "28x28", "28 28" or "28"."""
    parts = [part for part in re.split(r"[×xX*,;\s]+", text.strip()) if part]
    if len(parts) not in (1, 2) or not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(
            _tr('A size is one whole number or two: "28" or "32 × 48". Received: "{text}".').format(text=text)
        )
    height, width = int(parts[0]), int(parts[-1])
    if not (1 <= height <= LARGEST_SIDE and 1 <= width <= LARGEST_SIDE):
        raise ValueError(_tr("Each side has 1 to {most} pixels.").format(most=LARGEST_SIDE))
    return height, width


def write_size(size: tuple[int, int]) -> str:
    """(28, 28) → "28 × 28"."""
    return f"{size[0]} × {size[1]}"


def read_means(text: str, channels: int) -> tuple[float, ...]:
    """One number per channel; nothing typed means that values stay as they are."""
    return _numbers(text, channels)


def read_stds(text: str, channels: int) -> tuple[float, ...]:
    """One number above 0 per channel; nothing typed means that values stay as they are."""
    numbers = _numbers(text, channels)
    if any(number <= 0 for number in numbers):
        raise ValueError(_tr("A standard deviation is greater than 0."))
    return numbers


def write_numbers(numbers: Sequence[float]) -> str:
    """(0.5, 0.5, 0.5) → "0.5, 0.5, 0.5"."""
    return ", ".join(f"{number:g}" for number in numbers or ())


def read_share(text: str) -> float:
    """The share of "10 %" or "0.1"."""
    stripped = text.strip()
    try:
        number = float(stripped.removesuffix("%").strip().replace(",", "."))
    except ValueError:
        raise ValueError(_tr('A share is a number such as "10 %". Received: "{text}".').format(text=text)) from None
    share = number / 100 if stripped.endswith("%") or number >= 1 else number
    if not 0 < share < 1:
        raise ValueError(_tr("The share is more than 0 % and less than 100 %."))
    return round(share, 6)


def write_share(share: float) -> str:
    """0.1 → "10 %"."""
    return f"{share * 100:.4g} %"


def read_seed(text: str) -> int:
    """A whole number from 0 to 2³² − 1."""
    stripped = text.strip()
    if not (stripped.isascii() and stripped.isdigit() and int(stripped) <= LARGEST_SEED):
        raise ValueError(
            _tr('A seed is a whole number from 0 to {most}. Received: "{text}".').format(most=LARGEST_SEED, text=text)
        )
    return int(stripped)


def spread(numbers: Sequence[float], count: int) -> tuple[float, ...]:
    """The numbers for another number of channels: repeated for more, averaged for fewer."""
    if not numbers or len(numbers) == count:
        return tuple(numbers)
    if len(numbers) == 1:
        return tuple(numbers) * count
    return (round(sum(numbers) / len(numbers), 4),) * count


def held_out(counts: Sequence[int], share: float) -> int:
    """How many training images validation gets: of each class its share, at least one and never all."""
    return sum(min(max(1, round(count * share)), count - 1) for count in counts if count)


def _numbers(text: str, channels: int) -> tuple[float, ...]:
    parts = [part for part in re.split(r"[,;\s]+", text.strip()) if part]
    try:
        numbers = tuple(float(part) for part in parts)
        if not all(map(isfinite, numbers)):
            raise ValueError(text)
    except ValueError:
        raise ValueError(_tr('Numbers between commas are needed. Received: "{text}".').format(text=text)) from None
    if len(numbers) not in (0, channels):
        raise ValueError(_wrong_count(len(numbers), channels))
    return numbers


def _wrong_count(received: int, channels: int) -> str:
    if channels == 1:
        return _tr("A grey image has one channel, so one number is needed. Received: {n}.").format(n=received)
    return _tr("An RGB image has three channels, so three numbers are needed. Received: {n}.").format(n=received)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataEntries", text)
