"""Whether a window can open is found out without opening one."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from core.display import missing_display


def test_without_display_variables_there_is_no_display() -> None:
    assert missing_display({}, "linux") == "DISPLAY is not set"


def test_a_display_nobody_answers_at_is_named() -> None:
    assert missing_display({"DISPLAY": ":4711"}, "linux") == "no X server answers at DISPLAY=:4711"


def test_a_forwarded_display_is_believed() -> None:
    assert missing_display({"DISPLAY": "localhost:10.0"}, "linux") is None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:port=5900"])
def test_qt_platforms_without_a_screen_need_no_display(platform: str) -> None:
    assert missing_display({"QT_QPA_PLATFORM": platform}, "linux") is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(system: str) -> None:
    assert missing_display({}, system) is None


def test_a_wayland_socket_counts_when_something_listens_on_it(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert missing_display(environ, "linux") == "DISPLAY is not set"
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        assert missing_display(environ, "linux") is None
