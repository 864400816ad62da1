"""Files fetched for torchvision's sets: taken up where they broke off, told as they come, and left when wished.

torchvision knows where its files are and what their checksums must be, but starts anew whenever a connection breaks,
tells nobody how far it is, and takes a half-unpacked folder for whole. So its way of reading a URL is replaced while
one of its sets is made, in a folder aside, which is put in its place when everything is there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPException
from pathlib import Path
from typing import Any, Final

from core.data.progress import BYTES, UNPACKING, Progress

CHUNK: Final = 256 * 1024
ATTEMPTS: Final = 5
"""How often a connection that brings nothing new is tried again."""

WAIT_S: Final = 0.4
TIMEOUT_S: Final = 30.0
_LOCK = threading.Lock()
_AGENT = "pytorch/vision"


def fetch(url: str, target: Path, progress: Progress) -> None:
    """Bring what is at `url` to `target`. What came of it before, in `target`.part, is not asked for again.

    Raises URLError where it cannot be had, and whatever `progress` raises: the part stays for the next time.
    """
    part, tries = target.with_name(f"{target.name}.part"), 0
    target.parent.mkdir(parents=True, exist_ok=True)
    while True:
        before = _size(part)
        try:
            _go_on(url, part, progress)
            break
        except urllib.error.HTTPError as error:
            if error.code < 500:
                raise
            reason: Exception = error
        except (OSError, HTTPException) as error:
            reason = error
        tries = 0 if _size(part) > before else tries + 1
        if tries >= ATTEMPTS:
            raise urllib.error.URLError(str(reason) or type(reason).__name__) from reason
        _wait(WAIT_S * 2**tries, partial(progress, before, 0, BYTES))
    part.replace(target)
    _note(part).unlink(missing_ok=True)
    progress(0, 0, UNPACKING)


@contextlib.contextmanager
def fetching_aside(root: Path, name: str, progress: Progress) -> Iterator[Path]:
    """A folder for torchvision to download a set into; what it holds at the end is moved to `root`.

    Where it ends in an error or is cancelled, files and parts of files stay for the next time, and nothing else.
    """
    from torchvision.datasets import utils

    aside = root / f".{name}.part"
    kept = aside / ".fetched"
    kept.mkdir(parents=True, exist_ok=True)
    _clear(aside, kept)
    brought: list[Path] = []

    def retrieve(url: str, filename: Any, *_: object, **__: object) -> None:
        file = kept / f"{hashlib.sha256(url.encode()).hexdigest()[:12]}-{Path(filename).name}"
        if not file.exists():
            fetch(url, file, progress)
        brought[:] = [file]
        _link(file, Path(filename))

    with _LOCK, contextlib.redirect_stdout(sys.stderr):  # stdout may be a pipe that only JSON goes through
        usual = utils._urlretrieve
        utils._urlretrieve = retrieve
        try:
            yield aside
        except RuntimeError as error:
            if "corrupted" in str(error):  # its checksum is wrong: it must not be taken again
                for file in brought:
                    file.unlink(missing_ok=True)
            raise
        finally:
            utils._urlretrieve = usual
    shutil.rmtree(kept)
    _move_into(aside, root)


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


def _link(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)


def _clear(folder: Path, kept: Path) -> None:
    """Delete what was half unpacked."""
    for child in folder.iterdir():
        if child == kept:
            continue
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        else:
            child.unlink()


def _move_into(folder: Path, root: Path) -> None:
    """Every file to its place under `root`; what is there by that name is replaced."""
    for place, _, files in os.walk(folder):
        target = root / Path(place).relative_to(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name in files:
            (Path(place) / name).replace(target / name)
    shutil.rmtree(folder)
