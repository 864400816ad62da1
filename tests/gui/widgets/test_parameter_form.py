"""The form that is generated from declared parameters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from core.blocks import BLOCKS
from core.blocks.spec import AUTO, Bool, Choice, Float, Int, Size, Text
from gui.widgets.parameter_form import ParameterForm

PARAMS = (
    Int(name="in_channels", help="Channels that come in.", follows="channels"),
    Int(name="out_channels", help="Filters.", default=16, maximum=512),
    Size(name="kernel_size", help="Window.", default=3),
    Size(name="padding", help="Rim.", default=0, minimum=0, words=("same", "valid")),
    Size(name="stride", help="Step.", default=None, optional=True, none_text="same as kernel_size"),
    Float(name="p", help="Share dropped.", default=0.5),
    Bool(name="bias", help="Add a learned offset.", default=True),
    Choice(name="padding_mode", help="What the rim holds.", default="zeros", options=("zeros", "reflect")),
    Text(name="note", help="Anything.", default=""),
)


class Owner:
    """Holds the values and gives them back at each edit, as the document does."""

    def __init__(self, form: ParameterForm) -> None:
        self.form = form
        self.values: dict[str, object] = {}
        self.edits: list[tuple[str, object]] = []
        form.valueEdited.connect(self.take)
        self.show()

    def take(self, name: str, value: object) -> None:
        self.edits.append((name, value))
        self.values[name] = value
        self.show()

    def show(self, subject: str = "a", resolved: int | None = 32) -> None:
        known = {} if resolved is None else {"in_channels": resolved}
        self.form.show_params(PARAMS, self.values, known, subject)


@pytest.fixture
def form(qtbot) -> ParameterForm:
    made = ParameterForm()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def owner(form: ParameterForm) -> Owner:
    return Owner(form)


def line(form: ParameterForm, name: str) -> QLineEdit:
    field = form.editor(name).field
    assert isinstance(field, QLineEdit)
    return field


def type_in(form: ParameterForm, name: str, text: str) -> None:
    field = line(form, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_a_typed_number_is_reported_as_it_grows(form, owner) -> None:
    type_in(form, "out_channels", "64")
    assert owner.edits == [("out_channels", 6), ("out_channels", 64)]


def test_a_wrong_number_is_explained_beneath_and_not_reported(form, owner) -> None:
    type_in(form, "out_channels", "600")
    assert owner.edits[-1] == ("out_channels", 60)
    assert form.error("out_channels") == "out_channels must be a whole number from 1 to 512. Received: 600."
    assert line(form, "out_channels").property("invalid") is True
    QTest.keyClick(line(form, "out_channels"), Qt.Key.Key_Backspace)
    assert form.error("out_channels") == ""


def test_words_where_a_number_belongs_are_explained(form, owner) -> None:
    type_in(form, "kernel_size", "big")
    assert not owner.edits
    assert "kernel_size" in form.error("kernel_size")


def test_escape_brings_the_value_held_back(form, owner) -> None:
    owner.values["out_channels"] = 64
    owner.show()
    type_in(form, "out_channels", "x")
    QTest.keyClick(line(form, "out_channels"), Qt.Key.Key_Escape)
    assert line(form, "out_channels").text() == "64"
    assert form.error("out_channels") == ""


@pytest.mark.parametrize(
    ("text", "value"), [("5x3", (5, 3)), ("5, 3", (5, 3)), ("(5, 3)", (5, 3)), ("5 3", (5, 3)), ("7", 7)]
)
def test_a_size_is_typed_in_many_ways(form, owner, text, value) -> None:
    type_in(form, "kernel_size", text)
    assert owner.values["kernel_size"] == value


def test_leaving_the_field_writes_a_size_the_usual_way(form, owner) -> None:
    type_in(form, "kernel_size", "5x3")
    assert line(form, "kernel_size").text() == "5x3"
    line(form, "out_channels").setFocus()
    assert line(form, "kernel_size").text() == "5 × 3"


def test_a_size_takes_its_words(form, owner) -> None:
    type_in(form, "padding", "same")
    assert owner.edits == [("padding", "same")]


def test_an_empty_entry_means_none_and_says_what_that_is(form, owner) -> None:
    assert line(form, "stride").placeholderText() == "same as kernel_size"
    type_in(form, "stride", "2")
    QTest.keyClick(line(form, "stride"), Qt.Key.Key_Backspace)
    assert owner.edits == [("stride", 2), ("stride", None)]


def test_auto_shows_what_it_stands_for_and_follows_it(form, owner) -> None:
    assert line(form, "in_channels").text() == "32 from input"
    owner.show(resolved=48)
    assert line(form, "in_channels").text() == "48 from input"
    owner.show(resolved=None)
    assert line(form, "in_channels").text() == "from input"


def test_the_pin_turns_auto_into_its_number_and_back(form, owner) -> None:
    pin = line(form, "in_channels").actions()[0]
    pin.trigger()
    assert owner.values["in_channels"] == 32
    assert line(form, "in_channels").text() == "32"
    pin.trigger()
    assert owner.values["in_channels"] == AUTO
    assert line(form, "in_channels").text() == "32 from input"


def test_typing_over_auto_pins_and_emptying_unpins(form, owner) -> None:
    type_in(form, "in_channels", "9")
    assert owner.values["in_channels"] == 9
    QTest.keyClick(line(form, "in_channels"), Qt.Key.Key_Backspace)
    assert owner.values["in_channels"] == AUTO


def test_a_refresh_leaves_text_and_cursor_alone_while_somebody_types(form, owner) -> None:
    type_in(form, "p", "0.25")
    line(form, "p").setCursorPosition(2)
    owner.show()
    assert line(form, "p").text() == "0.25"
    assert line(form, "p").cursorPosition() == 2
    assert line(form, "p").hasFocus()


def test_half_a_number_stays_as_typed(form, owner) -> None:
    type_in(form, "p", "0.")
    assert owner.values["p"] == 0.0
    assert line(form, "p").text() == "0."


def test_undo_in_the_document_replaces_what_was_typed(form, owner) -> None:
    type_in(form, "out_channels", "64")
    owner.values["out_channels"] = 16
    owner.show()
    assert line(form, "out_channels").text() == "16"


def test_another_block_discards_what_was_half_typed(form, owner) -> None:
    type_in(form, "kernel_size", "x")
    owner.show(subject="b")
    assert line(form, "kernel_size").text() == "3"
    assert form.error("kernel_size") == ""


def test_arrow_keys_step_within_the_range(form, owner) -> None:
    field = line(form, "out_channels")
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert owner.values["out_channels"] == 27
    QTest.keyClick(line(form, "p"), Qt.Key.Key_Down)
    assert owner.values["p"] == 0.45
    owner.values["kernel_size"] = (1, 3)
    owner.show()
    QTest.keyClick(line(form, "kernel_size"), Qt.Key.Key_Down)
    assert owner.values["kernel_size"] == (1, 2)


def test_a_tick_and_a_list_report_their_value(form, owner, qtbot) -> None:
    qtbot.mouseClick(
        form.editor("bias").field, Qt.MouseButton.LeftButton, pos=QPoint(10, form.editor("bias").field.height() // 2)
    )
    QTest.keyClick(form.editor("padding_mode").field, Qt.Key.Key_Down)
    assert owner.edits == [("bias", False), ("padding_mode", "reflect")]


def test_a_wheel_that_scrolls_past_changes_nothing(form, owner) -> None:
    choice = form.editor("padding_mode").field
    assert isinstance(choice, QComboBox)
    form.setFocus()
    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(choice.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, down)
    assert choice.currentText() == "zeros"
    assert not owner.edits


def test_screen_readers_hear_the_name_the_help_and_the_error(form, owner) -> None:
    field = line(form, "out_channels")
    assert (field.accessibleName(), field.accessibleDescription()) == ("out_channels", "Filters.")
    type_in(form, "out_channels", "0")
    assert "from 1 to 512" in field.accessibleDescription()


@pytest.mark.parametrize("spec", list(BLOCKS), ids=lambda spec: spec.type)
def test_every_block_gets_a_form(form, spec) -> None:
    form.show_params(spec.params, spec.start_params())
    for param in spec.params:
        assert form.editor(param.name).field.accessibleName() == param.name
        assert form.error(param.name) == ""
