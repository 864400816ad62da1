"""A search in a real engine process: steered, killed, taken up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.project.events import FinishReason
from core.project.model import Project
from core.project.range_text import read_range
from core.project.ranges import Search
from core.project.search_folder import SearchFolder, Trial, TrialState, trial_from_json
from core.protocol.client import EngineProcess
from core.protocol.messages import Event, Reply, Request

Make = Callable[..., Project]
SEARCH, COMMAND = 1, 2


@pytest.fixture
def folder(digits_project: Make, tmp_path: Path) -> SearchFolder:
    made = digits_project(epochs=4)
    search = Search(ranges=(read_range(made, "recipe.lr=0.001..0.1"),), trials=2, pruner="none")
    return SearchFolder.create(made.model_copy(update={"search": search}), tmp_path / "s", tmp_path / "runs")


class Heard:
    """A search as its window hears it."""

    def __init__(self, engine: EngineProcess, folder: SearchFolder) -> None:
        self.engine = engine
        self.trials: list[Trial] = []
        self.states: list[str] = []
        self.reply: Reply | None = None
        engine.send(Request(id=SEARCH, method="search", params={"search": str(folder.path)}))

    def until(self, reached: Callable[[], bool]) -> None:
        while not reached() and (answer := self.engine.read()) is not None:
            if isinstance(answer, Reply):
                self.reply = answer if answer.id == SEARCH else self.reply
            elif isinstance(answer, Event) and answer.name == "trial":
                self.trials.append(trial_from_json(answer.data))
            elif answer.name == "state":
                self.states.append(answer.data["state"])

    def until_epoch(self, number: int, epoch: int) -> None:
        self.until(lambda: any(t.number == number and t.epoch >= epoch for t in self.trials))


def test_the_window_hears_every_epoch_and_the_end(engine: EngineProcess, folder: SearchFolder) -> None:
    heard = Heard(engine, folder)
    heard.until(lambda: heard.reply is not None)
    assert heard.reply is not None
    assert heard.reply.result == {"reason": "completed"}
    assert {(t.number, t.epoch) for t in heard.trials} >= {(n, e) for n in (0, 1) for e in range(5)}
    assert heard.trials[-1] == folder.trials()[-1]
    assert heard.states[0] == "preparing"
    assert heard.states[-1] == "finished"


def test_a_search_is_paused_resumed_and_stopped(engine: EngineProcess, folder: SearchFolder) -> None:
    heard = Heard(engine, folder)
    heard.until_epoch(0, 1)
    engine.send(Request(id=COMMAND, method="pause"))
    heard.until(lambda: "paused" in heard.states)
    engine.send(Request(id=COMMAND, method="resume"))
    engine.send(Request(id=COMMAND, method="stop"))
    heard.until(lambda: heard.reply is not None)
    assert folder.record.reason is FinishReason.STOPPED
    assert folder.trials()[-1].state is TrialState.INTERRUPTED


def test_a_killed_engine_loses_no_trial(engine: EngineProcess, folder: SearchFolder) -> None:
    heard = Heard(engine, folder)
    heard.until_epoch(1, 1)
    engine.kill()
    heard.until(lambda: False)
    assert folder.is_interrupted
    before = folder.trials()
    other = EngineProcess()
    again = Heard(other, folder)
    again.until(lambda: again.reply is not None)
    other.stop()
    other.release()
    after = folder.trials()
    assert after[0] == before[0]
    assert [t.run for t in after] == [t.run for t in before]
    assert [t.state for t in after] == [TrialState.COMPLETE] * 2
