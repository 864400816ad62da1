"""A message above a page, wide or narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.widgets.error_bar import Notice

LONG = "Memory ran out with 64 images at once. Let 32 at a time pass, or shrink the network. " * 2


def shown(qtbot: QtBot, text: str, width: int) -> Notice:
    notice = Notice(text, actions=(("Resume with 32 images at once", list), ("Halve the batch in the recipe", list)))
    qtbot.addWidget(notice)
    notice.resize(width, 40)
    notice.show()
    qtbot.waitExposed(notice)
    return notice


def button_top(notice: Notice) -> int:
    button = notice.findChildren(QPushButton)[0]
    return button.mapTo(notice, button.rect().topLeft()).y()


def text_bottom(notice: Notice) -> int:
    return notice._label.geometry().bottom()


def test_a_short_text_has_its_buttons_beside_it(qtbot: QtBot) -> None:
    notice = shown(qtbot, "Finished: 3 epochs.", 1000)
    assert button_top(notice) <= text_bottom(notice)


def test_a_long_text_has_its_buttons_below_it_and_beside_it_again_in_a_wide_window(qtbot: QtBot) -> None:
    notice = shown(qtbot, LONG, 800)
    qtbot.waitUntil(lambda: button_top(notice) > text_bottom(notice))
    notice.resize(1800, notice.height())
    qtbot.waitUntil(lambda: button_top(notice) <= text_bottom(notice))
