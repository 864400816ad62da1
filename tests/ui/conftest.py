"""A screen for tests that use the program as its user does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from xvfb import Screen, missing_tools


@pytest.fixture
def screen(home: Path) -> Iterator[Screen]:
    """An empty screen with a home of its own; what runs on it ends with the test.

    ``program = screen.launch()``, ``screen.drag(program.where("palette"), program.where("canvas"))``,
    ``program.ask("window.windowTitle()")``, ``screen.screenshot("shown.png")``.
    """
    missing = missing_tools()
    if missing and os.environ.get("CI"):
        pytest.fail(f"CI lacks {', '.join(missing)}: ./run test installs them", pytrace=False)
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed: sudo apt-get install xvfb xdotool")
    screen = Screen()
    try:
        yield screen
    finally:
        screen.close()
