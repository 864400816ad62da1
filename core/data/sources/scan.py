"""A look at every image file: its size, whether it is grey, whether it can be decoded to the end. Kept in the cache."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from core.data.parallel import in_parallel
from core.data.preprocess import one_mode
from core.data.progress import Progress
from core.data.reading import open_image
from core.errors import N_, Message, UserError
from core.project.cache import keep_json, kept_json


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What was found in a file of `bytes` bytes; `error` says why it cannot be decoded, None where it can.

    `changed` and `touched` are when its content and its entry in the folder last changed, as the file system says (ns);
    `digest` is of its content.
    """

    bytes: int
    changed: int
    touched: int
    digest: str = ""
    height: int = 0
    width: int = 0
    grey: bool = False
    error: Message | None = None


def scan(root: Path, paths: Sequence[str], progress: Progress | None = None) -> list[FileCheck]:
    """Look at each file, in order. A file that has not changed since the last scan of `root` is not decoded again.

    Nor is it read again where size and times are those of then.
    """
    known = _known(root)
    fresh = 0

    def check(index: int) -> FileCheck:
        nonlocal fresh
        path = paths[index]
        try:
            stat = os.stat(path)  # noqa: PTH116 - there may be 100,000 of them
            facts = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
            before = known.get(path)
            if before and (before.bytes, before.changed, before.touched) == facts:
                return before
            digest = hashlib.blake2b(Path(path).read_bytes(), digest_size=16).hexdigest()
        except OSError as error:
            return FileCheck(0, 0, 0, error=_unread(path, error))
        fresh += 1
        if before and before.digest == digest:
            return replace(before, changed=facts[1], touched=facts[2])
        return _looked_at(path, FileCheck(*facts, digest))

    checks = list(in_parallel(check, len(paths), progress))
    if fresh:
        keep_json(_name(root), {path: _to_keep(found) for path, found in zip(paths, checks, strict=True)})
    return checks


def _looked_at(path: str, file: FileCheck) -> FileCheck:
    """The file with what decoding it shows."""
    try:
        image = open_image(path)
        return replace(file, height=image.height, width=image.width, grey=_is_grey(image))
    except UserError as error:
        return replace(file, error=error.message)


def _is_grey(image: Image.Image) -> bool:
    """Whether the image shows only greys, judged by 32 × 32 of its pixels."""
    if image.mode in ("1", "L", "LA"):
        return True
    few = image.resize((32, 32), Image.Resampling.NEAREST)
    pixels = np.asarray(one_mode(few, "RGB"))
    return bool((pixels[..., 0] == pixels[..., 1]).all() and (pixels[..., 1] == pixels[..., 2]).all())


def _unread(path: str, error: OSError) -> Message:
    if isinstance(error, FileNotFoundError):
        return Message("data.image", N_("Core", "There is no file {path}."), {"path": path})
    if isinstance(error, PermissionError):
        return Message("data.image", N_("Core", "{path} may not be read: permission denied."), {"path": path})
    text = N_("Core", "{path} cannot be read: {reason}.")
    return Message("data.image", text, {"path": path, "reason": error.strerror or str(error)})


def _to_keep(check: FileCheck) -> list[Any]:
    return [*astuple(check)[:-1], check.error.to_json() if check.error else None]


def _kept(*values: Any) -> FileCheck:
    check = FileCheck(*values)
    return replace(check, error=Message.from_json(values[-1])) if values[-1] else check


def _name(root: Path) -> str:
    return f"scan-{hashlib.sha256(str(root).encode()).hexdigest()[:24]}.json"


def _known(root: Path) -> dict[str, FileCheck]:
    held = kept_json(_name(root))
    try:
        return {path: _kept(*values) for path, values in held.items()} if isinstance(held, dict) else {}
    except (TypeError, AttributeError):
        return {}
