"""What the window does when its engines die: it says so, offers to go on, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from offscreen import opened_window, until
from pytestqt.qtbot import QtBot

from core.modules.checkpoint import read_newest
from core.project.events import StepDone
from core.project.model import Project, Recipe
from core.project.run import RunFolder, RunState
from core.project.templates import load_template
from core.training.trainer import Trainer
from gui.window import Window

pytestmark = pytest.mark.slow


def project() -> Project:
    """Small enough to be quick, with dropout, so that random numbers matter."""
    recipe = Recipe(epochs=2, batch_size=32, threads=1, device="cpu")
    return load_template("small-cnn").model_copy(update={"recipe": recipe})


def steps_seen(window: Window) -> list[int]:
    """Collects the numbers of the steps the window hears of."""
    seen: list[int] = []
    window.services.runner.eventsArrived.connect(
        lambda events: seen.extend(event.step for event in events if isinstance(event, StepDone))
    )
    return seen


def weights(run: RunFolder) -> dict[str, torch.Tensor]:
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    return content["model"]


@pytest.mark.allows_log(".*")
def test_a_run_whose_engine_is_killed_resumes_to_the_very_weights_of_an_undisturbed_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    undisturbed = RunFolder.create(project(), tmp_path / "undisturbed")
    for _ in Trainer(undisturbed).events():
        pass
    with opened_window(qtbot) as window:
        runner = window.services.runner
        window.show_page("train")
        seen, failures = steps_seen(window), []
        runner.failed.connect(lambda message, log, run: failures.append((message, run)))
        runner.start(project())
        until(qtbot, lambda: seen and seen[-1] > 20)
        runner.kill()
        until(qtbot, lambda: failures and not runner.is_busy)
        message, run = failures[0]
        assert "signal 9" in str(message)
        assert run.is_interrupted and run.is_resumable
        assert window.isVisible()
        runner.resume(run)
        until(qtbot, lambda: runner.state == RunState.FINISHED and not runner.is_busy)
        assert len(failures) == 1
        ours, theirs = weights(run), weights(undisturbed)
        assert ours.keys() == theirs.keys()
        assert all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_several_runs_in_a_row_leave_no_process(qtbot: QtBot) -> None:
    with opened_window(qtbot) as window:
        runner = window.services.runner
        for _ in range(3):
            seen = steps_seen(window)
            runner.start(project())
            until(qtbot, lambda seen=seen: seen)
            runner.stop()
            assert runner.state == RunState.STOPPING
            until(qtbot, lambda: runner.state == RunState.FINISHED and not runner.is_busy)
    # conftest fails the test where a child process or thread is left


def test_a_run_stopped_while_it_prepares_ends_and_the_next_one_trains(qtbot: QtBot) -> None:
    with opened_window(qtbot) as window:
        runner, failures = window.services.runner, []
        runner.failed.connect(lambda message, log, run: failures.append(message))
        runner.start(project())
        runner.stop()
        until(qtbot, lambda: runner.state == RunState.FINISHED and not runner.is_busy)
        assert runner.run is not None
        assert runner.run.record.step <= 1  # it ends "at its next step", at the latest the first
        assert not runner.run.is_at_work
        seen = steps_seen(window)
        runner.start(project())
        until(qtbot, lambda: seen)
        runner.stop()
        until(qtbot, lambda: not runner.is_busy)
        assert failures == []


@pytest.mark.allows_log(".*")
def test_the_analysis_engine_comes_back_when_it_dies(qtbot: QtBot) -> None:
    with opened_window(qtbot) as window:
        document = window.services.document
        document.start(load_template("lenet5"))
        until(qtbot, lambda: document.report is not None)
        window.services.engine.kill()
        until(qtbot, lambda: window.services.engine.state == "starting")
        document.set_param(document.network.blocks[0].id, "out_channels", 7)
        until(qtbot, lambda: document.report is not None and document.report.culprit is not None)
        assert window.services.engine.state == "ready"


def test_a_run_that_was_cut_off_is_taken_up_from_the_start_page_with_its_project(qtbot: QtBot) -> None:
    with opened_window(qtbot) as window:
        run = RunFolder.create(project(), window.services.choice.folder)
        run.update(state=RunState.TRAINING)
        window.services.choice.refresh()
        window.page_widget("start").runChosen.emit(run)
        assert window.page == "train"
        assert window.services.document.project.network == project().network
        seen = steps_seen(window)
        until(qtbot, lambda: seen)
        window.services.runner.stop()
        until(qtbot, lambda: not window.services.runner.is_busy)
