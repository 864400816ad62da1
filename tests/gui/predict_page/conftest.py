"""A page with a real run behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.run_choice import RunChoice
from tests.gui.in_process import InProcessEngine
from tests.gui.trained_run import train_a_run


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_a_run(tmp_path_factory.mktemp("trained"))


@pytest.fixture
def engine(qapp: object) -> InProcessEngine:
    return InProcessEngine()


@pytest.fixture
def choice(qapp: object, runs: Path) -> RunChoice:
    return RunChoice(runs)


@pytest.fixture
def no_runs(qapp: object, tmp_path: Path) -> RunChoice:
    return RunChoice(tmp_path)
