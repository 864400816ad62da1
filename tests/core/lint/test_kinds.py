"""What rules take a layer for is what torch says it is."""

from __future__ import annotations

import warnings

import pytest
import torch
from torch import nn

from core.blocks import BLOCKS, BlockSpec
from core.lint.kinds import BY_OUTPUT, LOG_PROBABILITIES, PROBABILITIES, SATURATING, is_batch_norm, keeps_width
from core.modules.layer import make, resolve
from core.network.tree import Block

SIZES = ((4, 8, 8), (4, 8), (4, 4, 8, 8), (4,))
LAYERS = [spec for spec in BLOCKS if not spec.is_container and spec.category not in ("sparse",)]


def called(spec: BlockSpec) -> tuple[torch.Tensor, torch.Tensor] | None:
    """What goes into a fresh layer of that type and what comes out, for the first size it takes."""
    for size in SIZES:
        x = torch.rand(2, *size, requires_grad=True)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                out = make(spec, resolve(spec, spec.start_params(), size))(x)
        except (RuntimeError, ValueError, TypeError, IndexError, AssertionError):
            continue
        return x, out
    return None


@pytest.mark.parametrize("spec", LAYERS, ids=lambda spec: spec.type)
def test_writing_over_an_output_fails_exactly_where_the_rule_says_so(spec: BlockSpec) -> None:
    passed = called(spec)
    if passed is None:
        assert spec.type not in BY_OUTPUT
        return
    try:
        nn.ReLU(inplace=True)(passed[1]).sum().backward()
    except RuntimeError as error:
        if "modified by an inplace" in str(error):
            assert spec.type in BY_OUTPUT
            return
    assert spec.type not in BY_OUTPUT


@pytest.mark.parametrize("spec", LAYERS, ids=lambda spec: spec.type)
def test_a_layer_keeps_as_many_channels_as_it_is_said_to(spec: BlockSpec) -> None:
    passed = called(spec)
    if passed is not None and keeps_width(Block("b1", spec.type, "x")):
        assert passed[0].shape[1] == passed[1].shape[1]


def test_the_named_kinds_are_in_the_catalog_and_give_what_they_are_named_for() -> None:
    x = torch.randn(2, 4, 6, 6) * 50
    for name in PROBABILITIES:
        out = make(BLOCKS[name], resolve(BLOCKS[name], BLOCKS[name].start_params(), (4, 6, 6)))(x)
        assert out.min() >= 0 and out.max() <= 1
    for name in LOG_PROBABILITIES:
        assert make(BLOCKS[name], resolve(BLOCKS[name], BLOCKS[name].start_params(), (4, 6, 6)))(x).max() <= 0
    for name in SATURATING:
        assert make(BLOCKS[name], {})(x).abs().max() <= 1
    assert {spec.type for spec in LAYERS if is_batch_norm(Block("b1", spec.type, "x"))} == {
        "BatchNorm1d", "BatchNorm2d", "BatchNorm3d",
    }  # fmt: skip
