"""Choosing where images come from, and how they are prepared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.data.sources.catalog import library_names
from core.errors import Message
from core.project.model import Data, Project
from gui.data_page import DataPage
from gui.document import Document
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def engine(qapp: object) -> InProcessEngine:
    return InProcessEngine()


@pytest.fixture
def document(qapp: object) -> Document:
    document = Document()
    document.start(Project(data=Data(source="digits")))
    return document


@pytest.fixture
def page(qtbot: QtBot, document: Document, engine: InProcessEngine) -> DataPage:
    page = DataPage(document, engine)
    qtbot.addWidget(page)
    page.resize(1204, 710)
    page.show()
    qtbot.waitUntil(lambda: page.view.isVisible() and bool(page.picker.cards))
    return page


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Two classes, and a file that is no image."""
    for name, count in (("cats", 6), ("dogs", 4)):
        folder = tmp_path / "pets" / name
        folder.mkdir(parents=True)
        for number in range(count):
            Image.new("RGB", (20, 10), (number * 20, 80, 120)).save(folder / f"{number}.png")
    (tmp_path / "pets" / "cats" / "broken.png").write_text("no image")
    return tmp_path / "pets"


def settled(qtbot: QtBot, engine: InProcessEngine) -> None:
    qtbot.waitUntil(lambda: not engine._waiting)


def drop(page: DataPage, place: Path) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(place))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), action, given, Qt.MouseButton.LeftButton, none))
    assert page.veil.isVisible()
    page.dropEvent(QDropEvent(QPointF(9, 9), action, given, Qt.MouseButton.LeftButton, none))
    assert not page.veil.isVisible()


def test_it_begins_with_what_the_projects_source_holds(page: DataPage) -> None:
    assert page.view.title.text() == "Digits"
    assert "10 classes" in page.view.facts.text()
    assert "CC BY 4.0" in page.view.licence.text()
    assert page.view.classes.model().rowCount() == 10
    assert page.picker.cards["digits"].isChecked()


def test_choosing_a_source_is_one_step_and_undo_brings_the_old_one_back(
    qtbot: QtBot, page: DataPage, document: Document
) -> None:
    before = document.project.data
    QTest.mouseClick(page.picker.cards["fashion-mini"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: document.project.data.source == "fashion-mini")
    assert document.undo_stack.count() == 1
    assert document.project.data.preprocessing.size == (28, 28)
    assert document.project.data.classes[9] == "Ankle boot"
    assert page.picker.cards["fashion-mini"].isChecked()
    document.undo_stack.undo()
    assert document.project.data == before
    assert page.view.title.text() == "Digits"
    assert page.picker.cards["digits"].isChecked()


def test_a_source_that_fails_leaves_the_data_as_it_is_and_says_why(
    qtbot: QtBot, page: DataPage, document: Document
) -> None:
    before = document.project.data
    page.choose("folder:/nowhere/at/all")
    qtbot.waitUntil(lambda: bool(page.errors.notices))
    assert "/nowhere/at/all" in page.errors.notices[0].text
    assert document.project.data is before
    assert document.undo_stack.count() == 0
    assert page.view.isVisible()
    assert page.picker.cards["digits"].isChecked()


def test_a_folder_dropped_on_the_page_becomes_the_data(
    qtbot: QtBot, page: DataPage, document: Document, pets: Path
) -> None:
    drop(page, pets)
    qtbot.waitUntil(lambda: document.project.data.source.startswith("folder:"))
    assert document.project.data.classes == ("cats", "dogs")
    assert str(pets) in page.picker.cards["folder"].about
    assert [notice.severity for notice in page.view.notes.notices] == ["warning"]
    assert page.view.notes.notices[0].details.count("broken.png") == 1


def test_a_single_image_dropped_says_what_to_drop_instead(page: DataPage, document: Document, pets: Path) -> None:
    drop(page, pets / "cats" / "0.png")
    assert "Drop a folder" in page.errors.notices[0].text
    assert document.project.data.source == "digits"


def test_the_folder_card_asks_for_a_folder(
    qtbot: QtBot, page: DataPage, document: Document, pets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(pets))
    QTest.keyClick(page.picker.cards["folder"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: document.project.data.source == f"folder:{pets}")


def test_cancelling_leaves_everything_as_it_was(page: DataPage, document: Document, engine: InProcessEngine) -> None:
    engine.is_holding = True
    page.choose("shapes")
    assert page.picker.busy.isVisible()
    page.picker.cancelled.emit()
    assert engine.tickets[-1].was_cancelled
    assert not page.picker.busy.isVisible()
    engine.release()
    assert document.project.data.source == "digits"


def test_images_of_files_are_shown_before_each_has_been_looked_at(
    qtbot: QtBot, page: DataPage, document: Document, engine: InProcessEngine, pets: Path
) -> None:
    page.choose(f"folder:{pets}")
    qtbot.waitUntil(lambda: "each image is being looked at" in page.view.facts.text())
    assert document.project.data.source == "digits" and page.picker.busy.isVisible()
    assert not page.view.look.isVisible() and not page.view.preprocessing.isVisible()
    page.view.samples.wall.selectAll()
    assert page.view.samples.chosen_names() == ()
    qtbot.waitUntil(lambda: document.project.data.source == f"folder:{pets}")
    assert "20 × 10 px" in page.view.facts.text() and page.view.look.isVisible()


def test_cancelling_while_files_are_looked_at_shows_the_source_in_use_again(
    qtbot: QtBot, page: DataPage, document: Document, pets: Path
) -> None:
    page.choose(f"folder:{pets}")
    qtbot.waitUntil(lambda: "each image is being looked at" in page.view.facts.text())
    page.picker.cancelled.emit()
    assert page.view.title.text() == "Digits" and document.project.data.source == "digits"


def test_only_the_last_choice_counts(qtbot: QtBot, page: DataPage, document: Document, engine: InProcessEngine) -> None:
    engine.is_holding = True
    page.choose("shapes")
    page.choose("fashion-mini")
    engine.release()
    engine.is_holding = False
    qtbot.waitUntil(lambda: document.project.data.source == "fashion-mini")
    assert document.undo_stack.count() == 1


def test_a_project_whose_images_have_gone_says_so_and_what_to_do(
    qtbot: QtBot, page: DataPage, document: Document
) -> None:
    document.start(Project(data=Data(source="folder:/gone/pets")))
    qtbot.waitUntil(lambda: page.empty.isVisible() and "/gone/pets" in page.empty.accessibleName())
    qtbot.waitUntil(lambda: not page._look.is_open)
    assert "There is no folder" in page.empty.accessibleName()
    assert document.project.data.source == "folder:/gone/pets"


def test_a_project_opened_while_another_is_looked_into_is_looked_into(
    qtbot: QtBot, engine: InProcessEngine, document: Document
) -> None:
    engine.is_holding = True
    page = DataPage(document, engine)
    qtbot.addWidget(page)
    document.start(Project(data=Data(source="fashion-mini")))
    engine.release()
    engine.is_holding = False
    qtbot.waitUntil(lambda: page.view.title.text() == "Fashion, small")


def test_the_page_may_go_while_an_answer_is_on_its_way(document: Document, engine: InProcessEngine) -> None:
    engine.is_holding = True
    page = DataPage(document, engine)
    page.deleteLater()
    QTest.qWait(0)
    del page
    engine.release()


def test_without_an_engine_the_page_says_so(qtbot: QtBot, document: Document) -> None:
    lost = Message("engine.lost", "The engine ended.")
    page = DataPage(document, InProcessEngine({"sources": lost, "describe": lost}, document))
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: bool(page.errors.notices))
    assert page.empty.accessibleName() == "The engine ended."


def test_images_come_as_thumbnails_and_by_class(qtbot: QtBot, page: DataPage, engine: InProcessEngine) -> None:
    wall = page.view.samples.wall
    qtbot.waitUntil(lambda: wall.wall.image(0) is not None)
    assert wall.wall.tile(0).caption in "0123456789"
    page.view.classes.selectRow(3)
    assert page.view.samples.class_number == 3
    qtbot.waitUntil(lambda: wall.wall.image(0) is not None)
    assert {wall.wall.tile(row).caption for row in range(20)} == {"3"}
    page.view.samples.classes.setCurrentIndex(0)
    page.view.samples.classes.activated.emit(0)
    assert not page.view.classes.selectionModel().hasSelection()
    page.view.samples.split.chosen.emit("test")
    settled(qtbot, engine)


def test_the_forms_sets_are_the_ones_that_core_reads(page: DataPage) -> None:
    assert tuple(page.picker.library.name.itemText(row) for row in range(page.picker.library.name.count())) == (
        library_names()
    )


def test_a_torchvision_set_is_written_with_its_folder(page: DataPage) -> None:
    form = page.picker.library
    form.name.setCurrentText("MNIST")
    assert form.source == "torchvision:MNIST"
    form.folder.setText("/sets")
    form.download.setChecked(True)
    assert form.source == "torchvision:MNIST?root=/sets&download=1"


def test_everything_has_a_name_for_screen_readers(page: DataPage) -> None:
    card = page.view.preprocessing
    fields = (card.pixels, card.mean, card.std, card.split.share, card.split.test_share)
    named: list[Callable[[], str]] = [field.accessibleName for field in fields]
    named += [c.accessibleName for c in page.picker.cards.values()]
    named += [page.view.samples.wall.accessibleName, page.view.classes.accessibleName]
    assert all(name() for name in named)


def test_a_second_source_is_joined_and_how_the_classes_meet_is_said(
    qtbot: QtBot, page: DataPage, document: Document, pets: Path
) -> None:
    used = page.picker.used
    assert len(used.removers) == 0
    QTest.mouseClick(used.add, Qt.MouseButton.LeftButton)
    assert used.hint.isVisible()
    drop(page, pets)
    qtbot.waitUntil(lambda: document.project.data.source == f"digits+folder:{pets}")
    assert not used.is_adding and len(used.removers) == 2
    assert document.project.data.classes == (*"0123456789", "cats", "dogs")
    said = page.view.notes.notices
    assert any(
        "12 of them are not in every source" in notice.text or "different classes" in notice.text for notice in said
    )
    assert page.picker.cards["digits"].isChecked() and page.picker.cards["folder"].isChecked()
    used.removers[0].click()
    qtbot.waitUntil(lambda: document.project.data.source == f"folder:{pets}")
    assert used.removers == []


def test_two_folders_are_asked_for_where_labels_lie_beside_the_images(
    qtbot: QtBot, page: DataPage, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images, labels = tmp_path / "images", tmp_path / "labels"
    for folder in (images, labels):
        folder.mkdir()
    for number in range(8):
        Image.new("L", (9, 9), number).save(images / f"{number}.png")
        (labels / f"{number}.txt").write_text("ant" if number % 2 else "bee")
    answers = iter([str(images), str(labels)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))
    page.picker.cards["paired"].click()
    qtbot.waitUntil(lambda: document.project.data.source == f"paired:{images},{labels}")
    assert document.project.data.classes == ("ant", "bee")


def test_a_download_is_told_in_bytes_and_then_unpacked(page: DataPage) -> None:
    page._on_progress({"done": 12_000_000, "total": 5_000_000_000, "text": "bytes"})
    assert "Downloading: 12 MB of 5 GB" in page.picker.said.text()
    assert page.picker.progress.maximum() > 0
    page._on_progress({"done": 0, "total": 0, "text": "unpacking"})
    assert "Unpacking" in page.picker.said.text() and page.picker.progress.maximum() == 0


def test_a_set_that_cannot_be_fetched_says_where_to_get_it(page: DataPage) -> None:
    form = page.picker.library
    form.name.setCurrentText("Food101")
    form.download.setChecked(True)
    assert "101 classes" in form.about.text() and "5 GB to fetch" in form.about.text()
    form.name.setCurrentText("ImageNet")
    assert "get it from image-net.org" in form.about.text() and not form.download.isEnabled()
    assert form.source == "torchvision:ImageNet"


def test_where_a_set_cannot_be_had_a_local_copy_can_be_chosen(
    qtbot: QtBot, page: DataPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.choose(f"torchvision:Food101?root={tmp_path}")
    qtbot.waitUntil(lambda: bool(page.errors.notices))
    assert "There is no complete copy of Food101" in page.errors.notices[0].text
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/sets")
    wished: list[str] = []
    page.picker.chosen.connect(wished.append)
    page.picker.choose_local_copy(f"torchvision:Food101?root={tmp_path}&download=1")
    assert wished == ["torchvision:Food101?root=/sets"]


def test_a_share_for_test_divides_the_images_anew_and_undo_takes_it_back(
    qtbot: QtBot, page: DataPage, document: Document, engine: InProcessEngine, pets: Path
) -> None:
    page.choose(f"folder:{pets}")
    qtbot.waitUntil(lambda: page.view.title.text() == "pets")
    settled(qtbot, engine)
    split = page.view.preprocessing.split
    assert split.test_share.isVisible() and split.test_share.text() == "20 %"
    assert split.test_note.text() == "2 of all 10 images are kept for test, by class"
    split.test_share.selectAll()
    QTest.keyClicks(split.test_share, "50")
    QTest.keyClick(split.test_share, Qt.Key.Key_Return)
    assert document.project.data.test == 0.5 and document.undo_stack.undoText() == "Test share"
    assert page.view.isVisible() and split.test_note.text() == "Being divided anew…"
    qtbot.waitUntil(lambda: split.test_note.text() == "5 of all 10 images are kept for test, by class")
    page.view.samples.split.chosen.emit("train")
    page.view.samples.split.select("test")
    page.view.samples.split.chosen.emit("test")
    assert page.view.samples.count.text() == "5 images"
    qtbot.waitUntil(lambda: len(page.view.samples._arrived) == 5)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: split.test_note.text() == "2 of all 10 images are kept for test, by class")


def test_a_source_with_test_images_of_its_own_says_so_and_asks_for_no_share(page: DataPage) -> None:
    split = page.view.preprocessing.split
    assert not split.test_share.isVisible() and not split.test_seed.isVisible()
    assert split.test_note.text() == "360 images for test, as the source gives them"
