"""Augmentation is set up by looking: steps in order, arguments, and real images before and after."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.project.model import Data, Part, Project
from gui.data_page.augmentation_card import AugmentationCard
from gui.document import Document
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def card(qtbot: QtBot, document: Document, engine: InProcessEngine) -> AugmentationCard:
    document.start(Project(data=Data(source="digits")))
    made = AugmentationCard(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def document() -> Document:
    return Document()


def names(document: Document) -> list[str]:
    return [part.type for part in document.project.data.augmentations]


def test_steps_are_added_moved_and_removed_undoably(card: AugmentationCard, document: Document) -> None:
    for name in ("RandomCrop", "RandomHorizontalFlip", "RandomErasing"):
        card.add_step(name)
    assert names(document) == ["RandomCrop", "RandomHorizontalFlip", "RandomErasing"]
    card.up.click()
    assert names(document) == ["RandomCrop", "RandomErasing", "RandomHorizontalFlip"]
    assert card.row == 1
    card.remove.click()
    assert names(document) == ["RandomCrop", "RandomHorizontalFlip"]
    for _ in range(5):
        document.undo_stack.undo()
    assert names(document) == []
    assert not card.remove.isEnabled()


def test_an_argument_is_written_down_only_where_it_differs(card: AugmentationCard, document: Document) -> None:
    card.add_step("RandomCrop")
    card.form.valueEdited.emit("padding", 2)
    assert document.project.data.augmentations == (Part(type="RandomCrop", params={"padding": 2}),)
    assert ("RandomCrop  padding 2", "uint8 1×28×28") in card.steps.texts()
    card.form.valueEdited.emit("padding", 4)
    assert document.project.data.augmentations == (Part(type="RandomCrop"),)


def test_typing_an_argument_is_one_step(card: AugmentationCard, document: Document) -> None:
    card.add_step("RandomRotation")
    before = document.undo_stack.count()
    for degrees in (1.0, 15.0, 150.0):
        card.form.valueEdited.emit("degrees", degrees)
    assert document.undo_stack.count() == before + 1


def test_real_images_are_shown_before_and_after_and_drawn_again(
    qtbot: QtBot, card: AugmentationCard, engine: InProcessEngine
) -> None:
    card.add_step("RandomRotation")
    qtbot.waitUntil(lambda: card.strip.pictures._columns == 8, timeout=20_000)
    first = card.strip.pictures._sheet.copy()
    card.strip.again.click()
    qtbot.waitUntil(lambda: card.strip.pictures._sheet != first, timeout=20_000)


def test_what_cannot_be_done_is_said_beside_the_form(qtbot: QtBot, card: AugmentationCard) -> None:
    card.add_step("GaussianBlur")
    card.form.valueEdited.emit("kernel_size", 4)
    qtbot.waitUntil(lambda: "odd" in card.strip.failure.text(), timeout=20_000)
    card.form.valueEdited.emit("kernel_size", 5)
    qtbot.waitUntil(card.strip.failure.isHidden, timeout=20_000)


def test_every_step_is_listed_with_what_it_gives(card: AugmentationCard) -> None:
    card.add_step("RandomRotation")
    assert card.steps.texts() == [
        ("Image.open", "PIL"), ("Grayscale", "PIL L"), ("Resize", "PIL L 28×28"), ("ToImage", "uint8 1×28×28"),
        ("RandomRotation", "uint8 1×28×28"), ("ToDtype", "float32 1×28×28"),
    ]  # fmt: skip


def test_a_step_that_cannot_be_moved_says_why(card: AugmentationCard, document: Document) -> None:
    card.add_step("RandomRotation")
    card.down.click()
    assert names(document) == ["RandomRotation"]
    assert card.summary.text().startswith("ToDtype cannot come before RandomRotation")
    card.steps.choose(3)
    assert card.summary.text().startswith("Makes the PIL image a tensor") and not card.remove.isEnabled()
    card.up.click()
    assert card.summary.text().startswith("ToImage cannot come before Resize")


def test_an_odd_order_is_remarked_on(card: AugmentationCard) -> None:
    card.add_step("RandomErasing")
    assert card.findings.isHidden()
    card.add_step("RandomRotation")
    assert card.findings.isVisible() and "it usually comes last" in card.findings.text()
