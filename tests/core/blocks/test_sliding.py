"""What the operation explorer shows is what torch computes."""

from __future__ import annotations

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from torch.nn import functional

from core.blocks.sliding import PADDING_MODES, Grid, Sliding
from core.errors import UserError

COURSE = ((1, 2, 0, 3, 1), (0, 1, 2, 3, 1), (1, 2, 1, 0, 0), (5, 2, 3, 1, 1), (2, 1, 0, 1, 1))
KERNEL = ((1, 2, 1), (0, 1, 0), (2, 1, 0))

sizes = st.tuples(st.integers(1, 6), st.integers(1, 6))
pairs = st.tuples(st.integers(1, 3), st.integers(1, 3))
paddings = st.tuples(st.integers(0, 3), st.integers(0, 3))


def grids(size: tuple[int, int]) -> st.SearchStrategy[Grid]:
    row = st.tuples(*[st.integers(-9, 9).map(float)] * size[1])
    return st.tuples(*[row] * size[0])


def tensor(grid: Grid) -> torch.Tensor:
    return torch.tensor(grid, dtype=torch.float64)[None, None]


def check(op: Sliding, grid: Grid, expected: torch.Tensor) -> None:
    found = torch.tensor(op.output(grid), dtype=torch.float64)
    assert found.shape == expected.shape[2:]
    assert torch.allclose(found, expected[0, 0])


def refused(op: Sliding, grid: Grid) -> bool:
    try:
        op.output_size((len(grid), len(grid[0])))
    except UserError:
        return True
    return False


def test_the_convolution_of_the_course() -> None:
    assert Sliding("conv", KERNEL).output(COURSE) == ((10, 12, 12), (18, 16, 16), (13, 9, 3))


def test_a_step_shows_each_product() -> None:
    step = Sliding("conv", KERNEL, padding=(1, 1)).at(COURSE, (0, 0))
    assert len(step.terms) == 9
    assert [term.product for term in step.terms if term.inside] == [1, 0, 0, 0]
    assert step.result == sum(term.product for term in step.terms)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_convolution_is_torchs(data) -> None:
    grid, kernel = data.draw(sizes.flatmap(grids)), data.draw(pairs.flatmap(grids))
    stride, padding, dilation = data.draw(pairs), data.draw(paddings), data.draw(pairs)
    mode = data.draw(st.sampled_from(PADDING_MODES))
    op = Sliding("conv", kernel, stride, padding, dilation, mode, bias=0.5)
    layer = torch.nn.Conv2d(1, 1, op.kernel_size, stride, padding, dilation, padding_mode=mode, dtype=torch.float64)
    layer.weight.data, layer.bias.data = tensor(kernel), torch.tensor([0.5], dtype=torch.float64)
    if refused(op, grid):
        with pytest.raises((RuntimeError, AssertionError)):
            layer(tensor(grid))
        return
    check(op, grid, layer(tensor(grid)).detach())


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_pooling_is_torchs(data) -> None:
    grid, kernel = data.draw(sizes.flatmap(grids)), data.draw(pairs.flatmap(grids))
    stride, ceil = data.draw(pairs), data.draw(st.booleans())
    padding = data.draw(st.tuples(st.integers(0, len(kernel) // 2), st.integers(0, len(kernel[0]) // 2)))
    dilation, counted = data.draw(pairs), data.draw(st.booleans())
    largest = Sliding("max", kernel, stride, padding, dilation, ceil_mode=ceil)
    average = Sliding("avg", kernel, stride, padding, ceil_mode=ceil, count_include_pad=counted)
    assume(not refused(largest, grid) and not refused(average, grid))
    size = largest.kernel_size
    check(largest, grid, functional.max_pool2d(tensor(grid), size, stride, padding, dilation, ceil))
    check(average, grid, functional.avg_pool2d(tensor(grid), size, stride, padding, ceil, counted))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_transposed_convolution_is_torchs(data) -> None:
    grid, kernel = data.draw(sizes.flatmap(grids)), data.draw(pairs.flatmap(grids))
    stride, padding, more, dilation = data.draw(pairs), data.draw(paddings), data.draw(paddings), data.draw(pairs)
    op = Sliding("transposed", kernel, stride, padding, dilation, output_padding=more)
    assume(not refused(op, grid))
    check(op, grid, functional.conv_transpose2d(tensor(grid), tensor(kernel), None, stride, padding, more, 1, dilation))


@pytest.mark.parametrize(
    ("op", "code"),
    [
        (Sliding("conv", KERNEL, dilation=(3, 3)), "sliding.too-large"),
        (Sliding("conv", KERNEL, padding=(5, 5), padding_mode="reflect"), "sliding.padding-mode"),
        (Sliding("max", KERNEL, padding=(2, 2)), "sliding.pool-padding"),
        (Sliding("transposed", KERNEL, padding=(4, 4)), "sliding.nothing-left"),
        (Sliding("transposed", KERNEL, output_padding=(1, 1)), "sliding.output-padding"),
    ],
)
def test_what_cannot_slide_is_said(op, code) -> None:
    with pytest.raises(UserError) as caught:
        op.output(COURSE)
    assert caught.value.message.code == code


def test_padding_is_shown_as_it_is_read() -> None:
    assert Sliding("conv", KERNEL, padding=(1, 1), padding_mode="reflect").padded(((1, 2), (3, 4)))[0] == (4, 3, 4, 3)
    assert Sliding("max", KERNEL, padding=(1, 1)).padded(((1, 2), (3, 4)))[0] == (None,) * 4
