"""Every loss, optimizer and schedule says of torch what torch says of itself."""

from __future__ import annotations

import inspect
from collections.abc import Mapping

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler

from core.blocks.spec import REQUIRED
from core.modules.layer import torch_class
from core.project.parts import LOSSES, OPTIMIZERS, SCHEDULES, PartSpec
from core.project.parts import losses as losses_file
from core.project.parts import optimizers as optimizers_file
from core.project.parts import schedules as schedules_file

LOSS_ARGUMENTS_LEFT_OUT = {"weight", "size_average", "reduce", "ignore_index", "pos_weight", "p"}
LEFT_OUT = {**optimizers_file.LEFT_OUT, **schedules_file.LEFT_OUT, **dict.fromkeys(LOSS_ARGUMENTS_LEFT_OUT, "")}


def torch_arguments(spec: PartSpec) -> dict[str, object]:
    found = inspect.signature(torch_class(spec.torch_name).__init__).parameters
    return {
        name: REQUIRED if p.default is inspect.Parameter.empty else p.default
        for name, p in found.items()
        if name not in ("self", "params") and name not in LEFT_OUT and f"{spec.type}.{name}" not in LEFT_OUT
    }


def entries(*tables: Mapping[str, PartSpec]) -> list[PartSpec]:
    return [spec for table in tables for spec in table.values()]


@pytest.mark.parametrize("spec", entries(LOSSES, OPTIMIZERS, SCHEDULES), ids=lambda spec: spec.type)
def test_every_argument_of_torch_is_there_with_the_default_of_torch(spec: PartSpec) -> None:
    usual, expected = spec.usual(), torch_arguments(spec)
    assert set(spec.arguments({})) | set(spec.supplied) == set(expected)
    for name, default in expected.items():
        if name not in spec.supplied and default is not REQUIRED:
            assert usual[name] == default, name


@pytest.mark.parametrize("spec", entries(LOSSES, OPTIMIZERS, SCHEDULES), ids=lambda spec: spec.type)
def test_an_entry_says_what_it_is_and_starts_with_values_that_are_allowed(spec: PartSpec) -> None:
    assert spec.summary
    for param in spec.params:
        assert param.help
        assert param.check(param.start) is None, param.name


def test_every_loss_of_torch_is_offered_or_left_out_with_a_reason() -> None:
    known = {name for name in dir(nn) if "Loss" in name and inspect.isclass(getattr(nn, name))}
    assert known == set(LOSSES) | (known & set(losses_file.LEFT_OUT))


def test_every_optimizer_of_torch_is_offered_or_left_out_with_a_reason() -> None:
    found = {name for name, kind in vars(torch.optim).items() if inspect.isclass(kind)}
    known = {name for name in found if issubclass(getattr(torch.optim, name), torch.optim.Optimizer)} - {"Optimizer"}
    assert known == set(OPTIMIZERS) | (known & set(optimizers_file.LEFT_OUT))


def test_every_schedule_of_torch_is_offered_or_left_out_with_a_reason() -> None:
    known = set(lr_scheduler.__all__)
    assert known == set(SCHEDULES) | (known & set(schedules_file.LEFT_OUT))


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_an_optimizer_makes_a_step_with_what_it_starts_with(name: str) -> None:
    layer = nn.Linear(3, 2)
    before = layer.weight.detach().clone()
    made = torch_class(OPTIMIZERS[name].torch_name)(layer.parameters(), lr=0.1, **OPTIMIZERS[name].arguments({}))

    def closure() -> torch.Tensor:
        made.zero_grad()
        loss = layer(torch.ones(4, 3)).square().mean()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    made.step(closure)
    assert not torch.equal(before, layer.weight)


@pytest.mark.parametrize("name", list(LOSSES))
def test_a_loss_can_be_made_with_what_it_starts_with(name: str) -> None:
    assert isinstance(torch_class(LOSSES[name].torch_name)(**LOSSES[name].arguments({})), nn.Module)
