"""Building makes the module that the tree stands for."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core.errors import UserError
from core.modules.build import build
from core.network.edit import apply
from core.network.operations import SetEnabled, SetFrozen, SetParam
from tests.core.networks import COURSE, RICH, named, network


def test_submodules_have_the_names_and_order_of_the_blocks() -> None:
    model = build(COURSE, (3, 32, 32))
    assert isinstance(model, nn.Sequential)
    assert [name for name, _ in model.named_children()] == [b.name for b in COURSE.blocks]
    assert model(torch.ones(64, 3, 32, 32)).shape == (64, 10)


def test_state_dict_keys_follow_the_tree() -> None:
    keys = list(build(RICH, (3, 16, 16)).state_dict())
    assert "residual1.body.conv2.weight" in keys
    assert "parallel1.branch1.conv3.bias" in keys
    assert [k for k in keys if k.startswith("repeat1") and k.endswith("weight")] == [
        "repeat1.0.conv4.weight", "repeat1.1.conv4.weight", "repeat1.2.conv4.weight",
    ]  # fmt: skip


def test_copies_of_a_repeat_have_weights_of_their_own() -> None:
    model = build(network(("Repeat", {"times": 2}, [("Conv2d", {"out_channels": 3})])), (3, 8, 8))
    first, second = model.state_dict()["repeat1.0.conv1.weight"], model.state_dict()["repeat1.1.conv1.weight"]
    assert not torch.equal(first, second)


def test_the_same_seed_gives_the_same_weights() -> None:
    torch.manual_seed(3)
    one = build(RICH, (3, 16, 16)).state_dict()
    torch.manual_seed(3)
    two = build(RICH, (3, 16, 16)).state_dict()
    assert all(torch.equal(one[key], two[key]) for key in one)


def test_a_residual_adds_and_a_parallel_joins() -> None:
    x = torch.randn(2, 3, 8, 8)
    assert torch.equal(build(network("Residual"), (3, 8, 8))(x), x + x)
    assert torch.equal(build(network("Parallel"), (3, 8, 8))(x), torch.cat([x, x], dim=1))
    assert torch.equal(build(network(("Parallel", {"combine": "multiply"})), (3, 8, 8))(x), x * x)


def test_bypassed_blocks_are_left_out_and_a_bypassed_branch_passes_on() -> None:
    made = apply(RICH, SetEnabled((named(RICH, "norm1").id, named(RICH, "body").id), False))
    model = build(made, (3, 16, 16))
    assert "norm1" not in dict(model.named_children())
    assert len(model.get_submodule("residual1.body")) == 0  # type: ignore[arg-type]


def test_freezing_a_container_freezes_all_it_holds() -> None:
    model = build(apply(RICH, SetFrozen((named(RICH, "repeat1").id,), True)), (3, 16, 16))
    frozen = {name for name, p in model.named_parameters() if not p.requires_grad}
    assert frozen == {name for name, _ in model.named_parameters() if name.startswith("repeat1")}


def test_a_network_that_fails_is_not_built_and_the_culprit_is_named() -> None:
    made = apply(COURSE, SetParam(named(COURSE, "fc1").id, "in_features", 1000))
    with pytest.raises(UserError, match="receives 1024 = 64 × 4 × 4 from Flatten") as caught:
        build(made, (3, 32, 32))
    assert caught.value.place.block == named(COURSE, "fc1").id
