"""What the explorer starts with: the course's example, kernels to try, or the block that is selected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from core.blocks import BlockSpec
from core.blocks.sliding import Grid, Kind, Pair, Sliding

COURSE_INPUT: Final[Grid] = ((1, 2, 0, 3, 1), (0, 1, 2, 3, 1), (1, 2, 1, 0, 0), (5, 2, 3, 1, 1), (2, 1, 0, 1, 1))
COURSE_KERNEL: Final[Grid] = ((1, 2, 1), (0, 1, 0), (2, 1, 0))

KERNELS: Final[Mapping[str, Grid]] = {
    "course": COURSE_KERNEL,
    "identity": ((0, 0, 0), (0, 1, 0), (0, 0, 0)),
    "edge": ((-1, -1, -1), (-1, 8, -1), (-1, -1, -1)),
    "vertical": ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1)),
    "blur": ((1 / 9,) * 3,) * 3,
    "sharpen": ((0, -1, 0), (-1, 5, -1), (0, -1, 0)),
}
"""Kernels by key; the window knows their names."""

KINDS: Final[Mapping[str, Kind]] = {
    "Conv2d": "conv",
    "ConvTranspose2d": "transposed",
    "MaxPool2d": "max",
    "AvgPool2d": "avg",
}
"""Block types that the explorer can show."""

LARGEST = 12
"""More numbers along a side than this nobody follows."""


def can_explore(spec: BlockSpec) -> bool:
    """Whether the explorer shows what such a block does."""
    return spec.type in KINDS


def course() -> Sliding:
    """The example of the course."""
    return Sliding("conv", COURSE_KERNEL)


def of_block(type_name: str, resolved: Mapping[str, Any]) -> Sliding:
    """The operation of a block with these parameters, on one channel; a kernel too large to show is cut."""
    kind = KINDS[type_name]
    size = _pair(resolved.get("kernel_size", 3))
    stride = resolved.get("stride", 1)
    padding = resolved.get("padding", 0)
    dilation = _pair(resolved.get("dilation", 1))
    if isinstance(padding, str):
        reach = tuple(dilation[i] * (size[i] - 1) // 2 for i in (0, 1))
        padding = (reach[0], reach[1]) if padding == "same" else 0
    return Sliding(
        kind,
        kernel_of((min(size[0], LARGEST), min(size[1], LARGEST))),
        size if stride is None else _pair(stride),
        _pair(padding),
        dilation,
        str(resolved.get("padding_mode", "zeros")),
        _pair(resolved.get("output_padding", 0)) if kind == "transposed" else (0, 0),
        bool(resolved.get("ceil_mode", False)),
        bool(resolved.get("count_include_pad", True)),
    )


def kernel_of(size: Pair) -> Grid:
    """The course's kernel repeated over that size, so that its numbers can be followed."""
    return tuple(tuple(COURSE_KERNEL[r % 3][c % 3] for c in range(size[1])) for r in range(size[0]))


def input_of(size: Pair) -> Grid:
    """The course's input repeated over that size."""
    return tuple(tuple(COURSE_INPUT[r % 5][c % 5] for c in range(size[1])) for r in range(size[0]))


def resized(grid: Grid, size: Pair, more: Grid) -> Grid:
    """The grid cut to that size, or continued with the numbers of `more`, which is at least as large."""
    rows, columns = len(grid), len(grid[0])
    return tuple(
        tuple(grid[r][c] if r < rows and c < columns else more[r][c] for c in range(size[1])) for r in range(size[0])
    )


def changed(grid: Grid, cell: Pair, value: float) -> Grid:
    """The grid with another number in one cell."""
    return tuple(tuple(value if (r, c) == cell else old for c, old in enumerate(row)) for r, row in enumerate(grid))


def _pair(value: int | tuple[int, ...]) -> Pair:
    return (value, value) if isinstance(value, int) else (value[0], value[-1])
