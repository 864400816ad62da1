"""The window's one training run: what can be done in which state, and what becomes of the run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.events import Finished, FinishReason, StepDone, event_to_json
from core.project.model import Project
from core.project.run import ALLOWED, Action, RunFolder, RunState, list_runs
from core.protocol.client import Spare
from gui.engine_work import WORK
from gui.runner import Runner
from tests.gui.scripted_process import KILLED, Starter

PROJECT = Project(title="mine")


class Told:
    """What a runner said."""

    def __init__(self, runner: Runner) -> None:
        self.states: list[RunState | None] = []
        self.failures: list[tuple[Message, list[str], RunFolder | None]] = []
        self.steps: list[int] = []
        self.ends: list[FinishReason] = []
        runner.stateChanged.connect(self.states.append)
        runner.failed.connect(lambda message, log, run: self.failures.append((message, log, run)))
        runner.eventsArrived.connect(
            lambda events: self.steps.extend(event.step for event in events if isinstance(event, StepDone))
        )
        runner.finished.connect(lambda event: self.ends.append(event.reason))


@pytest.fixture
def starter() -> Starter:
    return Starter()


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "runs"


@pytest.fixture
def runner(qtbot: QtBot, starter: Starter, folder: Path) -> Iterator[Runner]:
    spare = Spare(starter)  # type: ignore[arg-type]
    made = Runner(spare, folder)
    yield made
    made.close()
    spare.close()


@pytest.fixture
def told(runner: Runner) -> Told:
    return Told(runner)


def go_to(qtbot: QtBot, runner: Runner, starter: Starter, state: RunState | None) -> None:
    """Bring a fresh runner into a state, the way it gets there."""
    if state is None:
        return
    runner.start(PROJECT)
    process = starter.newest
    if state == RunState.STOPPING:
        runner.stop()
    elif state == RunState.FINISHED:
        end(qtbot, runner, starter)
    elif state != RunState.PREPARING:
        process.tell("state", WORK, state=state.value)
    qtbot.waitUntil(lambda: runner.state == state)


def end(qtbot: QtBot, runner: Runner, starter: Starter) -> None:
    """Let the training engine finish as it does by itself."""
    process = starter.started[0]
    process.tell("state", WORK, state="finished")
    process.answer(WORK, {"reason": "completed"})
    qtbot.waitUntil(lambda: "shutdown" in process.asked())
    process.kill()
    qtbot.waitUntil(lambda: not runner.is_busy)


@pytest.mark.parametrize("state", [None, *RunState])
def test_what_can_be_done_is_what_the_table_says(
    qtbot: QtBot, runner: Runner, starter: Starter, state: RunState | None
) -> None:
    go_to(qtbot, runner, starter, state)
    assert runner.state == state
    assert runner.allowed == ALLOWED[state]


@pytest.mark.parametrize("state", [None, *RunState])
def test_what_the_table_forbids_reaches_no_engine(
    qtbot: QtBot, runner: Runner, starter: Starter, folder: Path, state: RunState | None
) -> None:
    go_to(qtbot, runner, starter, state)
    sent = [process.asked() for process in starter.started]
    made = len(list_runs(folder))
    if Action.START not in runner.allowed:
        runner.start(PROJECT)
    for action, do in ((Action.PAUSE, runner.pause), (Action.RESUME, runner.go_on), (Action.STOP, runner.stop)):
        if action not in runner.allowed:
            do()
    assert [process.asked() for process in starter.started] == sent
    assert len(list_runs(folder)) == made
    assert runner.state == state


def test_a_run_is_made_of_the_project_as_it_stands_and_its_engine_told(
    runner: Runner, starter: Starter, told: Told, folder: Path
) -> None:
    runner.start(PROJECT)
    assert runner.run is not None
    assert list_runs(folder) == (runner.run,)
    assert runner.run.project == PROJECT
    (request,) = starter.newest.sent
    assert request.method == "train"
    assert request.params == {"run": str(runner.run.path), "resume": False, "epochs": None}
    assert told.states == [RunState.PREPARING]


def test_a_run_goes_through_its_states_and_ends_without_a_failure(
    qtbot: QtBot, runner: Runner, starter: Starter, told: Told
) -> None:
    runner.start(PROJECT)
    process = starter.newest
    process.tell("state", WORK, state="training")
    process.tell("training", WORK, **event_to_json(StepDone(1, 1, 0.5, 0.9, 0.01, 100.0, 1.0)))
    finished = Finished(FinishReason.COMPLETED, 1, 1, 1.0)
    process.tell("training", WORK, **event_to_json(finished))
    end(qtbot, runner, starter)
    assert told.states == [RunState.PREPARING, RunState.TRAINING, RunState.FINISHED, RunState.FINISHED]
    assert told.steps == [1]
    assert told.ends == [FinishReason.COMPLETED]
    assert told.failures == []


def test_pause_and_going_on_are_asked_of_the_engine_which_says_when_it_has(
    qtbot: QtBot, runner: Runner, starter: Starter
) -> None:
    go_to(qtbot, runner, starter, RunState.TRAINING)
    runner.pause()
    assert runner.state == RunState.TRAINING
    starter.newest.tell("state", WORK, state="paused")
    qtbot.waitUntil(lambda: runner.state == RunState.PAUSED)
    runner.go_on()
    assert starter.newest.asked() == ["train", "pause", "resume"]


def test_a_run_that_is_stopping_does_not_seem_to_train_again(
    qtbot: QtBot, runner: Runner, starter: Starter, told: Told
) -> None:
    runner.start(PROJECT)
    runner.stop()
    starter.newest.tell("state", WORK, state="training")  # on its way when Stop was pressed
    end(qtbot, runner, starter)
    assert told.states == [RunState.PREPARING, RunState.STOPPING, RunState.FINISHED]


def test_that_no_process_is_there_any_more_is_told_too_for_only_then_can_the_next_begin(
    qtbot: QtBot, runner: Runner, starter: Starter
) -> None:
    busy: list[tuple[RunState | None, bool]] = []
    runner.stateChanged.connect(lambda state: busy.append((state, runner.is_busy)))
    go_to(qtbot, runner, starter, RunState.TRAINING)
    end(qtbot, runner, starter)
    assert busy[-2:] == [(RunState.FINISHED, True), (RunState.FINISHED, False)]


def test_what_is_started_before_the_process_of_the_last_run_has_gone_begins_as_soon_as_it_has(
    qtbot: QtBot, runner: Runner, starter: Starter
) -> None:
    go_to(qtbot, runner, starter, RunState.TRAINING)
    process, first = starter.newest, runner.run
    process.tell("state", WORK, state="finished")
    process.answer(WORK, {"reason": "completed"})
    qtbot.waitUntil(lambda: "shutdown" in process.asked())
    assert runner.is_busy
    assert first is not None
    runner.resume(first, epochs=20)
    assert process.asked().count("train") == 1
    process.kill()
    qtbot.waitUntil(lambda: starter.newest is not process and "train" in starter.newest.asked())
    assert starter.newest.sent[0].params == {"run": str(first.path), "resume": True, "epochs": 20}
    assert runner.state is RunState.PREPARING


def test_nothing_else_begins_while_a_run_is_on(qtbot: QtBot, runner: Runner, starter: Starter) -> None:
    go_to(qtbot, runner, starter, RunState.TRAINING)
    first = runner.run
    assert first is not None
    runner.resume(first)
    runner.start(PROJECT)
    end(qtbot, runner, starter)
    assert runner.run == first
    assert runner.state is RunState.FINISHED


def test_a_run_whose_engine_dies_fails_with_how_it_died_and_its_last_lines(
    qtbot: QtBot, runner: Runner, starter: Starter, told: Told
) -> None:
    go_to(qtbot, runner, starter, RunState.TRAINING)
    runner.kill()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert told.failures == [(KILLED, ["the last line"], runner.run)]
    assert runner.state == RunState.FINISHED
    assert Action.START in runner.allowed


def test_a_run_that_the_engine_refuses_fails_once(qtbot: QtBot, runner: Runner, starter: Starter, told: Told) -> None:
    runner.start(PROJECT)
    process = starter.newest
    process.refuse(WORK, "data.missing")
    qtbot.waitUntil(lambda: "shutdown" in process.asked())
    process.kill()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert [(message.code, run) for message, _, run in told.failures] == [("data.missing", runner.run)]


def test_a_run_that_cannot_be_kept_anywhere_is_a_sentence_and_starts_nothing(
    qtbot: QtBot, starter: Starter, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    runner = Runner(Spare(starter), tmp_path / "file" / "runs")  # type: ignore[arg-type]
    told = Told(runner)
    runner.start(PROJECT)
    ((message, _, run),) = told.failures
    assert str(tmp_path / "file") in str(message)
    assert run is None
    assert starter.started == []
    assert runner.state is None


def test_an_engine_is_kept_warm_for_the_next_run(qtbot: QtBot, runner: Runner, starter: Starter) -> None:
    runner.warm_up("starting")
    assert starter.started == []
    runner.warm_up("ready")
    runner.start(PROJECT)
    assert len(starter.started) == 1
    end(qtbot, runner, starter)
    assert len(starter.started) == 2


def test_resuming_says_so_and_for_how_many_epochs(runner: Runner, starter: Starter, folder: Path) -> None:
    run = RunFolder.create(PROJECT, folder)
    runner.resume(run, epochs=7)
    assert starter.newest.sent[0].params == {"run": str(run.path), "resume": True, "epochs": 7}
    assert runner.run == run
    runner.resume(RunFolder.create(PROJECT, folder))
    assert runner.run == run


def test_closing_stops_the_run_first(qtbot: QtBot, runner: Runner, starter: Starter) -> None:
    go_to(qtbot, runner, starter, RunState.TRAINING)
    runner.close()
    assert starter.newest.asked() == ["train", "stop"]
    assert not runner.is_busy
