"""`train --find-rate`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Quick = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def digits(quick: Quick, tmp_path: Path) -> Path:
    path = tmp_path / "digits.lwp"
    assert quick("new", "mlp", "--data", "digits", "-o", path).returncode == 0
    return path


def test_a_rate_is_suggested_and_nothing_trained(quick: Quick, digits: Path, tmp_path: Path) -> None:
    told = quick("train", digits, "--find-rate", "--run-dir", tmp_path / "runs")
    assert told.returncode == 0
    assert f"main.py train {digits} --set recipe.lr=" in told.stdout
    assert not (tmp_path / "runs").exists()


def test_the_curve_comes_as_json(quick: Quick, digits: Path) -> None:
    told = quick("train", digits, "--find-rate", "--json", "--set", "recipe.optimizer=SGD")
    found = json.loads(told.stdout)
    assert len(found["rates"]) == len(found["losses"]) == len(found["smoothed"])
    assert 1e-4 < found["suggestion"] < 10


def test_a_run_that_goes_on_has_its_rate_already(quick: Quick, digits: Path) -> None:
    told = quick("train", digits, "--find-rate", "--resume")
    assert told.returncode == 2
    assert "A run keeps its learning rate" in told.stderr
