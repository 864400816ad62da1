"""A recipe that is changed while it is carried out: what it does, and that doing the run again does the very same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

from core.errors import UserError
from core.modules.checkpoint import read_newest
from core.project.changes import Change
from core.project.events import Finished, RecipeChanged, StepDone, TrainingEvent
from core.project.model import Part, Project
from core.project.run import RunFolder, RunState
from core.training.control import Control, Wish, wish_of
from core.training.trainer import Trainer

Make = Callable[..., Project]
STEPS = 21
COSINE = Part(type="CosineAnnealingLR")


@pytest.fixture
def start(digits_project: Make, tmp_path: Path) -> Callable[..., RunFolder]:
    return lambda **recipe: RunFolder.create(digits_project(**recipe), tmp_path)


Start = Callable[..., RunFolder]


def steered(run: RunFolder, wishes: dict[int, Wish], until: int = 10**9, **how: object) -> Iterator[TrainingEvent]:
    """Train, wishing something after those steps; the process is as if killed after step `until`."""
    control = Control()
    for event in Trainer(run, control, **how).events():  # type: ignore[arg-type]
        yield event
        if isinstance(event, StepDone):
            if event.step in wishes:
                control.change(wishes[event.step])
            if event.step == until:
                return


def rates(events: list[TrainingEvent]) -> list[float]:
    return [event.lr for event in events if isinstance(event, StepDone)]


def changes(events: list[TrainingEvent]) -> list[RecipeChanged]:
    return [event for event in events if isinstance(event, RecipeChanged)]


def assert_same_weights(one: RunFolder, other: RunFolder) -> None:
    first, second = (read_newest(run.checkpoints, "last") for run in (one, other))
    assert first is not None
    assert second is not None
    assert all(torch.equal(weight, second["model"][name]) for name, weight in first["model"].items())


def test_the_next_step_takes_the_rate_that_was_asked_for(start: Start) -> None:
    events = list(steered(start(lr=0.1), {5: Wish(lr=0.02)}))
    assert rates(events) == pytest.approx([0.1] * 5 + [0.02] * 16)
    (change,) = changes(events)
    assert (change.step, change.epoch, change.lr, change.before) == (5, 1, pytest.approx(0.02), 0.1)


def test_the_schedule_goes_on_in_proportion_and_comes_back_where_that_is_asked(start: Start) -> None:
    planned = rates(list(Trainer(start(lr=0.1, epochs=2, scheduler=COSINE)).events()))
    wishes = {5: Wish(lr=0.05), 30: Wish(back_to_plan=True)}
    changed = rates(list(steered(start(lr=0.1, epochs=2, scheduler=COSINE), wishes)))
    assert changed == pytest.approx(planned[:5] + [rate / 2 for rate in planned[5:30]] + planned[30:])


def test_a_run_killed_after_a_change_makes_it_again_at_the_same_step(start: Start) -> None:
    wishes = {8: Wish(lr=0.02), 25: Wish(lr=0.05, epochs=3)}
    undisturbed, killed = start(lr=0.1, epochs=2, scheduler=COSINE), start(lr=0.1, epochs=2, scheduler=COSINE)
    whole = list(steered(undisturbed, wishes))
    list(steered(killed, wishes, until=30))
    assert len(killed.record.changes) == 2
    assert killed.record.epochs == 3
    again = list(Trainer(killed, resume=True).events())
    assert rates(again) == rates(whole)[STEPS:]
    assert [(c.step, c.lr, c.epochs) for c in changes(list(killed.events()))] == [
        (c.step, c.lr, c.epochs) for c in changes(whole)
    ]
    assert_same_weights(undisturbed, killed)


def test_a_run_with_the_same_record_of_changes_ends_with_the_same_weights(start: Start) -> None:
    first, replay = start(lr=0.1, scheduler=COSINE), start(lr=0.1, scheduler=COSINE)
    list(steered(first, {8: Wish(lr=0.02), 15: Wish(epochs=2)}))
    replay.update(changes=first.record.changes)
    list(Trainer(replay).events())
    assert_same_weights(first, replay)
    assert replay.record.epochs == 2


def test_ten_more_epochs_can_be_asked_of_a_run_in_its_last_one(start: Start) -> None:
    run = start()
    events = list(steered(run, {STEPS: Wish(epochs=3)}))
    assert len(rates(events)) == 3 * STEPS
    assert run.record.epochs == 3
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert (finished.epoch, finished.step) == (3, 3 * STEPS)


def test_a_finished_run_goes_on_for_longer_and_the_record_says_since_when(start: Start) -> None:
    run = start()
    list(Trainer(run).events())
    events = list(Trainer(run, resume=True, epochs=2).events())
    assert len(rates(events)) == STEPS
    assert run.record.changes == (Change(step=STEPS, epochs=2),)
    assert changes(events)[0].epochs == 2


def test_no_run_ends_before_the_epoch_that_it_is_in(start: Start) -> None:
    run = start(epochs=5)
    events = list(steered(run, {STEPS + 2: Wish(epochs=1)}))
    assert len(rates(events)) == 2 * STEPS
    assert run.record.epochs == 2


def test_what_is_changed_during_a_pause_is_told_at_once(start: Start) -> None:
    control = Control()
    told: list[TrainingEvent] = []

    def on_state(state: RunState) -> None:
        if state is RunState.PAUSED:
            control.change(Wish(lr=0.02))

    control.on_state = on_state
    for event in Trainer(start(lr=0.1), control).events():
        told.append(event)
        if isinstance(event, StepDone) and event.step == 4:
            control.pause()
        if isinstance(event, RecipeChanged):
            assert control.is_paused
            control.resume()
    assert rates(told) == pytest.approx([0.1] * 4 + [0.02] * 17)


def test_a_later_wish_makes_another_run_of_it_and_later_plans_fall_away(start: Start) -> None:
    run = start(lr=0.1)
    run.update(changes=(Change(step=3, factor=0.5), Change(step=10, factor=0.1)))
    list(steered(run, {5: Wish(lr=0.2)}))
    assert [change.step for change in run.record.changes] == [3, 5]


@pytest.mark.parametrize("params", [{"lr": 0}, {"lr": "fast"}, {"lr": float("nan")}, {"epochs": 0}, {"epochs": 1.5}])
def test_a_rate_or_a_length_that_is_none_is_refused(params: dict[str, object]) -> None:
    with pytest.raises(UserError, match="above 0"):
        wish_of(params)
