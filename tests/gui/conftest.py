"""Pages with a real run behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.appearance import Appearance
from gui.run_choice import RunChoice
from tests.gui.dress import dressed_as_before
from tests.gui.in_process import InProcessEngine
from tests.gui.trained_run import train_a_run


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one trained run."""
    return train_a_run(tmp_path_factory.mktemp("trained"))


@pytest.fixture
def engine(qapp: object) -> InProcessEngine:
    """An engine without a process."""
    return InProcessEngine()


@pytest.fixture
def choice(qapp: object, runs: Path) -> RunChoice:
    """The choice of that run."""
    return RunChoice(runs)


@pytest.fixture
def no_runs(qapp: object, tmp_path: Path) -> RunChoice:
    """The choice among no runs at all."""
    return RunChoice(tmp_path)


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """Light to begin with; how the application looked before comes back in the end."""
    with dressed_as_before(qapp):
        made = Appearance(qapp, "light")
        yield made
        made.deleteLater()
