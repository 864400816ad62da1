"""Declaring a type in one place is enough: every surface of core knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import torch

from core.blocks import BLOCKS, BlockSpec, Int, caption
from core.code.write import write_network
from core.lint.rules import lint
from core.modules.build import build
from core.modules.infer import Inferrer
from core.network.tree import network_from_json, network_to_json
from core.project.model import Project
from tests.core.networks import network


@pytest.fixture
def shuffle() -> Iterator[BlockSpec]:
    spec = BlockSpec(
        type="Magnifier",
        torch_name="torch.nn.PixelShuffle",
        category="shape",
        summary="Channels become pixels",
        help="Makes the image larger out of its channels.",
        params=(Int(name="upscale_factor", initial=2, help="How many times larger."),),
        caption="× {upscale_factor}",
        ranks=(4,),
        keywords=("magnifying",),
    )
    BLOCKS.add(spec)
    yield spec
    BLOCKS.remove(spec.type)


def test_a_new_type_walks_through_every_surface(shuffle: BlockSpec) -> None:
    assert BLOCKS.search("magnifying") == [shuffle]
    made = network(("Conv2d", {"out_channels": 12, "padding": 1}), "Magnifier")
    assert network_from_json(network_to_json(made)) == made
    report = Inferrer().report(made, (3, 8, 8))
    assert report.output == (3, 16, 16)
    assert caption(shuffle, report.blocks["b2"].resolved) == "× 2"
    assert build(made, (3, 8, 8))(torch.zeros(2, 3, 8, 8)).shape == (2, 3, 16, 16)
    assert "magnifier1=nn.PixelShuffle(2)," in write_network(made, report)
    assert lint(Project(network=made), report) == ()


def test_a_new_type_is_guarded_by_what_its_parameters_are_called(shuffle: BlockSpec) -> None:
    report = Inferrer().report(network("Magnifier"), (3, 8, 8))
    assert str(report.blocks["b1"].message) == (
        'Magnifier "magnifier1": upscale_factor² = 4 must divide the 3 channels.'
    )


def test_a_failure_that_no_guard_foresees_is_said_too(shuffle: BlockSpec) -> None:
    BLOCKS.remove(shuffle.type)
    BLOCKS.add(replace(shuffle, ranks=()))
    report = Inferrer().report(network("Magnifier"), (4,))
    assert str(report.blocks["b1"].message).startswith('Magnifier "magnifier1" does not take this: ')


def test_one_from_elsewhere_than_torch_nn_is_imported_in_code() -> None:
    spec = BlockSpec(
        type="FrozenNorm", torch_name="torchvision.ops.FrozenBatchNorm2d", category="shape", summary="", help="",
        params=(Int(name="num_features", follows="channels", help=""), ), keywords=("frozen",),
    )  # fmt: skip
    BLOCKS.add(spec)
    try:
        made = network("FrozenNorm")
        code = write_network(made, Inferrer().report(made, (3, 8, 8)))
        assert "import torchvision.ops\n" in code
        assert "torchvision.ops.FrozenBatchNorm2d(3)" in code
    finally:
        BLOCKS.remove(spec.type)
