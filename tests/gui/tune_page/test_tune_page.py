"""The Tune page: what is searched, how trials come in, and what is done with the best."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.project.model import Project
from core.project.run import Action, RunFolder, RunState
from core.project.search_folder import SearchFolder, TrialState, list_searches, trial_to_json
from core.protocol.client import Spare
from gui.document import Document
from gui.engine_work import WORK
from gui.runner import Runner
from gui.search_range import RangePopup, search_of
from gui.search_runner import SearchRunner
from gui.tune_page import TunePage
from gui.tune_page.offers import OfferMenu, offered
from gui.tune_page.setup_panel import RangeRow
from tests.core.conftest import make_digits_project
from tests.gui.scripted_process import Starter
from tests.gui.searched_project import searched_project, told_search, trial


class Bench:
    """A page with everything it needs."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.starter = Starter()
        self.spare = Spare(self.starter)  # type: ignore[arg-type]
        self.runner = Runner(self.spare, home / "runs")
        self.searcher = SearchRunner(self.spare, self.runner, home / "searches", home / "runs")
        self.document = Document()
        self.document.start(make_digits_project())
        self.page = TunePage(self.document, self.runner, self.searcher)
        qtbot.addWidget(self.page)
        self.page.resize(1206, 730)
        self.page.show()

    def close(self) -> None:
        self.searcher.close()
        self.runner.close()
        self.spare.close()


@pytest.fixture
def bench(qtbot: QtBot, home: Path) -> Iterator[Bench]:
    made = Bench(qtbot, home)
    yield made
    made.close()


@pytest.fixture
def told(qtbot: QtBot, home: Path) -> Iterator[Bench]:
    """The same, with a search that has ended."""
    told_search(home)
    made = Bench(qtbot, home)
    yield made
    made.close()


def cells(page: TunePage, column: int) -> list[str]:
    model = page.results.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_an_empty_page_says_what_to_do_and_offers_it(bench: Bench) -> None:
    assert not bench.page.bar.main.isEnabled()
    assert "Nothing is marked to be searched" in bench.page.bar.detail.text()
    assert bench.page.empty.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_fields_are_added_from_a_menu_of_those_worth_it(bench: Bench) -> None:
    names = [held.title for held in offered(bench.document.project)]
    assert {"lr", "batch_size", "optimizer", "conv1.out_channels", "dropout1.p"} <= set(names)
    assert "fc1.out_features" not in names  # the classes decide about that
    bench.page.setup.add.click()
    (menu,) = bench.page.setup.findChildren(OfferMenu)
    texts = [action.text() for action in menu.actions()]
    assert {"lr", "loss", "loss.label_smoothing", "Augmentation", "Blocks"} <= set(texts)
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_kind_of_loss_and_whether_an_augmentation_helps_are_added_from_the_menu(bench: Bench) -> None:
    for field in ("loss", "augmentation.RandomErasing"):
        bench.page.setup._add("", field)
        bench.page.setup.findChildren(RangePopup)[-1].accept()
    kept = search_of(bench.document)
    assert kept.range("recipe.loss").choices[:2] == ("CrossEntropyLoss", "MultiMarginLoss")  # type: ignore[union-attr]
    assert kept.range("data.augmentation.RandomErasing").choices == (False, True)  # type: ignore[union-attr]
    assert not {"loss", "RandomErasing"} & {held.title for held in offered(bench.document.project)}


def test_what_is_searched_stands_in_the_panel_and_can_be_taken_out(bench: Bench) -> None:
    bench.document.start(searched_project())
    assert [row.key for row in bench.page.setup.findChildren(RangeRow)][:2] == ["recipe.lr", "network.b1.out_channels"]
    bench.page.setup.row("recipe.lr").cross.click()
    assert search_of(bench.document).range("recipe.lr") is None
    bench.document.undo_stack.undo()
    assert search_of(bench.document).range("recipe.lr") is not None


def test_how_to_search_is_edited_in_the_form(bench: Bench) -> None:
    bench.page.setup.form.valueEdited.emit("trials", 7)
    assert search_of(bench.document).trials == 7
    assert bench.document.undo_stack.undoText() == "trials of the search"


def test_a_search_comes_in_trial_by_trial(qtbot: QtBot, bench: Bench) -> None:
    bench.document.start(searched_project(trials=5))
    bench.page.bar.main.click()
    process = bench.starter.newest
    assert process.asked() == ["search"]
    assert not bench.page.setup.form.isEnabled()
    process.tell("state", WORK, state="training")
    process.tell("trial", WORK, **trial_to_json(trial(0, None, TrialState.TRAINING)))
    qtbot.waitUntil(lambda: cells(bench.page, 0) == ["1"])
    process.tell("trial", WORK, **trial_to_json(trial(0, 0.75)))
    process.tell("trial", WORK, **trial_to_json(trial(1, 0.5, TrialState.PRUNED)))
    qtbot.waitUntil(lambda: cells(bench.page, 0) == ["2", "1"])
    assert cells(bench.page, 1) == ["50.0 %", "75.0 %"]
    assert bench.page.bar.headline.text() == "Searching · 2 of 5 trials"
    assert "trial 1 with 75.0 %" in bench.page.bar.detail.text()
    bench.page.bar.stop.click()
    assert bench.searcher.state == RunState.STOPPING


def test_a_search_of_the_past_is_shown_with_what_mattered(told: Bench) -> None:
    page = told.page
    assert page.bar.headline.text() == "Finished · 4 of 4 trials"
    assert cells(page, 0) == ["4", "3", "2", "1"]
    assert cells(page, 1) == ["–", "30.0 %", "90.0 %", "80.0 %"]
    assert cells(page, 8)[0] == "its window does not fit"
    assert [bar.label for bar in page.results.importance.bars] == ["lr", "optimizer"]
    assert page.bar.go_on.isHidden()
    page.results.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert cells(page, 0)[:2] == ["2", "1"]


def test_the_best_is_applied_as_one_step_that_can_be_undone(told: Bench) -> None:
    told.page.bar.apply.click()
    project = told.document.project
    assert project.recipe.lr == 0.02
    assert project.network.block("b1").params["out_channels"] == 3
    assert told.document.undo_stack.undoText() == "Apply trial 2 of digits-tune-1"
    told.document.undo_stack.undo()
    assert told.document.project == make_digits_project()


def test_values_that_no_longer_fit_the_project_are_said_to(told: Bench) -> None:
    told.document.start(Project())
    told.page.bar.apply.click()
    assert "no longer in the network" in told.page.messages.notices[0].text
    assert told.document.project == Project()


def test_the_run_of_a_trial_is_shown(qtbot: QtBot, bench: Bench, home: Path) -> None:
    run = RunFolder.create(make_digits_project(), home / "runs")
    held = told_search(home)
    held.append(trial(1, 0.9, run=str(run.path)))
    bench.page.show_newest()
    with qtbot.waitSignal(bench.page.showRunRequested) as wanted:
        bench.page.bar.curves.click()
    assert wanted.args == [run]


def test_an_unfinished_search_can_go_on(told: Bench, home: Path) -> None:
    (held,) = list_searches(home / "searches")
    held.append(trial(3, None, TrialState.TRAINING))
    told.page.show_newest()
    assert told.page.bar.headline.text() == "Finished · 3 of 4 trials"
    assert not told.page.bar.go_on.isHidden()
    told.page.bar.go_on.click()
    assert told.starter.newest.asked() == ["search"]


def test_a_finished_search_goes_on_with_more_trials_in_the_same_record(told: Bench, home: Path) -> None:
    page = told.page
    (held,) = list_searches(home / "searches")
    assert not page.bar.more.isHidden()
    menu = page.bar.more.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "5 more trials", "10 more trials", "20 more trials", "50 more trials",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    process = told.starter.newest
    assert process.asked() == ["search"]
    assert process.sent[0].params == {"search": str(held.path), "trials": 14}
    assert page.bar.headline.text() == "Preparing… · 4 of 14 trials"
    assert page.bar.more.isHidden() and page.bar.go_on.isHidden()
    assert page.bar.progress.maximum() == 14


def test_more_trials_are_offered_only_of_a_search_that_has_done_its_own(told: Bench, home: Path) -> None:
    (held,) = list_searches(home / "searches")
    held.update(trials=9)
    told.page.show_newest()
    assert told.page.bar.headline.text() == "Finished · 4 of 9 trials"
    assert told.page.bar.more.isHidden() and not told.page.bar.go_on.isHidden()


def test_a_training_run_keeps_a_search_from_starting(bench: Bench) -> None:
    bench.document.start(searched_project())
    bench.runner.start(Project(title="mine"))
    assert not bench.page.bar.main.isEnabled()
    assert "A training run is on" in bench.page.bar.detail.text()
    bench.page.act(Action.START)
    assert bench.searcher.search is None


def test_what_an_engine_died_of_is_told(qtbot: QtBot, bench: Bench) -> None:
    bench.document.start(searched_project())
    bench.page.act(Action.START)
    bench.searcher.kill()
    qtbot.waitUntil(lambda: not bench.searcher.is_busy)
    assert "killed" in bench.page.messages.notices[0].text
    assert bench.page.messages.notices[0].details == "the last line"


def test_coordinates_show_the_same_trials_and_a_brush_selects_them_in_the_table(qtbot: QtBot, home: Path) -> None:
    held = told_search(home)
    for number, score in ((0, 0.8), (1, 0.9)):
        held.append(trial(number, score, run=str(home / "runs" / str(number))))
    bench = Bench(qtbot, home)
    results = bench.page.results
    results.view.chosen.emit("coordinates")
    coordinates = results.coordinates
    assert [axis.name for axis in coordinates.axes] == ["lr", "conv1.out_channels", "val_accuracy"]
    assert coordinates.result == "Val accuracy"
    coordinates.brushed.emit([home / "runs" / "1"])
    assert [chosen.number for chosen in results.table.chosen()] == [1]
    bench.close()


def test_the_words_of_the_page_follow_the_objective(qtbot: QtBot, home: Path) -> None:
    SearchFolder.create(searched_project(objective="val_loss"), home / "searches", home / "runs").append(trial(0, 0.25))
    bench = Bench(qtbot, home)
    model = bench.page.results.table.model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Val loss"
    assert cells(bench.page, 1) == ["0.25"]
    bench.close()
