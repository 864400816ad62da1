"""What is kept between sessions because it took long to make; everything in it may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from core.project.home import home_folder

MAX_BYTES: Final = 4 * 10**9
"""How much the cache may hold unless told otherwise; what was used longest ago goes first."""


class _File(NamedTuple):
    used: float
    size: int
    path: Path


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
        prune(max_bytes())
    except OSError:
        return


def keep_json(name: str, value: object) -> None:
    """Keep a value that JSON can hold, below the digest of its text."""
    text = json.dumps(value)
    write_cached(name, lambda path: _write(path, f"{_digest(text)}\n{text}"))


def kept_json(name: str) -> Any:
    """The value kept under that name; None where there is none, or what stands there is not what was written."""
    path = cache_folder() / name
    try:
        digest, _, text = path.read_text("utf-8").partition("\n")
        if digest != _digest(text):
            return None
        value = json.loads(text)
    except (OSError, ValueError):
        return None
    touch(path)
    return value


def touch(path: Path) -> None:
    """Note that a cached file was used just now."""
    try:
        os.utime(path)
    except OSError:
        return


def held_bytes() -> int:
    """How much the cache holds now."""
    return sum(file.size for file in _files())


def clear() -> None:
    """Delete what the cache holds, but for what a system that locks open files does not let go."""
    prune(0)


def prune(most: int) -> None:
    """Delete what was used longest ago until the cache holds at most `most` bytes."""
    files = sorted(_files())
    held = sum(file.size for file in files)
    for file in files:
        if held <= most:
            return
        try:
            file.path.unlink(missing_ok=True)
        except OSError:
            continue  # open in another process, on Windows
        held -= file.size


def max_bytes() -> int:
    """How much the cache may hold."""
    try:
        chosen = json.loads(_limit_file().read_text("utf-8"))["max_bytes"]
    except (OSError, ValueError, KeyError, TypeError):
        return MAX_BYTES
    return chosen if isinstance(chosen, int) and chosen >= 0 else MAX_BYTES


def set_max_bytes(most: int) -> None:
    """Let the cache hold at most so much, from now on and for every program that uses it. Raises OSError."""
    file = _limit_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"max_bytes": most}) + "\n", "utf-8")
    prune(most)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _limit_file() -> Path:
    """Beside the cache, which may be deleted."""
    return home_folder() / "cache.json"


def _files() -> Iterator[_File]:
    """The files of the cache that can be looked at."""
    try:
        found = list(cache_folder().iterdir())
    except OSError:
        return
    for path in found:
        try:
            if path.is_file():
                yield _File(path.stat().st_mtime, path.stat().st_size, path)
        except OSError:
            continue  # deleted meanwhile
