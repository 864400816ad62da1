"""The formulas shown to the learner are equal to torch."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from core.blocks.window import Spread, Window, window_formula


@given(
    size=st.integers(1, 40), kernel=st.integers(1, 7), stride=st.integers(1, 5), padding=st.integers(0, 3),
    dilation=st.integers(1, 3), ceil=st.booleans(),
)  # fmt: skip
def test_a_pooling_window_counts_as_torch_does(
    size: int, kernel: int, stride: int, padding: int, dilation: int, ceil: bool
) -> None:
    window = Window(size, kernel, stride, min(padding, kernel // 2), dilation, ceil)
    pool = nn.MaxPool2d((kernel, 1), (stride, 1), (window.padding, 0), (dilation, 1), ceil_mode=ceil)
    if window.output < 1:
        with pytest.raises(RuntimeError):
            pool(torch.zeros(1, 1, size, 1))
        return
    expected = pool(torch.zeros(1, 1, size, 1)).shape[2]
    assert window.output == expected
    assert str(window).endswith(f"= {expected}")


@given(size=st.integers(1, 40), kernel=st.integers(1, 7), stride=st.integers(1, 5), padding=st.integers(0, 9))
def test_a_convolution_counts_as_torch_does(size: int, kernel: int, stride: int, padding: int) -> None:
    window = Window(size, kernel, stride, padding, 1)
    if window.room >= 0:
        out = nn.Conv1d(1, 1, kernel, stride, padding, device="meta")(torch.empty(1, 1, size, device="meta"))
        assert window.output == out.shape[-1]


def test_height_and_width_are_told_apart_where_they_differ() -> None:
    text = window_formula({"kernel_size": (3, 5), "stride": 1, "padding": 0}, (1, 8, 8))
    assert text == "H: ⌊(8 + 2·0 − 1·(3−1) − 1) / 1⌋ + 1 = 6 · W: ⌊(8 + 2·0 − 1·(5−1) − 1) / 1⌋ + 1 = 4"


def test_padding_in_words_needs_no_formula() -> None:
    assert window_formula({"kernel_size": 3, "padding": "same"}, (1, 8, 8)) == ""


@given(
    size=st.integers(1, 20), kernel=st.integers(1, 5), stride=st.integers(1, 4), padding=st.integers(0, 3),
    dilation=st.integers(1, 3), data=st.data(),
)  # fmt: skip
def test_a_transposed_window_counts_as_torch_does(
    size: int, kernel: int, stride: int, padding: int, dilation: int, data: st.DataObject
) -> None:
    extra = data.draw(st.integers(0, max(stride, dilation) - 1))
    spread = Spread(size, kernel, stride, padding, dilation, extra)
    if spread.output < 1:
        return
    layer = nn.ConvTranspose1d(1, 1, kernel, stride, padding, extra, dilation=dilation)
    assert spread.output == layer(torch.zeros(1, 1, size)).shape[2]


def test_the_transposed_formula_shows_its_numbers() -> None:
    resolved = {"kernel_size": 2, "stride": 2, "padding": 0, "output_padding": 0, "dilation": 1}
    assert window_formula(resolved, (1, 8, 8)) == "(8−1)·2 − 2·0 + 1·(2−1) + 0 + 1 = 16"
