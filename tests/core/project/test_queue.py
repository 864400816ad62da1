"""The queue on disk: order, changes, and what is left of it after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import UserError
from core.project.model import Project, Recipe, StartingWeights
from core.project.queue import Queue


@pytest.fixture
def queue(tmp_path: Path) -> Queue:
    return Queue(tmp_path / "queue")


def titles(queue: Queue) -> list[str]:
    return [waiting.title for waiting in queue.entries()]


def fill(queue: Queue, *names: str) -> list[str]:
    return [queue.add(Project(title=name)).key for name in names]


def test_what_is_put_in_waits_as_it_was(queue: Queue) -> None:
    project = Project(title="mine", recipe=Recipe(lr=0.02))
    queue.add(project)
    assert [waiting.project for waiting in queue.entries()] == [project]
    assert len(queue) == 1


def test_order_is_that_of_coming_until_somebody_changes_it(queue: Queue) -> None:
    keys = fill(queue, "a", "b", "c")
    assert titles(queue) == ["a", "b", "c"]
    queue.move(keys[2], 0)
    assert titles(queue) == ["c", "a", "b"]
    queue.move(keys[2], 99)
    assert titles(queue) == ["a", "b", "c"]
    queue.remove(keys[1])
    assert titles(queue) == ["a", "c"]


def test_the_order_survives_a_restart(queue: Queue) -> None:
    keys = fill(queue, "a", "b")
    queue.move(keys[1], 0)
    assert titles(Queue(queue.folder)) == ["b", "a"]


def test_a_damaged_order_loses_nothing(queue: Queue) -> None:
    fill(queue, "a", "b")
    (queue.folder / "order.json").write_text("{", encoding="utf-8")
    assert sorted(titles(queue)) == ["a", "b"]


def test_a_damaged_project_says_why_and_keeps_its_place(queue: Queue) -> None:
    key = fill(queue, "a", "b")[0]
    (queue.folder / key / "project.lwp").write_text("{", encoding="utf-8")
    first = queue.entries()[0]
    assert first.project is None
    assert first.problem is not None


def test_weights_that_are_gone_keep_a_project_out(queue: Queue, tmp_path: Path) -> None:
    gone = StartingWeights(source="mine", file=str(tmp_path / "gone.safetensors"))
    with pytest.raises(UserError, match="no longer"):
        queue.add(Project(weights=gone))
    assert len(queue) == 0


def test_clearing_leaves_nothing(queue: Queue) -> None:
    fill(queue, "a", "b")
    queue.clear()
    assert queue.entries() == ()
