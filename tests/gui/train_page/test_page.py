"""The Train page tells the truth about a run, and leads on from where it is."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from steered_runner import FakeRunner
from told_events import started, told

from core.errors import Message
from core.lint.issue import Issue
from core.network.report import Report
from core.project.edit import SetRecipe
from core.project.events import Finished, FinishReason
from core.project.run import Action, RunFolder, RunState
from core.protocol.messages import Analysis
from gui.document import Document
from gui.train_page.page import TrainPage


def press(page: TrainPage, text: str, qtbot: QtBot) -> None:
    """Press the button of the notice that says `text`."""
    assert page.notices.notice is not None
    button = next(b for b in page.notices.notice.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def broken(reason: str = "Linear fc1 does not fit.") -> Analysis:
    issue = Issue("error", "b7", Message("network.mismatch", reason))
    return Analysis(Report((1, 28, 28), None, {}), (issue,), "")


@pytest.fixture
def training(page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot) -> TrainPage:
    """The page in the middle of the third epoch."""
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.go(RunState.TRAINING)
    runner.eventsArrived.emit([started(), *told(last=25)])
    return page


def test_before_the_first_run_the_page_says_what_to_do(page: TrainPage, qtbot: QtBot, runner: FakeRunner) -> None:
    assert page.empty.isVisible()
    assert "Press Start" in page.empty.accessibleDescription()
    qtbot.mouseClick(page.transport.main, Qt.MouseButton.LeftButton)
    assert [what for what, _ in runner.asked] == ["start"]


def test_events_become_curves_figures_and_words(training: TrainPage) -> None:
    assert training.panel.isVisible()
    assert len(training.panel.curves.train) == 25
    assert training.transport.headline.text() == "Training · epoch 3 of 4 · step 25"
    assert training.figures.value("validation") == "40.0 %  ★ epoch 2"
    assert training.figures.value("throughput") == "100 images/s"
    assert training.figures.value("device") == "CPU · 1 thread"
    assert training.figures.value("checkpoint").startswith("saved 0 s")


@pytest.mark.parametrize("state", list(RunState))
def test_actions_offered_follow_the_table(page: TrainPage, runner: FakeRunner, run: RunFolder, state: RunState) -> None:
    runner.run = run
    runner.go(state)
    enabled = {spec.id for spec in page.actions_offered() if spec.enabled()} - {"train.fit"}
    of_run = {"train.rate", "train.more", "train.notes"}
    assert enabled - of_run == {f"train.{action.value}" for action in runner.allowed - {Action.KILL, Action.CHANGE}}


def test_an_error_in_the_network_forbids_start_and_leads_to_the_block(
    page: TrainPage, document: Document, runner: FakeRunner, qtbot: QtBot
) -> None:
    document.set_analysis(broken())
    assert not page.transport.main.isEnabled()
    page.act(Action.START)
    assert runner.asked == []
    with qtbot.waitSignal(page.showIssueRequested) as wanted:
        press(page, "Show in Network", qtbot)
    assert wanted.args == ["b7"]


def test_a_mended_network_can_be_started_again(page: TrainPage, document: Document) -> None:
    document.set_analysis(broken())
    document.set_analysis(Analysis(Report((1, 28, 28), (10,), {}), (), ""))
    assert page.transport.main.isEnabled()
    assert page.notices.notice is None


def test_a_killed_engine_says_so_and_offers_to_resume(
    training: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot
) -> None:
    runner.failed.emit(Message("engine.killed", "The engine was ended by signal 9."), ["one", "two"], run)
    runner.go(RunState.FINISHED)
    notice = training.notices.notice
    assert notice is not None
    assert "signal 9" in notice.text
    assert "Everything up to step 20 is kept." in notice.text
    assert notice.details == "one\ntwo"
    press(training, "Resume from step 20", qtbot)
    assert runner.asked[-1] == ("resume", run)


def test_a_run_whose_folder_is_gone_promises_nothing_and_offers_no_way_on(
    training: TrainPage, runner: FakeRunner, run: RunFolder
) -> None:
    shutil.rmtree(run.path)
    runner.failed.emit(Message("run.gone", "The folder of this run is no longer there."), [], run)
    runner.go(RunState.FINISHED)
    notice = training.notices.notice
    assert notice is not None
    assert notice.text == "Training broke off at step 25. The folder of this run is no longer there."
    assert [button.text() for button in notice.findChildren(QPushButton) if "Resume" in button.text()] == []


def test_of_a_killed_run_no_time_is_left_and_none_passes(
    training: TrainPage, runner: FakeRunner, run: RunFolder
) -> None:
    assert training.figures.value("left") != "–"
    runner.failed.emit(Message("engine.killed", "The process was killed (signal 9)."), [], run)
    runner.go(RunState.FINISHED)
    assert training.figures.value("left") == "–"
    assert training.figures.value("checkpoint") == "at step 20"


def test_an_empty_page_leads_to_what_has_to_be_mended(page: TrainPage, document: Document, qtbot: QtBot) -> None:
    document.set_analysis(broken())
    button = next(b for b in page.empty.findChildren(QPushButton) if b.text() == "Go to Network")
    with qtbot.waitSignal(page.showIssueRequested) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["b7"]
    issue = Issue("error", "", Message("network.empty", "The network is empty."))
    document.set_analysis(Analysis(Report((1, 28, 28), None, {}), (issue,), ""))
    with qtbot.waitSignal(page.pageRequested) as turned:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert turned.args == ["network"]


def test_both_losses_have_as_many_digits(training: TrainPage) -> None:
    train, validation = training.figures.value("losses").split(" / ")
    assert [len(number.partition(".")[2]) for number in (train, validation)] == [3, 3]


def test_a_failure_before_any_checkpoint_offers_nothing_it_cannot_do(
    page: TrainPage, runner: FakeRunner, run: RunFolder
) -> None:
    runner.begin(run)
    runner.failed.emit(Message("engine.died", "The engine ended with code 1."), [], run)
    assert page.notices.notice is not None
    texts = [button.text() for button in page.notices.notice.findChildren(QPushButton)]
    assert not any("Resume" in text for text in texts)


def test_a_finished_run_says_how_good_it_is_and_leads_on(training: TrainPage, runner: FakeRunner, qtbot: QtBot) -> None:
    end = Finished(FinishReason.COMPLETED, 4, 40, 80.0)
    runner.eventsArrived.emit([*told(26, 40), end])
    runner.finished.emit(end)
    runner.go(RunState.FINISHED)
    assert training.notices.notice is not None
    assert training.notices.notice.text == "Finished: 4 epochs, best validation accuracy 40.0 % at epoch 2."
    with qtbot.waitSignal(training.pageRequested) as wanted:
        press(training, "Evaluate", qtbot)
    assert wanted.args == ["evaluate"]


def test_a_stopped_run_can_be_resumed(training: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot) -> None:
    end = Finished(FinishReason.STOPPED, 3, 25, 50.0)
    runner.eventsArrived.emit([end])
    runner.finished.emit(end)
    runner.go(RunState.FINISHED)
    press(training, "Resume", qtbot)
    assert runner.asked[-1] == ("resume", run)


def test_a_diverged_run_says_why(training: TrainPage, runner: FakeRunner) -> None:
    end = Finished(FinishReason.DIVERGED, 3, 25, 50.0, "The loss is not a number.")
    runner.eventsArrived.emit([end])
    runner.finished.emit(end)
    assert training.notices.notice is not None
    assert training.notices.notice.severity == "error"
    assert "The loss is not a number." in training.notices.notice.text


def test_a_resumed_run_shows_what_it_told_before(
    page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot
) -> None:
    run.append([started(), *told(last=25)])
    runner.begin(run)
    runner.eventsArrived.emit([started(20), *told(21, 23)])
    qtbot.waitUntil(lambda: len(page.panel.curves.train) == 23)
    assert page.panel.curves.seams == [20]


def test_a_past_run_can_be_looked_at_while_another_trains(
    training: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot
) -> None:
    past = RunFolder.create(run.project, run.path.parent, "past")
    past.append([started(), *told()])
    training.show_run(past)
    qtbot.waitUntil(lambda: len(training.panel.curves.train) == 40)
    runner.eventsArrived.emit(list(told(26, 30)))
    assert len(training.panel.curves.train) == 40
    qtbot.waitUntil(lambda: "step 30" in training.transport.headline.text())
    press(training, "Back to the current run", qtbot)
    assert len(training.panel.curves.train) == 30


def test_the_recipe_is_frozen_while_a_run_is_on(training: TrainPage, runner: FakeRunner) -> None:
    assert not training.recipe.optimizer.isEnabled()
    runner.go(RunState.FINISHED)
    assert training.recipe.optimizer.isEnabled()


def test_histograms_are_switched_on_for_the_next_run_as_an_undoable_edit(page: TrainPage, document: Document) -> None:
    recipe = document.project.recipe.model_copy(update={"histograms": False})
    document.edit(SetRecipe(recipe), "Recipe")
    page.part.histogramsWanted.emit()
    assert document.project.recipe.histograms
    document.undo_stack.undo()
    assert not document.project.recipe.histograms
