"""What waits is trained one after the other, whatever becomes of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.model import Project
from core.project.queue import Queue
from core.project.run import list_runs
from core.protocol.client import Spare
from gui.engine_work import WORK
from gui.run_queue import RunQueue
from gui.runner import Runner
from gui.search_runner import SearchRunner
from tests.gui.scripted_process import Starter


class Bench:
    """A queue with everything it needs."""

    def __init__(self, home: Path) -> None:
        self.home, self.starter = home, Starter()
        self.spare = Spare(self.starter)  # type: ignore[arg-type]
        self.runner = Runner(self.spare, home / "runs")
        self.searcher = SearchRunner(self.spare, self.runner, home / "searches", home / "runs")
        self.queue = RunQueue(Queue(home / "queue"), self.runner, self.searcher)
        self.failures: list[Message] = []
        self.queue.failed.connect(self.failures.append)

    def waiting(self) -> list[str]:
        return [entry.title for entry in self.queue.entries]

    def running(self) -> str:
        return self.runner.run.project.title if self.runner.run and self.runner.is_busy else ""

    def end(self, *, well: bool = True) -> None:
        """Let the run at work end."""
        process = next(p for p in self.starter.started if "train" in p.asked() and p.alive)
        if well:
            process.tell("state", WORK, state="finished")
            process.answer(WORK, {"reason": "completed"})
        process.kill()

    def close(self) -> None:
        self.queue.close()
        self.searcher.close()
        self.runner.close()
        self.spare.close()


@pytest.fixture
def bench(qtbot: QtBot, home: Path) -> Iterator[Bench]:
    made = Bench(home)
    yield made
    made.close()


def test_what_is_put_there_during_a_run_starts_when_it_has_ended(qtbot: QtBot, bench: Bench) -> None:
    bench.runner.start(Project(title="first"))
    bench.queue.add(Project(title="second"))
    bench.queue.add(Project(title="third"))
    assert bench.waiting() == ["second", "third"]
    assert not bench.queue.is_held
    bench.end()
    qtbot.waitUntil(lambda: bench.running() == "second")
    assert bench.waiting() == ["third"]
    bench.end()
    qtbot.waitUntil(lambda: bench.running() == "third")
    assert bench.waiting() == []


def test_a_run_that_dies_does_not_stop_the_rest(qtbot: QtBot, bench: Bench) -> None:
    bench.runner.start(Project(title="first"))
    bench.queue.add(Project(title="second"))
    bench.end(well=False)
    qtbot.waitUntil(lambda: bench.running() == "second")


def test_a_project_that_cannot_be_read_any_more_is_told_and_passed_over(qtbot: QtBot, bench: Bench) -> None:
    bench.runner.start(Project(title="first"))
    for title in ("broken", "third"):
        bench.queue.add(Project(title=title))
    (bench.queue.entries[0].path / "project.lwp").write_text("{", encoding="utf-8")
    bench.queue.move(bench.queue.entries[0].key, 0)
    bench.end()
    qtbot.waitUntil(lambda: bench.running() == "third")
    assert len(bench.failures) == 1


def test_what_is_put_there_while_nothing_is_on_waits_for_a_word(qtbot: QtBot, bench: Bench) -> None:
    bench.queue.add(Project(title="one"))
    assert bench.queue.is_held
    assert not bench.runner.is_busy
    bench.queue.go_on()
    assert bench.running() == "one"
    assert bench.waiting() == []


def test_a_held_queue_starts_nothing(qtbot: QtBot, bench: Bench) -> None:
    bench.runner.start(Project(title="first"))
    bench.queue.add(Project(title="second"))
    bench.queue.hold()
    bench.end()
    qtbot.waitUntil(lambda: not bench.runner.is_busy)
    qtbot.wait(400)
    assert bench.waiting() == ["second"]
    assert len(list_runs(bench.home / "runs")) == 1


def test_the_order_can_be_changed_and_things_taken_out(bench: Bench) -> None:
    for title in ("a", "b", "c"):
        bench.queue.add(Project(title=title))
    bench.queue.move(bench.queue.entries[2].key, 0)
    bench.queue.remove(bench.queue.entries[1].key)
    assert bench.waiting() == ["c", "b"]
    bench.queue.clear()
    assert bench.waiting() == []
    assert not bench.queue.is_held


def test_what_waits_is_there_after_a_restart_and_asked_about(qtbot: QtBot, bench: Bench, home: Path) -> None:
    bench.runner.start(Project(title="first"))
    bench.queue.add(Project(title="second"))
    bench.close()
    again = Bench(home)
    assert again.waiting() == ["second"]
    assert again.queue.is_held
    assert again.queue.is_from_last_time
    assert not again.runner.is_busy
    again.close()
