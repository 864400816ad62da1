"""Whether there is a screen to open a window on, found out without Qt."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

SCREENLESS_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Values of QT_QPA_PLATFORM with which Qt needs no display server."""

CONNECT_SECONDS = 0.5
"""How long a display server on this machine may take to answer."""


def missing_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """Why no window can open here ("DISPLAY is not set"), or None where one can.

    Windows and macOS always have a display. On other systems a Wayland socket or an X server must answer; an X server
    on another machine (`ssh -X`) is believed to be there.
    """
    if platform in ("win32", "darwin", "cygwin"):
        return None
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in SCREENLESS_PLATFORMS:
        return None
    if _wayland_answers(environ):
        return None
    display = environ.get("DISPLAY", "")
    if not display:
        return "DISPLAY is not set"
    if not _x_answers(display):
        return f"no X server answers at DISPLAY={display}"
    return None


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    return _answers(str(Path(environ.get("XDG_RUNTIME_DIR", "/run/user")) / name))


def _x_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if host not in ("", "unix") or not number.isdigit():
        return True
    path = f"/tmp/.X11-unix/X{number}"
    return _answers(path) or (sys.platform == "linux" and _answers("\0" + path))


def _answers(address: str) -> bool:
    """Whether something listens on this Unix socket; an address that starts with a null byte is an abstract one."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(CONNECT_SECONDS)
            probe.connect(address)
    except OSError:
        return False
    return True
