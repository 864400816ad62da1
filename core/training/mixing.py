"""Mixing pairs of images: mixup lays one over the other, cutmix pastes a piece of one into the other."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Mixed:
    """A batch (N, C, H, W) in which every image is `share` itself and the rest of another one, labelled `others`."""

    images: Tensor
    others: Tensor
    share: float


def mix(images: Tensor, labels: Tensor, mixup: float, cutmix: float) -> Mixed | None:
    """The batch mixed with its neighbours; None where neither is wanted.

    `mixup` and `cutmix` are the α of a Beta(α, α) from which the share is drawn (Zhang et al., arXiv:1710.09412; Yun
    et al., arXiv:1905.04899). Where both are above 0, each batch gets one of them, by a toss. Reads torch's generator.
    """
    if (not mixup and not cutmix) or len(images) < 2:
        return None
    pastes = bool(cutmix) and (not mixup or bool(torch.rand(()) < 0.5))
    alpha = torch.tensor([cutmix if pastes else mixup] * 2)
    share = float(torch._sample_dirichlet(alpha)[0])
    rolled, others = images.roll(1, 0), labels.roll(1, 0)
    if not pastes:
        return Mixed(images * share + rolled * (1 - share), others, share)
    top, bottom, left, right = _box(images.shape[-2], images.shape[-1], share)
    mixed = images.clone()
    mixed[..., top:bottom, left:right] = rolled[..., top:bottom, left:right]
    kept = 1 - (bottom - top) * (right - left) / (images.shape[-2] * images.shape[-1])
    return Mixed(mixed, others, kept)


def _box(height: int, width: int, share: float) -> tuple[int, int, int, int]:
    """A rectangle of (1 − share) of the area around a random place, cut off at the border."""
    y, x = (int(torch.randint(n, ())) for n in (height, width))
    half = 0.5 * math.sqrt(1 - share)
    dy, dx = int(half * height), int(half * width)
    return max(0, y - dy), min(height, y + dy), max(0, x - dx), min(width, x + dx)
