"""Side panels keep their proportion to the text."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.appearance import Appearance
from gui.widgets.scaled_width import scale_width


def test_a_panel_grows_with_the_text_size_and_shrinks_back(qtbot: QtBot, appearance: Appearance) -> None:
    panel, free = QWidget(), QWidget()
    for widget in (panel, free):
        qtbot.addWidget(widget)
        widget.show()
    scale_width(panel, 300)
    scale_width(free, 200, may_grow=True)
    appearance.set_scale(1.5)
    qtbot.waitUntil(lambda: panel.minimumWidth() == panel.maximumWidth() == 450)
    assert free.minimumWidth() == 300 and free.maximumWidth() > 10_000
    appearance.set_scale(1.0)
    qtbot.waitUntil(lambda: panel.minimumWidth() == 300)
