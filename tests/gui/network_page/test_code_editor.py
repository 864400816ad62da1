"""Code and canvas are two views of one network: what is done in one appears in the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QSyntaxHighlighter, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.network.operations import SetEnabled
from core.network.tree import Block
from gui.document import Document
from gui.network_page import NetworkPage
from gui.network_page.bottom_panel import ANALYZER, CODE
from gui.settings import Settings
from tests.gui.network_page.driving import names

CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 5})


@pytest.fixture
def page(open_page, qtbot: QtBot) -> NetworkPage:
    made = open_page(CONV, "ReLU", "Flatten", ("Linear", {"out_features": 10}))
    made.panel.show_tab(CODE)
    made.activateWindow()
    made.panel.code.text.setFocus()
    qtbot.waitUntil(made.panel.code.text.hasFocus)
    return made


def text_of(page: NetworkPage) -> str:
    return page.panel.code.text.toPlainText()


def put_cursor(page: NetworkPage, before: str, length: int = 0) -> None:
    """The cursor before the first place of a text, or over as many letters from there."""
    editor, start = page.panel.code.text, text_of(page).index(before)
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def type_text(page: NetworkPage, text: str) -> None:
    for letter in text:
        if letter == "\n":
            QTest.keyClick(page.panel.code.text, Qt.Key.Key_Return)
        else:
            QTest.keyClick(page.panel.code.text, letter)


def replace(page: NetworkPage, before: str, after: str) -> None:
    put_cursor(page, before, len(before))
    type_text(page, after)


def settle(page: NetworkPage, qtbot: QtBot) -> None:
    """Wait until what was typed has been read."""
    qtbot.waitUntil(lambda: not page.panel.code.sync.is_awaited)


def block(document: Document, name: str) -> Block:
    return next(b for b in document.network.walk() if b.name == name)


def marked_text(page: NetworkPage) -> list[str]:
    lines = text_of(page).split("\n")
    return ["\n".join(lines[first - 1 : last]).strip() for first, last in page.panel.code.text.marked]


def test_a_block_typed_into_the_code_appears_on_the_canvas(page, document, qtbot) -> None:
    put_cursor(page, "relu1=")
    type_text(page, "drop1=nn.Dropout(),\n")
    settle(page, qtbot)
    assert names(document) == ["conv1", "drop1", "relu1", "flatten1", "fc1"]
    assert document.undo_stack.undoText() == "Edit code"
    assert "drop1=nn.Dropout(),\n" in text_of(page)


def test_the_text_is_not_rewritten_while_the_person_is_in_it(page, document, qtbot) -> None:
    replace(page, "nn.ReLU()", "nn.ReLU(  )")
    settle(page, qtbot)
    assert "nn.ReLU(  )" in text_of(page)
    page.canvas.setFocus()
    qtbot.waitUntil(lambda: "nn.ReLU()" in text_of(page))


def test_a_number_that_follows_stays_auto_until_it_is_touched(page, document, qtbot) -> None:
    replace(page, "3, 8, 5", "3, 16, 5")
    settle(page, qtbot)
    replace(page, "nn.ReLU()", "nn.GELU()")
    settle(page, qtbot)
    assert block(document, "conv1").params["out_channels"] == 16
    assert "in_features" not in block(document, "fc1").params
    assert document.report.ok
    replace(page, "6272", "6273")
    settle(page, qtbot)
    assert block(document, "fc1").params["in_features"] == 6273
    assert not document.report.ok


def test_typing_is_one_undo_step(page, document, qtbot) -> None:
    for kind in ("GELU", "Tanh", "SiLU"):
        put_cursor(page, "relu1=")
        start = text_of(page).index("nn.", text_of(page).index("relu1="))
        end = text_of(page).index("(", start)
        put_cursor(page, text_of(page)[start:end], end - start)
        type_text(page, f"nn.{kind}")
        settle(page, qtbot)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert block(document, "relu1").type == "ReLU"
    assert "relu1=nn.ReLU()" in text_of(page)


def test_what_does_not_parse_is_underlined_and_the_canvas_keeps_the_last_good_state(page, document, qtbot) -> None:
    before = document.network
    replace(page, "nn.ReLU()", "nn.RLU()")
    settle(page, qtbot)
    code = page.panel.code
    assert document.network is before
    assert code.text.wrong is not None
    wave = [s for s in code.text.extraSelections() if s.cursor.selectedText() == "nn.RLU"]
    assert wave
    assert "Did you mean nn.ReLU" in code.reason.text()
    assert code.reason.text().startswith(f"Line {code.sync.error.line}: ")
    assert code.revert_button.isVisible()


@pytest.mark.parametrize("way", ["escape", "button"])
def test_reverting_brings_the_code_of_the_canvas_back(page, document, qtbot, way: str) -> None:
    good = text_of(page)
    replace(page, "nn.ReLU()", "nn.ReLU((")
    settle(page, qtbot)
    assert page.panel.code.sync.error is not None
    if way == "escape":
        QTest.keyClick(page.panel.code.text, Qt.Key.Key_Escape)
    else:
        page.panel.code.revert_button.click()
    assert text_of(page) == good
    assert page.panel.code.sync.error is None
    assert not page.panel.code.revert_button.isVisible()


def test_what_does_not_parse_is_kept_when_the_keyboard_goes_elsewhere(page, document, qtbot) -> None:
    replace(page, "nn.ReLU()", "nn.ReLU((")
    page.canvas.setFocus()
    assert "nn.ReLU((" in text_of(page)
    assert page.panel.code.sync.error is not None


def test_an_edit_on_the_canvas_rewrites_the_code(page, document) -> None:
    document.set_param(block(document, "conv1").id, "out_channels", 24)
    assert "nn.Conv2d(3, 24, 5)" in text_of(page)


def test_undo_in_the_text_takes_back_the_text_first_and_then_the_network(page, document, qtbot) -> None:
    document.set_param(block(document, "conv1").id, "out_channels", 24)
    replace(page, "nn.ReLU()", "x")
    QTest.keyClick(page.panel.code.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.panel.code.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(page, qtbot)
    assert "relu1=nn.ReLU()," in text_of(page)
    for _ in range(3):
        QTest.keyClick(page.panel.code.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert block(document, "conv1").params["out_channels"] == 8


def test_the_cursor_in_a_blocks_lines_selects_it(page, document) -> None:
    put_cursor(page, "flatten1=")
    assert page.selection == (block(document, "flatten1").id,)
    assert marked_text(page) == ["flatten1=nn.Flatten(),"]


def test_selecting_on_the_canvas_marks_and_reveals_the_lines(open_page, document) -> None:
    page = open_page(*["ReLU"] * 60, "Flatten")
    page.panel.show_tab(CODE)
    page.canvas.setFocus()
    page.select(block(document, "flatten1").id)
    assert marked_text(page) == ["flatten1=nn.Flatten(),"]
    editor = page.panel.code.text
    first = editor.firstVisibleBlock().blockNumber() + 1
    assert first <= editor.marked[0][0] <= first + editor.viewport().height() // editor.fontMetrics().height()


def test_ids_bypassed_blocks_and_the_selection_outlive_an_edit_of_the_code(page, document, qtbot) -> None:
    ids = [b.id for b in document.network.blocks]
    document.edit(SetEnabled((block(document, "relu1").id,), False), "Bypass")
    assert "relu1" not in text_of(page)
    page.panel.code.text.setFocus()
    replace(page, "8, 5", "9, 5")
    settle(page, qtbot)
    assert [b.id for b in document.network.blocks] == ids
    assert not block(document, "relu1").enabled
    assert page.selection == (block(document, "conv1").id,)


def test_tab_indents_and_behind_escape_it_leaves(page, qtbot) -> None:
    editor = page.panel.code.text
    put_cursor(page, "model = ")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert "\n    model = " in text_of(page)
    QTest.keyClick(editor, Qt.Key.Key_Backtab)
    assert "\nmodel = " in text_of(page)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()


def test_backspace_takes_an_indent_away_and_elsewhere_one_letter(page) -> None:
    editor = page.panel.code.text
    editor.selectAll()
    type_text(page, "class Net:\ndef f(self):\nreturn 1\n")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    type_text(page, "def g(self):")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert text_of(page) == "class Net:\n    def f(self):\n        return 1\n    def g(self)"


def test_enter_keeps_the_indent_and_deepens_it_behind_a_bracket(page) -> None:
    editor = page.panel.code.text
    editor.selectAll()
    type_text(page, "model = nn.Sequential(\n")
    assert text_of(page) == "model = nn.Sequential(\n    "
    type_text(page, "nn.ReLU(),\n")
    assert text_of(page).endswith("nn.ReLU(),\n    ")


def test_the_code_stands_beside_the_canvas_and_goes_back(page) -> None:
    code = page.panel.code
    code.beside_button.click()
    assert page.beside.is_beside and code.isVisible()
    assert not page.panel.tabs.isTabVisible(CODE)
    assert page.panel.tabs.currentIndex() == ANALYZER
    code.beside_button.click()
    assert not page.beside.is_beside
    assert page.panel.tabs.currentIndex() == CODE and code.isVisible()


def test_a_mistake_in_the_code_beside_the_canvas_is_said_in_lines_wide_enough_to_read(page) -> None:
    code = page.panel.code
    code.beside_button.click()
    code.text.selectAll()
    type_text(page, "model = nn.Sequential(nn.Relu())")
    code.sync.read()
    assert code.reason.isVisible()
    assert code.reason.width() > code.width() * 0.8
    assert code.state.text() == "The canvas is as before."


def test_the_code_stands_beside_the_canvas_again_in_the_next_window(open_page, tmp_path) -> None:
    settings = Settings(tmp_path)
    open_page("ReLU", settings=settings).panel.code.beside_button.click()
    again = open_page("ReLU", settings=settings)
    assert again.beside.is_beside and again.panel.code.isVisible()
    assert not again.panel.tabs.isTabVisible(CODE)


def test_the_code_can_be_copied(page) -> None:
    page.panel.code.copy_button.click()
    assert QGuiApplication.clipboard().text() == text_of(page)


def test_a_python_file_takes_the_place_of_the_network(page, document, tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text("from torch import nn\nnet = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))\n", encoding="utf-8")
    page.panel.code.take_file(file)
    assert [b.type for b in document.network.blocks] == ["Flatten", "Linear"]
    document.undo_stack.undo()
    assert names(document) == ["conv1", "relu1", "flatten1", "fc1"]


def test_a_file_that_is_no_text_is_said_in_a_line(page, tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_bytes(b"\xff\xfe\x00")
    page.panel.code.take_file(file)
    assert page.panel.code.reason.text() == "net.py cannot be read as text."


def test_another_theme_is_no_edit_even_where_the_text_is_out_of_date(page, document, qtbot) -> None:
    page.panel.show_tab(ANALYZER)
    document.set_param(document.network.blocks[0].id, "out_channels", 99)
    before, steps = document.network, document.undo_stack.count()
    page.panel.code.text.document().findChild(QSyntaxHighlighter).rehighlight()
    QTest.qWait(600)  # longer than the pause after which what was typed is read
    assert document.network == before
    assert document.undo_stack.count() == steps
