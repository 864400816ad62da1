"""Layers in other ways that give the same as torch's own and are often faster on a processor.

A layer changes its class and nothing else: weights, names, hooks and state_dict stay. Whether that pays is for
preflight to measure; the choice is `lowered` in the recipe, and so is part of the record of a run.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import torch
from torch import Tensor, nn

SMALL: Final = 65_536
"""A Linear with so many weights at most takes longer to cast than to compute."""

VECTOR: Final = 16
"""So many float32 numbers are in the widest vector registers: pixels with as many channels fill one."""


def lower(model: nn.Module) -> nn.Module:
    """The model, every layer of which that can be computed in another way is from now on."""
    for layer in model.modules():
        other = _other_class(layer)
        if other is not None:
            layer.__class__ = other
    return model


def can_be_lowered(model: nn.Module) -> bool:
    """Whether any layer can be computed in another way."""
    return any(_other_class(layer) is not None for layer in model.modules())


def _other_class(layer: nn.Module) -> type[nn.Module] | None:
    if type(layer) is nn.MaxPool2d:
        return None if layer.return_indices else VectorMaxPool2d
    if type(layer) is nn.Linear:
        return UncastLinear if layer.weight.numel() <= SMALL else None
    if type(layer) is nn.AvgPool2d and _tiles(layer):
        return MatrixAvgPool2d
    return None


def _tiles(layer: nn.AvgPool2d) -> bool:
    """Whether the windows lie side by side without overlap, gap or margin."""
    same = _pair(layer.kernel_size) == _pair(layer.stride)
    return same and _pair(layer.padding) == (0, 0) and not layer.ceil_mode and layer.divisor_override is None


class MatrixAvgPool2d(nn.AvgPool2d):
    """AvgPool2d over windows side by side: (N, C, H, W) → (N, C, H/k, W/k), as one matrix product.

    k rows of W pixels, one behind the other in memory, times a matrix (k·W, W/k) are one row of means.
    """

    def forward(self, x: Tensor) -> Tensor:
        result: Tensor
        if _is_plain(x) and x.is_floating_point():
            result = _Means.apply(x, *_pair(self.kernel_size))
        else:
            result = super().forward(x)
        return result


class VectorMaxPool2d(nn.MaxPool2d):
    """MaxPool2d with what lies side by side in memory as channels, for there torch's own kernel fills its vectors.

    Those are the channels where there are many, else the images of the batch. Ties go to the same pixel as ever.
    """

    def forward(self, x: Tensor) -> Tensor:
        if not _is_plain(x):
            return self._torchs(x)
        if x.shape[1] >= VECTOR or x.shape[0] < VECTOR:
            return self._torchs(x.contiguous(memory_format=torch.channels_last))
        images_last = x.permute(1, 2, 3, 0).contiguous().permute(0, 3, 1, 2)  # (C, N, H, W)
        return self._torchs(images_last).transpose(0, 1).contiguous()

    def _torchs(self, x: Tensor) -> Tensor:
        result: Tensor = super().forward(x)
        return result


class UncastLinear(nn.Linear):
    """Linear that stays in float32 where a recipe casts: its numbers are few, and to cast them has its price."""

    def forward(self, x: Tensor) -> Tensor:
        if x.device.type != "cpu" or not torch.is_autocast_enabled("cpu") or self.weight.dtype is not torch.float32:
            return super().forward(x)
        with torch.autocast("cpu", enabled=False):
            return super().forward(x.float())


def _is_plain(x: Tensor) -> bool:
    """Whether x is a batch that lies in memory image by image, row by row, and nobody records what is done to it."""
    return x.dim() == 4 and x.is_contiguous() and not torch.jit.is_tracing()  # type: ignore[attr-defined, no-untyped-call]


class _Means(torch.autograd.Function):
    """(N, C, H, W), contiguous → means of windows (height, width)."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, height: int, width: int) -> Tensor:
        n, c, h, w = x.shape
        left = h % height
        ctx.size, ctx.window = (n, c, h, w), (height, width)
        rows = (x[:, :, : h - left] if left else x).reshape(-1, height * w)
        return _times(rows, _matrices(w, height, width, x.dtype, x.device)[0], height * width).view(
            n, c, h // height, w // width
        )

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, None]:
        (n, c, h, w), (height, width) = ctx.size, ctx.window
        left = h % height
        rows = gradient.reshape(-1, w // width)
        matrix = _matrices(w, height, width, gradient.dtype, gradient.device)[1]
        spread = _times(rows, matrix, height * width).view(n, c, h - left, w)
        return nn.functional.pad(spread, (0, 0, 0, left)) if left else spread, None, None


def _times(rows: Tensor, matrix: Tensor, area: int) -> Tensor:
    """The rows @ matrix as means over `area` pixels, in the numbers' own precision also where a recipe casts."""
    kind = rows.device.type
    if rows.dtype is torch.float32 and torch.is_autocast_enabled(kind):
        with torch.autocast(kind, enabled=False):
            return rows @ matrix
    product = rows @ matrix
    return product if _is_exact(area, rows.dtype) else product.mul_(1 / area)


def _is_exact(area: int, dtype: torch.dtype) -> bool:
    """Whether 1 / area can stand in the matrix: half precision holds it where the area is a power of two."""
    return dtype.itemsize >= 4 or area & (area - 1) == 0


@lru_cache(maxsize=64)
def _matrices(w: int, height: int, width: int, dtype: torch.dtype, device: torch.device) -> tuple[Tensor, Tensor]:
    """(height · w, w // width), what a pixel counts in a window, and its transpose. Pixels left over are in none."""
    matrix = torch.zeros(height, w, w // width, dtype=dtype, device=device)
    for window in range(w // width):
        count = 1 / (height * width) if _is_exact(height * width, dtype) else 1
        matrix[:, window * width : (window + 1) * width, window] = count
    flat = matrix.view(height * w, w // width)
    return flat, flat.t()


def _pair(size: Any) -> tuple[int, int]:
    return (size, size) if isinstance(size, int) else (int(size[0]), int(size[1]))
