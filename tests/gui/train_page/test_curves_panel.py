"""The plots follow the newest point until the person looks elsewhere, on any axis."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from told_events import started, told

from core.project.events import RecipeChanged
from gui.settings import Settings
from gui.train_page.curve_drawing import marks
from gui.train_page.curves_panel import CurvesPanel
from gui.train_page.run_curves import RunCurves


@pytest.fixture
def panel(qtbot: QtBot) -> CurvesPanel:
    made = CurvesPanel()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    curves = RunCurves()
    curves.take_all([started(), *told(last=20)])
    made.show_curves(curves)
    made.draw_now()
    return made


def view(panel: CurvesPanel) -> tuple[float, float]:
    return pytest.approx(panel.panes["loss"].x_range(), rel=0.02, abs=0.06)  # type: ignore[return-value]


def test_at_first_the_whole_planned_run_is_in_view(panel: CurvesPanel) -> None:
    assert view(panel) == (0, 4)


def test_both_panes_show_the_same_part_of_the_run(panel: CurvesPanel) -> None:
    panel.zoom(0.5)
    assert panel.panes["accuracy"].x_range() == view(panel)


def test_a_zoomed_view_follows_the_newest_point(panel: CurvesPanel) -> None:
    panel.zoom(0.25)
    panel.curves.take_all(told(21, 36))
    panel.draw_now()
    low, high = panel.panes["loss"].x_range()
    assert low < 3.6 <= high
    assert high - low == pytest.approx(1.0, rel=0.02)


def test_looking_back_ends_following_and_asking_for_it_brings_it_back(panel: CurvesPanel) -> None:
    panel.zoom(0.25)
    panel.pan(-2)
    assert not panel.is_following
    before = panel.panes["loss"].x_range()
    panel.curves.take_all(told(21, 36))
    panel.draw_now()
    assert panel.panes["loss"].x_range() == pytest.approx(before)
    panel.controls.follow.click()
    panel.draw_now()
    assert panel.panes["loss"].x_range()[1] >= 3.6


def test_another_axis_keeps_the_same_part_in_view(panel: CurvesPanel) -> None:
    panel.set_following(False)
    panel.zoom(0.5)
    assert view(panel) == (1, 3)
    panel.set_axis("step")
    assert view(panel) == (10, 30)
    panel.set_axis("epoch")
    assert view(panel) == (1, 3)


def test_time_is_an_axis_too(panel: CurvesPanel) -> None:
    panel.set_axis("time")
    assert view(panel) == (0, 80)


def test_keys_do_what_the_buttons_do(panel: CurvesPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    low, high = panel.panes["loss"].x_range()
    assert high - low < 4
    qtbot.keyClick(panel, Qt.Key.Key_Home)
    assert view(panel) == (0, 4)
    qtbot.keyClick(panel, Qt.Key.Key_L)
    assert panel.controls.logarithmic.isChecked()
    assert panel.panes["loss"].y_axis.logarithmic
    qtbot.keyClick(panel, Qt.Key.Key_F)
    assert not panel.is_following


def test_a_loss_of_zero_or_not_a_number_does_not_break_the_plot(panel: CurvesPanel) -> None:
    panel.curves.train.append(21, 42, 0.0, 1.0, 0.1, 1.0, 100.0, 1e6)
    panel.curves.train.append(22, 44, float("nan"), 1.0, 0.1, float("nan"), 100.0, 0)
    panel.set_logarithmic(True)
    assert not panel.grab().isNull()


def test_hovering_reads_all_curves_at_one_place(panel: CurvesPanel) -> None:
    panel._on_hover(1.5)
    text = panel._readout.text()
    assert "step 15" in text
    assert all(word in text for word in ("Accuracy", "Loss", "train", "validation"))
    panel._on_hover(float("nan"))
    assert panel._readout.isHidden()


def test_smoothing_off_shows_the_raw_values(panel: CurvesPanel) -> None:
    panel.controls.smoothing.setValue(0)
    assert panel.curves.smoothers["loss"].values.tolist() == panel.curves.train["loss"].tolist()


def test_a_hidden_panel_does_not_draw(panel: CurvesPanel) -> None:
    panel.hide()
    panel.refresh()
    assert not panel._timer.isActive()


def test_the_small_panes_follow_the_large_ones_and_read_the_newest_values(panel: CurvesPanel, qtbot: QtBot) -> None:
    panel.zoom(0.5)
    qtbot.waitUntil(lambda: all(pane.x_range() == view(panel) for pane in panel.figures.panes.values()))
    texts = [label.text() for label in panel.figures.findChildren(QLabel) if label.accessibleName() == "Learning rate"]
    assert "0.01" in texts


def test_every_small_pane_of_a_run_that_tells_no_more_is_drawn(qtbot: QtBot) -> None:
    panel = CurvesPanel()
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show()
    curves = RunCurves()
    curves.take_all([started(), *told(last=20)])
    panel.show_curves(curves)
    qtbot.waitUntil(lambda: all(panel.figures._values[name].text() for name in ("lr", "gradient", "throughput")))


def test_small_panes_can_be_hidden_and_stay_so(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    panel = CurvesPanel(settings)
    qtbot.addWidget(panel)
    actions = {action.data(): action for action in panel.controls.panes.menu().actions()}
    actions["gradient"].trigger()
    assert panel.figures.shown == ("lr", "throughput", "memory")
    for name in ("lr", "throughput", "memory"):
        actions[name].trigger()
    assert panel.figures.isHidden()
    again = CurvesPanel(settings)
    qtbot.addWidget(again)
    assert again.figures.shown == ()


def test_what_was_changed_on_the_way_is_marked(panel: CurvesPanel) -> None:
    panel.curves.take_all([RecipeChanged(20, 3, 40.0, lr=0.003, before=0.01, epochs=6)])
    panel.draw_now()
    assert marks(panel.curves, "epoch", "resumed") == [(2.0, "rate 0.003"), (2.0, "6 epochs")]
    assert panel.panes["loss"].x_range()[1] == pytest.approx(6, rel=0.02)


def test_what_is_told_while_the_panes_are_drawn_is_drawn_too(qtbot: QtBot) -> None:
    """Nobody asks again after the end of a run: its last steps may come between the first pane and the last."""
    panel = CurvesPanel()
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show()
    curves = RunCurves()
    curves.take_all([started()])
    panel.show_curves(curves)
    panel._draw_next()
    curves.take_all(told(last=3))
    panel.refresh()
    qtbot.waitUntil(lambda: not panel._timer.isActive())
    drawn, _ = panel.panes["accuracy"]._curves["raw"].getData()
    assert len(drawn) == 3
