"""Weights and gradients, epoch behind epoch."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.project.histograms import Histograms, Spread, write_histograms
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
        write_histograms(made, Histograms(epoch=epoch, weights=named, gradients={"conv1.weight": spread(0.001)}))
    return made


@pytest.fixture
def view(qtbot: QtBot, run: RunFolder) -> HistogramView:
    made = HistogramView()
    qtbot.addWidget(made)
    made.resize(260, 300)
    made.show_run(run)
    made.show_epoch(3)
    return made


def test_every_epoch_is_a_ridge_and_the_newest_is_told(view: HistogramView) -> None:
    assert view.isVisibleTo(None)
    assert [view.tensor.itemText(n) for n in range(view.tensor.count())] == ["conv1.weight", "fc1.weight"]
    assert [ridge.name for ridge in view.ridges.ridges] == ["1", "2", "3"]
    assert view.text.text() == "Epoch 3: mean 0 · std 0.15"
    assert not view.grab().isNull()


def test_gradients_and_another_tensor_are_a_click_away(view: HistogramView) -> None:
    view.kind.select("gradients")
    view.kind.chosen.emit("gradients")
    assert view.ridges.ridges[0].high == 0.001
    view.tensor.setCurrentText("fc1.weight")
    assert view.ridges.ridges == ()
    assert view.text.text() == "Nothing was counted of it."


def test_a_chosen_tensor_stays_chosen_when_an_epoch_ends(view: HistogramView, run: RunFolder) -> None:
    view.tensor.setCurrentText("fc1.weight")
    write_histograms(
        run, Histograms(epoch=4, weights={"conv1.weight": spread(1), "fc1.weight": spread(2)}, gradients={})
    )
    view.show_epoch(4)
    assert view.tensor.currentText() == "fc1.weight"
    assert len(view.ridges.ridges) == 4


def test_a_run_that_kept_none_shows_no_section(view: HistogramView, tmp_path: Path) -> None:
    view.show_run(RunFolder.create(load_template("lenet5"), tmp_path / "other"))
    view.show_epoch(1)
    assert not view.isVisibleTo(None)


def test_of_many_epochs_some_are_shown_from_the_first_to_the_newest() -> None:
    assert list(chosen(3)) == [1, 2, 3]
    many = chosen(200)
    assert len(many) == MOST_RIDGES
    assert (many[0], many[-1]) == (1, 200)
