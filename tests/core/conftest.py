"""A real trained run for the tests of what is done with one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Layerwright = Callable[..., "subprocess.CompletedProcess[str]"]


def run_layerwright(*arguments: object, home: Path) -> subprocess.CompletedProcess[str]:
    """`main.py ARGUMENTS` in a process of its own, with that home folder."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    environment = {**os.environ, "LAYERWRIGHT_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=240)


@pytest.fixture
def layerwright(home: Path) -> Layerwright:
    """The command line as a person uses it."""
    return lambda *arguments: run_layerwright(*arguments, home=home)


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run: one epoch of the template "mlp" on the digits."""
    folder = tmp_path_factory.mktemp("trained")
    project = folder / "digits.lwp"
    made = run_layerwright("new", "mlp", "--data", "digits", "-o", project, home=folder)
    assert made.returncode == 0, made.stderr
    done = run_layerwright("train", project, "--epochs", 1, "--run-dir", folder, "--json", home=folder)
    assert done.returncode == 0, done.stderr
    return Path(json.loads(done.stdout)["run"])
