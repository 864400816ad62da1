"""A crowded curve is filled column by column, and looks as if it had been stroked."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.widgets.curve_item import columns, extents, shades
from gui.widgets.curves import Line
from gui.widgets.plots import PlotPane, Stroke


def test_each_column_reaches_from_the_lowest_to_the_highest_place_of_the_line() -> None:
    small, large = extents(np.array([0.0, 1.25, 1.75, 4.0]), np.array([0.0, 8.0, -8.0, 1.0]), 4)
    assert (small[1], large[1]) == (-8.0, 8.0)
    assert small[0] == 0.0
    assert large[3] == 1.0


def test_there_is_nothing_where_the_line_has_not_begun() -> None:
    small, _ = extents(np.array([2.25, 3.5]), np.array([1.0, 1.0]), 5)
    assert np.isnan(small).tolist() == [True, True, False, False, True]
    assert np.isnan(extents(np.array([0.0]), np.array([np.nan]), 3)[0]).all()


def test_the_ends_of_a_column_are_shaded_in_part() -> None:
    shade = shades(QColor("#ff0000"))
    pixels = columns(np.array([1.5]), np.array([3.25]), 6, shade)[:, 0]
    assert [int(pixel) >> 24 for pixel in pixels] == [0, 128, 255, 64, 0, 0]


def test_a_column_beyond_the_picture_is_cut() -> None:
    shade = shades(QColor("#ff0000"))
    assert (columns(np.array([-50.0]), np.array([50.0]), 4, shade) == shade[-1]).all()
    assert (columns(np.array([50.0]), np.array([90.0]), 4, shade) == 0).all()
    assert (columns(np.array([np.nan]), np.array([np.nan]), 4, shade) == 0).all()


def test_crowded_or_not_a_curve_lies_in_the_same_place(qtbot: QtBot) -> None:
    pane = PlotPane("Loss", "number")
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.add_curve("one", Stroke("plot_train", 3.0))
    pane.show()
    pane.show_x(0, 10)
    pane.show_y(0, 10)
    pictures = []
    for count in (8, 5000):
        places = np.linspace(1, 9, count)
        pane.draw("one", Line(places, 2 + 0.5 * places))
        image = pane.grab().toImage()
        rows = [
            {y for y in range(image.height()) if image.pixelColor(x, y).saturation() > 150} for x in (120, 200, 300)
        ]
        pictures.append([sum(row) / len(row) for row in rows])
    assert np.allclose(pictures[0], pictures[1], atol=1.0)
