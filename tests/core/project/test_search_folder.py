"""A search on disk: what stands there is what was told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import Message, UserError
from core.project.model import Project
from core.project.range_text import read_range
from core.project.ranges import Search
from core.project.search_folder import (
    SearchFolder,
    Trial,
    TrialState,
    best_of,
    edits_of,
    list_searches,
    trial_from_json,
    trial_to_json,
)

Make = Callable[..., Project]


@pytest.fixture
def project(digits_project: Make) -> Project:
    made = digits_project()
    search = Search(ranges=(read_range(made, "recipe.lr=0.001..0.1"),))
    return made.model_copy(update={"search": search})


@pytest.fixture
def folder(project: Project, tmp_path: Path) -> SearchFolder:
    return SearchFolder.create(project, tmp_path / "searches", tmp_path / "runs")


def test_a_trial_survives_the_pipe() -> None:
    trial = Trial(3, {"recipe.lr": 0.1, "network.b1.kernel_size": (3, 5)}, TrialState.PRUNED, 0.5, (0.4, 0.5), 9, 1.5,
                  "/runs/x", True, Message("why", "after {epoch}", {"epoch": 2}))  # fmt: skip
    assert trial_from_json(trial_to_json(trial)) == trial


def test_searches_are_named_by_project_and_number_and_found_newest_first(project: Project, tmp_path: Path) -> None:
    made = [SearchFolder.create(project, tmp_path, tmp_path / "runs") for _ in range(2)]
    assert [held.path.name for held in made] == ["digits-tune-1", "digits-tune-2"]
    assert list_searches(tmp_path) == tuple(reversed(made))
    assert list_searches(tmp_path / "nowhere") == ()


def test_a_project_without_ranges_cannot_be_searched(digits_project: Make, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Nothing is marked to be searched"):
        SearchFolder.create(digits_project(), tmp_path, tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_last_word_on_each_trial_counts_and_a_torn_line_none(folder: SearchFolder) -> None:
    folder.update(process="")
    for trial in (Trial(0, {}), Trial(1, {}), Trial(0, {}, TrialState.COMPLETE, 0.9)):
        folder.append(trial)
    with (folder.path / "trials.jsonl").open("ab") as file:
        file.write(b'{"number": 2, "val')
    assert [(t.number, t.state) for t in folder.trials()] == [
        (0, TrialState.COMPLETE),
        (1, TrialState.INTERRUPTED),  # nobody is at work on it
    ]


def test_the_best_ran_to_its_end_and_the_first_of_equals_wins() -> None:
    trials = [
        Trial(0, {}, TrialState.PRUNED, 0.99),
        Trial(1, {}, TrialState.COMPLETE, 0.5),
        Trial(2, {}, TrialState.COMPLETE, 0.7),
        Trial(3, {}, TrialState.COMPLETE, 0.7),
    ]
    best = best_of(Search(), trials)
    least = best_of(Search(objective="val_loss"), trials)
    assert best is not None
    assert least is not None
    assert (best.number, least.number) == (2, 1)
    assert best_of(Search(), trials[:1]) is None


def test_applying_a_trial_is_edits_of_the_project(project: Project) -> None:
    assert project.search is not None
    (op,) = edits_of(project, project.search, Trial(0, {"recipe.lr": 0.05}))
    assert op.recipe.lr == 0.05  # type: ignore[union-attr]


def test_two_processes_do_not_work_on_one_search(folder: SearchFolder) -> None:
    folder.update(process=_alive_elsewhere())
    with pytest.raises(UserError, match="Another process"):
        folder.claim()


def test_a_folder_that_is_none_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no search"):
        SearchFolder.open(tmp_path)


def _alive_elsewhere() -> str:
    """The mark of a process that lives, other than this one: the one that started it."""
    import os

    from core.project.process import process_mark

    return process_mark(os.getppid())
