"""The program, started as its user starts it, puts a window on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from xvfb import Screen

pytestmark = pytest.mark.screen


def test_main_without_arguments_opens_the_window(screen: Screen, tmp_path: Path) -> None:
    program = screen.launch()
    assert "Layerwright" in program.ask("window.windowTitle()")
    program.wait_until("window.isActiveWindow()")
    picture = screen.screenshot(tmp_path / "window.png")
    assert picture.size == (1440, 900)
    assert len(picture.getcolors(maxcolors=1 << 24) or []) > 20
    assert program.close() == 0


def test_the_window_of_a_user_never_loads_torch(screen: Screen) -> None:
    program = screen.launch()
    assert program.ask("'torch' in __import__('sys').modules") is False
