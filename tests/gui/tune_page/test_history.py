"""The plot of the best trial so far."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.project.search_folder import SearchFolder
from gui.tune_page.history import History, _around
from gui.tune_page.shown_search import ShownSearch
from tests.gui.searched_project import searched_project, trial


@pytest.mark.parametrize(
    ("low", "high", "most", "shown"),
    [
        (0.1, 0.803, 1.0, (0.0, 1.0)),
        (0.648, 0.792, 1.0, (0.6, 0.9)),
        (0.97, 0.995, 1.0, (0.96, 1.0)),
        (0.5, 0.5, 1.0, (0.46, 0.54)),
        (0.2, 2.6, None, (0.0, 3.0)),
    ],
)
def test_y_reaches_from_one_line_of_the_grid_to_another(
    low: float, high: float, most: float | None, shown: tuple[float, float]
) -> None:
    assert _around(low, high, most) == pytest.approx(shown)


def test_the_stair_has_a_step_only_where_a_better_trial_came(qtbot: QtBot, home: Path) -> None:
    folder = SearchFolder.create(searched_project(trials=4), home / "searches", home / "runs")
    for number, score in enumerate((0.7, 0.6, 0.9, 0.8)):
        folder.append(trial(number, score))
    history = History()
    qtbot.addWidget(history)
    history.show_search(ShownSearch.of(folder))
    x, y = history._curves["best"].getData()
    assert list(zip(x, y, strict=True)) == [(1.0, 0.7), (1.0, 0.7), (3.0, 0.7), (3.0, 0.9), (4.6, 0.9)]
