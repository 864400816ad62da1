"""The Runs page lists real run folders and does with them what their state allows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.project.events import FinishReason
from core.project.model import Data, Project
from core.project.run import RunFolder, RunState
from gui.document import Document
from gui.run_choice import RunChoice
from gui.runs_page import RunsPage
from gui.runs_page.run_table import LEAST_NAME
from gui.runs_page.summary import COLUMNS, apart, summarise


class IdleRunner(QObject):
    stateChanged = Signal(object)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.run: RunFolder | None = None
        self.is_busy = False
        self.resumed: list[RunFolder] = []

    def resume(self, run: RunFolder) -> None:
        self.resumed.append(run)


def make(folder: Path, title: str, day: int, state: RunState, reason: FinishReason | None, **more: object) -> RunFolder:
    run = RunFolder.create(Project(data=Data(source="digits" if title == "mlp" else "fashion-mini")), folder, title)
    run.update(name=title, created=f"2026-11-{day:02}T10:00:00+00:00", state=state, reason=reason, process="", **more)
    (run.checkpoints / "last.pt").write_bytes(b"weights")
    return run


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "runs"


@pytest.fixture
def runs(folder: Path) -> dict[str, RunFolder]:
    done = {"epoch": 5, "epochs": 5, "val_accuracy": 0.883, "val_loss": 0.341, "seconds": 74.0, "parameters": 61_706}
    return {
        "lenet5": make(folder, "lenet5", 20, RunState.FINISHED, FinishReason.COMPLETED, **done),
        "wide": make(folder, "wide", 22, RunState.FINISHED, FinishReason.STOPPED, epoch=3, epochs=20, val_accuracy=0.9),
        "mlp": make(folder, "mlp", 21, RunState.TRAINING, None, epoch=7, epochs=10, val_accuracy=0.842),
    }


@pytest.fixture
def runner() -> IdleRunner:
    return IdleRunner()


@pytest.fixture
def page(qtbot: QtBot, folder: Path, runner: IdleRunner) -> RunsPage:
    made = RunsPage(Document(), None, RunChoice(folder), runner)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1206, 730)
    made.show()
    return made


def names(page: RunsPage) -> list[str]:
    return [summary.name for summary in page.table.shown()]


def choose(page: RunsPage, *wanted: str) -> None:
    page.table.clearSelection()
    for row, name in enumerate(names(page)):
        if name in wanted:
            flags = QItemSelectionModel.SelectionFlag
            page.table.selectionModel().select(page.table.model().index(row, 0), flags.Select | flags.Rows)


def test_without_runs_the_page_leads_to_train(page: RunsPage, qtbot: QtBot) -> None:
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.pageRequested) as wanted:
        page.empty.chosen.emit()
    assert wanted.args == ["train"]


def test_runs_are_listed_newest_first(runs: dict[str, RunFolder], page: RunsPage) -> None:
    assert names(page) == ["wide", "mlp", "lenet5"]


def test_a_row_says_what_the_record_says(runs: dict[str, RunFolder]) -> None:
    summary = summarise(runs["lenet5"], is_active=False)
    texts = {column.key: column.text(summary) for column in COLUMNS}
    assert texts["data"] == "fashion-mini"
    assert texts["epochs"] == "5 / 5"
    assert texts["val_accuracy"] == "88.3 %"
    assert texts["state"] == "finished"
    assert texts["duration"] == "1 min 14 s"
    assert texts["speed"] == "–"


def test_a_run_whose_process_is_gone_is_interrupted(runs: dict[str, RunFolder]) -> None:
    summary = summarise(runs["mlp"], is_active=False)
    assert summary.state == "interrupted"
    assert summary.can_resume
    assert "Resume" in summary.explanation


def test_the_run_being_trained_here_can_neither_be_resumed_nor_deleted(
    runs: dict[str, RunFolder], page: RunsPage, runner: IdleRunner
) -> None:
    runner.run, runner.is_busy = runs["mlp"], True
    runner.stateChanged.emit(RunState.TRAINING)
    choose(page, "mlp")
    assert page.table.chosen()[0].state == "training"
    assert not page.buttons["runs.resume"].isEnabled()
    assert not page.buttons["runs.delete"].isEnabled()


def test_any_column_sorts_and_the_best_is_found(runs: dict[str, RunFolder], page: RunsPage) -> None:
    column = next(i for i, c in enumerate(COLUMNS) if c.key == "val_accuracy")
    page.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert names(page) == ["wide", "lenet5", "mlp"]


@pytest.mark.parametrize(("text", "left"), [("digits", ["mlp"]), ("STOPPED wide", ["wide"]), ("nothing", [])])
def test_the_filter_keeps_runs_that_have_all_its_words(
    runs: dict[str, RunFolder], page: RunsPage, text: str, left: list[str]
) -> None:
    page.search.setText(text)
    assert names(page) == left


@pytest.mark.parametrize(("name", "resumable"), [("wide", True), ("mlp", True), ("lenet5", False)])
def test_only_what_did_not_come_to_its_end_can_be_resumed(
    runs: dict[str, RunFolder], page: RunsPage, runner: IdleRunner, name: str, resumable: bool, qtbot: QtBot
) -> None:
    choose(page, name)
    assert page.buttons["runs.resume"].isEnabled() == resumable
    qtbot.mouseClick(page.buttons["runs.resume"], Qt.MouseButton.LeftButton)
    assert runner.resumed == ([runs[name]] if resumable else [])


def test_evaluate_predict_and_export_take_the_run_along(
    runs: dict[str, RunFolder], page: RunsPage, qtbot: QtBot
) -> None:
    choose(page, "lenet5")
    for name in ("evaluate", "predict", "export"):
        with qtbot.waitSignal(page.pageRequested) as wanted:
            qtbot.mouseClick(page.buttons[f"runs.{name}"], Qt.MouseButton.LeftButton)
        assert wanted.args == [name]
    assert page._choice.current == runs["lenet5"]


def test_enter_shows_the_curves_of_the_run(runs: dict[str, RunFolder], page: RunsPage, qtbot: QtBot) -> None:
    page.table.selectRow(0)
    with qtbot.waitSignal(page.showRunRequested) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [runs["wide"]]


def test_the_project_of_a_run_can_be_opened(runs: dict[str, RunFolder], page: RunsPage, qtbot: QtBot) -> None:
    choose(page, "mlp")
    with qtbot.waitSignal(page.openProjectRequested) as wanted:
        qtbot.mouseClick(page.buttons["runs.open"], Qt.MouseButton.LeftButton)
    assert wanted.args == [runs["mlp"]]


def test_several_runs_are_deleted_after_asking_within_the_page(
    runs: dict[str, RunFolder], page: RunsPage, qtbot: QtBot
) -> None:
    choose(page, "wide", "mlp")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    notice = page.messages.notices[0]
    assert notice.text == "Move 2 runs to the trash?"
    assert runs["wide"].path.exists()
    sure = next(b for b in notice.findChildren(QPushButton) if b.text() == "Move to trash")
    qtbot.mouseClick(sure, Qt.MouseButton.LeftButton)
    assert names(page) == ["lenet5"]
    assert not runs["wide"].path.exists()
    assert not runs["mlp"].path.exists()
    told = page.messages.notices[0]
    assert told.text == "2 runs are in the trash."
    undo = next(b for b in told.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert set(names(page)) == {"lenet5", "mlp", "wide"}
    assert (runs["wide"].path / "project.lwp").is_file()


def test_a_selection_of_several_offers_only_what_makes_sense(runs: dict[str, RunFolder], page: RunsPage) -> None:
    choose(page, "wide", "lenet5")
    enabled = {name for name, button in page.buttons.items() if button.isEnabled()}
    assert enabled == {"runs.delete", "runs.tensorboard"}
    assert page.count.text() == "2 of 3 selected"


def test_a_damaged_run_does_not_take_the_list_with_it(runs: dict[str, RunFolder], page: RunsPage) -> None:
    (runs["wide"].path / "run.json").write_text("{")
    page._choice.refresh()
    assert names(page) == ["mlp", "lenet5"]


def test_a_new_run_appears_without_asking(runs: dict[str, RunFolder], page: RunsPage, folder: Path) -> None:
    make(folder, "fresh", 25, RunState.FINISHED, FinishReason.COMPLETED)
    page._choice.refresh()
    assert names(page)[0] == "fresh"


def test_names_stay_readable_in_a_narrow_window(runs: dict[str, RunFolder], page: RunsPage, qtbot: QtBot) -> None:
    page.table.resize(500, 300)
    qtbot.waitUntil(lambda: page.table.columnWidth(0) == LEAST_NAME)
    page.table.resize(1600, 300)
    qtbot.waitUntil(lambda: page.table.horizontalHeader().length() == page.table.viewport().width())


def test_no_two_of_a_few_runs_have_the_same_colour_and_newer_ones_leave_it_to_them(folder: Path) -> None:
    runs = [make(folder, f"run{day}", day, RunState.FINISHED, FinishReason.COMPLETED) for day in range(1, 9)]
    summaries = [summarise(run, is_active=False) for run in runs]
    assert sorted(each.colour for each in apart(summaries, 8)) == list(range(8))
    before = {each.name: each.colour for each in apart(summaries[:5], 8)}
    after = {each.name: each.colour for each in apart(reversed(summaries), 8)}
    assert before.items() <= after.items()


def test_more_runs_than_colours_share_them_evenly(folder: Path) -> None:
    runs = [make(folder, f"run{day}", day, RunState.FINISHED, FinishReason.COMPLETED) for day in range(1, 8)]
    chosen = [each.colour for each in apart([summarise(run, is_active=False) for run in runs], 3)]
    assert sorted(chosen.count(colour) for colour in range(3)) == [2, 2, 3]


def test_in_a_narrow_page_the_buttons_are_icons_that_say_what_they_are(
    page: RunsPage, runs: dict[str, RunFolder]
) -> None:
    page.resize(700, 600)
    assert {button.text() for button in page.buttons.values()} == {""}
    assert all(button.toolTip() and button.accessibleName() for button in page.buttons.values())
    page.resize(1500, 600)
    assert all(button.text() for button in page.buttons.values())


def test_the_status_bar_says_where_the_runs_are(page: RunsPage, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.statusChanged) as told:
        page.refresh()
    assert str(folder) in told.args[0]


def test_a_single_run_is_one_run(folder: Path, page: RunsPage) -> None:
    make(folder, "only", 20, RunState.FINISHED, FinishReason.COMPLETED)
    page._choice.refresh()
    assert page.count.text() == "1 run"
