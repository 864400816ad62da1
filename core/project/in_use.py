"""Files that somebody works with: no other process deletes them. The system lets go of those of a process that dies."""

from __future__ import annotations

import os
import sys
import weakref
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class InUse:
    """Keeps a file from `delete_unused` until it is closed, or nobody has this object any more.

    It is an open file, which Windows deletes for nobody, with a shared lock, which others look for elsewhere. A file
    that is not there, or cannot be opened, is not kept; that is no error.
    """

    def __init__(self, path: Path) -> None:
        handle: int | None = None
        with suppress(OSError):
            handle = os.open(path, os.O_RDONLY)
        if handle is not None:
            _share(handle)
            self._end = weakref.finalize(self, os.close, handle)

    @property
    def is_held(self) -> bool:
        """Whether there is a file that is kept."""
        return hasattr(self, "_end") and self._end.alive

    def close(self) -> None:
        """Keep it no longer."""
        if self.is_held:
            self._end()


def delete_unused(path: Path, *, only_if_sure: bool = False) -> bool:
    """Delete a file unless somebody works with it; whether it is gone.

    Where a file system knows no locks nothing can be said: there it is left alone if one must be sure.
    """
    if sys.platform == "win32":
        return _deleted(path)
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return True
    except OSError:
        return not only_if_sure and _deleted(path)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return not only_if_sure and _deleted(path)
    else:
        return _deleted(path)
    finally:
        os.close(handle)


def _deleted(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _share(handle: int) -> None:
    if sys.platform != "win32":
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_SH)
