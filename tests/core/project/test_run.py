from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import UserError
from core.project.events import (
    CheckpointSaved,
    EpochDone,
    Finished,
    FinishReason,
    Started,
    StepDone,
    TrainingEvent,
    event_from_json,
    event_to_json,
)
from core.project.model import Project
from core.project.process import process_mark
from core.project.run import ALLOWED, Action, RunFolder, RunState, list_runs

Make = Callable[..., Project]


@pytest.fixture
def run(digits_project: Make, tmp_path: Path) -> RunFolder:
    return RunFolder.create(digits_project(epochs=3, seed=7), tmp_path)


def step(number: int, epoch: int = 1) -> StepDone:
    return StepDone(number, epoch, loss=1.5, accuracy=0.5, lr=0.01, images_per_second=100.0, seconds=number / 10)


def epoch(number: int, at: int) -> EpochDone:
    return EpochDone(number, at, 1.0, 0.5, 1.1, 0.4, 100.0, at / 10, best=True)


STARTED = Started(0, 1, 3, 2, 128, 14, "cpu", 1)


# The folder


def test_a_new_run_holds_the_project_frozen_and_a_record_of_it(run: RunFolder, digits_project: Make) -> None:
    assert run.project == digits_project(epochs=3, seed=7)
    assert (run.record.state, run.record.seed, run.record.epochs) == (RunState.PREPARING, 7, 3)
    assert run.record.name == run.name


def test_runs_are_named_by_time_and_title_and_never_twice(digits_project: Make, tmp_path: Path) -> None:
    made = [RunFolder.create(digits_project(), tmp_path, "My net: No. 1!") for _ in range(3)]
    assert len({run.name for run in made}) == 3
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d-\d{6}-my-net-no-1(-\d)?", run.name) for run in made)


def test_runs_are_listed_newest_first_without_damaged_ones(digits_project: Make, tmp_path: Path) -> None:
    first, second, broken = (RunFolder.create(digits_project(), tmp_path, title) for title in ("a", "b", "c"))
    first.update(created="2026-01-01T10:00:00+00:00")
    second.update(created="2026-01-02T10:00:00+00:00")
    (broken.path / "run.json").write_text("{")
    (tmp_path / "holiday pictures").mkdir()
    assert list_runs(tmp_path) == (second, first)
    assert list_runs(tmp_path / "nowhere") == ()


def test_a_folder_without_a_run_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no run folder") as caught:
        RunFolder.open(tmp_path)
    assert caught.value.place.file == str(tmp_path)


def test_a_damaged_record_is_said_in_a_sentence(run: RunFolder) -> None:
    (run.path / "run.json").write_text('{"name": ')
    with pytest.raises(UserError, match=r"run.json cannot be read; the run's checkpoints and metrics are still there"):
        _ = run.record


def test_a_run_whose_folder_is_gone_says_so_and_promises_nothing(run: RunFolder) -> None:
    shutil.rmtree(run.path)
    with pytest.raises(UserError, match=r"folder of this run is no longer there: .*" + re.escape(run.name)):
        _ = run.record


FULL = """
import resource, signal, sys
from core.project.run import RunFolder
from core.project.templates import load_template
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
try:
    RunFolder.create(load_template("mlp"), sys.argv[1])
except Exception as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is a thing of Unix")
def test_a_run_that_cannot_be_written_leaves_no_half_folder(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "UserError"
    assert list(tmp_path.iterdir()) == []


def test_fields_of_a_newer_layerwright_survive_an_update(run: RunFolder) -> None:
    record = run.record.model_copy(update={"mood": "hopeful"})
    run.write_record(record)
    run.update(state=RunState.TRAINING)
    assert '"mood": "hopeful"' in (run.path / "run.json").read_text()


# What it told


def test_events_come_back_as_they_were_told(run: RunFolder) -> None:
    told: list[TrainingEvent] = [
        STARTED,
        step(1),
        epoch(1, 1),
        CheckpointSaved(1, 2, "x.pt"),
        Finished(FinishReason.DIVERGED, 1, 1, 0.5, "why"),
    ]
    run.append(told, sync=True)
    assert list(run.events()) == told
    assert [event_from_json(event_to_json(event)) for event in told] == told


def test_a_line_torn_by_a_power_cut_is_left_out(run: RunFolder) -> None:
    run.append([STARTED, step(1), step(2)])
    whole = run.metrics.read_bytes()
    run.metrics.write_bytes(whole[:-20])
    assert list(run.events()) == [STARTED, step(1)]


def test_a_run_that_told_nothing_has_no_events(run: RunFolder) -> None:
    assert list(run.events()) == []


def test_going_back_forgets_what_was_told_after_the_checkpoint(run: RunFolder) -> None:
    run.append([STARTED, step(1), step(2), epoch(1, 2), CheckpointSaved(2, 2, "x.pt"), step(3, 2), step(4, 2)])
    run.append([Finished(FinishReason.STOPPED, 2, 4, 0.4)])
    with run.metrics.open("ab") as file:
        file.write(b'{"event": "StepDo')
    run.truncate_to(3, epoch=2)
    assert list(run.events()) == [STARTED, step(1), step(2), epoch(1, 2), CheckpointSaved(2, 2, "x.pt"), step(3, 2)]


def test_going_back_to_the_end_of_an_epoch_before_its_validation_forgets_the_validation(run: RunFolder) -> None:
    run.append([STARTED, step(1), step(2), epoch(1, 2)])
    run.truncate_to(2, epoch=1)
    assert list(run.events()) == [STARTED, step(1), step(2)]


def test_going_back_to_the_beginning_forgets_everything(run: RunFolder) -> None:
    run.append([STARTED, step(1)])
    run.truncate_to(0, epoch=1)
    assert list(run.events()) == []


# Who is at work on it


def test_a_run_whose_process_was_killed_is_interrupted_and_can_go_on(run: RunFolder) -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    run.update(state=RunState.TRAINING, process=process_mark(child.pid))
    assert run.is_at_work
    assert not run.is_interrupted
    assert not run.is_resumable
    child.kill()
    child.communicate()
    assert not run.is_at_work
    assert run.is_interrupted
    assert run.is_resumable


def test_two_processes_cannot_train_the_same_run(run: RunFolder) -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    run.update(process=process_mark(child.pid))
    with pytest.raises(UserError, match="Another process is training"):
        run.claim()
    child.communicate()
    assert run.claim().process == process_mark()


@pytest.mark.parametrize(
    ("reason", "resumable"),
    [(FinishReason.COMPLETED, False), (FinishReason.STOPPED, True), (FinishReason.FAILED, True)],
)
def test_a_finished_run_is_not_interrupted(run: RunFolder, reason: FinishReason, resumable: bool) -> None:
    run.update(state=RunState.FINISHED, reason=reason)
    assert not run.is_interrupted
    assert run.is_resumable is resumable


# Which button may be pressed when


@pytest.mark.parametrize(
    ("state", "possible"),
    [
        (None, {Action.START}),
        (RunState.PREPARING, {Action.STOP, Action.KILL}),
        (RunState.TRAINING, {Action.PAUSE, Action.CHANGE, Action.STOP, Action.KILL}),
        (RunState.PAUSED, {Action.RESUME, Action.CHANGE, Action.STOP, Action.KILL}),
        (RunState.STOPPING, {Action.KILL}),
        (RunState.FINISHED, {Action.START}),
    ],
)
def test_each_state_allows_what_makes_sense_in_it(state: RunState | None, possible: set[Action]) -> None:
    assert ALLOWED[state] == possible


def test_the_table_knows_every_state_and_no_state_is_a_dead_end() -> None:
    assert set(ALLOWED) == {None, *RunState}
    assert all(ALLOWED.values())
