"""Marking fields to be searched, from their menu and in the popup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.network.operations import Remove
from core.project.edit import SetData
from core.project.model import Part
from core.project.parts import AUGMENTATIONS, LOSSES
from core.project.searched_data import searched_as
from core.project.targets import target
from gui.document import Document
from gui.search_range import RangeOffer, RangePopup, say_range, search_of
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.part_picker import PartPicker
from tests.core.conftest import make_digits_project


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document()
    made.start(make_digits_project())
    return made


@pytest.fixture
def form(qtbot: QtBot, document: Document) -> ParameterForm:
    made = ParameterForm()
    qtbot.addWidget(made)
    block = document.network.block("b1")
    RangeOffer(document, made).show_block("b1")
    made.show_params(block.spec.params, block.params, subject="b1")
    made.show()
    return made


def popup(document: Document, block: str, field: str, parent: QWidget) -> RangePopup:
    return RangePopup(document, target(document.project, block, field), parent)


def menu_of(form: ParameterForm, name: str) -> QMenu:
    field = form.editor(name).field
    field.customContextMenuRequested.emit(QPoint(2, 2))
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_field_offers_to_search_it(qtbot: QtBot, form: ParameterForm) -> None:
    menu = menu_of(form, "out_channels")
    texts = [action.text() for action in menu.actions()]
    assert texts[-1] == "Search a range…"
    with qtbot.waitSignal(form.searchWanted) as wanted:
        menu.actions()[-1].trigger()
    menu.close()
    assert wanted.args == ["out_channels"]
    popups = form.findChildren(RangePopup)
    assert len(popups) == 1
    popups[0].close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_form_that_nobody_may_search_keeps_its_plain_menu(qtbot: QtBot) -> None:
    form = ParameterForm()
    qtbot.addWidget(form)
    block = make_digits_project().network.block("b1")
    form.show_params(block.spec.params, block.params)
    form.show()
    menu = menu_of(form, "out_channels")
    assert "Search a range…" not in [action.text() for action in menu.actions()]
    menu.close()


def test_a_range_becomes_one_step_and_marks_its_field(document: Document, form: ParameterForm) -> None:
    asked = popup(document, "b1", "out_channels", form)
    asked.low.setText("4")
    asked.high.setText("32")
    asked.log.setChecked(True)
    asked.accept()
    (wanted,) = search_of(document).ranges
    assert say_range(wanted) == "4 – 32 log"
    assert form.note("out_channels") == "4 – 32 log"
    document.undo_stack.undo()
    assert document.project.search is None
    assert form.note("out_channels") == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_cannot_be_searched_is_said_and_the_popup_stays(document: Document, form: ParameterForm) -> None:
    asked = popup(document, "b1", "out_channels", form)
    asked.open_under(form.editor("out_channels").field)
    asked.low.setText("9")
    asked.high.setText("3")
    asked.accept()
    assert asked.isVisible()
    assert "smaller than the second" in asked.error.text()
    assert document.project.search is None
    asked.close()


def test_values_may_be_listed(document: Document, form: ParameterForm) -> None:
    asked = popup(document, "b1", "kernel_size", form)
    assert asked.manner.current == "values"
    asked.values.setText("1, 3")
    asked.accept()
    assert search_of(document).ranges[0].choices == (1, 3)


def test_words_are_ticked(document: Document, form: ParameterForm) -> None:
    asked = popup(document, "", "optimizer", form)
    assert [str(option) for option, tick in asked.ticks.items() if tick.isChecked()] == ["SGD", "Adam", "AdamW"]
    asked.ticks["AdamW"].setChecked(False)
    asked.accept()
    assert search_of(document).ranges[0].choices == ("SGD", "Adam")


def test_a_field_can_be_left_alone_again(document: Document, form: ParameterForm) -> None:
    popup(document, "", "lr", form).accept()
    again = popup(document, "", "lr", form)
    assert not again.drop.isHidden()
    again.drop.click()
    assert search_of(document).ranges == ()


def test_the_range_of_a_block_goes_with_its_marks_when_the_block_goes(document: Document, form: ParameterForm) -> None:
    popup(document, "b1", "out_channels", form).accept()
    assert document.edit(Remove(("b1",)), "remove")
    assert len(search_of(document).ranges) == 1  # undo brings the block back, and its range with it


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_choice_of_a_part_can_be_searched_where_it_is_made(qtbot: QtBot, document: Document) -> None:
    picker = PartPicker("loss", "Loss", LOSSES)
    qtbot.addWidget(picker)
    RangeOffer(document, picker)
    picker.show_part(document.project.recipe.loss)
    picker.show()
    picker.box.customContextMenuRequested.emit(QPoint(2, 2))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    (asked,) = picker.findChildren(RangePopup)
    asked.accept()
    assert search_of(document).range("recipe.loss") is not None
    assert "CrossEntropyLoss" in picker.note.text()
    document.undo_stack.undo()
    assert picker.note.isHidden()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_argument_of_an_augmentation_can_be_searched_where_it_is_given(qtbot: QtBot, document: Document) -> None:
    twice = (Part(type="RandomErasing"), Part(type="RandomErasing"))
    data = document.project.data.model_copy(update={"augmentations": twice})
    document.edit(SetData(data), "augment")
    form = ParameterForm()
    qtbot.addWidget(form)
    spec = AUGMENTATIONS["RandomErasing"]
    form.show_params(spec.params, spec.values({}))
    offer = RangeOffer(document, form)
    offer.show_prefix(searched_as(twice, 0))
    form.searchWanted.emit("p")
    (asked,) = form.findChildren(RangePopup)
    asked.accept()
    assert form.note("p") == "0 – 0.5"
    offer.show_prefix(searched_as(twice, 1))  # of two alike only the first is searched
    assert form.note("p") == ""
