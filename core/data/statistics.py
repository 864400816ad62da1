"""What preprocessing a source proposes: mean and standard deviation of its training images, and a size that suits."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import torch
from PIL import Image
from torch import Tensor

from core.data.parallel import in_parallel
from core.data.preprocess import prepare
from core.data.progress import Progress
from core.project.cache import keep_json, kept_json
from core.project.model import Preprocessing
from core.protocol.messages import Spread

MEASURED: Final = 2000
"""How many images mean and standard deviation are taken from, spread evenly over all."""

KEPT_UP_TO: Final = 128
"""A size that all images share is kept up to this many pixels; a CPU trains on larger ones only slowly."""

BINS: Final = 24
"""Numbers that belong to images are counted in so many bins."""

MIXED: Final = 64
"""The side that images of different sizes are cropped to, unless most are smaller."""


def with_statistics(
    pre: Preprocessing,
    count: int,
    raw: Callable[[int], Image.Image],
    progress: Progress | None = None,
    key: str | None = None,
) -> Preprocessing:
    """`pre` with mean and std of up to 2,000 of `count` images, on values in [0, 1], rounded to 4 places.

    `key` stands for the images' content: with it the result is kept in the cache.
    """
    name = f"statistics-{hashlib.sha256(f'{key}{pre.mode}{pre.size}{pre.fit}'.encode()).hexdigest()[:40]}.json"
    measured = None if key is None else _kept(name)
    if measured is None:
        measured = _measured(pre, count, raw, progress)
        if key is not None:
            keep_json(name, measured)
    return Preprocessing.model_validate({**pre.model_dump(), **measured})


def _measured(
    pre: Preprocessing, count: int, raw: Callable[[int], Image.Image], progress: Progress | None
) -> dict[str, list[float]]:
    """The fields "mean" and "std" of a preprocessing."""
    taken = min(count, MEASURED)
    first = pre.model_copy(update={"mean": (), "std": ()})
    sums = torch.zeros(2, pre.channels, dtype=torch.float64)

    def measure(i: int) -> torch.Tensor:
        pixels = prepare(raw(i * count // taken), first).flatten(1).double() / 255
        return torch.stack((pixels.mean(1), pixels.square().mean(1)))

    for moments in in_parallel(measure, taken, progress):
        sums += moments
    mean, square = sums / max(taken, 1)
    std = (square - mean.square()).clamp(min=0).sqrt()
    return {
        "mean": [round(float(m), 4) for m in mean],
        "std": [round(float(s), 4) if s >= 0.001 else 1.0 for s in std],
    }


def _kept(name: str) -> dict[str, list[float]] | None:
    held = kept_json(name)
    try:
        return {name: [float(value) for value in held[name]] for name in ("mean", "std")} if held else None
    except (ValueError, TypeError, KeyError):
        return None


def proposed(sizes: Sequence[tuple[int, int]], all_grey: bool) -> Preprocessing:
    """Mode, size and fit for images of these (height, width), without mean and std.

    Grey only where all are. The size that all share is kept up to 128 pixels; else squares of 64 pixels are cropped, or
    smaller ones (a multiple of 8) where the shorter side of most images has fewer: images are not blown up.
    """
    mode = "L" if all_grey else "RGB"
    if len(set(sizes)) == 1 and max(sizes[0]) <= KEPT_UP_TO:
        return Preprocessing.model_validate({"mode": mode, "size": sizes[0], "fit": "stretch"})
    shorter = sorted(min(size) for size in sizes)[len(sizes) // 2]
    side = min(MIXED, max(8, shorter // 8 * 8))
    return Preprocessing.model_validate({"mode": mode, "size": (side, side), "fit": "crop"})


def most_common(sizes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The (height, width) that most images have."""
    return Counter(sizes).most_common(1)[0][0]


def spreads(names: Sequence[str], values: Tensor | None) -> tuple[Spread, ...]:
    """What each number is like over many images, `values` (N, numbers); nothing where there are none."""
    if values is None or not len(values):
        return ()
    return tuple(_spread(name, column) for name, column in zip(names, values.double().T, strict=True))


def _spread(name: str, column: Tensor) -> Spread:
    low, high = float(column.min()), float(column.max())
    counts = torch.histc(column, BINS, low, high).long().tolist() if high > low else [len(column)]
    std = float(column.std(correction=0))
    return Spread(name=name, low=low, high=high, mean=float(column.mean()), std=std, counts=tuple(counts))
