"""Panels keep the sizes a person gave them, and those made for large text stay with large text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from gui.panel_sizes import keep_panels, restore_panels
from gui.settings import SCALE, Settings


def page(qtbot: QtBot) -> QSplitter:
    made = QSplitter()
    made.addWidget(QWidget())
    made.addWidget(QWidget())
    made.resize(600, 100)
    qtbot.addWidget(made)
    made.show()
    return made


def held_by(qtbot: QtBot, splitter: QSplitter) -> QWidget:
    around = QWidget()
    splitter.setParent(around)
    around.resize(600, 100)
    splitter.resize(600, 100)
    qtbot.addWidget(around)
    around.show()
    return around


def test_sizes_come_back_at_the_size_of_text_they_were_made_at(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    splitter = page(qtbot)
    around = held_by(qtbot, splitter)
    settings.set(SCALE, 1.5)
    splitter.setSizes([450, 150])
    large = splitter.sizes()
    keep_panels(settings, {"network": around})
    settings.set(SCALE, 1.0)
    splitter.setSizes([200, 400])
    small = splitter.sizes()
    restore_panels(settings, "network", around)
    assert splitter.sizes() == small  # nothing is kept for this size of text yet
    keep_panels(settings, {"network": around})
    settings.set(SCALE, 1.5)
    restore_panels(settings, "network", around)
    assert splitter.sizes() == large
