"""Runs whose numbers stop being finite, each in a block that is known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from core.network.tree import Block, Network
from core.project.events import Finished, FinishReason
from core.project.model import Project
from core.project.run import RunFolder
from core.training.divergence import Bad, bad_weights, first_bad
from core.training.trainer import Trainer
from core.training.workshop import Workshop

Make = Callable[..., Project]


@pytest.fixture
def shop(digits_project: Make, tmp_path: Path) -> Workshop:
    return Workshop.make(RunFolder.create(digits_project(), tmp_path))


def batch(shop: Workshop) -> tuple[Tensor, Tensor]:
    return next(iter(shop.batches()))


def name(bad: Bad) -> tuple[str, str]:
    return bad.kind, bad.block.name if bad.block else ""


class _Root(torch.autograd.Function):
    """Finite forwards, infinite back, as the square root is at zero."""

    @staticmethod
    def forward(_ctx: object, x: Tensor) -> Tensor:
        return x.clone()

    @staticmethod
    def backward(_ctx: object, gradient: Tensor) -> Tensor:  # type: ignore[override]
        return gradient / 0.0


class _Rooted(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        rooted: Tensor = _Root.apply(x)
        return rooted


class _Overflowing(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return (x.abs() + 1) * 3e38 * 10


def test_a_block_with_a_weight_that_is_no_number_is_named(shop: Workshop) -> None:
    with torch.no_grad():
        shop.model.get_parameter("fc1.weight")[0, 0] = torch.nan
    assert name(first_bad(shop, *batch(shop))) == ("weights", "fc1")
    assert name(bad_weights(shop)) == ("weights", "fc1")


def test_the_first_block_whose_output_is_not_finite_is_named(shop: Workshop) -> None:
    shop.model.relu1 = _Overflowing()
    assert name(first_bad(shop, *batch(shop))) == ("output", "relu1")


def test_the_block_that_makes_the_gradient_infinite_is_named(shop: Workshop) -> None:
    shop.model.relu1 = _Rooted()
    assert name(first_bad(shop, *batch(shop))) == ("gradient", "relu1")


def test_looking_changes_no_weight(shop: Workshop) -> None:
    shop.model.relu1 = _Rooted()
    before = [weight.detach().clone() for weight in shop.model.parameters()]
    first_bad(shop, *batch(shop))
    assert all(torch.equal(*pair) for pair in zip(before, shop.model.parameters(), strict=True))


def test_a_run_ends_with_the_block_at_fault_and_what_to_do(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(lr=100.0, optimizer="SGD", loss="MSELoss", epochs=3), tmp_path)
    finished = list(Trainer(run).events())[-1]
    assert isinstance(finished, Finished)
    assert finished.reason is FinishReason.DIVERGED
    block = run.project.network.block(finished.block)
    assert f'"{block.name}"' in finished.detail
    assert "Try a learning rate of 0.01." in finished.detail
    assert finished.said is not None
    assert finished.said["code"] == "training.diverged"


def test_a_block_within_containers_is_named(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project()
    first, *rest = project.network.blocks
    group = Block("g1", "Group", "stem", {}, (first,))
    inside = project.model_copy(update={"network": Network((group, *(replace(b) for b in rest)))})
    shop = Workshop.make(RunFolder.create(inside, tmp_path))
    with torch.no_grad():
        shop.model.get_parameter("stem.conv1.bias")[0] = torch.inf
    assert name(bad_weights(shop)) == ("weights", "conv1")
