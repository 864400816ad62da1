"""Files fetched for torchvision's sets, in a folder aside.

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
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.data.fetching import fetch
from core.data.progress import UNPACKING, Progress

_LOCK = threading.Lock()


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
            progress(0, 0, UNPACKING)
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
