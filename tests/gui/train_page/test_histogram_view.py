"""Weights and gradients, epoch behind epoch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.network.places import placed_layers
from core.network.tree import Block, Network
from core.project.histograms import Histograms, Spread, write_histograms
from core.project.model import Project
from core.project.run import RunFolder
from core.project.templates import load_template
from gui.train_page.histogram_view import MOST_RIDGES, HistogramView, chosen


def spread(width: float) -> Spread:
    return Spread(low=-width, high=width, mean=0.0, std=width / 2, counts=(1, 4, 9, 4, 1))


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    made = RunFolder.create(load_template("lenet5"), tmp_path)
    for epoch in (1, 2, 3):
        named = {"conv1.weight": spread(epoch / 10), "fc1.weight": spread(1.0)}
        gradients = {"conv1.weight": spread(0.001)}
        write_histograms(
            made, Histograms(epoch=epoch, weights=named, gradients=gradients, moved={"conv1.weight": 0.025})
        )
    return made


@pytest.fixture
def view(qtbot: QtBot, run: RunFolder) -> HistogramView:
    made = HistogramView()
    qtbot.addWidget(made)
    made.resize(260, 300)
    made.show_run(run)
    made.show_epoch(3)
    return made


def block_id(run: RunFolder, name: str) -> str:
    return next(block.id for block in run.project.network.walk() if block.name == name)


def offered(view: HistogramView) -> list[str]:
    return [view.block.itemText(n) for n in range(view.block.count())]


def choose_block(view: HistogramView, name: str) -> None:
    row = view.block.findText(name)
    view.block.setCurrentIndex(row)
    view.block.activated.emit(row)


def test_every_epoch_is_a_ridge_and_the_newest_is_told(view: HistogramView) -> None:
    assert offered(view) == ["conv1", "fc1"]
    assert view.tensor.currentText() == "weight"
    assert [ridge.name for ridge in view.ridges.ridges] == ["1", "2", "3"]
    assert view.text.text() == "Epoch 3: mean 0 · std 0.15 · moved by 2.5 %"
    assert not view.grab().isNull()


def test_gradients_and_another_block_are_a_click_away(view: HistogramView) -> None:
    view.kind.select("gradients")
    view.kind.chosen.emit("gradients")
    assert view.ridges.ridges[0].high == 0.001
    choose_block(view, "fc1")
    assert view.ridges.ridges == ()
    assert view.text.text() == "Nothing was counted of it."


def test_a_bar_that_is_clicked_shows_its_block(view: HistogramView, run: RunFolder, qtbot: QtBot) -> None:
    view.show()
    place = view.bars.place_of(block_id(run, "fc1")).center().toPoint()
    qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=place)
    assert view.block.currentText() == "fc1"
    assert view.bars.current == block_id(run, "fc1")
    qtbot.keyClick(view.bars, Qt.Key.Key_Left)
    assert view.block.currentText() == "conv1"
    assert view.ridges.ridges[-1].high == 0.3


def test_a_bar_is_as_high_as_the_gradient_of_its_block_is_long(view: HistogramView) -> None:
    view.kind.select("gradients")
    view.kind.chosen.emit("gradients")
    assert [bar.value for bar in view.bars.bars] == [pytest.approx(0.0005), 0.0]
    assert view.bars.bars[0].text == "conv1 · Conv2d: gradients about 0.0005"


def test_the_block_selected_in_the_network_shows_its_tensors(view: HistogramView, run: RunFolder) -> None:
    view.show_block(block_id(run, "fc1"))
    assert view.block.currentText() == "fc1"
    assert view.ridges.ridges[-1].high == 1.0


def test_a_block_selected_before_the_first_epoch_is_shown_once_there_is_something(qtbot: QtBot, run: RunFolder) -> None:
    view = HistogramView()
    qtbot.addWidget(view)
    view.show_run(run)
    view.show_block(block_id(run, "fc1"))
    view.show_epoch(1)
    assert view.block.currentText() == "fc1"


def test_of_a_block_that_has_nothing_to_learn_that_is_said(view: HistogramView, run: RunFolder) -> None:
    relu = next(block for block in run.project.network.walk() if block.type == "ReLU")
    view.show_block(relu.id)
    assert view.note.text() == f'ReLU "{relu.name}" has no weights that learn.'
    assert view.block.currentText() == "conv1"
    view.show_block(block_id(run, "fc1"))
    assert view.note.isHidden()


def test_a_chosen_block_stays_chosen_when_an_epoch_ends(view: HistogramView, run: RunFolder) -> None:
    choose_block(view, "fc1")
    named = {"conv1.weight": spread(1), "conv1.bias": spread(1), "fc1.weight": spread(2)}
    write_histograms(run, Histograms(epoch=4, weights=named, gradients={}))
    view.show_epoch(4)
    assert view.block.currentText() == "fc1"
    assert len(view.ridges.ridges) == 4


def test_before_the_first_epoch_it_says_what_will_appear(qtbot: QtBot, run: RunFolder) -> None:
    view = HistogramView()
    qtbot.addWidget(view)
    view.show_run(run)
    assert "appears here after each epoch" in view.text.text()
    assert view.ridges.isHidden() and view.keep.isHidden()


def test_a_run_that_kept_none_says_so(view: HistogramView, tmp_path: Path) -> None:
    view.show_run(RunFolder.create(load_template("lenet5"), tmp_path / "other"))
    view.show_epoch(1)
    assert "has kept nothing" in view.text.text()
    assert view.ridges.isHidden() and view.keep.isHidden()


def test_where_the_recipe_leaves_them_off_the_next_run_can_keep_them(
    view: HistogramView, tmp_path: Path, qtbot: QtBot
) -> None:
    project = load_template("lenet5")
    without = project.model_copy(update={"recipe": project.recipe.model_copy(update={"histograms": False})})
    view.show_run(RunFolder.create(without, tmp_path / "without"))
    assert "its recipe says so" in view.text.text()
    with qtbot.waitSignal(view.keepWanted):
        view.keep.click()
    assert view.text.text() == "The next run keeps them."


def test_of_blocks_in_a_repeat_every_copy_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    inner = Block("c", "Linear", "fc")
    network = Network((Block("r", "Repeat", "stage", {"times": 2}, (inner,)),))
    run = RunFolder.create(Project(title="repeated", network=network), tmp_path)
    names = [f"{placed.path}.weight" for placed in placed_layers(network)]
    write_histograms(run, Histograms(epoch=1, weights={name: spread(1.0) for name in names}, gradients={}))
    view = HistogramView()
    qtbot.addWidget(view)
    view.show_run(run)
    view.show_epoch(1)
    assert [view.tensor.itemText(n) for n in range(view.tensor.count())] == names
    view.show_block("r")
    assert view.current_block == "c"


def test_of_many_epochs_some_are_shown_from_the_first_to_the_newest() -> None:
    assert list(chosen(3)) == [1, 2, 3]
    many = chosen(200)
    assert len(many) == MOST_RIDGES
    assert (many[0], many[-1]) == (1, 200)
