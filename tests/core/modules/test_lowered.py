"""A layer computed in another way gives what torch's own gives, forwards and backwards."""

from __future__ import annotations

import copy

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from core.modules.lowered import MatrixAvgPool2d, UncastLinear, VectorMaxPool2d, can_be_lowered, lower

AVERAGES = [(2, 28, 28), (2, 14, 14), (3, 28, 28), (3, 9, 9), ((2, 3), 8, 9), (2, 7, 9), (4, 32, 30), (7, 7, 7)]


def both_ways(layer: nn.Module, x: Tensor) -> tuple[Tensor, Tensor]:
    """What comes out, and the gradient of the input for a gradient that differs from pixel to pixel."""
    x = x.detach().clone(memory_format=torch.preserve_format).requires_grad_()
    out = layer(x)
    out.backward(torch.arange(out.numel(), dtype=out.dtype).remainder(17).sub(8).view(out.shape))
    assert x.grad is not None
    return out.detach(), x.grad


def assert_equal(own: nn.Module, x: Tensor, tolerance: float = 1e-5) -> None:
    other = lower(copy.deepcopy(own))
    assert type(other) is not type(own)
    for ours, torchs in zip(both_ways(other, x), both_ways(own, x), strict=True):
        assert ours.shape == torchs.shape
        torch.testing.assert_close(ours, torchs, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("window", "height", "width"), AVERAGES)
@pytest.mark.parametrize("count", [1, 5])
def test_means_are_those_of_torch(window: int | tuple[int, int], height: int, width: int, count: int) -> None:
    assert_equal(nn.AvgPool2d(window), torch.randn(count, 3, height, width))
    pixels_first = torch.randn(count, 3, height, width).contiguous(memory_format=torch.channels_last)
    assert_equal(nn.AvgPool2d(window), pixels_first)


@pytest.mark.parametrize("channels", [1, 6, 16, 33])
@pytest.mark.parametrize("count", [1, 15, 64])
@pytest.mark.parametrize("arguments", [{}, {"stride": 1, "padding": 1}, {"ceil_mode": True}, {"dilation": 2}])
def test_maxima_are_those_of_torch_and_ties_go_to_the_same_pixel(
    channels: int, count: int, arguments: dict[str, int]
) -> None:
    x = torch.randint(0, 3, (count, channels, 9, 11)).float()  # full of ties
    assert_equal(nn.MaxPool2d(kernel_size=2, **arguments), x, tolerance=0.0)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(1, 30), st.integers(1, 30), st.integers(1, 18))
def test_windows_of_any_size_agree(height: int, width: int, rows: int, columns: int, channels: int) -> None:
    x = torch.randn(2, channels, rows + height, columns + width)
    assert_equal(nn.AvgPool2d((height, width)), x)
    assert_equal(nn.MaxPool2d((height, width)), x, tolerance=0.0)


def test_means_in_bfloat16_are_as_exact_as_those_of_torch() -> None:
    x = torch.rand(4, 3, 27, 27)
    exact = nn.AvgPool2d(3)(x)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert MatrixAvgPool2d(3)(x).dtype == torch.float32  # as torch's own, which casts nothing
    halved = MatrixAvgPool2d(3)(x.bfloat16()).float()
    assert (halved - exact).abs().max() < 0.01


def test_a_small_linear_layer_stays_exact_where_a_recipe_casts() -> None:
    own, x = nn.Linear(40, 10), torch.randn(8, 40)
    other = lower(copy.deepcopy(own))
    assert type(other) is UncastLinear
    assert torch.equal(other(x), own(x))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        cast, exact = own(x), other(x)
        assert other(x.bfloat16()).dtype == torch.float32
    assert cast.dtype == torch.bfloat16
    assert torch.equal(exact, own(x))


def test_a_lowered_network_has_the_same_weights_and_passes_the_same_images() -> None:
    network = nn.Sequential(nn.Conv2d(1, 6, 5), nn.Sequential(nn.MaxPool2d(2), nn.AvgPool2d(2)), nn.Flatten())
    other = lower(copy.deepcopy(network))
    assert [type(layer) for layer in other[1]] == [VectorMaxPool2d, MatrixAvgPool2d]
    assert list(other.state_dict()) == list(network.state_dict())
    x = torch.randn(20, 1, 28, 28)
    torch.testing.assert_close(other(x), network(x))
    torch.testing.assert_close(copy.deepcopy(other).eval()(x), network(x))
    torch.testing.assert_close(other[1](x[0]), network[1](x[0]))  # one image without its batch


@pytest.mark.parametrize(
    "layer",
    [
        nn.AvgPool2d(3, stride=1), nn.AvgPool2d(2, padding=1), nn.AvgPool2d(2, ceil_mode=True),
        nn.AvgPool2d(2, divisor_override=3), nn.MaxPool2d(2, return_indices=True), nn.Linear(300, 300),
    ],
)  # fmt: skip
def test_a_layer_for_which_there_is_no_other_way_stays_as_it_is(layer: nn.Module) -> None:
    assert not can_be_lowered(layer)
    assert type(lower(layer)) is type(layer)
