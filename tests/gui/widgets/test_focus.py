"""A button that is greyed out while it works hands the keyboard to its neighbour, not to the end of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.focus import set_enabled


def test_the_heir_gets_the_keyboard_only_if_the_button_had_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, other, button = QLineEdit(), QLineEdit(), QPushButton("Export")
    row = QHBoxLayout(window)
    for part in (field, button, other):
        row.addWidget(part)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    set_enabled(button, False, heir=field)
    assert field.hasFocus() and not button.isEnabled()
    set_enabled(button, True, heir=field)
    other.setFocus()
    set_enabled(button, False, heir=field)
    assert other.hasFocus()
