"""How sizes come about, as arithmetic a learner can follow; torch is the judge, these are for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

Shape = tuple[int, ...]
"""A tensor's size without the batch: (3, 32, 32)."""


@dataclass(frozen=True, slots=True)
class Window:
    """A sliding window along one dimension of `size` pixels: ⌊(size + 2p − d(k−1) − 1) / s⌋ + 1 positions."""

    size: int
    kernel: int
    stride: int
    padding: int
    dilation: int
    ceil: bool = False

    @property
    def reach(self) -> int:
        """How many pixels the window spans."""
        return self.dilation * (self.kernel - 1) + 1

    @property
    def room(self) -> int:
        """How far the window can travel; negative where it does not fit at all."""
        return self.size + 2 * self.padding - self.reach

    @property
    def hangs_outside(self) -> bool:
        """Whether rounding up gives a last window that would start outside the image; torch then drops it."""
        if not self.ceil:
            return False
        return -(-self.room // self.stride) * self.stride >= self.size + self.padding

    @property
    def output(self) -> int:
        steps = -(-self.room // self.stride) if self.ceil else self.room // self.stride
        return steps + 1 - self.hangs_outside

    def __str__(self) -> str:
        left, right = "⌈⌉" if self.ceil else "⌊⌋"
        inner = f"({self.size} + 2·{self.padding} − {self.dilation}·({self.kernel}−1) − 1) / {self.stride}"
        last = " − 1" if self.hangs_outside else ""
        return f"{left}{inner}{right} + 1{last} = {self.output}"


@dataclass(frozen=True, slots=True)
class Spread:
    """A transposed window: each of `size` numbers is spread over one, (size − 1)·s − 2p + d(k−1) + op + 1 in all."""

    size: int
    kernel: int
    stride: int
    padding: int
    dilation: int
    output_padding: int

    @property
    def output(self) -> int:
        reach = self.dilation * (self.kernel - 1) + 1
        return (self.size - 1) * self.stride - 2 * self.padding + reach + self.output_padding

    def __str__(self) -> str:
        spread = f"({self.size}−1)·{self.stride} − 2·{self.padding} + {self.dilation}·({self.kernel}−1)"
        return f"{spread} + {self.output_padding} + 1 = {self.output}"


def spreads(resolved: Mapping[str, Any], size: Shape) -> tuple[Spread, ...]:
    """The transposed window along each of the last dimensions of `size` (C, *)."""
    count = len(size) - 1
    names = ("kernel_size", "stride", "padding", "dilation", "output_padding")
    return tuple(Spread(*row) for row in zip(size[1:], *(_spread(resolved[n], count) for n in names), strict=True))


def windows(resolved: Mapping[str, Any], size: Shape) -> tuple[Window, ...] | None:
    """The window along each of the last dimensions of `size` (C, *).

    None where padding is a word ("same"), and for a transposed one, which slides over the output (see `spreads`).
    """
    if "output_padding" in resolved:
        return None
    spatial = size[1:]
    count = len(spatial)
    kernel = _spread(resolved["kernel_size"], count)
    padding = resolved.get("padding", 0)
    if padding == "valid":
        padding = 0
    if isinstance(padding, str):
        return None
    stride = resolved.get("stride", 1)
    strides = kernel if stride is None else _spread(stride, count)
    dilation = _spread(resolved.get("dilation", 1), count)
    rows = zip(spatial, kernel, strides, _spread(padding, count), dilation, strict=True)
    return tuple(Window(*row, ceil=bool(resolved.get("ceil_mode"))) for row in rows)


def window_formula(resolved: Mapping[str, Any], size: Shape) -> str:
    """The size formula with its numbers: "⌊(32 + 2·2 − 1·(5−1) − 1) / 1⌋ + 1 = 32"; one each where H and W differ."""
    found = spreads(resolved, size) if "output_padding" in resolved else windows(resolved, size)
    if found is None:
        return ""
    if len(set(found)) == 1:
        return str(found[0])
    return " · ".join(f"{letter}: {window}" for letter, window in zip("DHW"[-len(found) :], found, strict=True))


def product_formula(size: Shape) -> str:
    """How many numbers a tensor of that size holds: "64 × 4 × 4 = 1024"."""
    return f"{' × '.join(map(str, size))} = {prod(size)}"


def sum_formula(channels: tuple[int, ...]) -> str:
    """What concatenation gives: "16 + 32 = 48"."""
    return f"{' + '.join(map(str, channels))} = {sum(channels)}"


def _spread(value: int | tuple[int, ...], count: int) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,) * count
