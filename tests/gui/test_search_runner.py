"""The window's one search: what can be done in which state, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.model import Project
from core.project.run import Action, RunState
from core.project.search_folder import Trial, TrialState, list_searches, trial_to_json
from core.protocol.client import Spare
from gui.engine_work import WORK
from gui.runner import Runner
from gui.search_runner import SearchRunner
from tests.gui.scripted_process import KILLED, ScriptedProcess, Starter
from tests.gui.searched_project import searched_project, told_search, trial


@pytest.fixture
def starter() -> Starter:
    return Starter()


@pytest.fixture
def runner(qtbot: QtBot, starter: Starter, home: Path) -> Iterator[Runner]:
    made = Runner(Spare(starter), home / "runs")  # type: ignore[arg-type]
    yield made
    made.close()


@pytest.fixture
def searcher(runner: Runner, starter: Starter, home: Path) -> Iterator[SearchRunner]:
    spare = Spare(starter)  # type: ignore[arg-type]
    made = SearchRunner(spare, runner, home / "searches", home / "runs")
    yield made
    made.close()
    spare.close()


def end(qtbot: QtBot, searcher: SearchRunner, process: ScriptedProcess) -> None:
    process.tell("state", WORK, state="finished")
    process.answer(WORK, {"reason": "completed"})
    qtbot.waitUntil(lambda: "shutdown" in process.asked())
    process.kill()
    qtbot.waitUntil(lambda: not searcher.is_busy)


def test_a_search_is_made_of_the_project_and_its_engine_told(
    searcher: SearchRunner, starter: Starter, home: Path
) -> None:
    searcher.start(searched_project())
    assert list_searches(home / "searches") == (searcher.search,)
    (request,) = starter.newest.sent
    assert request.method == "search"
    assert searcher.state == RunState.PREPARING


def test_trials_are_passed_on_and_the_end_is_that_of_the_process(
    qtbot: QtBot, searcher: SearchRunner, starter: Starter
) -> None:
    told: list[Trial] = []
    searcher.trialChanged.connect(told.append)
    searcher.start(searched_project())
    process = starter.newest
    process.tell("state", WORK, state="training")
    process.tell("trial", WORK, **trial_to_json(trial(0, 0.5)))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [trial(0, 0.5)]
    assert Action.PAUSE in searcher.allowed
    end(qtbot, searcher, process)
    assert searcher.state == RunState.FINISHED
    assert Action.START in searcher.allowed


def test_steering_reaches_the_engine(qtbot: QtBot, searcher: SearchRunner, starter: Starter) -> None:
    searcher.start(searched_project())
    process = starter.newest
    process.tell("state", WORK, state="training")
    qtbot.waitUntil(lambda: searcher.state == RunState.TRAINING)
    searcher.pause()
    process.tell("state", WORK, state="paused")
    qtbot.waitUntil(lambda: searcher.state == RunState.PAUSED)
    searcher.go_on()
    searcher.stop()
    assert process.asked() == ["search", "pause", "resume", "stop"]
    assert searcher.state == RunState.STOPPING


def test_a_dead_engine_is_told_with_its_last_lines(qtbot: QtBot, searcher: SearchRunner, starter: Starter) -> None:
    failures: list[tuple[Message, list[str]]] = []
    searcher.failed.connect(lambda message, log: failures.append((message, log)))
    searcher.start(searched_project())
    searcher.kill()
    qtbot.waitUntil(lambda: not searcher.is_busy)
    assert failures == [(KILLED, ["the last line"])]


def test_nothing_to_search_is_a_sentence_and_starts_nothing(searcher: SearchRunner, starter: Starter) -> None:
    failures: list[Message] = []
    searcher.failed.connect(lambda message, _log: failures.append(message))
    searcher.start(Project())
    assert "Nothing is marked" in str(failures[0])
    assert starter.started == []


def test_no_search_begins_while_a_run_is_on(runner: Runner, searcher: SearchRunner, starter: Starter) -> None:
    runner.start(Project(title="mine"))
    assert Action.START not in searcher.allowed
    searcher.start(searched_project())
    assert searcher.search is None


def test_a_search_goes_on(searcher: SearchRunner, starter: Starter, home: Path) -> None:
    held = told_search(home)
    searcher.resume(held, trials=9)
    assert starter.newest.sent[0].params == {"search": str(held.path), "trials": 9}
    assert held.trials()[2].state is TrialState.PRUNED
