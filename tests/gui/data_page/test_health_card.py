"""The health of the data: looked at, said in order of gravity, and mended without touching the images."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.data.sources import open_source
from core.project.model import Data, Project
from core.protocol.messages import SourceInfo
from gui.data_page.health_card import SMALL_SOURCE, HealthCard
from gui.data_page.marker import Marker
from gui.data_page.source_view import SourceView
from gui.document import Document
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def document(qapp: object) -> Document:
    return Document()


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Two classes with a copy among the test images, a copy of another class, a broken file, and a wide image."""
    pictures, root = open_source("shapes").split("train"), tmp_path / "pets"
    for number, place in enumerate(["train/cats"] * 6 + ["train/dogs"] * 5 + ["test/cats"] * 2 + ["test/dogs"] * 2):
        (root / place).mkdir(parents=True, exist_ok=True)
        big = pictures.raw(number * 20).resize((48, 48), Image.Resampling.BICUBIC)
        big.save(root / place / f"{number:02}.png")
    for number in (0, 1, 2):
        shutil.copy(root / f"train/cats/0{number}.png", root / f"test/cats/copy{number}.png")
    shutil.copy(root / "train/cats/03.png", root / "train/dogs/liar.png")
    (root / "train/dogs/half.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    pictures.raw(900).resize((96, 48)).convert("RGBA").save(root / "train/dogs/wide.png")
    return root


def opened(document: Document, source: str) -> SourceInfo:
    info = open_source(source).info()
    document.start(Project(data=info.data()))
    return info


@pytest.fixture
def card(qtbot: QtBot, document: Document, engine: InProcessEngine, pets: Path) -> HealthCard:
    """A card that has looked at the pets."""
    info = opened(document, f"folder:{pets}")
    made = HealthCard(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show_info(info)
    made.show()
    qtbot.waitUntil(lambda: made.health is not None)
    return made


def kinds(card: HealthCard) -> list[str]:
    return [finding.kind for finding in card._found]


def choose(card: HealthCard, kind: str) -> None:
    card.rows[kinds(card).index(kind)].click()


def test_findings_come_in_order_of_gravity_with_their_numbers(card: HealthCard) -> None:
    assert kinds(card)[:3] == ["contradiction", "leak", "broken"]
    assert [row.count for row in card.rows][:3] == [1, 3, 1]
    assert [row.severity for row in card.rows][:2] == ["error", "error"]
    assert card.summary.text() == "20 images looked at"
    assert card.rows[0].isChecked()
    assert all(row.accessibleName() for row in card.rows)


def test_each_finding_opens_what_it_is_about(qtbot: QtBot, card: HealthCard) -> None:
    choose(card, "leak")
    twins = card.view.twins
    qtbot.waitUntil(lambda: {"train/cats/02.png", "test/cats/copy2.png"} <= set(twins.pairs.pictures))
    assert twins.pairs.rowCount() == 3
    choose(card, "broken")
    assert "half.jpg" in card.view.files.toPlainText()
    choose(card, "odd")
    qtbot.waitUntil(lambda: card.view.wall.wall.image(0) is not None)
    assert card.view.wall.wall.tile(0).hint.endswith("wide.png")


def test_x_excludes_the_chosen_image_of_a_pair_and_undo_brings_the_pair_back(
    qtbot: QtBot, card: HealthCard, document: Document
) -> None:
    choose(card, "leak")
    twins = card.view.twins
    twins.setFocus()
    assert twins.chosen_names() == ("test/cats/copy0.png",)
    QTest.keyClick(twins, Qt.Key.Key_Left)
    QTest.keyClick(twins, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: document.project.data.excluded == ("train/cats/00.png",))
    assert card.rows[kinds(card).index("leak")].count == 2
    assert card.rows[kinds(card).index("leak")].isChecked()
    document.undo_stack.undo()
    assert card.rows[kinds(card).index("leak")].count == 3


def test_one_button_excludes_the_right_one_of_each_pair_as_one_step(card: HealthCard, document: Document) -> None:
    choose(card, "leak")
    assert card.view.all.isVisible()
    card.view.all.click()
    assert document.project.data.excluded == tuple(f"test/cats/copy{n}.png" for n in (0, 1, 2))
    assert "leak" not in kinds(card)
    assert document.undo_stack.count() == 1


def test_a_contradiction_is_settled_by_giving_one_image_the_other_class(card: HealthCard, document: Document) -> None:
    choose(card, "contradiction")
    assert not card.view.all.isVisible()
    menu = QMenu()
    card.view.marker.fill_menu(menu, card.view.twins.chosen_names())
    classes = menu.actions()[1].menu()
    assert isinstance(classes, QMenu)
    next(action for action in classes.actions() if action.text() == "cats").trigger()
    assert document.project.data.relabelled == {"train/dogs/liar.png": "cats"}
    assert "contradiction" not in kinds(card)
    assert "copy" in kinds(card)


def test_measured_mean_and_std_are_taken_over_with_one_button(card: HealthCard, document: Document) -> None:
    data = document.project.data
    bare = data.model_copy(update={"preprocessing": data.preprocessing.model_copy(update={"mean": (), "std": ()})})
    document.start(Project(data=bare))
    choose(card, "statistics")
    card.view.numbers.use.click()
    assert card.health is not None
    assert document.project.data.preprocessing.mean == card.health.preprocessing.mean
    assert document.undo_stack.undoText() == "Mean and std of the training images"
    assert "statistics" not in kinds(card)


def test_healthy_data_says_what_was_looked_at(qtbot: QtBot, document: Document, engine: InProcessEngine) -> None:
    info = opened(document, "shapes")
    card = HealthCard(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(card)
    card.show_info(info)
    card.show()
    qtbot.waitUntil(lambda: card.health is not None, timeout=20_000)
    assert card.empty.accessibleName() == "Nothing wrong found"
    assert "6,000" in card.empty.accessibleDescription() or "6000" in card.empty.accessibleDescription()


def test_a_large_source_waits_for_the_button_and_can_be_cancelled(
    qtbot: QtBot, document: Document, engine: InProcessEngine
) -> None:
    info = opened(document, "digits").model_copy(update={"counts": {"train": (SMALL_SOURCE + 1,), "test": (0,)}})
    card = HealthCard(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(card)
    card.show_info(info)
    card.show()
    assert not engine.asked
    engine.is_holding = True
    card.empty.chosen.emit()
    assert engine.asked[-1][0] == "health"
    assert card.cancel.isVisible()
    card.cancel.click()
    assert engine.tickets[-1].was_cancelled
    assert card.empty.isVisible()
    engine.release()
    assert card.health is None


def test_another_source_forgets_what_was_found(card: HealthCard, document: Document) -> None:
    card.hide()
    card.show_info(opened(document, "digits"))
    assert card.health is None
    assert card.summary.text() == ""


def test_marks_are_made_on_the_wall_of_images_too(qtbot: QtBot, document: Document, engine: InProcessEngine) -> None:
    info = opened(document, "digits")
    view = SourceView(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_info(info)
    view.show()
    wall = view.samples.wall
    qtbot.waitUntil(lambda: wall.wall.image(0) is not None)
    assert not view.marks.isVisible()
    wall.setCurrentIndex(wall.wall.index(2))
    wall.setFocus()
    QTest.keyClick(wall, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: document.project.data.excluded == ("train 3",))
    assert wall.wall.tile(2).is_out
    assert view.marks.isVisible()
    assert "1" in view.marks.text()
    QTest.keyClick(wall, Qt.Key.Key_X)
    assert document.project.data.excluded == ()
    view.samples.marker.relabel(["train 3"], "7")
    assert wall.wall.tile(2).caption == "→ 7"
    view.marks.menu().actions()[1].trigger()
    assert document.project.data.relabelled == {}
    assert wall.wall.tile(2).caption in info.classes


def test_every_mark_is_one_step_that_can_be_undone(qapp: object, document: Document) -> None:
    document.start(Project(data=Data(source="digits", classes=("0", "1"))))
    marker = Marker(document, document)
    marker.exclude(["train 1", "train 2", "train 1"])
    marker.include(["train 1"])
    marker.relabel(["train 3", "train 4"], "1")
    marker.relabel(["train 3"], "")
    assert document.project.data.excluded == ("train 2",)
    assert document.project.data.relabelled == {"train 4": "1"}
    marker.clear()
    assert document.undo_stack.count() == 5
    for _ in range(5):
        document.undo_stack.undo()
    assert (document.project.data.excluded, dict(document.project.data.relabelled)) == ((), {})
