"""Preprocessing as it is typed: judged at once, taken over on Enter, undone like any edit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.data.splitting import hold_out
from core.project.model import Data, HeldForTest, Preprocessing, Project
from core.protocol.messages import SourceInfo
from gui.data_page import entries
from gui.data_page.checked_line import CheckedLine
from gui.data_page.preprocessing_card import PreprocessingCard
from gui.document import Document


@pytest.fixture
def document(qapp: object) -> Document:
    document = Document()
    pre = Preprocessing(mode="L", size=(28, 28), mean=(0.3,), std=(0.4,))
    document.start(Project(data=Data(source="fashion-mini", preprocessing=pre)))
    return document


@pytest.fixture
def card(qtbot: QtBot, document: Document) -> PreprocessingCard:
    card = PreprocessingCard(document)
    qtbot.addWidget(card)
    card.show()
    return card


def enter(field: CheckedLine, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_size_is_an_edit_that_undo_takes_back(card: PreprocessingCard, document: Document) -> None:
    enter(card.pixels, "32x48")
    assert document.project.data.preprocessing.size == (32, 48)
    assert card.pixels.text() == "32 × 48"
    assert card.shape.text() == "1×32×48"
    document.undo_stack.undo()
    assert document.project.data.preprocessing.size == (28, 28)
    assert card.pixels.text() == "28 × 28"


@pytest.mark.parametrize("text", ["abc", "0", "28 × 0", "5000", "1 2 3", "-4", "²"])
def test_a_size_that_cannot_be_says_why_and_changes_nothing(
    card: PreprocessingCard, document: Document, text: str
) -> None:
    enter(card.pixels, text)
    assert card.error(card.pixels)
    assert card.errors[card.pixels].isVisible()
    assert document.undo_stack.count() == 0
    QTest.keyClick(card.pixels, Qt.Key.Key_Escape)
    assert card.pixels.text() == "28 × 28"
    assert not card.error(card.pixels)


def test_colour_carries_mean_and_std_along(card: PreprocessingCard, document: Document) -> None:
    card.mode.chosen.emit("RGB")
    pre = document.project.data.preprocessing
    assert (pre.mode, pre.mean, pre.std) == ("RGB", (0.3,) * 3, (0.4,) * 3)
    assert card.shape.text() == "3×28×28"
    document.undo_stack.undo()
    assert document.project.data.preprocessing.mean == (0.3,)


def test_the_number_of_means_must_fit_the_channels(card: PreprocessingCard, document: Document) -> None:
    enter(card.mean, "0.1, 0.2")
    assert "one number" in card.error(card.mean)
    enter(card.std, "0")
    assert "greater than 0" in card.error(card.std)
    assert document.undo_stack.count() == 0


def test_nothing_typed_means_no_normalisation(card: PreprocessingCard, document: Document) -> None:
    card.mean.selectAll()
    QTest.keyClick(card.mean, Qt.Key.Key_Delete)
    QTest.keyClick(card.mean, Qt.Key.Key_Return)
    assert document.project.data.preprocessing.mean == ()


def test_the_way_an_image_fits_is_an_edit(card: PreprocessingCard, document: Document) -> None:
    card.fit.chosen.emit("pad")
    assert document.project.data.preprocessing.fit == "pad"
    assert document.undo_stack.undoText()


@pytest.mark.parametrize(("text", "share"), [("20 %", 0.2), ("0.25", 0.25), ("15", 0.15), ("7,5 %", 0.075)])
def test_a_share_reads_as_people_write_it(card: PreprocessingCard, document: Document, text: str, share: float) -> None:
    enter(card.split.share, text)
    assert document.project.data.validation == share


@pytest.mark.parametrize("text", ["0", "100 %", "much", ""])
def test_a_share_that_cannot_be_says_why(qapp: object, text: str) -> None:
    with pytest.raises(ValueError, match=r"share"):
        entries.read_share(text)


@pytest.mark.parametrize("text", ["nan", "1e400", "-inf", "grey"])
def test_a_mean_that_is_no_number_is_refused_where_it_is_typed(
    card: PreprocessingCard, document: Document, text: str
) -> None:
    enter(card.mean, text)
    assert document.project.data.preprocessing.mean == (0.3,)
    with pytest.raises(ValueError, match="Numbers between commas"):
        entries.read_stds(text, 1)


def test_what_is_held_out_is_counted_as_core_holds_it_out() -> None:
    import torch

    counts = (600, 7, 1, 2, 0)
    labels = torch.tensor([label for label, count in enumerate(counts) for _ in range(count)])
    for share in (0.01, 0.1, 0.5, 0.99):
        assert entries.held_out(counts, share) == len(hold_out(labels, share, 0)[1])


def test_numbers_read_back_as_they_are_written() -> None:
    assert entries.read_means(entries.write_numbers((0.485, 0.456, 0.406)), 3) == (0.485, 0.456, 0.406)
    assert entries.read_size(entries.write_size((12, 34))) == (12, 34)
    assert entries.read_share(entries.write_share(0.125)) == 0.125


def test_validation_images_that_the_source_names_are_taken_or_a_share_is_drawn(
    card: PreprocessingCard, document: Document
) -> None:
    pre = document.project.data.preprocessing
    info = SourceInfo(source="fashion-mini", title="", classes=("a", "b"), counts={"train": (100, 100)}, validation=30,
                      original=(28, 28), preprocessing=pre)  # fmt: skip
    card.show_info(info)
    assert card.split.by.isVisible() and not card.split.share.isEnabled()
    assert card.split.held_out.text() == "30 images, as the source gives them; 170 are left to train on"
    card.split.by.chosen.emit("share")
    assert document.project.data.validation_by == "share" and card.split.share.isEnabled()
    assert card.split.held_out.text() == "20 of 200 training images are kept aside, by class"


def test_the_seed_of_the_share_can_be_changed(card: PreprocessingCard, document: Document) -> None:
    assert not card.split.by.isVisible()
    enter(card.split.seed, "7")
    assert document.project.data.split_seed == 7
    enter(card.split.seed, "x")
    assert "A seed is a whole number" in card.error(card.split.seed) and document.project.data.split_seed == 7


def test_images_with_numbers_are_not_kept_aside_by_class(card: PreprocessingCard, document: Document) -> None:
    pre = document.project.data.preprocessing
    info = SourceInfo(source="fashion-mini", title="", classes=("age",), counts={"train": (80,), "test": (20,)},
                      for_test=HeldForTest(), target="numbers", original=(28, 28), preprocessing=pre)  # fmt: skip
    card.show_info(info)
    assert card.split.held_out.text() == "8 of 80 training images are kept aside"
    assert card.split.test_note.text() == "20 of all 100 images are kept for test"


def test_a_share_for_test_that_cannot_be_says_why_and_changes_nothing(
    card: PreprocessingCard, document: Document
) -> None:
    pre = document.project.data.preprocessing
    info = SourceInfo(source="fashion-mini", title="", classes=("a", "b"), counts={"train": (40, 40), "test": (10, 10)},
                      for_test=HeldForTest(), original=(28, 28), preprocessing=pre)  # fmt: skip
    card.show_info(info)
    enter(card.split.test_share, "100 %")
    assert "less than 100 %" in card.error(card.split.test_share) and document.undo_stack.count() == 0
    enter(card.split.test_seed, "7")
    assert document.project.data.for_test == HeldForTest(0.2, 7)
    document.undo_stack.undo()
    assert document.project.data.for_test == HeldForTest() and card.split.test_seed.text() == "0"
