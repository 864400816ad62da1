"""Training in a real engine process: steered, cut off, left alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.modules.checkpoint import read_newest
from core.project.events import EpochDone, Finished, FinishReason, StepDone, TrainingEvent, event_from_json
from core.project.model import Project
from core.project.run import RunFolder, RunState
from core.protocol.client import EngineProcess
from core.protocol.messages import Event, Reply, Request
from core.training.trainer import Trainer

Make = Callable[..., Project]
TRAIN, COMMAND = 1, 2


class Watched:
    """A training as its window hears it."""

    def __init__(self, engine: EngineProcess, run: RunFolder, **params: object) -> None:
        self.engine, self.run = engine, run
        self.events: list[TrainingEvent] = []
        self.states: list[str] = []
        self.reply: Reply | None = None
        engine.send(Request(id=TRAIN, method="train", params={"run": str(run.path), **params}))

    def command(self, method: str) -> None:
        self.engine.send(Request(id=COMMAND, method=method))  # type: ignore[arg-type]

    def until(self, reached: Callable[[], bool]) -> None:
        """Listen until something has happened, or the engine is gone."""
        while not reached():
            answer = self.engine.read()
            if answer is None:
                return
            if isinstance(answer, Reply):
                self.reply = answer if answer.id == TRAIN else self.reply
            elif isinstance(answer, Event) and answer.name == "training":
                self.events.append(event_from_json(dict(answer.data)))
            elif answer.name == "state":
                self.states.append(answer.data["state"])

    def until_step(self, step: int) -> None:
        self.until(lambda: any(isinstance(e, StepDone) and e.step >= step for e in self.events))

    def until_reply(self) -> None:
        self.until(lambda: self.reply is not None)


def test_the_window_hears_everything_that_is_in_the_record(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    watched = Watched(engine, run)
    watched.until_reply()
    assert watched.reply is not None
    assert watched.reply.result == {"reason": "completed"}
    assert watched.events == list(run.events())
    assert watched.states == ["preparing", "training", "finished"]


def test_the_engine_trains_to_the_very_weights_of_the_command_line(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    here, there = (RunFolder.create(digits_project(), tmp_path) for _ in range(2))
    list(Trainer(here).events())
    Watched(engine, there).until_reply()
    ends = [read_newest(run.checkpoints, "last") for run in (here, there)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert all(torch.equal(weight, ends[1]["model"][name]) for name, weight in ends[0]["model"].items())


def test_pause_resume_and_stop_do_what_they_say(engine: EngineProcess, digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(epochs=100_000), tmp_path)
    watched = Watched(engine, run)
    watched.until_step(3)
    watched.command("pause")
    watched.until(lambda: "paused" in watched.states)
    assert run.record.state is RunState.PAUSED
    watched.command("resume")
    watched.until(lambda: watched.states[-1] == "training")
    watched.command("stop")
    watched.until_reply()
    assert watched.states == ["preparing", "training", "paused", "training", "stopping", "finished"]
    assert isinstance(watched.events[-1], Finished)
    assert watched.events[-1].reason is FinishReason.STOPPED
    assert run.has_checkpoint


def test_a_stop_sent_right_after_the_start_is_not_lost(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(epochs=100_000), tmp_path)
    watched = Watched(engine, run)
    watched.command("stop")
    watched.until_reply()
    assert watched.reply is not None
    assert watched.reply.result == {"reason": "stopped"}


def test_several_runs_in_a_row_need_no_new_engine(engine: EngineProcess, digits_project: Make, tmp_path: Path) -> None:
    for _ in range(3):
        watched = Watched(engine, RunFolder.create(digits_project(), tmp_path))
        watched.until_reply()
        assert isinstance(watched.events[-1], Finished)


def test_what_is_wrong_with_a_run_comes_back_as_a_sentence(engine: EngineProcess, tmp_path: Path) -> None:
    watched = Watched(engine, RunFolder(tmp_path))
    watched.until_reply()
    assert watched.reply is not None
    assert watched.reply.failure is not None
    assert "is no run folder" in str(watched.reply.failure.message)


def test_a_run_folder_that_cannot_be_written_is_one_sentence(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(), tmp_path)
    run.metrics.mkdir()  # a folder where the record should be
    watched = Watched(engine, run)
    watched.until_reply()
    assert watched.reply is not None
    assert watched.reply.failure is not None
    assert "The run folder cannot be written" in str(watched.reply.failure.message)


def test_an_engine_that_is_killed_leaves_a_run_that_ends_with_undisturbed_weights(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    calm, killed = (RunFolder.create(digits_project(epochs=4), tmp_path, title) for title in ("calm", "killed"))
    list(Trainer(calm).events())
    watched = Watched(engine, killed)
    watched.until(lambda: any(isinstance(e, EpochDone) for e in watched.events))
    watched.until(lambda: isinstance(watched.events[-1], StepDone))
    engine.kill()
    watched.until_reply()
    assert watched.reply is None
    assert killed.is_interrupted

    other = EngineProcess()
    resumed = Watched(other, killed, resume=True)
    resumed.until_reply()
    other.stop()
    other.release()
    ends = [read_newest(run.checkpoints, "last") for run in (calm, killed)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert all(torch.equal(weight, ends[1]["model"][name]) for name, weight in ends[0]["model"].items())
    assert [e.loss for e in calm.events() if isinstance(e, StepDone)] == [
        e.loss for e in killed.events() if isinstance(e, StepDone)
    ]


def test_a_closed_window_stops_the_run_after_saving_it(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(epochs=100_000), tmp_path)
    watched = Watched(engine, run)
    watched.until_step(5)
    engine.stop(seconds=60)
    assert engine._process.returncode == 0
    assert run.record.reason is FinishReason.STOPPED
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    assert content["position"]["step"] == run.record.step


WINDOW = """
import sys, time
from core.protocol.client import EngineProcess
from core.protocol.messages import Request
engine = EngineProcess()
engine.send(Request(id=1, method="train", params={"run": sys.argv[1]}))
while True:
    answer = engine.read()
    if answer.name == "training" and answer.data["event"] == "StepDone":
        print(engine.pid, flush=True)
        time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_an_engine_does_not_outlive_a_window_that_was_killed(digits_project: Make, tmp_path: Path, root: Path) -> None:
    run = RunFolder.create(digits_project(epochs=100_000), tmp_path)
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(run.path)], cwd=root, stdout=subprocess.PIPE, text=True, env={**os.environ}
    )
    assert window.stdout is not None
    assert window.stdout.readline().strip().isdigit()
    assert run.is_at_work
    os.kill(window.pid, signal.SIGKILL)
    window.communicate()
    while run.is_at_work:
        pass
    assert run.record.reason is FinishReason.STOPPED
    assert run.has_checkpoint


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_machine_that_shuts_down_lets_the_run_be_saved(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(epochs=100_000), tmp_path)
    watched = Watched(engine, run)
    watched.until_step(5)
    os.kill(engine.pid, signal.SIGTERM)
    watched.until(lambda: False)
    assert run.record.reason is FinishReason.STOPPED
    assert run.has_checkpoint


def test_a_change_reaches_the_next_step_and_nonsense_is_refused(
    engine: EngineProcess, digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(epochs=100_000, lr=0.01), tmp_path)
    watched = Watched(engine, run)
    watched.until_step(3)
    engine.send(Request(id=COMMAND, method="change", params={"lr": -1}))
    engine.send(Request(id=COMMAND, method="change", params={"lr": 0.001, "epochs": 2}))
    watched.until_reply()
    rates = [event.lr for event in watched.events if isinstance(event, StepDone)]
    assert rates[0] == 0.01
    assert rates[-1] == pytest.approx(0.001)
    assert run.record.epochs == max(2, run.record.epoch)
    assert run.record.reason is FinishReason.COMPLETED
