"""Pictures that go to the window by file: a folder that lives as long as the engine."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections import deque
from pathlib import Path
from typing import Final

KEPT: Final = 64
"""So many of the newest entries stay; the window has read the older ones long since."""


class Scratch:
    """Hands out places for files; the folder appears with the first one."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._numbers = itertools.count(1)
        self._kept: deque[Path] = deque()

    def file(self, name: str) -> Path:
        """A new place for a file of that name."""
        return self._room() / name

    def folder(self) -> Path:
        """A new folder."""
        return self._room()

    def close(self) -> None:
        """Remove everything."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _room(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="layerwright-"))
        room = self._folder / str(next(self._numbers))
        room.mkdir()
        self._kept.append(room)
        while len(self._kept) > KEPT:
            shutil.rmtree(self._kept.popleft(), ignore_errors=True)
        return room
