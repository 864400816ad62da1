"""A plot pane shows what it is given, in the colours of the theme, and tells where the pointer is."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from gui.theme import DARK, theme_of
from gui.widgets.curves import Line
from gui.widgets.plots import PlotPane, Stroke


@pytest.fixture
def pane(qtbot: QtBot) -> PlotPane:
    made = PlotPane("Accuracy", "percent")
    qtbot.addWidget(made)
    made.resize(500, 240)
    made.add_curve("train", Stroke("plot_train", 2.0))
    made.add_curve("validation", Stroke("plot_validation", 2.0, dashed=True, markers=True))
    made.keep_within(0, 10)
    made.show_x(0, 10)
    made.show_y(0, 1)
    made.show()
    return made


def test_the_pane_is_named_for_screen_readers(pane: PlotPane) -> None:
    assert pane.accessibleName() == "Accuracy"


def test_a_curve_is_painted_in_the_colour_of_its_token(pane: PlotPane, qtbot: QtBot) -> None:
    pane.draw("train", Line(np.array([0.0, 10.0]), np.array([0.5, 0.5])))
    qtbot.wait(20)
    picture = pane.grab().toImage()
    column = [picture.pixelColor(250, y).name() for y in range(picture.height())]
    assert theme_of(pane).plot_train in column


def test_gaps_are_drawn_as_gaps_and_not_as_errors(pane: PlotPane) -> None:
    pane.draw("train", Line(np.arange(5.0), np.array([0.1, np.nan, 0.5, np.nan, 0.2])))
    assert not pane.grab().isNull()


def test_only_the_top_of_a_percent_axis_carries_the_sign(pane: PlotPane) -> None:
    assert pane.y_axis.tickStrings([0, 0.25, 0.5, 0.75, 1.0], 1, 0.25) == ["0", "25", "50", "75", "100 %"]


def test_a_logarithmic_axis_reads_values_not_exponents(pane: PlotPane) -> None:
    pane.set_logarithmic(True)
    assert pane.y_axis.tickStrings([-1.0, 0.0, 1.0], 1, 1) == ["0.1", "1", "10"]


def test_a_clock_axis_reads_as_time(pane: PlotPane) -> None:
    pane.x_axis.scale_kind = "clock"
    assert pane.x_axis.tickStrings(pane.x_axis.places(0, 120, 420), 1, 1) == ["0", "30 s", "1:00", "1:30", "2:00"]


def test_the_view_stays_within_the_run(pane: PlotPane) -> None:
    pane.show_x(-50, 50)
    low, high = pane.x_range()
    assert low >= -1e-6
    assert high <= 10 + 1e-6


def test_hovering_tells_x_and_leaving_tells_nothing(pane: PlotPane, qtbot: QtBot) -> None:
    told: list[float] = []
    pane.hovered.connect(told.append)
    pane._on_mouse(pane.mapToScene(QPoint(270, 100)))
    pane._on_mouse(pane.mapToScene(QPoint(2, 2)))
    assert 4 < told[0] < 6
    assert math.isnan(told[1])


def test_a_thousand_epochs_of_bands_are_drawn_without_a_thousand_bands(pane: PlotPane) -> None:
    pane.set_backdrop(np.linspace(0, 10, 100_001), [(5.0, "resumed")])
    assert not pane.grab().isNull()


def test_another_theme_recolours_at_once(pane: PlotPane, qapp, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    before = qapp.property("layerwright.theme")
    qapp.setProperty("layerwright.theme", DARK)
    pane.restyle()
    assert pane.backgroundBrush().color().name() == DARK.surface
    qapp.setProperty("layerwright.theme", before)
