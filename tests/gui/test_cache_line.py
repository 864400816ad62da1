"""What the settings say of the cache, and do to it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from core.project import cache
from gui.cache_line import CacheLine


def fill(path: Path) -> None:
    path.write_bytes(bytes(2_000_000))


def test_it_says_how_much_there_is_and_empties_it(qtbot: QtBot) -> None:
    cache.write_cached("decoded-1", fill)
    line = CacheLine()
    qtbot.addWidget(line)
    assert line.held.text() == "2 MB"
    line.clear.click()
    assert cache.held_bytes() == 0
    assert not line.clear.isEnabled()


def test_what_is_chosen_holds_for_every_program(qtbot: QtBot) -> None:
    line = CacheLine()
    qtbot.addWidget(line)
    assert line.limit.currentText() == "of at most 4 GB"
    line.limit.setCurrentIndex(0)
    line.limit.activated.emit(0)
    assert cache.max_bytes() == 10**9
    again = CacheLine()
    qtbot.addWidget(again)
    assert again.limit.currentText() == "of at most 1 GB"
