"""`tune` as a person uses it."""

from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Layerwright = Callable[..., "subprocess.CompletedProcess[str]"]
RANGES = ("--range", "recipe.lr=1e-4..1e-1:log", "--range", "recipe.optimizer=Adam,SGD")


@pytest.fixture
def project(quick: Layerwright, home: Path, tmp_path: Path) -> Path:
    file = tmp_path / "digits.lwp"
    assert quick("new", "mlp", "--data", "digits", "-o", file).returncode == 0
    return file


def test_a_search_prints_its_trials_the_best_and_how_to_train_it(
    layerwright: Layerwright, project: Path, tmp_path: Path
) -> None:
    done = layerwright("tune", project, "--trials", 3, "--epochs", 1, *RANGES, "--json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert [trial["number"] for trial in document["trials"]] == [1, 2, 3]
    assert document["direction"] == "maximize"
    assert set(document["trials"][0]["values"]) == {"recipe.lr", "recipe.optimizer"}
    best = document["best"]
    assert best["score"] == max(trial["score"] for trial in document["trials"])
    words = shlex.split(best["command"])
    assert words[:3] == ["main.py", "train", f"{document['search']}/project.lwp"]  # with its epochs
    again = layerwright(*words[1:], "--json", "--run-dir", tmp_path / "again")
    assert json.loads(again.stdout)["val_accuracy"] == best["score"]


def test_the_table_is_for_people(quick: Layerwright, project: Path) -> None:
    done = quick("tune", project, "--trials", 2, "--pruner", "none", *RANGES)
    assert done.returncode == 0, done.stderr
    assert "recipe.lr" in done.stdout
    assert "Best: trial" in done.stdout
    assert f"main.py train {project} --set recipe.lr=" in done.stdout


def test_a_search_goes_on_with_more_trials(quick: Layerwright, project: Path) -> None:
    first = json.loads(quick("tune", project, "--trials", 1, "--epochs", 1, *RANGES, "--json").stdout)
    done = quick("tune", first["search"], "--resume", "--trials", 2, "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["trials"]) == 2
    done = quick("tune", first["search"], "--resume", "--more", 1, "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["trials"]) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Say what to search"),
        (("--range", "recipe.lx=1..2"), 'Did you mean "lr"?'),
        (("--range", "recipe.lr=1"), "at least two values"),
        (("--trials", "0"), "whole number from 1"),
        (("--pruner", "sometimes"), "invalid choice"),
        (("--more", "3"), "--resume is missing"),
    ],
)
def test_wrong_use_is_one_line(quick: Layerwright, project: Path, arguments: tuple[str, ...], said: str) -> None:
    done = quick("tune", project, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_search_cannot_become_another_one(quick: Layerwright, project: Path) -> None:
    made = json.loads(quick("tune", project, "--trials", 1, "--epochs", 1, *RANGES, "--json").stdout)
    done = quick("tune", made["search"], "--resume", "--range", "recipe.lr=1..2")
    assert done.returncode == 2
    assert "--range makes a new one" in done.stderr


def test_no_trial_that_ran_to_its_end_is_a_no(quick: Layerwright, project: Path) -> None:
    done = quick("tune", project, "--trials", 2, "--epochs", 1, "--range", "fc3.out_features=11..20")
    assert done.returncode == 1
    assert "No trial ran to its end" in done.stderr
    assert "pruned" in done.stdout
