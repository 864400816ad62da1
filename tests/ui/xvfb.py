"""A screen of its own (Xvfb), the real program on it, and a hand for mouse and keyboard (xdotool)."""

from __future__ import annotations

import json
import os
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 60
"""How long the window may take to appear on a busy machine."""

STEPS_OF_A_DRAG = 12
"""Mouse positions between press and release: a drag begins after some pixels and follows what it crosses."""


def missing_tools() -> list[str]:
    """The programs that a screen needs and that are not there."""
    return [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]


class Screen:
    """An X server without a monitor; `close` ends it and every program started on it."""

    def __init__(self, width: int = 1440, height: int = 900) -> None:
        self._memory = tempfile.TemporaryDirectory(prefix="layerwright-screen-")
        size = ["-screen", "0", f"{width}x{height}x24", "-fbdir", self._memory.name]
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), *size, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as told:
            self.display = ":" + told.readline().strip()
        self.programs: list[Program] = []

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to know to appear on this screen."""
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}

    def launch(self, *arguments: str) -> Program:
        """Start `main.py ARGUMENTS` and wait until its window is on the screen, with the keyboard's attention."""
        program = Program(self, arguments)
        self.programs.append(program)
        program.wait_for_window()
        return program

    def xdotool(self, *arguments: str | int) -> str:
        """What xdotool answers."""
        command = ["xdotool", *map(str, arguments)]
        told = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=60)
        assert told.returncode == 0, f"{' '.join(command)}: {told.stderr or told.stdout}"
        return told.stdout.strip()

    def windows_of(self, process: int) -> list[str]:
        """The X ids of a program's visible windows."""
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(process)]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout.split()

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Press and release at a point of the screen."""
        self.xdotool("mousemove", x, y, "click", button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at `start`, move as a hand does, release at `end`."""
        self.xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, STEPS_OF_A_DRAG + 1):
            x, y = (round(a + (b - a) * step / STEPS_OF_A_DRAG) for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", x, y)
            time.sleep(0.03)
        time.sleep(0.1)
        self.xdotool("mouseup", 1)

    def type(self, text: str) -> None:
        """Type into what has the keyboard's attention."""
        self.xdotool("type", "--delay", 20, text)

    def key(self, *keys: str) -> None:
        """Press keys, such as "ctrl+z"."""
        self.xdotool("key", *keys)

    def screenshot(self, path: Path | str) -> Image.Image:
        """Keep what the screen shows, as PNG."""
        picture = read_xwd((Path(self._memory.name) / "Xvfb_screen0").read_bytes())
        picture.save(path)
        return picture

    def close(self) -> None:
        """End the programs, then the server."""
        for program in self.programs:
            program.close()
        self._server.terminate()
        self._server.wait(10)
        self._memory.cleanup()


class Program:
    """The real program on a screen; `ask` looks into it, and nothing but mouse and keyboard acts on it."""

    def __init__(self, screen: Screen, arguments: Sequence[str]) -> None:
        self.screen = screen
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("observed.py")), *arguments],
            cwd=ROOT,
            env=screen.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait_for_window(self) -> None:
        """Until the window is there, with nothing above it."""
        deadline = time.monotonic() + START_SECONDS
        while not (found := self.screen.windows_of(self.process.pid)):
            assert self.process.poll() is None, f"the program ended with exit code {self.process.returncode}"
            assert time.monotonic() < deadline, "no window appeared"
            time.sleep(0.05)
        self.window = found[0]
        self.screen.xdotool("windowfocus", self.window)

    def ask(self, expression: str) -> Any:
        """The value of a Python expression in the program, as JSON. See observed.py for the names it may use."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(expression) + "\n")
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], START_SECONDS)
        assert ready, f"the program did not answer: {expression}"
        answer = json.loads(self.process.stdout.readline() or '{"error": "the program ended"}')
        assert "error" not in answer, f"{expression}: {answer['error']}"
        return answer["value"]

    def where(self, name: str) -> tuple[int, int]:
        """The middle, on the screen, of the widget whose objectName or accessible name is `name`."""
        x, y = self.ask(f"middle({name!r})")
        return x, y

    def wait_until(self, expression: str, seconds: float = 20) -> Any:
        """Ask until the answer is true; returns it."""
        deadline = time.monotonic() + seconds
        while not (answer := self.ask(expression)):
            assert time.monotonic() < deadline, f"never true: {expression}"
            time.sleep(0.05)
        return answer

    def close(self) -> int:
        """End the program as its user would, by force where it does not; returns its exit code."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        return self.process.returncode


def read_xwd(data: bytes) -> Image.Image:
    """An X window dump of 32 bits a pixel, as Xvfb keeps its screen in (X11/XWDFile.h)."""
    header = struct.unpack(">25I", data[:100])
    header_size, width, height, line_bytes, colours = header[0], header[4], header[5], header[12], header[19]
    pixels = data[header_size + 12 * colours :]
    return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", line_bytes, 1)
