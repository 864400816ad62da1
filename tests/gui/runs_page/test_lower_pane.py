"""Below the table of runs: curves laid over one another, what differs, coordinates, and notes that are kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QObject, QPointF, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.project.events import EpochDone, FinishReason, StepDone
from core.project.model import Part, Project
from core.project.run import RunFolder, RunState
from core.project.templates import load_template
from gui.document import Document
from gui.run_choice import RunChoice
from gui.runs_page import RunsPage


class Starter(QObject):
    stateChanged = Signal(object)  # noqa: N815 - Qt spells signals so

    def __init__(self) -> None:
        super().__init__()
        self.run, self.is_busy = None, False
        self.started: list[Project] = []

    def start(self, project: Project, changes: object = ()) -> None:
        self.started.append(project)


def make(folder: Path, title: str, accuracy: float, **recipe: object) -> RunFolder:
    template = load_template("mlp")
    project = template.model_copy(update={"recipe": template.recipe.model_copy(update=recipe)})
    run = RunFolder.create(project, folder, title)
    run.update(state=RunState.FINISHED, reason=FinishReason.COMPLETED, val_accuracy=accuracy, val_loss=0.5, process="",
               epoch=1, threads=1)  # fmt: skip
    run.append([StepDone(n, 1, 1.0 / n, 0.5, 0.1, 100.0, float(n)) for n in range(1, 9)])
    run.append([EpochDone(1, 8, 0.6, 0.5, 0.5, accuracy, 100.0, 8.0, best=True)])
    return run


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "runs"


@pytest.fixture
def runs(folder: Path) -> list[RunFolder]:
    return [
        make(folder, "slow", 0.7, lr=0.001),
        make(folder, "quick", 0.9, lr=0.1),
        make(folder, "plain", 0.8, lr=0.01, optimizer=Part(type="SGD")),
    ]


@pytest.fixture
def page(runs: list[RunFolder], folder: Path, qtbot: QtBot) -> RunsPage:
    made = RunsPage(Document(), None, RunChoice(folder), Starter())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1206, 730)
    made.show()
    qtbot.waitUntil(lambda: len(made.table.shown()) == len(runs))
    return made


def choose(page: RunsPage, *titles: str) -> None:
    page.table.clearSelection()
    for row, summary in enumerate(page.table.shown()):
        if summary.name.endswith(titles):
            flags = QItemSelectionModel.SelectionFlag
            page.table.selectionModel().select(page.table.model().index(row, 0), flags.Select | flags.Rows)


def chosen(page: RunsPage) -> set[str]:
    return {summary.name.rpartition("-")[2] for summary in page.table.chosen()}


def test_the_curves_of_the_selected_runs_lie_over_one_another(
    page: RunsPage, runs: list[RunFolder], qtbot: QtBot
) -> None:
    page.table.selectAll()
    qtbot.waitUntil(lambda: all(len(page.below.overlay.line(run, "validation").x) for run in runs))
    assert page.below.overlay.line(runs[1], "validation").y.tolist() == [0.9]
    assert len({summary.colour for summary in page.table.chosen()}) == 3


def test_nothing_is_plotted_before_a_run_is_selected_and_nothing_for_it_loaded(
    page: RunsPage, qtbot: QtBot, root: Path
) -> None:
    page.table.clearSelection()
    hint = page.below.views["curves"]
    assert hint.isVisible()
    page.table.selectAll()
    qtbot.waitUntil(page.below.overlay.isVisible)
    page.table.clearSelection()
    assert hint.isVisible()
    program = "import sys, gui.runs_page; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0


def test_what_differs_is_said_with_what_it_came_to(page: RunsPage) -> None:
    choose(page, "slow", "quick")
    page.below.show_view("differences")
    model = page.below.differences.table.model()
    rows = [[str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())]
    assert any("70.0 %" in row and "90.0 %" in row for row in rows)
    assert any("0.001" in row and "0.1" in row for row in rows)


def test_a_brush_on_an_axis_selects_the_runs_that_cross_it(page: RunsPage, qtbot: QtBot) -> None:
    page.below.show_view("coordinates")
    pane = page.below.coordinates
    names = [axis.name for axis in pane.axes]
    assert names == ["optimizer", "lr", "val_accuracy"]
    top, below = pane.place(2, 1.05), pane.place(2, 0.4)
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=top.toPoint())
    QTest.mouseMove(pane, QPointF(below).toPoint())
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=below.toPoint())
    assert chosen(page) == {"quick", "plain"}
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.brushes


def test_notes_tags_and_pin_are_kept_in_the_run(page: RunsPage, runs: list[RunFolder], qtbot: QtBot) -> None:
    choose(page, "slow")
    page.below.show_view("notes")
    about = page.below.about
    about.comment.setPlainText("too slow")
    about.tags.setText("#baseline, first, baseline")
    about.pin.click()
    about.keep()
    record = runs[0].record
    assert (record.comment, record.tags, record.pinned) == ("too slow", ("baseline", "first"), True)
    qtbot.waitUntil(lambda: page.table.shown()[0].name.endswith("slow"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("accuracy>0.75", {"quick", "plain"}),
        ("accuracy>=90%", {"quick"}),
        ("val_accuracy > 0.75", {"quick", "plain"}),
        ("accuracy>.85", {"quick"}),
        ("accuracy>.", set()),
        ("lr<0.05 accuracy<0.75", {"slow"}),
        ("optimizer.momentum=0.9", {"plain"}),
        ("quick", {"quick"}),
        ("#nothing", set()),
        ("nothing>1", set()),
    ],
)
def test_the_filter_takes_words_tags_and_comparisons(page: RunsPage, text: str, found: set[str]) -> None:
    page.table.search(text)
    assert {summary.name.rpartition("-")[2] for summary in page.table.shown()} == found


def test_a_recipe_is_taken_over_as_one_step_that_can_be_undone(page: RunsPage) -> None:
    document, own = page._document, page._document.project.recipe
    choose(page, "quick")
    next(spec for spec in page._specs if spec.id == "runs.recipe").run()
    assert document.project.recipe.lr == 0.1
    assert document.project.recipe.threads == own.threads
    document.undo_stack.undo()
    assert document.project.recipe == own


def test_a_run_is_trained_again_from_its_own_project(page: RunsPage, runs: list[RunFolder]) -> None:
    choose(page, "quick")
    next(spec for spec in page._specs if spec.id == "runs.again").run()
    (project,) = page._runner.started  # type: ignore[attr-defined]
    assert project.recipe.lr == 0.1
    assert project.recipe.threads == 1
    assert project.network == runs[1].project.network


def test_several_runs_are_pinned_at_once(page: RunsPage, runs: list[RunFolder]) -> None:
    choose(page, "slow", "quick")
    pin = next(spec for spec in page._specs if spec.id == "runs.pin")
    pin.run()
    assert [run.record.pinned for run in runs] == [True, True, False]
