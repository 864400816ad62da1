"""Files out of the net: taken up where they broke off, told as they come, left when wished, whole or not there."""

from __future__ import annotations

import errno
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from functools import partial
from http.client import HTTPException
from pathlib import Path
from typing import Final

from core.data.progress import BYTES, Progress

CHUNK: Final = 256 * 1024
ATTEMPTS: Final = 5
"""How often a connection that brings nothing new is tried again."""

WAIT_S: Final = 0.4
TIMEOUT_S: Final = 30.0
_AGENT: Final = "pytorch/vision"
_NOTHING_LEFT: Final = 416
"""What a server answers that is asked for bytes behind the last one."""

_OF_THE_DISK: Final = (errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS)
_OFFLINE: Final = ("Connection refused", "Name or service not known", "getaddrinfo failed", "name resolution")


def fetch(url: str, target: Path, progress: Progress, check: Callable[[Path], None] | None = None) -> None:
    """Bring what is at `url` to `target`. What came of it before, in `target`.part, is not asked for again.

    `check` looks at the whole file before it gets its name; what it raises is raised, and the file thrown away. Raises
    URLError where it cannot be had, another OSError where it cannot be written, and whatever `progress` raises; the
    part stays for the next time.
    """
    part, tries = target.with_name(f"{target.name}.part"), 0
    target.parent.mkdir(parents=True, exist_ok=True)
    while True:
        before = _size(part)
        try:
            _go_on(url, part, progress)
            break
        except urllib.error.HTTPError as error:
            error.close()
            if error.code == _NOTHING_LEFT and before:
                _forget(part)  # it was whole, or of a longer file
            elif error.code < 500:
                raise
            reason: Exception = error
        except (OSError, HTTPException) as error:
            if getattr(error, "errno", None) in _OF_THE_DISK:
                raise
            reason = error
        tries = 0 if _size(part) > before else tries + 1
        if tries >= ATTEMPTS or (is_offline(reason) and not _size(part)):
            raise urllib.error.URLError(str(reason) or type(reason).__name__) from reason
        _wait(WAIT_S * 2**tries, partial(progress, before, 0, BYTES))
    try:
        if check is not None:
            check(part)
    except BaseException:
        _forget(part)
        raise
    part.replace(target)
    _note(part).unlink(missing_ok=True)


def is_offline(error: BaseException | None) -> bool:
    """Whether the name of the server is not found or nobody answers, wherever in the chain of causes that stands."""
    while error is not None:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(reason, socket.gaierror | ConnectionRefusedError | TimeoutError):
            return True
        if any(words in str(reason) for words in _OFFLINE):  # of MNIST's mirrors torchvision tells only these
            return True
        error = error.__cause__ or error.__context__
    return False


def _go_on(url: str, part: Path, progress: Progress) -> None:
    """Read on from where `part` ends. Raises OSError where the connection breaks before the last byte."""
    have, note = _size(part), _note(part)
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})
    if have and note.exists():
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", note.read_text("ascii"))
    with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
        if response.status != 206:
            have = 0
        total = have + int(response.headers.get("Content-Length") or 0)
        mark = response.headers.get("ETag") or response.headers.get("Last-Modified")
        if mark and mark.isascii():
            note.write_text(mark, "ascii")
        with part.open("ab" if have else "wb") as file:
            while chunk := response.read(CHUNK):
                file.write(chunk)
                have += len(chunk)
                progress(have, max(total, have), BYTES)
    if have < total:
        raise ConnectionError(f"the connection broke off after {have:,} of {total:,} bytes")


def _note(part: Path) -> Path:
    """Where the version of the file is kept that `part` is a part of."""
    return part.with_suffix(".version")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _wait(seconds: float, look: Callable[[], None]) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        look()
        time.sleep(0.05)


def _forget(part: Path) -> None:
    part.unlink(missing_ok=True)
    _note(part).unlink(missing_ok=True)
