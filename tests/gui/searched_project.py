"""A project on the digits with something to search, and the trials of a search of it."""

from __future__ import annotations

from pathlib import Path

from core.errors import Message
from core.project.events import FinishReason
from core.project.model import Project
from core.project.range_text import read_range
from core.project.ranges import Search
from core.project.run import RunState
from core.project.search_folder import SearchFolder, Trial, TrialState
from tests.core.conftest import make_digits_project

RANGES = ("recipe.lr=0.001..0.1:log", "conv1.out_channels=2..8", "recipe.optimizer=Adam,SGD")


def searched_project(*ranges: str, **search: object) -> Project:
    """The digits project with these ranges."""
    made = make_digits_project(epochs=2)
    wanted = Search(ranges=tuple(read_range(made, text) for text in ranges or RANGES), **search)  # type: ignore[arg-type]
    return made.model_copy(update={"search": wanted})


def trial(number: int, score: float | None, state: TrialState = TrialState.COMPLETE, **more: object) -> Trial:
    """A trial that came to that score."""
    values = {"recipe.lr": 0.01 * (number + 1), "network.b1.out_channels": 2 + number, "recipe.optimizer": "Adam"}
    scores = () if score is None else (score,)
    return Trial(number, values, state, score, scores, 2, 1.5, **more)  # type: ignore[arg-type]


def told_search(folder: Path) -> SearchFolder:
    """A search that has ended: two trials to their end, one pruned, one that did not fit."""
    made = SearchFolder.create(searched_project(trials=4), folder / "searches", folder / "runs")
    misfit = Message("no-fit", "its window does not fit")
    for held in (
        trial(0, 0.8),
        trial(1, 0.9),
        trial(2, 0.3, TrialState.PRUNED, reason=Message("search.pruned", "After epoch {epoch} …", {"epoch": 1})),
        trial(3, None, TrialState.PRUNED, reason=misfit),
    ):
        made.append(held)
    importance = {"recipe.lr": 0.7, "recipe.optimizer": 0.3}
    made.update(state=RunState.FINISHED, reason=FinishReason.COMPLETED, process="", importance=importance)
    return made
