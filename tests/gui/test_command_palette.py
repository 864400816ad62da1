"""The command palette finds what can be done now by a part of its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import ActionSpec
from gui.command_palette import CommandPalette

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, on the offscreen platform


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


def test_typing_a_part_of_the_name_and_return_does_it(window: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    palette = CommandPalette(window)
    palette.open_with(
        [
            ActionSpec(id="save", text="Save", shortcut="Ctrl+S", run=lambda: done.append("save")),
            ActionSpec(id="size", text="Text size: 130 %", run=lambda: done.append("size")),
            ActionSpec(id="never", text="Text that cannot be", run=lambda: done.append("never"), enabled=lambda: False),
        ]
    )
    field, rows = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert [rows.item(i).text() for i in range(rows.count())] == ["Save", "Text size: 130 %"]
    qtbot.keyClicks(field, "size text")
    assert rows.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["size"]
    assert palette.isHidden()


def test_a_name_that_fits_nothing_is_answered_by_a_sentence(window: QWidget, qtbot: QtBot) -> None:
    palette = CommandPalette(window)
    palette.open_with([ActionSpec(id="save", text="Save", run=lambda: None)])
    said = palette.findChild(QLabel)
    assert said.isHidden()
    qtbot.keyClicks(palette.findChild(QLineEdit), "zzz")
    assert said.isVisible()
    assert "Try another word" in said.text()
    palette.hide()


def test_where_one_click_activates_the_action_is_done_once(window: QWidget) -> None:
    done: list[str] = []
    palette = CommandPalette(window)
    palette.open_with([ActionSpec(id="save", text="Save", run=lambda: done.append("save"))])
    rows = palette.findChild(QListWidget)
    row = rows.item(0)
    rows.itemClicked.emit(row)
    rows.itemActivated.emit(row)
    assert done == ["save"]


def test_the_arrow_keys_go_round_the_list(window: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    palette = CommandPalette(window)
    palette.open_with([ActionSpec(id=name, text=name, run=lambda name=name: done.append(name)) for name in "abc"])
    field = palette.findChild(QLineEdit)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(field, key)
    assert done == ["c"]
