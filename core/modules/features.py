"""What every block makes of one real image: numbers, and pictures a person can look at.

A picture of a block shows its strongest channel, the one whose values differ most from place to place: a mean over all
channels would blur what each of them found. Values are spread from the smallest to the largest, dark to bright. A row
of features is drawn as bars from zero, at most one per pixel, each the largest of those it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, isfinite, nan, sqrt
from statistics import fmean
from typing import Final

import torch
from PIL import Image
from torch import Tensor

from core.protocol.features import TensorNumbers

MOST_CHANNELS: Final = 64
"""So many channels of a block are shown at most."""

MOST_ROWS, MOST_COLUMNS, MOST_FEATURES = 64, 64, 4096
"""So many numbers of a channel, or of a row of features, are shown at most."""

ENOUGH_ROWS: Final = 24
"""So many rows and columns of a channel tell how much it differs from place to place."""

EXACT_ENOUGH: Final = 1e-3
"""A variance below that part of the squared mean has lost digits where it is their difference."""

SCALE: Final = ((68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37))
"""The colours of Viridis from the smallest value to the largest, readable to colour-blind eyes."""

UP, DOWN = (33, 145, 140, 255), (146, 94, 176, 255)
"""Bars of positive and of negative numbers."""


def numbers(x: Tensor) -> TensorNumbers:
    """What is in a tensor (N, *), all images together, said without the batch."""
    values = x.detach().flatten().float()
    mean, std = _spread(values)
    finite = values
    if not isfinite(std):  # rare, and slow: something in it is broken, or huge
        finite = values[values.isfinite()]
        mean, std = _spread(finite)
    known = len(finite) > 0
    low, high = finite.aminmax() if known else (None, None)
    return TensorNumbers(
        shape=tuple(x.shape[1:]),
        minimum=None if low is None else float(low),
        maximum=None if high is None else float(high),
        mean=mean if known else None,
        std=std if known else None,
        zeros=1 - int(values.count_nonzero()) / len(values) if len(values) else 0.0,
        broken=len(values) - len(finite),
    )


def together(parts: Sequence[TensorNumbers]) -> TensorNumbers:
    """What is in several tensors of one size, from what is in each."""
    known = [part for part in parts if part.mean is not None and part.std is not None]
    means, spreads = [part.mean or 0.0 for part in known], [part.std or 0.0 for part in known]
    mean = fmean(means) if known else None
    return TensorNumbers(
        shape=parts[0].shape,
        minimum=min((part.minimum for part in known if part.minimum is not None), default=None),
        maximum=max((part.maximum for part in known if part.maximum is not None), default=None),
        mean=mean,
        std=None if mean is None else sqrt(fmean(s**2 + (m - mean) ** 2 for m, s in zip(means, spreads, strict=True))),
        zeros=fmean(part.zeros for part in parts),
        broken=sum(part.broken for part in parts),
    )


def _spread(values: Tensor) -> tuple[float, float]:
    """Mean and standard deviation of a row of numbers, by the quick way unless it would lose digits; NaN of none."""
    if not len(values):
        return nan, nan
    mean = float(values.mean())
    variance = float(values.dot(values)) / len(values) - mean**2
    if variance > EXACT_ENOUGH * mean**2 and isfinite(variance):
        return mean, sqrt(variance)
    return mean, float(values.double().std(correction=0))


def channels(x: Tensor) -> list[Tensor]:
    """What (1, *) shows as pictures: each channel (H, W) of an image, all of a sequence, a row of features as one."""
    return plain(torch.nan_to_num(x))


def plain(x: Tensor) -> list[Tensor]:
    """The channels of (1, *) with their numbers as they are, broken ones too."""
    x = x.detach()[0].float()
    if x.dim() <= 2:
        return [x]
    while x.dim() > 3:  # of a volume the slice in the middle
        x = x[:, x.shape[1] // 2]
    return list(x)


def values(channel: Tensor) -> tuple[tuple[float | None, ...], ...]:
    """The numbers of a channel (H, W), or of a row of features, one to a line; None for NaN and infinities.

    Of a large one only what lies at its upper left, MOST_ROWS × MOST_COLUMNS.
    """
    table = channel.reshape(-1, 1) if channel.dim() < 2 else channel
    rows = table[: MOST_FEATURES if channel.dim() < 2 else MOST_ROWS, :MOST_COLUMNS].tolist()
    return tuple(tuple(value if isfinite(value) else None for value in row) for row in rows)


def strongest(x: Tensor) -> Tensor:
    """The channel of (1, *) whose values differ most from place to place, of large ones judged by every n-th row."""
    found = channels(x)
    if len(found) == 1:
        return found[0]
    down, across = (max(1, side // ENOUGH_ROWS) for side in found[0].shape)
    seen = torch.stack([channel[::down, ::across] for channel in found])
    return found[int(seen.flatten(1).std(1, correction=0).argmax())]


def picture(values: Tensor, tile: int) -> Image.Image:
    """(H, W) in the colours of `SCALE`, or (features,) as bars, within a clear square of `tile` pixels."""
    square = Image.new("RGBA", (tile, tile))
    if values.dim() < 2:
        return _bars(values.reshape(-1), square)
    image = Image.fromarray(_coloured(values).numpy()).convert("RGBA")
    scale = tile / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    method = Image.Resampling.BILINEAR if scale < 1 else Image.Resampling.NEAREST
    square.paste(image.resize(size, method), ((tile - size[0]) // 2, (tile - size[1]) // 2))
    return square


def _coloured(values: Tensor) -> Tensor:
    """(H, W) → bytes (H, W, 3); one value everywhere is shown as the smallest."""
    low, high = values.min(), values.max()
    place = (values - low) / (high - low).clamp_min(1e-12) * (len(SCALE) - 1)
    colours = torch.tensor(SCALE, dtype=torch.float32)
    left = place.floor().long().clamp(0, len(SCALE) - 2)
    share = (place - left).unsqueeze(-1)
    return (colours[left] * (1 - share) + colours[left + 1] * share).round().to(torch.uint8)


def _bars(values: Tensor, square: Image.Image) -> Image.Image:
    tile = square.width
    if len(values) > tile:
        groups = values.tensor_split(tile)
        values = torch.stack([group[group.abs().argmax()] for group in groups])
    top, bottom = max(float(values.max()), 0.0), min(float(values.min()), 0.0)
    scale = (tile - 1) / max(top - bottom, 1e-12)
    zero = round(top * scale)
    edges = [round(i * tile / len(values)) for i in range(len(values) + 1)]
    for value, left, right in zip(values.tolist(), edges, edges[1:], strict=False):
        end = round((top - value) * scale)
        gap = 1 if right - left > 3 else 0
        box = (left, min(zero, end), right - gap, max(zero, end) + 1)
        square.paste(UP if value >= 0 else DOWN, box)
    return square


def atlas(pictures: Sequence[Image.Image], tile: int) -> tuple[Image.Image, int]:
    """The pictures side by side in rows, and how many there are in a row."""
    columns = max(1, ceil(sqrt(len(pictures))))
    sheet = Image.new("RGBA", (columns * tile, max(1, ceil(len(pictures) / columns)) * tile))
    for place, one in enumerate(pictures):
        sheet.paste(one, (place % columns * tile, place // columns * tile))
    return sheet, columns
