"""The learning rate over a run."""

from __future__ import annotations

import pytest
import torch
from torch.optim import lr_scheduler

from core.errors import UserError
from core.project.model import Part, Recipe
from core.project.parts import SCHEDULES
from core.training.schedule import Schedule, learning_rates


def sgd(lr: float = 0.1) -> torch.optim.SGD:
    return torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=lr, momentum=0.9)


def test_without_a_schedule_the_rate_stays() -> None:
    assert {rate for _, rate in learning_rates(Recipe(lr=0.02, epochs=3), 10)} == {0.02}


def test_a_slow_start_rises_step_by_step_to_the_rate() -> None:
    rates = [rate for _, rate in learning_rates(Recipe(lr=0.1, epochs=1, warmup=4), 8)]
    assert rates == pytest.approx([0.025, 0.05, 0.075, 0.1, 0.1, 0.1, 0.1, 0.1])


def test_a_schedule_of_epochs_is_that_of_torch() -> None:
    recipe = Recipe(lr=0.1, epochs=6, scheduler=Part(type="CosineAnnealingLR"))
    optimizer = sgd()
    peer = lr_scheduler.CosineAnnealingLR(optimizer, T_max=6)
    expected = []
    for _ in range(6):
        expected += [optimizer.param_groups[0]["lr"]] * 3
        optimizer.step()
        peer.step()
    assert [rate for _, rate in learning_rates(recipe, 3)] == pytest.approx(expected)


def test_one_cycle_ends_with_the_run() -> None:
    rates = [rate for _, rate in learning_rates(Recipe(lr=0.1, epochs=4, scheduler=Part(type="OneCycleLR")), 25)]
    assert max(rates) == pytest.approx(0.1, rel=1e-3)
    assert rates[-1] < 1e-4 < rates[0]


@pytest.mark.parametrize("name", list(SCHEDULES))
def test_every_schedule_goes_on_exactly_from_a_checkpoint(name: str) -> None:
    recipe = Recipe(lr=0.1, epochs=4, scheduler=Part(type=name))

    def walk(schedule: Schedule, optimizer: torch.optim.Optimizer, epochs: range) -> list[float]:
        rates = []
        for epoch in epochs:
            for _ in range(5):
                optimizer.step()
                rates.append(schedule.rate)
                schedule.after_step()
            schedule.after_epoch(loss=1.0 if epoch < 1 else 2.0, accuracy=0.5)
        return rates

    whole = sgd()
    undisturbed = walk(Schedule(recipe, whole, 5), whole, range(4))
    first = sgd()
    before = Schedule(recipe, first, 5)
    walk(before, first, range(2))
    second = sgd()
    after = Schedule(recipe, second, 5)
    second.load_state_dict(first.state_dict())
    after.load_state_dict(before.state_dict())
    assert walk(after, second, range(2, 4)) == undisturbed[10:]


def test_a_schedule_that_listens_falls_when_nothing_gets_better() -> None:
    part = Part(type="ReduceLROnPlateau", params={"patience": 1, "factor": 0.5})
    optimizer = sgd()
    schedule = Schedule(Recipe(lr=0.1, scheduler=part), optimizer, 5)
    for _ in range(4):
        schedule.after_epoch(loss=1.0, accuracy=0.5)
    assert schedule.rate == pytest.approx(0.05)


def test_a_schedule_that_the_optimizer_cannot_follow_is_said_in_a_sentence() -> None:
    part = Part(type="OneCycleLR", params={"cycle_momentum": True})
    optimizer = torch.optim.Adagrad([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    with pytest.raises(UserError, match="OneCycleLR cannot be used so"):
        Schedule(Recipe(scheduler=part), optimizer, 5)


def test_a_long_run_is_drawn_with_few_points_from_first_to_last() -> None:
    found = learning_rates(Recipe(epochs=100), 100, most=500)
    assert len(found) <= 501
    assert (found[0][0], found[-1][0]) == (0, 9_999)
