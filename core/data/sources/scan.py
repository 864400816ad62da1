"""A look at every image file: its size, whether it is grey, whether it can be decoded to the end. Kept in the cache."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from core.data.parallel import in_parallel
from core.data.preprocess import one_mode
from core.data.progress import Progress
from core.data.reading import open_image
from core.errors import UserError
from core.project.cache import cache_folder, touch, write_cached


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What was found in a file of `bytes` bytes changed at `changed` (ns); `error` says why it cannot be decoded."""

    bytes: int
    changed: int
    height: int = 0
    width: int = 0
    grey: bool = False
    error: str = ""


def scan(root: Path, paths: Sequence[str], progress: Progress | None = None) -> list[FileCheck]:
    """Look at each file, in order. A file that has not changed since the last scan of `root` is not decoded again."""
    known = _known(root)
    fresh = 0

    def check(index: int) -> FileCheck:
        nonlocal fresh
        path = paths[index]
        try:
            stat = os.stat(path)  # noqa: PTH116 - there may be 100,000 of them
        except OSError as error:
            return FileCheck(0, 0, error=error.strerror or str(error))
        before = known.get(path)
        if before and (before.bytes, before.changed) == (stat.st_size, stat.st_mtime_ns):
            return before
        fresh += 1
        return _looked_at(path, stat.st_size, stat.st_mtime_ns)

    checks = list(in_parallel(check, len(paths), progress))
    if fresh:
        held = {path: astuple(found) for path, found in zip(paths, checks, strict=True)}
        write_cached(_name(root), lambda file: _write(file, held))
    else:
        touch(cache_folder() / _name(root))
    return checks


def _looked_at(path: str, size: int, changed: int) -> FileCheck:
    try:
        image = open_image(path)
        return FileCheck(size, changed, image.height, image.width, _is_grey(image))
    except UserError as error:
        return FileCheck(size, changed, error=str(error))


def _is_grey(image: Image.Image) -> bool:
    """Whether the image shows only greys, judged by 32 × 32 of its pixels."""
    if image.mode in ("1", "L", "LA"):
        return True
    few = image.resize((32, 32), Image.Resampling.NEAREST)
    pixels = np.asarray(one_mode(few, "RGB"))
    return bool((pixels[..., 0] == pixels[..., 1]).all() and (pixels[..., 1] == pixels[..., 2]).all())


def _name(root: Path) -> str:
    return f"scan-{hashlib.sha256(str(root).encode()).hexdigest()[:24]}.json"


def _known(root: Path) -> dict[str, FileCheck]:
    try:
        held: Mapping[str, list[Any]] = json.loads((cache_folder() / _name(root)).read_text("utf-8"))
        return {path: FileCheck(*values) for path, values in held.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(file: Path, held: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(held), "utf-8")
