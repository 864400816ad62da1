"""A search from the button to the best values in the project, with a real engine process."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from core.project.events import FinishReason
from core.project.run import list_runs
from core.protocol.client import EngineProcess, Spare
from gui.document import Document
from gui.runner import Runner
from gui.search_runner import SearchRunner
from gui.tune_page import TunePage
from tests.gui.searched_project import searched_project

MINUTE_MS = 60_000


def test_a_search_runs_to_its_end_and_its_best_becomes_the_project(qtbot: QtBot, home: Path) -> None:
    spare = Spare(EngineProcess)
    runner = Runner(spare, home / "runs")
    searcher = SearchRunner(spare, runner, home / "searches", home / "runs")
    document = Document()
    project = searched_project("recipe.lr=0.001..0.1:log", "conv1.out_channels=2..4", trials=3, pruner="none")
    document.start(project)
    page = TunePage(document, runner, searcher)
    qtbot.addWidget(page)
    page.show()
    page.bar.main.click()
    qtbot.waitUntil(lambda: searcher.search is not None and not searcher.is_busy, timeout=2 * MINUTE_MS)
    assert page.shown is not None
    assert page.shown.folder.record.reason is FinishReason.COMPLETED
    assert page.bar.headline.text() == "Finished · 3 of 3 trials"
    assert len(list_runs(home / "runs")) == 3
    assert page.shown.trials == {trial.number: trial for trial in page.shown.folder.trials()}
    page.bar.apply.click()
    assert page.shown.best is not None
    assert document.project.recipe.lr == page.shown.best.values["recipe.lr"]
    document.undo_stack.undo()
    assert document.project == project
    searcher.close()
    runner.close()
    spare.close()
    document.discard_autosave()
