"""A real trained run for the tests of what is done with one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.network.tree import Block, Network
from core.project.model import Data, Preprocessing, Project, Recipe

ROOT = Path(__file__).resolve().parents[2]

Layerwright = Callable[..., "subprocess.CompletedProcess[str]"]


def run_layerwright(*arguments: object, home: Path) -> subprocess.CompletedProcess[str]:
    """`main.py ARGUMENTS` in a process of its own, with that home folder."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    environment = {**os.environ, "LAYERWRIGHT_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=240, check=False
    )


@pytest.fixture
def layerwright(home: Path) -> Layerwright:
    """The command line as a person uses it."""
    return lambda *arguments: run_layerwright(*arguments, home=home)


@pytest.fixture
def quick(capsys: pytest.CaptureFixture[str]) -> Layerwright:
    """The same in this very process, many times faster; at least one test of every command uses a real one."""

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, told.out, told.err)

    return run


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


@pytest.fixture
def digits_project() -> Callable[..., Project]:
    """A small network with everything that makes resuming hard (BatchNorm, Dropout) on the digits; recipe as given."""
    return make_digits_project


def make_digits_project(**recipe: Any) -> Project:
    blocks = (
        Block("b1", "Conv2d", "conv1", {"out_channels": 4, "kernel_size": 3}),
        Block("b2", "BatchNorm2d", "norm1"),
        Block("b3", "ReLU", "relu1"),
        Block("b4", "Flatten", "flatten1"),
        Block("b5", "Dropout", "dropout1"),
        Block("b6", "Linear", "fc1", {"out_features": 10}),
    )
    return Project(
        title="Digits",
        network=Network(blocks),
        data=Data(
            source="digits",
            classes=tuple("0123456789"),
            preprocessing=Preprocessing(mode="L", size=(8, 8), mean=(0.3,), std=(0.4,)),
        ),
        recipe=Recipe(**{"epochs": 1, "batch_size": 64, "lr": 0.01, "threads": 1, "device": "cpu", **recipe}),
    )
