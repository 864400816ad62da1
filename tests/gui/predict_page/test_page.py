"""Giving images to a trained network."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.protocol.messages import Predicted
from gui.document import Document
from gui.predict_page import PredictPage
from gui.predict_page.image_list import ImageList
from gui.predict_page.incoming import image_files
from gui.predict_page.sample_row import FOLDER, samples_for
from gui.run_choice import RunChoice
from tests.gui.in_process import InProcessEngine

BOOT, BAG = str(FOLDER / "fashion-ankle-boot.png"), str(FOLDER / "fashion-bag.png")


@pytest.fixture
def page(qtbot: QtBot, engine: InProcessEngine, choice: RunChoice) -> PredictPage:
    page = PredictPage(Document(engine), engine, choice)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1204, 710)
    page.show()
    return page


@pytest.fixture
def broken(tmp_path: Path) -> str:
    file = tmp_path / "broken.jpg"
    file.write_text("no image")
    return str(file)


def answered(qtbot: QtBot, page: PredictPage) -> None:
    qtbot.waitUntil(lambda: not page._all.is_open and not page._one.is_open)


def test_without_a_run_the_page_leads_to_training(qtbot: QtBot, engine: InProcessEngine, no_runs: RunChoice) -> None:
    page = PredictPage(Document(engine), engine, no_runs)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.pageRequested) as wanted:
        page.empty.chosen.emit()
    assert wanted.args == ["train"]


def test_opening_an_image_shows_its_class_and_the_way_it_was_prepared(
    qtbot: QtBot, page: PredictPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.zone.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([BOOT], ""))
    QTest.mouseClick(page.zone.open, Qt.MouseButton.LeftButton)
    answered(qtbot, page)
    bars = page.result.bars.bars
    assert len(bars) == 5
    assert page.result.label.text() == bars[0].label
    assert page.result.probability.text().endswith("%")
    assert not page.result.picture.image.isNull()
    assert page.result.prepared.isVisible()
    assert "28 × 28" in page.result.strip.accessibleDescription()
    assert not page.list.isVisible()


def test_several_images_dropped_are_flipped_through(qtbot: QtBot, page: PredictPage, broken: str) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(path) for path in (BOOT, BAG, broken)])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), action, given, Qt.MouseButton.LeftButton, none))
    page.dropEvent(QDropEvent(QPointF(9, 9), action, given, Qt.MouseButton.LeftButton, none))
    answered(qtbot, page)
    assert page.list.isVisible()
    assert page.list.count() == 3
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    answered(qtbot, page)
    assert page.result.picture.accessibleName() == "fashion-bag.png"
    assert page.result.prepared.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    answered(qtbot, page)
    assert "broken.jpg" in page.result.sentence.text()
    assert "could not be read" in page.list.item(2).text()
    qtbot.waitUntil(lambda: not page.list._drawing.isActive())


def test_a_picture_in_the_clipboard_is_pasted(qtbot: QtBot, page: PredictPage) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    QGuiApplication.clipboard().setImage(image)
    page.paste()
    answered(qtbot, page)
    assert page.result.picture.image.width() == 40
    assert page.result.bars.bars


def test_a_file_in_the_clipboard_is_pasted(qtbot: QtBot, page: PredictPage) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(BAG)])
    QGuiApplication.clipboard().setMimeData(given)
    page.paste()
    answered(qtbot, page)
    assert page.result.picture.accessibleName() == "fashion-bag.png"


def test_words_in_the_clipboard_are_no_image(page: PredictPage) -> None:
    QGuiApplication.clipboard().setText("a boot")
    page.paste()
    assert "no image in the clipboard" in page.errors.notices[0].text
    assert page.zone.isVisible()


def test_an_empty_clipboard_holds_no_image(page: PredictPage) -> None:
    QGuiApplication.clipboard().clear()
    page.paste()
    assert "no image in the clipboard" in page.errors.notices[0].text


def test_of_a_folder_the_images_in_its_subfolders_are_taken_as_well(tmp_path: Path) -> None:
    for name in ("b.png", "cats/z.JPG", "cats/notes.txt", "dogs/a.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert image_files([tmp_path]) == [str(tmp_path / name) for name in ("b.png", "cats/z.JPG", "dogs/a.png")]


def test_an_image_that_cannot_be_read_says_why(qtbot: QtBot, page: PredictPage, broken: str) -> None:
    page.predict([broken])
    answered(qtbot, page)
    assert page.result.label.text() == "This image could not be read"
    assert "broken.jpg" in page.result.sentence.text()
    assert page.result.sentence.isVisible()
    assert not page.result.bars.bars
    assert not page.result.prepared.isVisible()


def test_a_sample_is_one_click_away(qtbot: QtBot, page: PredictPage) -> None:
    QTest.mouseClick(page.samples.buttons[0], Qt.MouseButton.LeftButton)
    answered(qtbot, page)
    assert page.result.bars.bars


def test_samples_are_those_of_the_runs_classes_or_all() -> None:
    fitting = {file.name for file in samples_for(("Ankle boot", "T-shirt/top"))}
    assert fitting == {"fashion-ankle-boot.png", "fashion-t-shirt.png"}
    assert len(samples_for(("0", "1"))) > 2


def test_a_run_that_cannot_be_loaded_says_so_and_may_be_tried_again(
    qtbot: QtBot, page: PredictPage, engine: InProcessEngine
) -> None:
    engine.replies["predict"] = Message("model.damaged", "The weights are damaged.")
    page.predict([BOOT])
    qtbot.waitUntil(lambda: bool(page.errors.notices))
    assert page.errors.notices[0].text == "The weights are damaged."
    assert page.zone.isVisible()


def test_only_the_latest_images_count(page: PredictPage, engine: InProcessEngine) -> None:
    engine.is_holding = True
    page.predict([BOOT])
    page.predict([BAG])
    assert engine.tickets[0].was_cancelled
    engine.release()
    assert page.result.picture.accessibleName() == "fashion-bag.png"
    assert page.result.bars.bars


def test_the_page_may_go_while_an_answer_is_on_its_way(engine: InProcessEngine, choice: RunChoice) -> None:
    engine.is_holding = True
    page = PredictPage(Document(engine), engine, choice)  # type: ignore[arg-type]
    page.predict([BOOT])
    page.deleteLater()
    QTest.qWait(0)
    del page
    engine.release()


def test_images_that_are_given_back_or_measured_are_told_as_such_in_the_list(qtbot: QtBot) -> None:
    shown = ImageList()
    qtbot.addWidget(shown)
    shown.show_images(["bag.png", "face.png", "broken.png"])
    shown.show_predicted({
        "bag.png": Predicted(image="bag.png", rmse=0.0836),
        "face.png": Predicted(image="face.png", values=(("age", 31.0), ("height", 1.75))),
        "broken.png": Predicted(image="broken.png", error=Message("image.none", "It is no image.")),
    })  # fmt: skip
    texts = [shown.item(row).text().splitlines()[1] for row in range(3)]
    assert texts == ["RMSE 0.0836", "age 31 · height 1.75", "could not be read"]
