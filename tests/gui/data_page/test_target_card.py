"""What the network learns, chosen beside what the data says of its images."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.project.model import Data, Part, Preprocessing, Project, Recipe
from core.protocol.messages import SourceInfo, Spread
from gui.data_page.spread_list import SpreadBars
from gui.data_page.target_card import TargetCard
from gui.document import Document

CLASSES = SourceInfo(
    source="digits", title="Digits", classes=("0", "1"), counts={"train": (4, 5), "test": (1, 1)}, original=(8, 8),
    preprocessing=Preprocessing(size=(8, 8)),
)  # fmt: skip
NUMBERS = CLASSES.model_copy(
    update={
        "source": "numbers:ages.csv",
        "target": "numbers",
        "classes": ("age",),
        "counts": {"train": (9,), "test": (2,)},
        "spreads": (Spread(name="age", low=1, high=90, mean=35, std=12, counts=(1, 5, 3)),),
    }
)


@pytest.fixture
def document(qapp: object) -> Document:
    made = Document()
    made.start(Project(data=CLASSES.data(Data()), recipe=Recipe(mixup=0.2)))
    return made


@pytest.fixture
def card(qtbot: QtBot, document: Document) -> TargetCard:
    made = TargetCard(document)
    qtbot.addWidget(made)
    made.show_info(CLASSES)
    made.show()
    return made


def choose(card: TargetCard, target: str) -> None:
    texts = {"image": "Image", "class": "Classes"}
    next(b for b in card.choice.findChildren(QToolButton) if b.text() == texts[target]).click()


def test_the_image_itself_is_learned_with_a_loss_that_fits_and_undone_as_one(
    card: TargetCard, document: Document
) -> None:
    choose(card, "image")
    assert document.project.data.target == "image"
    assert (document.project.recipe.loss.type, document.project.recipe.mixup) == ("MSELoss", 0.0)
    assert card.note.isVisible()
    document.undo_stack.undo()
    assert document.project.data.target == "class"
    assert (document.project.recipe.loss.type, document.project.recipe.mixup) == ("CrossEntropyLoss", 0.2)
    assert (card.choice.current, card.note.isVisible()) == ("class", False)


def test_a_loss_that_fits_stays(card: TargetCard, document: Document) -> None:
    document.start(Project(data=CLASSES.data(Data()), recipe=Recipe(loss=Part(type="L1Loss"))))
    choose(card, "image")
    assert document.project.recipe.loss.type == "L1Loss"


def test_numbers_are_shown_by_how_they_are_spread(card: TargetCard, document: Document) -> None:
    document.start(Project(data=NUMBERS.data(Data())))
    card.show_info(NUMBERS)
    assert document.project.data.target == "numbers"
    assert card.choice.current == "numbers"
    assert [bars.accessibleName() for bars in card.numbers.findChildren(SpreadBars)] == [
        "How often each value of age comes"
    ]


def test_another_source_leaves_the_image_the_target() -> None:
    before = CLASSES.data(Data()).model_copy(update={"target": "image"})
    assert NUMBERS.data(before).target == "image"
    assert NUMBERS.data(CLASSES.data(Data())).target == "numbers"
    assert CLASSES.data(NUMBERS.data(Data())).target == "class"
