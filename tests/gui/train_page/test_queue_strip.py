"""The strip of what waits, and the button beside Start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from steered_runner import FakeRunner

from core.project.model import Project, Recipe
from core.project.queue import Queue
from core.project.run import Action, RunState
from gui.document import Document
from gui.run_queue import RunQueue
from gui.train_page.page import TrainPage
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def searcher() -> FakeRunner:
    return FakeRunner()


@pytest.fixture
def queue(runner: FakeRunner, searcher: FakeRunner, home: Path) -> RunQueue:
    return RunQueue(Queue(home / "queue"), runner, searcher)  # type: ignore[arg-type]


@pytest.fixture
def page(qtbot: QtBot, document: Document, engine: InProcessEngine, runner: FakeRunner, queue: RunQueue) -> TrainPage:
    made = TrainPage(document, engine, runner, queue)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1206, 730)
    made.show()
    return made


def put(document: Document, page: TrainPage, *titles: str) -> None:
    for title in titles:
        document.start(Project(title=title, recipe=Recipe(lr=0.25, epochs=3)))
        page.queue.button.click()


def said(page: TrainPage) -> list[str]:
    return [label.text() for label in page.queue.findChildren(QLabel) if label.isVisibleTo(page)]


def press(page: TrainPage, name: str) -> None:
    next(b for b in page.queue.findChildren(QToolButton) if b.accessibleName() == name).click()


def test_without_anything_waiting_there_is_no_strip(page: TrainPage) -> None:
    assert not page.queue.isVisible()
    assert page.queue.button.isVisible()


def test_the_button_puts_the_project_there_as_it_is(page: TrainPage, document: Document, queue: RunQueue) -> None:
    put(document, page, "one")
    document.start(Project(title="later"))
    assert [entry.title for entry in queue.entries] == ["one"]
    assert said(page) == ["1 run waits; it is held."]
    assert page.queue.go_on.text() == "Start the queue"


def test_while_a_run_is_on_it_says_what_is_waited_for(
    page: TrainPage, document: Document, runner: FakeRunner, queue: RunQueue
) -> None:
    runner.go(RunState.TRAINING)
    put(document, page, "one", "two")
    assert said(page) == ["2 runs wait; the next starts when the one at work has ended."]
    page.queue.go_on.click()
    assert queue.is_held
    assert page.queue.go_on.text() == "Go on by itself"


def test_the_list_changes_the_order(qtbot: QtBot, page: TrainPage, document: Document, queue: RunQueue) -> None:
    put(document, page, "one", "two")
    page.queue.more.click()
    qtbot.waitUntil(lambda: "fashion-mini · Adam · lr 0.25 · batch_size 64 · epochs 3" in said(page))
    press(page, "Earlier: two")
    assert [entry.title for entry in queue.entries] == ["two", "one"]
    press(page, "Take out of the queue: two")
    assert [entry.title for entry in queue.entries] == ["one"]
    page.queue.clear.click()
    assert not page.queue.isVisible()


def test_starting_the_queue_trains_the_first(
    page: TrainPage, document: Document, runner: FakeRunner, queue: RunQueue
) -> None:
    put(document, page, "one")
    page.queue.go_on.click()
    ((what, project),) = [asked for asked in runner.asked if isinstance(asked, tuple)]
    assert (what, project.title) == ("start", "one")


def test_the_palette_offers_the_queue(page: TrainPage, document: Document, queue: RunQueue, runner: FakeRunner) -> None:
    offered = {spec.id: spec for spec in page.actions_offered()}
    assert not offered["train.start-queue"].enabled()
    document.start(Project(title="one"))
    offered["train.queue"].run()
    assert offered["train.start-queue"].enabled()
    offered["train.start-queue"].run()
    assert queue.entries == ()


def test_beside_a_search_start_asks_first(
    page: TrainPage, runner: FakeRunner, searcher: FakeRunner, queue: RunQueue
) -> None:
    searcher.go(RunState.TRAINING)
    page.act(Action.START)
    assert not runner.is_busy
    notice = page.notices.notice
    assert notice is not None
    assert "A search is at work" in notice.text
    buttons = {button.text(): button for button in notice.findChildren(QPushButton)}
    buttons["Add to queue"].click()
    assert len(queue.entries) == 1
    assert page.notices.notice is None
