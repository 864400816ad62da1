"""The receptive field of a block is what its numbers really depend on, as torch's own gradients show."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from torch import nn

from core.modules.build import build
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import SetEnabled
from core.network.report import report_from_json, report_to_json
from core.network.tree import Network
from tests.core.networks import COURSE, Item, named, network

SIZE = (1, 61, 47)


def fields(made: Network, size: tuple[int, ...] = SIZE) -> dict[str, tuple[int, ...]]:
    report = Inferrer().report(made, size)
    return {block.name: report.blocks[block.id].receptive_field for block in made.walk()}


def seen(made: Network, size: tuple[int, ...] = SIZE) -> tuple[int, ...]:
    """How many pixels a number in the middle of the output depends on, the most of four, found out with gradients."""
    model = build(made, size).double().eval()
    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
            nn.init.constant_(module.weight, 0.1)
    x = torch.rand(1, *size, dtype=torch.float64) + 1
    x.requires_grad_()
    out = model(x)
    found = []
    for down, right in ((0, 0), (0, 1), (1, 0), (1, 1)) if min(out.shape[2:]) > 1 else ((0, 0),):
        place = (0, 0, out.shape[2] // 2 - down, out.shape[3] // 2 - right)
        (touched,) = torch.autograd.grad(out[place], x, retain_graph=True)
        pixels = touched[0, 0].nonzero()
        found.append(pixels.max(0).values - pixels.min(0).values + 1)
    return tuple(torch.stack(found).max(0).values.tolist())


def test_the_course_net_sees_more_with_every_layer() -> None:
    assert list(fields(COURSE, (3, 32, 32)).values()) == [
        (5, 5), (6, 6), (14, 14), (16, 16), (32, 32), (32, 32), (32, 32), (32, 32), (32, 32),
    ]  # fmt: skip


WINDOWS = st.fixed_dictionaries(
    {"kernel_size": st.integers(1, 5), "stride": st.integers(1, 2), "dilation": st.integers(1, 2)}
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WINDOWS, min_size=1, max_size=3))
def test_stacked_convolutions_see_exactly_what_gradients_say(rows: list[dict[str, Any]]) -> None:
    made = network(*[("Conv2d", {"out_channels": 1, "bias": False, **row}) for row in rows])
    assume(Inferrer().report(made, SIZE).ok)
    assert fields(made)[made.blocks[-1].name] == seen(made)


@pytest.mark.parametrize(
    "item",
    [
        ("AvgPool2d", {"kernel_size": 3, "stride": 2}),
        ("ZeroPad2d", {"padding": 2}),
        ("Residual", {}, [[("Conv2d", {"out_channels": 1, "padding": 1})], []]),
        ("Parallel", {}, [[("Conv2d", {"out_channels": 1, "padding": 1})], [("Conv2d", {"kernel_size": 1})]]),
        ("Repeat", {"times": 3}, [("Conv2d", {"out_channels": 1})]),
        ("Repeat", {"times": 2}, [("Conv2d", {"out_channels": 1, "stride": 2})]),
        ("Group", {}, ["ReLU", ("Conv2d", {"out_channels": 1}), "Tanh"]),
        "Flatten",
        "BatchNorm2d",
        ("Conv2d", {"padding": "same", "out_channels": 1}),
        ("AdaptiveAvgPool2d", {"output_size": 1}),
        ("ConvTranspose2d", {"out_channels": 1, "kernel_size": 3, "stride": 2}),
        ("ConvTranspose2d", {"out_channels": 1, "kernel_size": 4, "stride": 2, "padding": 1}),
        ("Group", {}, [("Upsample", {"scale_factor": 2.0}), ("Conv2d", {"out_channels": 1, "kernel_size": 3})]),
        ("Group", {}, [("Upsample", {"scale_factor": 2.0, "mode": "bilinear"})]),
        ("Group", {}, [("Conv2d", {"out_channels": 4, "kernel_size": 1}), ("PixelShuffle", {"upscale_factor": 2})]),
        ("ReflectionPad2d", {"padding": 1}),
        ("LPPool2d", {"kernel_size": 3}),
    ],
)
def test_each_kind_of_block_agrees_with_gradients(item: Item) -> None:
    made = network(("Conv2d", {"out_channels": 1, "kernel_size": 3}), item)
    last = made.blocks[-1].name
    expected = seen(made) if item != "Flatten" else SIZE[1:]
    assert fields(made)[last] == expected


def test_a_field_never_exceeds_the_image_and_stays_whole() -> None:
    made = network(("Conv2d", {"kernel_size": 9, "padding": 8}), "Flatten", ("Linear", {"out_features": 3}), "ReLU")
    assert list(fields(made, (1, 5, 20)).values()) == [(5, 9), (5, 20), (5, 20), (5, 20)]


def test_what_no_image_reaches_has_none_and_a_bypassed_block_adds_nothing() -> None:
    conv = named(COURSE, "conv2").id
    skipped = fields(apply(COURSE, SetEnabled((conv,), False)), (3, 32, 32))
    assert skipped["conv2"] == skipped["pool1"] == (6, 6)
    assert fields(network(("Conv2d", {"in_channels": 9}), "ReLU"))["relu1"] == ()


def test_it_crosses_the_pipe() -> None:
    import json

    report = Inferrer().report(COURSE, (3, 32, 32))
    assert report_from_json(json.loads(json.dumps(report_to_json(report)))) == report
    assert not report.partial
