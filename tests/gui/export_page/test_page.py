"""Taking a trained network out, with proof."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.export.formats import FORMATS
from core.protocol.messages import Exported
from gui.document import Document
from gui.export_page import ExportPage
from gui.run_choice import RunChoice
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def page(qtbot: QtBot, engine: InProcessEngine, choice: RunChoice) -> ExportPage:
    page = ExportPage(Document(engine), engine, choice)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1204, 710)
    page.show()
    return page


def write_to(page: ExportPage, path: Path) -> None:
    page.path.selectAll()
    QTest.keyClicks(page.path, str(path))


def exported(qtbot: QtBot, page: ExportPage) -> None:
    QTest.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page._question.is_open)


def test_without_a_run_the_page_leads_to_training(qtbot: QtBot, engine: InProcessEngine, no_runs: RunChoice) -> None:
    page = ExportPage(Document(engine), engine, no_runs)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.pageRequested) as wanted:
        page.empty.chosen.emit()
    assert wanted.args == ["train"]


def test_every_format_that_core_writes_has_a_card(page: ExportPage) -> None:
    assert set(page.cards) == set(FORMATS)


@pytest.mark.parametrize("name", ["state_dict", "module", "safetensors"])
def test_an_export_is_written_and_found_equal(qtbot: QtBot, page: ExportPage, tmp_path: Path, name: str) -> None:
    QTest.mouseClick(page.cards[name], Qt.MouseButton.LeftButton)
    target = tmp_path / f"digits{page.format.ending}"
    write_to(page, target)
    exported(qtbot, page)
    assert "Outputs equal to the app's" in page.outcome.sentence.text()
    assert "largest difference 0" in page.outcome.sentence.text()
    assert target.stat().st_size > 0
    assert page.outcome.file_names[0] == str(target)
    assert page.outcome.open_folder.isVisible()


def test_a_place_that_cannot_be_written_says_so(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    write_to(page, tmp_path / "file" / "model.pt")
    exported(qtbot, page)
    assert page.outcome.isVisible()
    assert str(tmp_path / "file") in page.outcome.sentence.text()
    assert page.outcome.sentence.property("role") == "error"
    assert not page.outcome.open_folder.isVisible()
    assert page.export_button.isEnabled()


def test_outputs_that_differ_are_said_in_red(
    qtbot: QtBot, page: ExportPage, engine: InProcessEngine, tmp_path: Path
) -> None:
    result = Exported(format="module", files=(), bytes=9, verified=False, difference=0.25, checked=64)
    engine.replies["export"] = result.model_dump(mode="json")
    write_to(page, tmp_path / "model.pt")
    exported(qtbot, page)
    assert "differ from the app's by up to 0.25" in page.outcome.sentence.text()
    assert page.outcome.sentence.property("role") == "error"


def test_a_comparison_on_noise_does_not_claim_real_images(
    qtbot: QtBot, page: ExportPage, engine: InProcessEngine, tmp_path: Path
) -> None:
    result = Exported(format="module", files=(), bytes=9, verified=True, difference=0.0, checked=64, on_noise=True)
    engine.replies["export"] = result.model_dump(mode="json")
    write_to(page, tmp_path / "model.pt")
    exported(qtbot, page)
    assert "64 random images" in page.outcome.sentence.text()
    assert "real" not in page.outcome.sentence.text()


def test_a_file_that_would_be_replaced_is_announced(page: ExportPage, tmp_path: Path) -> None:
    (tmp_path / "old.pt").write_text("old")
    write_to(page, tmp_path / "old.pt")
    assert "old.pt is there already" in page.note.text()
    write_to(page, tmp_path / "new.pt")
    assert not page.note.isVisible()


def test_there_is_nothing_to_press_without_a_place(page: ExportPage) -> None:
    page.path.selectAll()
    QTest.keyClick(page.path, Qt.Key.Key_Delete)
    assert not page.export_button.isEnabled()
    assert page.note.isVisible()


def test_each_format_proposes_a_file_of_its_own(page: ExportPage) -> None:
    proposed = set()
    for name in page.cards:
        page.choose(name)
        proposed.add(page.path.text())
    assert len(proposed) == 4


def test_browsing_sets_the_place_and_stays_with_its_format(
    page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "mine.pt"), ""))
    page.ask_path()
    assert page.path.text() == str(tmp_path / "mine.pt")
    page.choose("safetensors")
    assert page.path.text().endswith(".safetensors")
    assert Path(page.path.text()).parent == tmp_path
    page.choose("state_dict")
    assert page.path.text() == str(tmp_path / "mine.pt")


def test_the_code_that_loads_it_names_the_file_and_can_be_copied(page: ExportPage, tmp_path: Path) -> None:
    write_to(page, tmp_path / "mine.pt")
    QTest.mouseClick(page.details.snippet.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert '"mine.pt"' in copied
    compile(copied, "snippet", "exec")
    assert page.details.snippet.copy_button.text() == "Copied"


def test_while_exporting_it_cannot_be_pressed_again(page: ExportPage, engine: InProcessEngine, tmp_path: Path) -> None:
    engine.is_holding = True
    write_to(page, tmp_path / "model.pt")
    page.export()
    assert not page.export_button.isEnabled()
    assert page.progress.isVisible()
    page.export()
    assert [method for method, _ in engine.asked] == ["export"]
    engine.release()
    assert page.export_button.isEnabled()
