"""TensorBoard is started on a free port, opened, and ended with the window."""

from __future__ import annotations

import sys
import urllib.request
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from gui.tensorboard import TensorBoard


class Browser:
    """Notes what it was asked to open."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    made = Browser()
    monkeypatch.setattr(QDesktopServices, "openUrl", made)
    return made


def test_it_answers_on_this_machine_is_opened_and_ends_with_the_window(
    qtbot: QtBot, tmp_path: Path, browser: Browser
) -> None:
    board = TensorBoard(tmp_path / "runs")
    with qtbot.waitSignal(board.ready, timeout=60_000) as told:
        board.open()
    address = str(told.args[0])
    assert address.startswith("http://127.0.0.1:")
    assert browser.opened == [address]
    with urllib.request.urlopen(address, timeout=30) as answer:
        assert b"TensorBoard" in answer.read()
    board.open()
    assert browser.opened == [address, address]
    board.close()
    assert not board.is_running
    with pytest.raises(OSError):
        urllib.request.urlopen(address, timeout=2)


def test_why_it_did_not_start_is_said(qtbot: QtBot, tmp_path: Path, browser: Browser) -> None:
    code = "import sys; sys.exit('No module named tensorboard')"
    board = TensorBoard(tmp_path, command=(sys.executable, "-c", code))
    with qtbot.waitSignal(board.failed, timeout=20_000) as told:
        board.open()
    assert "No module named tensorboard" in str(told.args[0])
    assert not board.is_running
    assert browser.opened == []


def test_a_program_that_is_not_there_is_said_too(qtbot: QtBot, tmp_path: Path, browser: Browser) -> None:
    board = TensorBoard(tmp_path, command=(str(tmp_path / "nothing"),))
    with qtbot.waitSignal(board.failed, timeout=20_000) as told:
        board.open()
    assert "TensorBoard ended" in str(told.args[0])
