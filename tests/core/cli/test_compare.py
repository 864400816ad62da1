"""Comparing runs and replaying one, from the command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from core.project.events import EpochDone
from core.project.model import Project, Recipe
from core.project.run import RunFolder

Layerwright = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def runs(tmp_path: Path) -> list[RunFolder]:
    made = [RunFolder.create(Project(title=f"lr {lr}", recipe=Recipe(lr=lr)), tmp_path) for lr in (0.1, 0.01)]
    for run, accuracy in zip(made, (0.5, 0.75), strict=True):
        run.update(val_accuracy=accuracy)
    return made


def test_the_document_holds_results_differences_and_what_they_bought(quick: Layerwright, runs: list[RunFolder]) -> None:
    done = quick("compare", *(run.path for run in runs), "--json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["differences"] == [{"section": "recipe", "path": "lr", "kind": "value", "values": [0.1, 0.01]}]
    assert document["results"]["val_accuracy"] == [0.5, 0.75]
    assert document["changes"] == [[], ["lr: 0.1 → 0.01"]]
    assert document["bought"][1] == {"val_accuracy": 0.25}
    assert [run["run"] for run in document["runs"]] == [str(run.path) for run in runs]


def test_the_table_has_a_column_for_each_run(quick: Layerwright, runs: list[RunFolder]) -> None:
    done = quick("compare", *(run.path for run in runs))
    assert "recipe: lr" in done.stdout
    assert "75.0 %" in done.stdout
    assert all(run.name in done.stdout for run in runs)


def test_equal_runs_say_so(quick: Layerwright, runs: list[RunFolder]) -> None:
    assert "are the same" in quick("compare", runs[0].path, runs[0].path).stdout


def test_one_run_is_not_enough(quick: Layerwright, runs: list[RunFolder]) -> None:
    done = quick("compare", runs[0].path)
    assert done.returncode == 2
    assert "two runs or more" in done.stderr


def test_a_run_trained_again_gives_the_same_numbers(layerwright: Layerwright, tmp_path: Path) -> None:
    project, folder = tmp_path / "digits.lwp", tmp_path / "runs"
    assert layerwright("new", "mlp", "--data", "digits", "-o", project).returncode == 0
    options = ("--run-dir", folder, "--device", "cpu", "--set", "recipe.threads=1")
    first = layerwright("train", project, "--epochs", 2, "--seed", 7, *options)
    assert first.returncode == 0, first.stderr
    again = layerwright("train", first.stdout.strip(), "--run-dir", folder)
    assert again.returncode == 0, again.stderr
    told = [numbers(RunFolder(done.stdout.strip())) for done in (first, again)]
    assert first.stdout != again.stdout
    assert len(told[0]) == 2
    assert told[0] == told[1]


def numbers(run: RunFolder) -> list[tuple[float, ...]]:
    """What each epoch came to, without what depends on the clock."""
    epochs = [event for event in run.events() if isinstance(event, EpochDone)]
    return [(e.train_loss, e.train_accuracy, e.val_loss, e.val_accuracy) for e in epochs]
