"""Every solution that is proposed is exact, as torch itself says, and the simplest comes first."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.blocks import BLOCKS
from core.blocks.solve import Answer, can_solve, solve
from core.modules.layer import make, resolve

CHANNELS = 2


def answer(type_name: str, params: dict[str, Any], size: tuple[int, ...], wanted: tuple[int, ...]) -> Answer:
    spec = BLOCKS[type_name]
    return solve(spec, resolve(spec, params, (CHANNELS, *size)), (CHANNELS, *size), wanted)


def really(type_name: str, params: dict[str, Any], size: tuple[int, ...]) -> tuple[int, ...]:
    """The size that torch gives."""
    spec = BLOCKS[type_name]
    module = make(spec, resolve(spec, params, (CHANNELS, *size)), "meta")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Using padding='same' with even kernel lengths")
        return tuple(module(torch.empty(2, CHANNELS, *size, device="meta")).shape[2:])


SIDES = st.tuples(st.integers(1, 40), st.integers(1, 40))
WANTED = st.tuples(st.integers(1, 24), st.integers(1, 24))


def windows_of(type_name: str) -> st.SearchStrategy[dict[str, Any]]:
    names = {"kernel_size": st.integers(1, 7), "stride": st.integers(1, 4), "dilation": st.integers(1, 2)}
    known = {name: values for name, values in names.items() if BLOCKS[type_name].param(name)}
    return st.fixed_dictionaries(known)


@pytest.mark.parametrize("type_name", ["Conv2d", "MaxPool2d", "AvgPool2d"])
@settings(max_examples=60, deadline=None)
@given(data=st.data(), size=SIDES, wanted=WANTED)
def test_every_solution_is_exact(type_name: str, data: st.DataObject, size: Any, wanted: Any) -> None:
    params = {**data.draw(windows_of(type_name)), **({"out_channels": 2} if type_name == "Conv2d" else {})}
    found = answer(type_name, params, size, wanted)
    assert found.solutions or found.message
    for solution in found.solutions:
        assert really(type_name, {**params, **solution.params}, size) == wanted


@pytest.mark.skipif("ConvTranspose2d" not in BLOCKS, reason="the catalog has no transposed convolution")
@settings(max_examples=60, deadline=None)
@given(params=windows_of("Conv2d"), size=SIDES, wanted=WANTED)
def test_transposed_convolutions_are_solved_exactly_too(params: dict[str, Any], size: Any, wanted: Any) -> None:
    params = {**params, "out_channels": 2}
    for solution in answer("ConvTranspose2d", params, size, wanted).solutions:
        assert really("ConvTranspose2d", {**params, **solution.params}, size) == wanted


@settings(max_examples=60, deadline=None)
@given(params=windows_of("Conv2d"), padding=st.integers(0, 6), size=st.integers(1, 40))
def test_a_padding_that_exists_is_found(params: dict[str, Any], padding: int, size: int) -> None:
    params = {**params, "out_channels": 2}
    assume(padding < params["dilation"] * (params["kernel_size"] - 1) + 1)
    sides = (size, size)
    assume(size + 2 * padding >= params["dilation"] * (params["kernel_size"] - 1) + 1)
    wanted = really("Conv2d", {**params, "padding": padding}, sides)
    assume(wanted != answer_now(params, sides))
    assert any(set(solution.params) == {"padding"} for solution in answer("Conv2d", params, sides, wanted).solutions)


def answer_now(params: dict[str, Any], size: tuple[int, ...]) -> tuple[int, ...] | None:
    try:
        return really("Conv2d", params, size)
    except RuntimeError:
        return None


def test_the_question_of_the_course() -> None:
    # "In: 3 @ 32 × 32, out: 32 @ 32 × 32, kernel 5. Which padding?" 2 pixels.
    found = answer("Conv2d", {"out_channels": 32, "kernel_size": 5}, (32, 32), (32, 32))
    assert [dict(solution.params) for solution in found.solutions[:2]] == [{"padding": "same"}, {"padding": 2}]


def test_halving_takes_a_stride() -> None:
    found = answer("Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1}, (32, 32), (16, 16))
    assert dict(found.solutions[0].params) == {"stride": 2}
    bare = answer("Conv2d", {"out_channels": 8, "kernel_size": 3}, (32, 32), (16, 16))
    assert {"stride": 2, "padding": 1} in [dict(solution.params) for solution in bare.solutions]


def test_rounding_up_saves_the_last_pixel_of_a_pool() -> None:
    found = answer("MaxPool2d", {"kernel_size": 2}, (7, 7), (4, 4))
    assert {"ceil_mode": True} in [dict(solution.params) for solution in found.solutions]


def test_a_pool_whose_stride_follows_its_kernel_is_solved_with_it() -> None:
    found = answer("MaxPool2d", {"kernel_size": 2}, (32, 32), (8, 8))
    assert {"kernel_size": 4} in [dict(solution.params) for solution in found.solutions]


def test_each_dimension_may_take_its_own_number() -> None:
    found = answer("Conv2d", {"out_channels": 8, "kernel_size": 5}, (32, 16), (32, 12))
    assert dict(found.solutions[0].params) == {"padding": (2, 0)}


def test_an_adaptive_pool_is_told_the_size() -> None:
    found = answer("AdaptiveAvgPool2d", {"output_size": 1}, (32, 32), (7, 5))
    assert [dict(solution.params) for solution in found.solutions] == [{"output_size": (7, 5)}]


def test_a_pool_by_a_ratio_is_told_a_size_instead_of_it() -> None:
    params = {"kernel_size": 2, "output_ratio": 0.5}
    (solution,) = answer("FractionalMaxPool2d", params, (32, 32), (20, 20)).solutions
    assert really("FractionalMaxPool2d", {**params, **solution.params}, (32, 32)) == (20, 20)


def test_what_cannot_be_is_said_and_what_is_already_too() -> None:
    never = answer("AvgPool2d", {"kernel_size": 2}, (4, 4), (1000, 1000))
    assert not never.solutions
    assert "makes 1000 × 1000 of 4 × 4" in str(never.message)
    assert "already" in str(answer("Conv2d", {"out_channels": 2, "kernel_size": 3}, (8, 8), (6, 6)).message)
    assert "positive" in str(answer("Conv2d", {"out_channels": 2, "kernel_size": 3}, (8, 8), (6,)).message)
    assert can_solve(BLOCKS["Conv2d"]) and not can_solve(BLOCKS["ReLU"])
