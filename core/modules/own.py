"""Small layers that ready networks are made of and that torch has no class for.

`core.code.classes` holds the same classes as text; a test keeps the two alike.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


class LayerScale(nn.Module):
    """Multiplies each channel by a learned number: (N, *) → (N, *) (Touvron et al., 2021, arXiv:2103.17239)."""

    def __init__(self, channels: int, dim: int = 1, init: float = 1e-6) -> None:
        super().__init__()
        self.dim = dim
        self.weight = nn.Parameter(torch.full((channels,), init))

    def forward(self, x: Tensor) -> Tensor:
        size = [1] * x.dim()
        size[self.dim] = -1
        return x * self.weight.view(size)

    def extra_repr(self) -> str:
        return f"{self.weight.numel()}, dim={self.dim}"


class Slice(nn.Module):
    """The channels from `start` up to `stop`, counted as Python does: (N, C, *) → (N, stop − start, *)."""

    def __init__(self, start: int = 0, stop: int | None = None) -> None:
        super().__init__()
        self.start = start
        self.stop = stop

    def forward(self, x: Tensor) -> Tensor:
        return x[:, self.start : self.stop]

    def extra_repr(self) -> str:
        return f"{self.start}, {self.stop}"
