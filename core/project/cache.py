"""What is kept between sessions because it took long to make; everything in it may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from core.project.home import home_folder
from core.project.in_use import InUse, delete_unused

MAX_BYTES: Final = 4 * 10**9
"""How much the cache may hold unless told otherwise; what was used longest ago goes first."""


HALF: Final = "."
"""So begin the names of files that are being written."""

FRESH_S: Final = 60.0
"""A file that was written to so short a time ago has a writer."""

LEFT_S: Final = 86_400.0
"""And one so old has none, where a file system cannot say."""


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
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=HALF, suffix=target.suffix)
        os.close(handle)
        use = InUse(Path(temporary))
        try:
            write(Path(temporary))
            if sys.platform == "win32":
                use.close()  # it gives no other name to a file that is open
            Path(temporary).replace(target)
        finally:
            use.close()
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
    """Delete what the cache holds, but for what a run or another program works with."""
    prune(0)


def prune(most: int) -> None:
    """Delete what was used longest ago until the cache holds at most `most` bytes.

    What somebody works with stays, and what a writer left that was killed goes.
    """
    files = sorted(file for file in _files() if not _is_swept(file))
    held = sum(file.size for file in files)
    for file in files:
        if held <= most:
            return
        if delete_unused(file.path):
            held -= file.size


def _is_swept(file: _File) -> bool:
    """Whether it was half written by somebody who is no more, and is gone now."""
    age = time.time() - file.used
    if not file.path.name.startswith(HALF) or age < FRESH_S:
        return False
    return delete_unused(file.path, only_if_sure=age < LEFT_S)


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
