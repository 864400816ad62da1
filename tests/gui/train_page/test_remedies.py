"""What the Train page offers where a run broke down."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from steered_runner import FakeRunner
from told_events import started, told

from core.errors import Message
from core.network.operations import Insert
from core.network.tree import ROOT, Block
from core.project.events import Finished, FinishReason
from core.project.fallback import fell_back
from core.project.run import RunFolder, RunState
from gui.document import Document
from gui.train_page.page import TrainPage

SAID = Message("training.diverged", "{what} Try {lr}.", {"what": "The loss is none.", "lr": "0.0001"}).to_json()


@pytest.fixture
def training(page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot) -> TrainPage:
    """The page in the middle of the third epoch."""
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.go(RunState.TRAINING)
    runner.eventsArrived.emit([started(), *told(last=25)])
    return page


def button(page: TrainPage, text: str) -> QPushButton:
    assert page.notices.notice is not None
    found = [b for b in page.notices.notice.findChildren(QPushButton) if text in b.text()]
    assert found, [b.text() for b in page.notices.notice.findChildren(QPushButton)]
    return found[0]


def diverge(runner: FakeRunner, block: str = "") -> None:
    end = Finished(FinishReason.DIVERGED, 3, 25, 50.0, "…", SAID, block)
    runner.eventsArrived.emit([end])
    runner.finished.emit(end)


def test_a_diverged_run_goes_on_from_its_checkpoint_at_half_the_rate(
    training: TrainPage, runner: FakeRunner, run: RunFolder
) -> None:
    (run.checkpoints / "last-000000020-0123456789abcdef.pt").write_bytes(b"")
    diverge(runner)
    last = training.panel.curves.last_step
    assert last is not None
    button(training, "half the learning rate").click()
    assert runner.asked[-1] == ("resume", run, {"lr": last.lr / 2, "batch_size": None})


def test_a_diverged_run_offers_its_learning_rate_as_an_undoable_edit(
    training: TrainPage, runner: FakeRunner, document: Document
) -> None:
    before = document.project
    diverge(runner)
    button(training, "Set the learning rate to 0.0001").click()
    assert document.project.recipe.lr == 0.0001
    document.undo_stack.undo()
    assert document.project == before


def test_the_block_at_fault_can_be_shown(training: TrainPage, runner: FakeRunner, document: Document) -> None:
    shown: list[str] = []
    training.showIssueRequested.connect(shown.append)
    block = "b1"
    document.edit_all((Insert(ROOT, 0, Block(block, "ReLU", "relu1")),), "Insert ReLU")
    diverge(runner, block)
    button(training, "Show in Network").click()
    assert shown == [block]


def test_where_memory_ran_out_the_run_goes_on_with_half_as_many_at_once(
    training: TrainPage, runner: FakeRunner, run: RunFolder, document: Document
) -> None:
    steps = document.project.recipe.images_per_step
    half = document.project.recipe.batch_size // 2
    (run.checkpoints / "last-000000020-0123456789abcdef.pt").write_bytes(b"")
    message = Message("training.out-of-memory", "Memory ran out.", {"batch": 2 * half, "half": half})
    runner.failed.emit(message, [], run)
    assert not [
        b for b in training.findChildren(QPushButton) if b.text() == "Resume from step 20"
    ]  # it would fail again
    button(training, f"Resume with {half} images at once").click()
    assert runner.asked[-1] == ("resume", run, {"lr": None, "batch_size": half})
    runner.failed.emit(message, [], run)
    button(training, "Halve the batch").click()
    assert (document.project.recipe.batch_size, document.project.recipe.images_per_step) == (half, steps)


def test_a_killed_run_may_have_lacked_memory(training: TrainPage, runner: FakeRunner, run: RunFolder) -> None:
    half = run.project.recipe.batch_size // 2
    (run.checkpoints / "last-000000020-0123456789abcdef.pt").write_bytes(b"")
    runner.failed.emit(Message("engine.killed", "The process was killed.", {}), [], run)
    assert button(training, f"Resume with {half} images at once")
    assert button(training, "Resume from step 20")


def test_where_nothing_was_saved_yet_the_run_starts_again_with_half_as_many_at_once(
    page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot
) -> None:
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.eventsArrived.emit([started(), *told(last=3)])
    message = Message("training.out-of-memory", "Memory ran out.", {"batch": 64, "half": 32})
    runner.failed.emit(message, [], run)
    assert page.notices.notice is not None
    assert page.notices.notice.text == (
        "Training broke off at step 3. Memory ran out. No checkpoint had been saved yet."
    )
    button(page, "Start again with 32 at once").click()
    assert runner.asked[-1] == ("resume", run, {"lr": None, "batch_size": 32})


def test_a_run_that_never_began_is_not_said_to_have_ended(page: TrainPage, runner: FakeRunner) -> None:
    runner.failed.emit(Message("data.gone", "The folder photos is not there."), [], None)
    assert page.notices.notice is not None
    assert page.notices.notice.text == "Training did not begin. The folder photos is not there."


def test_of_a_full_disk_it_is_said_once_what_is_kept(training: TrainPage, runner: FakeRunner, run: RunFolder) -> None:
    message = Message("training.disk-full", "The disk is full: everything up to the last checkpoint is kept.")
    runner.failed.emit(message, [], run)
    assert training.notices.notice is not None
    assert training.notices.notice.text.count("kept") == 1


def test_a_run_that_passed_over_a_damaged_checkpoint_says_so(
    training: TrainPage, runner: FakeRunner, run: RunFolder
) -> None:
    run.update(notes=(fell_back(1, 20).to_json(),))
    runner.eventsArrived.emit([started(20)])
    assert training.notices.notice is not None
    assert "newest checkpoint is damaged" in training.notices.notice.text
