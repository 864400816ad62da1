"""What a sliding window computes, number by number: convolution, pooling and transposed convolution of one channel.

For showing to a person, in plain Python; the results are torch's (tests hold them against torch.nn.functional).
Places are (row, column) from 0; a place of the input below 0 or beyond its size lies in the padding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from core.blocks.window import Spread, Window
from core.errors import N_, UserError

Grid = tuple[tuple[float, ...], ...]
"""Rows of equally many numbers."""

Pair = tuple[int, int]
"""One number for the rows and one for the columns."""

Kind = Literal["conv", "transposed", "max", "avg"]

PADDING_MODES: Final = ("zeros", "reflect", "replicate", "circular")


@dataclass(frozen=True, slots=True)
class Sliding:
    """One operation.

    Parameters
    ----------
    kernel : the weights of a convolution; what they are does not matter for pooling, their number does.
    padding_mode : how a convolution fills the padding; pooling pads with nothing (max) or zeros (avg).
    output_padding : only for transposed convolution.
    ceil_mode, count_include_pad : only for pooling.
    """

    kind: Kind
    kernel: Grid
    stride: Pair = (1, 1)
    padding: Pair = (0, 0)
    dilation: Pair = (1, 1)
    padding_mode: str = "zeros"
    output_padding: Pair = (0, 0)
    ceil_mode: bool = False
    count_include_pad: bool = True
    bias: float = 0.0

    @property
    def kernel_size(self) -> Pair:
        return len(self.kernel), len(self.kernel[0])

    def axes(self, size: Pair) -> tuple[Window, Window] | tuple[Spread, Spread]:
        """The arithmetic of the output size along rows and columns, for an input of that size."""
        rows, columns = (self._axis(size[i], i) for i in (0, 1))
        return (rows, columns)  # type: ignore[return-value]  # both of one kind

    def output_size(self, size: Pair) -> Pair:
        """Rows and columns of the output. Raises UserError where torch would refuse."""
        self._check(size)
        rows, columns = (axis.output for axis in self.axes(size))
        return rows, columns

    def at(self, grid: Grid, place: Pair) -> Step:
        """How the number at `place` of the output comes about."""
        terms = tuple(self._spread_terms(grid, place) if self.kind == "transposed" else self._window_terms(grid, place))
        if self.kind == "max":
            return Step(place, terms, max((t.value for t in terms), default=-inf), 1)
        divisor = self._divisor(terms) if self.kind == "avg" else 1
        total = sum(term.product for term in terms)
        return Step(place, terms, total / max(divisor, 1) if self.kind == "avg" else total + self.bias, divisor)

    def output(self, grid: Grid) -> Grid:
        """All of the output. Raises UserError where torch would refuse."""
        rows, columns = self.output_size((len(grid), len(grid[0])))
        return tuple(tuple(self.at(grid, (r, c)).result for c in range(columns)) for r in range(rows))

    def padded(self, grid: Grid) -> tuple[tuple[float | None, ...], ...]:
        """The input with its padding around it; None where max pooling has nothing. Unchanged where none slides."""
        if self.kind == "transposed":
            return grid
        down, right = self.padding
        rows, columns = len(grid), len(grid[0])
        places = [[(r, c) for c in range(-right, columns + right)] for r in range(-down, rows + down)]
        return tuple(tuple(self._read(grid, place) for place in row) for row in places)

    # Within

    def _axis(self, size: int, i: int) -> Window | Spread:
        common = (size, self.kernel_size[i], self.stride[i], self.padding[i], self.dilation[i])
        if self.kind == "transposed":
            return Spread(*common, self.output_padding[i])
        return Window(*common, ceil=self.ceil_mode and self.kind in ("max", "avg"))

    def _check(self, size: Pair) -> None:
        for i, axis in enumerate(self.axes(size)):
            if isinstance(axis, Window) and axis.room < 0:
                text = N_("Core", "A window of {reach} does not fit an input of {size} with padding {padding}.")
                raise UserError("sliding.too-large", text, reach=axis.reach, size=axis.size, padding=axis.padding)
            if isinstance(axis, Spread) and axis.output < 1:
                raise UserError("sliding.nothing-left", N_("Core", "So much padding takes all of the output away."))
            if isinstance(axis, Spread) and axis.output_padding >= max(axis.stride, axis.dilation):
                text = N_("Core", "The output padding must be smaller than the stride or the dilation.")
                raise UserError("sliding.output-padding", text)
            if self.kind in ("max", "avg") and self.padding[i] > self.kernel_size[i] // 2:
                text = N_("Core", "Pooling pads by at most half its kernel: {most} here.")
                raise UserError("sliding.pool-padding", text, most=self.kernel_size[i] // 2)
            self._check_mode(size[i], self.padding[i])

    def _check_mode(self, size: int, padding: int) -> None:
        most = {"reflect": size - 1, "circular": size}.get(self.padding_mode, padding)
        if self.kind == "conv" and padding > most:
            text = N_("Core", "An input of {size} can be padded by at most {most} with padding mode {mode}.")
            raise UserError("sliding.padding-mode", text, size=size, most=most, mode=self.padding_mode)

    def _window_terms(self, grid: Grid, place: Pair) -> Iterator[Term]:
        rows, columns = len(grid), len(grid[0])
        for k, weights in enumerate(self.kernel):
            for j, weight in enumerate(weights):
                r = place[0] * self.stride[0] - self.padding[0] + k * self.dilation[0]
                c = place[1] * self.stride[1] - self.padding[1] + j * self.dilation[1]
                if r >= rows + self.padding[0] or c >= columns + self.padding[1]:
                    continue  # a last window of ceil_mode hangs over the padding
                value = self._read(grid, (r, c))
                if value is not None:
                    inside = 0 <= r < rows and 0 <= c < columns
                    yield Term((r, c), (k, j), value, weight if self.kind == "conv" else 1.0, inside)

    def _spread_terms(self, grid: Grid, place: Pair) -> Iterator[Term]:
        """The numbers of the input that reach this place: those whose copy of the kernel lies over it."""
        for k, weights in enumerate(self.kernel):
            for j, weight in enumerate(weights):
                r, left = divmod(place[0] + self.padding[0] - k * self.dilation[0], self.stride[0])
                c, over = divmod(place[1] + self.padding[1] - j * self.dilation[1], self.stride[1])
                if not left and not over and 0 <= r < len(grid) and 0 <= c < len(grid[0]):
                    yield Term((r, c), (k, j), grid[r][c], weight, True)

    def _read(self, grid: Grid, place: Pair) -> float | None:
        size = len(grid), len(grid[0])
        if all(0 <= place[i] < size[i] for i in (0, 1)):
            return grid[place[0]][place[1]]
        if self.kind != "conv":
            return None if self.kind == "max" else 0.0
        if self.padding_mode == "zeros":
            return 0.0
        r, c = (_folded(place[i], size[i], self.padding_mode) for i in (0, 1))
        return grid[r][c]

    def _divisor(self, terms: tuple[Term, ...]) -> int:
        return len(terms) if self.count_include_pad else sum(term.inside for term in terms)


@dataclass(frozen=True, slots=True)
class Term:
    """One product: the number at `place` of the input times the weight at `of_kernel`; `inside` is not padding."""

    place: Pair
    of_kernel: Pair
    value: float
    weight: float
    inside: bool

    @property
    def product(self) -> float:
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Step:
    """One place of the output: its terms, the result, and by what an average divides (else 1)."""

    place: Pair
    terms: tuple[Term, ...]
    result: float
    divisor: int


def _folded(at: int, size: int, mode: str) -> int:
    """Which number stands at a place of the padding."""
    if mode == "circular":
        return at % size
    if mode == "replicate":
        return min(max(at, 0), size - 1)
    at = abs(at)
    return at if at < size else 2 * (size - 1) - at
