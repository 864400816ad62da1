"""One process at a time: the window writes a run's note while the trainer writes its epochs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other process is within this block for `folder`, and keep them out until it ends.

    The system ends the lock of a process that dies. Where a file system knows no locks it goes on without one.
    """
    handle = _open(folder)
    try:
        if handle is not None:
            with suppress(OSError):
                _lock(handle)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _open(folder: Path) -> int | None:
    try:
        if sys.platform == "win32":  # a folder cannot be opened there
            return os.open(folder / "run.lock", os.O_RDWR | os.O_CREAT)
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None  # what is written next says why


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX)
