"""What is kept between sessions because it took long to make; everything in it may be deleted at any time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from core.project.home import home_folder

MAX_BYTES: Final = 4 * 2**30
"""How much the cache may hold; what was used longest ago goes first."""


def cache_folder() -> Path:
    """The folder of cached files; it need not be there."""
    return home_folder() / "cache"


def write_cached(name: str, write: Callable[[Path], None]) -> None:
    """Let `write` fill a file that then appears whole or not at all; a full or read-only disk is no error here."""
    try:
        target = cache_folder() / name
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=target.suffix)
        os.close(handle)
        try:
            write(Path(temporary))
            Path(temporary).replace(target)
        finally:
            Path(temporary).unlink(missing_ok=True)
        prune(MAX_BYTES)
    except OSError:
        return


def touch(path: Path) -> None:
    """Note that a cached file was used just now."""
    try:
        os.utime(path)
    except OSError:
        return


def prune(max_bytes: int) -> None:
    """Delete what was used longest ago until the cache holds at most `max_bytes`."""
    try:
        found = list(cache_folder().iterdir())
    except OSError:
        return
    files = [(path.stat().st_mtime, path.stat().st_size, path) for path in found if path.is_file()]
    held = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if held <= max_bytes:
            return
        path.unlink(missing_ok=True)
        held -= size
