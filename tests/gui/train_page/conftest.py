"""A Train page over a document and a runner that the test steers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.project.model import Project
from core.project.run import RunFolder
from gui.document import Document
from gui.train_page.page import TrainPage
from tests.gui.in_process import InProcessEngine

sys.path.insert(0, str(Path(__file__).parent))

from steered_runner import FakeRunner


@pytest.fixture
def document() -> Document:
    return Document()


@pytest.fixture
def runner() -> FakeRunner:
    return FakeRunner()


@pytest.fixture
def page(qtbot: QtBot, document: Document, engine: InProcessEngine, runner: FakeRunner) -> TrainPage:
    made = TrainPage(document, engine, runner)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1206, 730)
    made.show()
    return made


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(Project(title="lenet5"), tmp_path)
