"""How much of the image one number inside the network can depend on.

The arithmetic of Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks" (Distill, 2019):
a window of k points, d apart, widens the field by d·(k − 1) steps of what it reads, and a stride makes the next step
longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf
from typing import Any, Final

from core.blocks import BlockSpec
from core.network.report import Shape


@dataclass(frozen=True, slots=True)
class Reach:
    """What one output number of a layer reads, along each dimension of an image.

    Parameters
    ----------
    span : how many neighbouring inputs.
    step : how many inputs lie between two outputs; below 1 where the layer makes the image larger.
    """

    span: tuple[float, ...]
    step: tuple[float, ...]

    @property
    def is_pointwise(self) -> bool:
        """Whether each output reads its own place only."""
        return all(n == 1 for n in self.span) and all(n == 1 for n in self.step)


@dataclass(frozen=True, slots=True)
class Field:
    """How many pixels of an image of `image` pixels one number depends on, and how far its neighbours' lie apart."""

    image: Shape
    size: tuple[float, ...]
    jump: tuple[float, ...]

    @staticmethod
    def of_image(size: Shape) -> Field:
        """The field of the image (C, H, W) itself: every pixel knows itself alone."""
        spatial = tuple(size[1:])
        return Field(spatial, (1.0,) * len(spatial), (1.0,) * len(spatial))

    def after(self, reach: Reach | None) -> Field:
        """The field behind a layer of that reach; None stands for one that sees everything."""
        if reach is None or len(reach.span) != len(self.size):
            return Field(self.image, (inf,) * len(self.size), self.jump)
        if reach.is_pointwise:
            return self
        rows = zip(self.size, reach.span, self.jump, strict=True)
        size = tuple(before + (span - 1) * jump for before, span, jump in rows)
        return Field(self.image, size, tuple(j * s for j, s in zip(self.jump, reach.step, strict=True)))

    @property
    def pixels(self) -> tuple[int, ...]:
        """The field in whole pixels, never more than the image has."""
        return tuple(whole if size >= whole else ceil(size) for size, whole in zip(self.size, self.image, strict=True))


def widest(fields: Iterable[Field]) -> Field:
    """The field where branches meet. Raises ValueError where there is none."""
    first, *rest = fields
    for other in rest:
        size = tuple(map(max, first.size, other.size))
        first = Field(first.image, size, tuple(map(max, first.jump, other.jump)))
    return first


POINTWISE: Final = frozenset({"activation", "normalization", "dropout", "padding", "shape", "vision"})
"""Families whose outputs each read the input at their own place, where the size stays as it is.

A normalization is counted as one although its mean is of many pixels, as everybody counts.
"""

SMOOTH: Final[Mapping[str, int]] = {"linear": 2, "bilinear": 2, "trilinear": 2, "bicubic": 4}
"""How many neighbours an enlarging layer mixes, by its mode."""


def reach(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape, output: Shape) -> Reach | None:
    """What one output of a layer reads of its input of `size` (C, *); None where it may read all of it."""
    dimensions = len(size) - 1
    if dimensions < 1 or len(output) != len(size):
        return None
    ratio = tuple(before / after for before, after in zip(size[1:], output[1:], strict=True))
    if "kernel_size" in resolved:
        return _windowed(spec, resolved, dimensions, ratio)
    if "output_size" in resolved:
        return Reach(tuple(map(_adaptive_span, size[1:], output[1:])), ratio)
    if {"scale_factor", "upscale_factor", "downscale_factor"} & resolved.keys():
        smooth = SMOOTH.get(str(resolved.get("mode")), 1)
        return Reach(tuple(max(smooth, ceil(r)) for r in ratio), ratio)
    if spec.category == "padding" or (spec.category in POINTWISE and size[1:] == output[1:]):
        return Reach((1.0,) * dimensions, (1.0,) * dimensions)
    return None


def _windowed(spec: BlockSpec, resolved: Mapping[str, Any], dimensions: int, ratio: Sequence[float]) -> Reach:
    kernel = _spread(resolved["kernel_size"], dimensions)
    stride = resolved.get("stride", tuple(ratio))
    steps = kernel if stride is None else _spread(stride, dimensions)
    dilation = _spread(resolved.get("dilation", 1), dimensions)
    spans = tuple(d * (k - 1) + 1 for d, k in zip(dilation, kernel, strict=True))
    if spec.window == "transposed":  # transposed: each input is spread over the window, the outputs lie closer
        shares = tuple(float(ceil(span / step)) for span, step in zip(spans, steps, strict=True))
        return Reach(shares, tuple(1 / step for step in steps))
    return Reach(spans, steps)


def _adaptive_span(size: int, output: int) -> int:
    """The widest window of adaptive pooling: from ⌊i·size/output⌋ to ⌈(i + 1)·size/output⌉."""
    if size % output == 0:
        return size // output
    return max(-(-(i + 1) * size // output) - i * size // output for i in range(min(output, size)))


def _spread(value: Any, count: int) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,) * count
