"""The side of the Train page about one run: changed on the way, looked at epoch by epoch, written about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from steered_runner import FakeRunner
from told_events import started, told

from core.errors import Message
from core.project.events import RecipeChanged
from core.project.held_out import (
    Answer,
    HeldOut,
    NumbersAnswer,
    held_out_folder,
    rebuilt_file,
    tiles_file,
    write_held_out,
)
from core.project.model import Data, Project
from core.project.run import RunFolder, RunState
from gui.train_page.figures import Figures
from gui.train_page.held_out_view import most_mistaken
from gui.train_page.page import TrainPage
from gui.widgets.mosaic import Tile


@pytest.fixture
def run(tmp_path: object) -> RunFolder:
    project = Project(title="lenet5", data=Data(classes=("cat", "dog", "bird")))
    return RunFolder.create(project, tmp_path)  # type: ignore[arg-type]


def keep_epoch(run: RunFolder, epoch: int, *said: int) -> None:
    """An epoch that saw a cat, a dog and a bird, and took them for `said`."""
    answers = tuple(
        Answer(true=true, said=what, probability=0.6, of_true=0.6 if what == true else 0.1 * (true + 1))
        for true, what in enumerate(said)
    )
    counts = tuple((true, what, 10 * epoch) for true, what in enumerate(said))
    write_held_out(run, HeldOut(epoch=epoch, step=epoch * 10, classes=3, counts=counts, answers=answers))
    held_out_folder(run).mkdir(exist_ok=True)
    Image.new("RGB", (24, 8)).save(tiles_file(run, 8))


@pytest.fixture
def training(page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot) -> TrainPage:
    keep_epoch(run, 1, 1, 1, 0)
    keep_epoch(run, 2, 0, 1, 1)
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.go(RunState.TRAINING)
    runner.eventsArrived.emit([started(), *told(last=25)])
    return page


# Change on the way


def test_a_new_rate_goes_to_the_run_and_the_field_is_free_for_the_next(
    training: TrainPage, runner: FakeRunner, qtbot: QtBot
) -> None:
    steering = training.part.steering
    steering.open()
    assert steering.rate.placeholderText() == "0.01"
    assert not steering.set_rate.isEnabled()
    qtbot.keyClicks(steering.rate, "0.002")
    qtbot.keyClick(steering.rate, Qt.Key.Key_Return)
    assert runner.asked == [("change", {"lr": 0.002})]
    assert steering.rate.text() == ""


@pytest.mark.parametrize("text", ["0", "-1", "fast", "nan", "inf"])
def test_what_is_no_rate_is_said_and_not_sent(training: TrainPage, runner: FakeRunner, qtbot: QtBot, text: str) -> None:
    steering = training.part.steering
    steering.open()
    qtbot.keyClicks(steering.rate, text)
    qtbot.keyClick(steering.rate, Qt.Key.Key_Return)
    assert not steering.set_rate.isEnabled()
    assert "above 0" in steering.rate.toolTip()
    assert runner.asked == []


def test_the_arrow_keys_halve_and_double_the_rate(training: TrainPage, qtbot: QtBot) -> None:
    rate = training.part.steering.rate
    qtbot.keyClick(rate, Qt.Key.Key_Down)
    assert rate.text() == "0.005"
    qtbot.keyClick(rate, Qt.Key.Key_Up)
    assert rate.text() == "0.01"


def test_a_changed_rate_can_be_taken_back(training: TrainPage, runner: FakeRunner, qtbot: QtBot) -> None:
    plan = training.part.steering.plan
    assert plan.isHidden()
    runner.eventsArrived.emit([RecipeChanged(25, 3, 50.0, lr=0.002, before=0.01)])
    qtbot.waitUntil(lambda: not plan.isHidden())
    plan.click()
    assert runner.asked == [("change", {"back_to_plan": True})]


def test_a_run_under_way_gets_longer_by_as_many_epochs(training: TrainPage, runner: FakeRunner) -> None:
    training.part.steering.train_more.click()
    assert runner.asked == [("change", {"epochs": 14})]
    runner.eventsArrived.emit([RecipeChanged(25, 3, 50.0, epochs=14)])
    assert training.feed.live.planned_steps == 140


def test_a_finished_run_goes_on_from_its_checkpoint(training: TrainPage, runner: FakeRunner, run: RunFolder) -> None:
    steering = training.part.steering
    steering.open()
    runner.go(RunState.FINISHED)
    assert not steering.train_more.isEnabled()  # there is no checkpoint
    (run.checkpoints / "last-000000020-0123456789abcdef.pt").touch()
    run.update(epochs=4)
    runner.go(None)
    runner.go(RunState.FINISHED)
    assert not steering.rate.isEnabled()
    steering.more.setValue(3)
    steering.train_more.click()
    assert runner.asked == [("resume", run, 7)]


# Images held out


def test_the_newest_epoch_shows_which_images_are_recognised(training: TrainPage) -> None:
    view = training.part.held_out
    assert [(tile.place, tile.is_right) for tile in view.mosaic.tiles] == [(0, True), (1, True), (2, False)]
    assert view.mosaic.tiles[2].sentence == "bird taken for dog: 60.0 %, bird 30.0 %"
    assert view.tile_text.text() == "1 of 3 images taken for something else"
    assert view.matrix.sentence(2, 1) == "20 of 20 images of bird taken for dog (100.0 %)"
    assert view.empty.isHidden()


def test_the_worst_come_first_where_that_is_wanted(training: TrainPage, run: RunFolder) -> None:
    view = training.part.held_out
    view.worst_first.click()
    assert [tile.place for tile in view.mosaic.tiles] == [2, 0, 1]


def test_keys_walk_through_the_images_and_each_says_what_it_is(training: TrainPage, qtbot: QtBot) -> None:
    view = training.part.held_out
    view.mosaic.setFocus()
    qtbot.waitUntil(view.mosaic.hasFocus)
    qtbot.keyClick(view.mosaic, Qt.Key.Key_End)
    assert view.tile_text.text().startswith("bird taken for dog")
    assert view.mosaic.accessibleDescription() == view.tile_text.text()
    qtbot.keyClick(view.mosaic, Qt.Key.Key_Left)
    assert view.tile_text.text() == "dog, recognised: 60.0 %"


def test_a_cell_stays_chosen_while_epochs_come(training: TrainPage, runner: FakeRunner, run: RunFolder) -> None:
    view = training.part.held_out
    view.matrix.move_cursor(2, 1)
    assert view.cell_text.text().startswith("20 of 20 images of bird")
    keep_epoch(run, 3, 0, 1, 1)
    view.show_epoch(3)
    assert view.cell_text.text().startswith("30 of 30 images of bird")


def test_a_run_that_kept_no_images_says_so(page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot) -> None:
    view = page.part.held_out
    assert "After each epoch" in view.empty.text()
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.eventsArrived.emit([started(), *told(last=10)])
    assert view.mosaic.isHidden()
    assert "kept no images" in view.empty.text()


def test_of_many_classes_those_most_often_mistaken_are_shown() -> None:
    counts = [[10 if i == j else 0 for j in range(30)] for i in range(30)]
    counts[7][21] = 5
    assert most_mistaken(counts, 2) == [7, 21]
    assert most_mistaken(counts[:3], 5) == [0, 1, 2]


# Notes


def test_notes_are_kept_with_the_run_and_follow_it(training: TrainPage, run: RunFolder, qtbot: QtBot) -> None:
    notes = training.part.notes
    qtbot.keyClicks(notes.text, "smaller steps")
    qtbot.waitUntil(lambda: run.record.comment == "smaller steps")
    other = RunFolder.create(Project(title="other"), run.path.parent)
    other.update(comment="the other one")
    training.show_run(other)
    assert notes.text.toPlainText() == "the other one"
    training.show_run(run)
    assert notes.text.toPlainText() == "smaller steps"


def test_what_was_typed_last_is_kept_when_the_page_turns(training: TrainPage, run: RunFolder, qtbot: QtBot) -> None:
    qtbot.keyClicks(training.part.notes.text, "good")
    training.hide()
    assert run.record.comment == "good"


def test_notes_that_cannot_be_kept_say_why(training: TrainPage, run: RunFolder, qtbot: QtBot) -> None:
    (run.path / "run.json").write_text("{")
    qtbot.keyClicks(training.part.notes.text, "lost?")
    training.part.notes.keep()
    assert "cannot be read" in training.part.notes.problem.text()
    assert training.part.notes.text.toPlainText() == "lost?"


def test_how_a_run_began_stands_under_its_figures(
    page: TrainPage, runner: FakeRunner, run: RunFolder, qtbot: QtBot
) -> None:
    said = Message("training.prefix", "Everything up to {block} is locked.", {"block": "layer4"})
    run.update(notes=(said.to_json(),))
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.go(RunState.TRAINING)
    runner.eventsArrived.emit([started(), *told(last=5)])
    qtbot.waitUntil(lambda: "layer4" in page.part.began.text())
    assert not page.part.began.isHidden()


# Where no class is told


def told_otherwise(page: TrainPage, runner: FakeRunner, qtbot: QtBot, seen: HeldOut, folder: Path) -> list[Tile]:
    """The tiles of a run that told this after its first epoch."""
    run = RunFolder.create(Project(title="values", data=Data(classes=("age",), target=seen.target)), folder)
    write_held_out(run, seen)
    for file in (tiles_file(run, 8), rebuilt_file(run, 1)):
        Image.new("L", (32, 8)).save(file)
    runner.begin(run)
    qtbot.waitUntil(lambda: not page.feed.is_reading)
    runner.go(RunState.TRAINING)
    runner.eventsArrived.emit([replace(started(), target=seen.target), *told(last=25)])
    page.part.held_out.show_epoch(1)
    return list(page.part.held_out.mosaic.tiles)


def test_an_image_stands_beside_what_was_made_of_it_and_the_worst_come_first(
    page: TrainPage, runner: FakeRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    seen = HeldOut(epoch=1, step=10, target="image", rebuilt=(0.01, 0.04))
    tiles = told_otherwise(page, runner, qtbot, seen, tmp_path)
    assert [tile.place for tile in tiles] == [0, 1, 2, 3]
    view = page.part.held_out
    view.worst_first.click()
    assert [tile.place for tile in view.mosaic.tiles] == [2, 3, 0, 1]
    assert view.mosaic.tiles[1].sentence == "Image 2 rebuilt: off by 0.2"
    assert not view.matrix.isVisibleTo(view)


def test_numbers_are_told_beside_what_they_are(
    page: TrainPage, runner: FakeRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    seen = HeldOut(epoch=1, step=10, target="numbers", numbers=(NumbersAnswer(true=(31.0,), said=(29.5,)),))
    (tile,) = told_otherwise(page, runner, qtbot, seen, tmp_path)
    assert (tile.sentence, tile.is_right) == ("age: 31, told 29.5", None)
    assert page.panel.panes["accuracy"].accessibleName() == "R²"


def test_a_long_name_gives_way_instead_of_pushing_figures_out_of_sight(qtbot: QtBot, tmp_path: Path) -> None:
    figures = Figures()
    qtbot.addWidget(figures)
    width = figures.minimumSizeHint().width()
    figures.show_run("2026-11-23-231232-the-network-of-the-course-for-cifar10-once-more", tmp_path)
    assert figures.minimumSizeHint().width() == width
