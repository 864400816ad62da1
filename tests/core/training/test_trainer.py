"""Real training of small networks on the digits."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from core.errors import UserError
from core.modules.checkpoint import checkpoints, read_newest, write_checkpoint
from core.network.tree import Network
from core.project.events import CheckpointSaved, EpochDone, Finished, FinishReason, Started, StepDone, TrainingEvent
from core.project.model import Part, Project
from core.project.run import RunFolder, RunState
from core.training.control import Control
from core.training.trainer import Trainer

Make = Callable[..., Project]
STEPS = 21
"""1,294 images (1,437 less a tenth of each class) in batches of 64."""


@pytest.fixture
def start(digits_project: Make, tmp_path: Path) -> Callable[..., RunFolder]:
    """A new run of the digits project with such a recipe."""
    return lambda **recipe: RunFolder.create(digits_project(**recipe), tmp_path)


Start = Callable[..., RunFolder]


def train(run: RunFolder, **how: object) -> list[TrainingEvent]:
    return list(Trainer(run, **how).events())  # type: ignore[arg-type]


def weights(run: RunFolder) -> dict[str, Tensor]:
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    found: dict[str, Tensor] = content["model"]
    return found


def assert_same_weights(one: RunFolder, other: RunFolder) -> None:
    first, second = weights(one), weights(other)
    assert first.keys() == second.keys()
    for name in first:
        assert torch.equal(first[name], second[name]), name


def of(kind: type, events: list[TrainingEvent]) -> list[TrainingEvent]:
    return [event for event in events if isinstance(event, kind)]


def stop_after(run: RunFolder, step: int, **how: object) -> list[TrainingEvent]:
    """Train until that step is done, then stop as a person would."""
    control = Control()
    events = []
    for event in Trainer(run, control, **how).events():  # type: ignore[arg-type]
        events.append(event)
        if isinstance(event, StepDone) and event.step == step:
            control.stop()
    return events


# What a run tells


def test_an_epoch_is_told_from_beginning_to_end(start: Start) -> None:
    events = train(start())
    kinds = [type(event).__name__ for event in events]
    assert kinds == ["Started", *["StepDone"] * STEPS, "EpochDone", "CheckpointSaved", "Finished"]
    started, finished = events[0], events[-1]
    assert isinstance(started, Started)
    assert (started.steps_per_epoch, started.train_images, started.val_images) == (STEPS, 1294, 143)
    assert (started.device, started.threads) == ("cpu", 1)
    assert isinstance(finished, Finished)
    assert (finished.reason, finished.step, finished.epoch) == (FinishReason.COMPLETED, STEPS, 1)


def test_the_network_learns(start: Start) -> None:
    last = of(EpochDone, train(start(epochs=3)))[-1]
    assert isinstance(last, EpochDone)
    assert last.val_accuracy > 0.85
    assert last.train_loss < 0.5


def test_the_sums_of_an_epoch_are_those_of_its_steps(start: Start) -> None:
    events = train(start())
    sizes = [64] * (STEPS - 1) + [1294 - 64 * (STEPS - 1)]
    steps = [event for event in events if isinstance(event, StepDone)]
    epoch = next(event for event in events if isinstance(event, EpochDone))
    assert epoch.train_loss == pytest.approx(sum(s.loss * n for s, n in zip(steps, sizes, strict=True)) / 1294)
    assert epoch.train_accuracy == pytest.approx(sum(s.accuracy * n for s, n in zip(steps, sizes, strict=True)) / 1294)


def test_milestones_are_on_disk_before_they_are_told_with_every_step_before_them(start: Start) -> None:
    run, told = start(), []
    for event in Trainer(run).events():
        told.append(event)
        if not isinstance(event, StepDone):
            assert list(run.events()) == told


def test_the_record_says_what_came_out(start: Start) -> None:
    run = start()
    epoch = next(event for event in train(run) if isinstance(event, EpochDone))
    record = run.record
    assert (record.state, record.reason, record.process) == (RunState.FINISHED, FinishReason.COMPLETED, "")
    assert (record.epoch, record.best_epoch, record.step) == (1, 1, STEPS)
    assert (record.val_accuracy, record.val_loss) == (epoch.val_accuracy, epoch.val_loss)
    assert record.versions["torch"] == torch.__version__
    assert len(record.fingerprint) == 64
    assert record.parameters == sum(w.numel() for name, w in weights(run).items() if "running" not in name) - 1


def test_the_states_come_in_their_order(start: Start) -> None:
    states: list[RunState] = []
    train(start(), control=Control(states.append))
    assert states == [RunState.PREPARING, RunState.TRAINING, RunState.FINISHED]


def test_the_best_weights_are_those_of_the_best_epoch(start: Start) -> None:
    run = start(epochs=4, lr=0.05)
    epochs = [event for event in train(run) if isinstance(event, EpochDone)]
    best = max(epochs, key=lambda event: event.val_accuracy)
    assert [event for event in epochs if event.best][-1] == best
    assert [path.name.split("-")[1] for path in checkpoints(run.checkpoints, "best")] == [f"{best.step:09d}"]
    assert run.record.best_epoch == best.epoch


def test_three_checkpoints_are_kept(start: Start) -> None:
    run = start(epochs=5)
    train(run)
    assert [int(path.name.split("-")[1]) for path in checkpoints(run.checkpoints, "last")] == [105, 84, 63]


# Recipes


def test_the_seed_decides_everything(start: Start) -> None:
    one, same, other = start(seed=3), start(seed=3), start(seed=4)
    for run in (one, same, other):
        train(run)
    assert_same_weights(one, same)
    assert not torch.equal(weights(one)["fc1.weight"], weights(other)["fc1.weight"])


@pytest.mark.parametrize("optimizer", ["SGD", "Adam", "AdamW", "RMSprop"])
@pytest.mark.parametrize("loss", ["CrossEntropyLoss", "MSELoss", "L1Loss"])
def test_every_loss_trains_with_every_optimizer(start: Start, loss: str, optimizer: str) -> None:
    run = start(loss=Part(type=loss), optimizer=Part(type=optimizer), lr=0.002)
    steps = [event for event in train(run) if isinstance(event, StepDone)]
    assert sum(s.loss for s in steps[-5:]) < sum(s.loss for s in steps[:5])


@pytest.mark.parametrize("loss", ["CrossEntropyLoss", "MSELoss"])
def test_a_summed_loss_is_shown_averaged(start: Start, loss: str) -> None:
    mean, summed = start(loss=Part(type=loss)), start(loss=Part(type=loss, params={"reduction": "sum"}))
    first = [next(e for e in Trainer(run).events() if isinstance(e, StepDone)).loss for run in (mean, summed)]
    assert first[0] == pytest.approx(first[1], rel=1e-5)


def test_a_single_image_left_over_is_no_batch_because_batchnorm_cannot_learn_from_it(start: Start) -> None:
    events = train(start(batch_size=1293))
    assert len(of(StepDone, events)) == 1


def test_an_unfinished_step_can_be_left_out(start: Start) -> None:
    assert len(of(StepDone, train(start(batch_size=100, drop_last=True)))) == 12
    assert len(of(StepDone, train(start(batch_size=100)))) == 13
    assert len(of(StepDone, train(start(batch_size=50, accumulate=2)))) == 13


def test_a_run_ends_once_patience_is_lost(start: Start) -> None:
    events = train(start(epochs=30, lr=1e-9, patience=2))
    assert len(of(EpochDone, events)) < 30
    assert isinstance(events[-1], Finished)
    assert events[-1].reason is FinishReason.COMPLETED
    assert "not got better for 2 epochs" in events[-1].detail


def test_the_best_epoch_may_be_that_of_the_smallest_loss(start: Start) -> None:
    epochs = [e for e in train(start(epochs=3, lr=0.01, keep_best="loss")) if isinstance(e, EpochDone)]
    smallest = float("inf")
    for epoch in epochs:
        assert epoch.best == (epoch.val_loss < smallest)
        smallest = min(smallest, epoch.val_loss)


def test_averaged_weights_are_the_ones_validated_and_kept(start: Start) -> None:
    run = start(epochs=1, average=0.9)
    events = train(run)
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    assert not torch.equal(content["model"]["fc1.weight"], content["learning"]["fc1.weight"])
    assert of(EpochDone, events)[0].val_accuracy > 0.3  # type: ignore[union-attr]


EVERYTHING = {
    "epochs": 2,
    "lr": 0.01,
    "scheduler": Part(type="OneCycleLR"),
    "warmup": 5,
    "batch_size": 32,
    "accumulate": 2,
    "clip_norm": 1.0,
    "class_weights": "balanced",
    "mixup": 0.2,
    "cutmix": 1.0,
    "average": 0.99,
    "precision": "bfloat16",
    "channels_last": True,
    "lowered": True,
    "deterministic": True,
}


def test_a_run_with_everything_on_goes_on_as_if_nothing_had_happened(start: Start) -> None:
    undisturbed, stopped = start(**EVERYTHING), start(**EVERYTHING)
    train(undisturbed)
    stop_after(stopped, STEPS - 3)
    train(stopped, resume=True)
    torch.use_deterministic_algorithms(False)
    assert_same_weights(undisturbed, stopped)


# Pause, stop, resume, extend


def test_a_stopped_run_has_saved_where_it_is(start: Start) -> None:
    run = start()
    events = stop_after(run, 5)
    assert [type(event) for event in events[-2:]] == [CheckpointSaved, Finished]
    assert isinstance(events[-1], Finished)
    assert (events[-1].reason, events[-1].step) == (FinishReason.STOPPED, 5)
    assert run.is_resumable
    assert not run.is_interrupted


@pytest.mark.parametrize("step", [1, STEPS - 1, STEPS, STEPS + 1])
def test_a_stopped_run_goes_on_as_if_nothing_had_happened(start: Start, step: int) -> None:
    undisturbed, stopped = start(epochs=2), start(epochs=2)
    told = train(undisturbed)
    stop_after(stopped, step)
    train(stopped, resume=True)
    assert_same_weights(undisturbed, stopped)
    losses = [event.loss for event in stopped.events() if isinstance(event, StepDone)]
    assert losses == [event.loss for event in told if isinstance(event, StepDone)]
    scores = [(e.epoch, e.train_loss, e.val_loss) for e in stopped.events() if isinstance(e, EpochDone)]
    assert scores == [(e.epoch, e.train_loss, e.val_loss) for e in told if isinstance(e, EpochDone)]


def test_a_finished_run_goes_on_with_more_epochs(start: Start) -> None:
    long, short = start(epochs=3), start(epochs=1)
    train(long)
    train(short)
    more = train(short, resume=True, epochs=3)
    assert [event.epoch for event in more if isinstance(event, EpochDone)] == [2, 3]
    assert_same_weights(long, short)
    assert short.record.epochs == 3


def test_an_extended_run_remembers_how_long_it_is_to_be(start: Start) -> None:
    run = start(epochs=1)
    train(run)
    stop_after(run, STEPS + 3, epochs=3)
    events = train(run, resume=True)
    assert isinstance(events[-1], Finished)
    assert (events[-1].reason, events[-1].epoch) == (FinishReason.COMPLETED, 3)


def test_a_pause_holds_the_run_until_it_goes_on(start: Start) -> None:
    run, states, paused = start(), [], threading.Event()

    def on_state(state: RunState) -> None:
        states.append(state)
        if state is RunState.PAUSED:
            assert run.record.state is RunState.PAUSED
            paused.set()

    control, events = Control(on_state), []
    control.pause()
    thread = threading.Thread(target=lambda: events.extend(Trainer(run, control).events()))
    thread.start()
    assert paused.wait(60)
    held = len(events)
    assert not threading.Event().wait(0.3)
    assert len(events) == held
    control.resume()
    thread.join(60)
    assert states == [RunState.PREPARING, RunState.TRAINING, RunState.PAUSED, RunState.TRAINING, RunState.FINISHED]
    undisturbed = start()
    train(undisturbed)
    assert_same_weights(undisturbed, run)


def test_a_paused_run_can_be_stopped(start: Start) -> None:
    run = start()
    paused = threading.Event()
    control = Control(lambda state: paused.set() if state is RunState.PAUSED else None)
    control.pause()
    events: list[TrainingEvent] = []
    thread = threading.Thread(target=lambda: events.extend(Trainer(run, control).events()))
    thread.start()
    assert paused.wait(60)
    control.stop()
    thread.join(60)
    assert isinstance(events[-1], Finished)
    assert events[-1].reason is FinishReason.STOPPED


def test_a_run_stopped_before_its_first_step_can_begin_anew(start: Start) -> None:
    run, control = start(), Control()
    control.stop()
    assert of(StepDone, train(run, control=control)) == []
    assert run.record.reason is FinishReason.STOPPED
    events = train(run, resume=True)
    assert isinstance(events[-1], Finished)
    assert events[-1].reason is FinishReason.COMPLETED


def test_a_run_gone_on_with_and_stopped_while_preparing_stays_where_it_was(start: Start) -> None:
    run, control = start(), Control()
    stop_after(run, 5)
    control.stop()
    events = train(run, control=control, resume=True)
    assert of(StepDone, events) == []
    assert (events[-1].step, run.record.step, run.record.reason) == (5, 5, FinishReason.STOPPED)


def test_a_stop_during_validation_is_heard_and_the_validation_done_later(start: Start) -> None:
    undisturbed, stopped = start(), start()
    train(undisturbed)
    control = Control()
    events: list[TrainingEvent] = []
    for event in Trainer(stopped, control, checkpoint_s=1e9).events():
        events.append(event)
        if isinstance(event, StepDone) and event.step == STEPS:
            control._stopped = True  # between the look after the last step and the first batch of the validation
            control.__class__ = _LateControl
    train(stopped, resume=True)
    assert len([event for event in stopped.events() if isinstance(event, EpochDone)]) == 1
    assert_same_weights(undisturbed, stopped)


class _LateControl(Control):
    """Says that it is stopped only from the second time it is asked."""

    asked = 0

    @property
    def is_stopped(self) -> bool:
        _LateControl.asked += 1
        return _LateControl.asked > 2


# What goes wrong


def test_a_run_that_diverges_stops_and_keeps_its_last_good_checkpoint(start: Start) -> None:
    run = start(epochs=2)
    stop_after(run, STEPS + 1)
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    content["optimizer"]["param_groups"][0]["lr"] = math.inf
    write_checkpoint(run.checkpoints, "last", STEPS + 1, content)
    finished = train(run, resume=True)[-1]
    assert isinstance(finished, Finished)
    assert finished.reason is FinishReason.DIVERGED
    assert f"after step {finished.step}" in finished.detail
    assert "Try a learning rate of 0.001" in finished.detail
    assert run.record.reason is FinishReason.DIVERGED
    assert all(torch.equal(content["model"][name], weight) for name, weight in weights(run).items())


def test_a_damaged_checkpoint_is_skipped_for_the_one_before(start: Start) -> None:
    undisturbed, damaged = start(epochs=3), start(epochs=3)
    train(undisturbed)
    stop_after(damaged, 2 * STEPS + 4)
    newest = checkpoints(damaged.checkpoints, "last")[0]
    content = bytearray(newest.read_bytes())
    content[len(content) // 2] ^= 1
    newest.write_bytes(content)
    events = train(damaged, resume=True)
    assert isinstance(events[0], Started)
    assert events[0].step == 2 * STEPS
    assert_same_weights(undisturbed, damaged)


def test_a_run_whose_checkpoints_are_all_damaged_says_so(start: Start) -> None:
    run = start()
    stop_after(run, 3)
    for path in run.checkpoints.iterdir():
        path.write_bytes(b"")
    with pytest.raises(UserError, match=r"Every checkpoint of .* is damaged"):
        train(run, resume=True)


def test_a_run_cut_off_between_its_best_weights_and_its_first_checkpoint_begins_anew(start: Start) -> None:
    undisturbed, cut = start(), start()
    train(undisturbed)
    events = Trainer(cut).events()
    while not isinstance(next(events), EpochDone):
        pass
    events.close()  # type: ignore[attr-defined]
    assert checkpoints(cut.checkpoints, "best")
    train(cut, resume=True)
    assert_same_weights(undisturbed, cut)
    assert len([event for event in cut.events() if isinstance(event, EpochDone)]) == 1


def test_a_run_does_not_go_on_with_other_images(start: Start) -> None:
    run = start()
    stop_after(run, 3)
    run.update(fingerprint="0" * 64)
    with pytest.raises(UserError, match="have changed since this run began"):
        train(run, resume=True)


def test_a_network_that_does_not_fit_the_classes_is_refused_with_the_numbers(
    digits_project: Make, tmp_path: Path
) -> None:
    project = digits_project()
    blocks = project.network.blocks
    narrow = Network((*blocks[:-1], replace(blocks[-1], params={"out_features": 7})))
    run = RunFolder.create(project.model_copy(update={"network": narrow}), tmp_path)
    with pytest.raises(UserError, match=r"gives \(7,\) per image; with 10 classes it must give \(10,\)"):
        train(run)
    assert (run.record.state, run.record.reason) == (RunState.FINISHED, FinishReason.FAILED)
    assert "(7,)" in run.record.detail
    assert not run.is_interrupted


def test_the_block_at_fault_is_named(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project()
    blocks = project.network.blocks
    wrong = Network((*blocks[:-1], replace(blocks[-1], params={"in_features": 5, "out_features": 10})))
    run = RunFolder.create(project.model_copy(update={"network": wrong}), tmp_path)
    with pytest.raises(UserError) as caught:
        train(run)
    assert caught.value.place.block == "b6"


def test_a_network_with_nothing_to_train_is_refused(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project()
    frozen = Network(tuple(replace(block, frozen=True) for block in project.network.blocks))
    run = RunFolder.create(project.model_copy(update={"network": frozen}), tmp_path)
    with pytest.raises(UserError, match="Nothing can be trained"):
        train(run)


def test_frozen_blocks_keep_their_weights(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project()
    first, *rest = project.network.blocks
    half = Network((replace(first, frozen=True), *rest))
    run = RunFolder.create(project.model_copy(update={"network": half}), tmp_path)
    stop_after(run, 1)
    before = weights(run)["conv1.weight"]
    train(run, resume=True)
    assert torch.equal(weights(run)["conv1.weight"], before)


def test_a_device_that_is_not_there_is_refused_with_those_that_are(start: Start) -> None:
    with pytest.raises(UserError, match=r'There is no device "cuda:9" here. Choose one of: auto, cpu'):
        train(start(device="cuda:9"))


def test_an_unexpected_error_is_kept_in_the_record_and_not_swallowed(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start()
    monkeypatch.setattr("core.training.trainer.validate", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        train(run)
    assert run.record.reason is FinishReason.FAILED
    assert "division by zero" in run.record.detail
    assert "Traceback" in run.log.read_text()


def test_the_log_tells_the_milestones(start: Start) -> None:
    run = start()
    train(run)
    lines = run.log.read_text().splitlines()
    assert ["epoch 1 of 1" in lines[0], "epoch 1 done" in lines[1], "completed at step 21" in lines[2]] == [True] * 3


def test_a_consumer_that_goes_away_leaves_an_interrupted_run(start: Start) -> None:
    run = start()
    events = Trainer(run).events()
    next(events)
    next(events)
    events.close()  # type: ignore[attr-defined]
    assert run.is_interrupted
    assert run.is_resumable
