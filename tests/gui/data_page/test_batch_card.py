"""The batches of a run to come, one by one."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.data.sources import open_source
from core.project.edit import SetData, SetRecipe
from core.project.model import Part, Project, Recipe
from gui.data_page.batch_card import BatchCard
from gui.document import Document
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def document(qapp: object) -> Document:
    document = Document()
    document.start(Project(data=open_source("digits").info().data(), recipe=Recipe(batch_size=500)))
    return document


@pytest.fixture
def card(qtbot: QtBot, document: Document, engine: InProcessEngine) -> BatchCard:
    made = BatchCard(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitUntil(lambda: made.batch is not None)
    return made


def arrived(qtbot: QtBot, card: BatchCard, epoch: int, step: int) -> None:
    qtbot.waitUntil(lambda: card.batch is not None and (card.batch.epoch, card.batch.step) == (epoch, step))


def test_the_first_batch_is_shown_with_its_labels_types_and_shapes(card: BatchCard) -> None:
    assert card.place.text() == "Step 1 of 3"
    assert "uint8 500×1×8×8 → float32 500×1×8×8" in card.tensors.text()
    assert "int64 500" in card.tensors.text()
    assert card.wall.wall.rowCount() == 500
    assert card.wall.wall.image(499) is not None
    assert card.wall.wall.tile(0).caption in "0123456789"
    assert not card.previous.isEnabled()


def test_one_steps_from_batch_to_batch_and_into_the_next_epoch_and_back(qtbot: QtBot, card: BatchCard) -> None:
    for step in (2, 3):
        card.next.click()
        arrived(qtbot, card, 1, step)
    assert card.batch is not None
    assert card.batch.parts == (294,)
    card.next.click()
    arrived(qtbot, card, 2, 1)
    assert card.epoch.value() == 2
    card.previous.click()
    arrived(qtbot, card, 1, 3)


def test_an_epoch_can_be_chosen(qtbot: QtBot, card: BatchCard) -> None:
    assert card.batch is not None
    before = card.batch.names
    card.epoch.setValue(7)
    arrived(qtbot, card, 7, 1)
    assert card.batch.names != before


def test_what_is_shown_follows_the_recipe_and_the_augmentations(
    qtbot: QtBot, card: BatchCard, document: Document
) -> None:
    document.edit(SetRecipe(Recipe(batch_size=100, drop_last=True, mixup=0.2)), "Recipe")
    qtbot.waitUntil(lambda: card.batch is not None and card.batch.steps == 12)
    assert card.controls.drop_last.isChecked()
    assert "Mixup" in card.made.text()
    data = document.project.data
    document.edit(SetData(data.model_copy(update={"augmentations": (Part(type="RandomInvert"),)})), "Augment")
    qtbot.waitUntil(lambda: "RandomInvert" in card.made.text())


def test_a_source_that_has_gone_is_said_in_place_of_the_batch(
    qtbot: QtBot, card: BatchCard, document: Document
) -> None:
    data = document.project.data
    document.edit(SetData(data.model_copy(update={"source": "folder:/gone"})), "Source")
    qtbot.waitUntil(card.failure.isVisible)
    assert "/gone" in card.failure.text()


def test_what_makes_a_batch_is_changed_beside_it_and_can_be_undone(
    qtbot: QtBot, card: BatchCard, document: Document
) -> None:
    controls = card.controls
    controls.batch_size.setValue(100)
    qtbot.waitUntil(lambda: card.batch is not None and card.batch.steps == 13)
    controls.drop_last.click()
    qtbot.waitUntil(lambda: card.batch is not None and card.batch.steps == 12)
    first = card.batch.names if card.batch else ()
    controls.shuffle.click()
    qtbot.waitUntil(lambda: card.batch is not None and card.batch.names != first)
    assert "in the order in which they lie" in card.made.text()
    controls.num_workers.setValue(2)
    recipe = document.project.recipe
    assert (recipe.batch_size, recipe.drop_last, recipe.shuffle, recipe.num_workers) == (100, True, False, 2)
    for _ in range(4):
        document.undo_stack.undo()
    assert controls.batch_size.value() == 500 and controls.shuffle.isChecked() and not controls.drop_last.isChecked()
