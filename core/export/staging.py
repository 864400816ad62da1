"""Files that appear whole or not at all: written to a folder beside their place, moved there when all is well."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from core.errors import N_, Place, UserError
from core.project.reasons import system_reason

MARK = ".layerwright-export"
"""A file in every exported folder: only a folder that holds it is ever replaced."""

_IN_WORDS: Final = re.compile(r"(?:\(os error |\[Errno )(\d+)")
"""How Rust, and with it safetensors, and Python name an error of the system."""


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A fresh folder on the same disk as `target`, gone afterwards. Raises UserError where nothing can be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".export-", dir=target.parent))
    except OSError as error:
        raise _not_written(target, error) from error
    try:
        yield folder
    except Exception as error:
        refused = _of_system(error)
        if refused is None:
            raise
        raise _not_written(target, refused) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check_target(target: Path, is_folder: bool) -> None:
    """Raise UserError where `target` is something that an export must not replace."""
    place = Place(file=str(target))
    if not is_folder and target.is_dir():
        text = N_("Core", "{path} is a folder. Give the name of a file in it.")
        raise UserError("export.folder", text, place=place, path=str(target))
    if not is_folder and target.exists() and not target.is_file():
        text = N_("Core", "{path} is a device or a pipe, which stays untouched. Give the name of a file.")
        raise UserError("export.device", text, place=place, path=str(target))
    if is_folder and target.exists() and not target.is_dir():
        raise UserError("export.file", N_("Core", "{path} is a file. Give a folder."), place=place, path=str(target))
    if is_folder and target.is_dir() and any(target.iterdir()) and not (target / MARK).exists():
        text = N_("Core", "{path} holds other files, which stay untouched. Give a new folder.")
        raise UserError("export.not-empty", text, place=place, path=str(target))


def publish_file(staged: Path, target: Path) -> None:
    """Move a finished file to its place, replacing what stood there in one step."""
    usual = staged.with_name(".usual")
    usual.touch()
    shutil.copymode(usual, staged)  # safetensors makes files that nobody else may read
    with staged.open("rb") as file:
        os.fsync(file.fileno())
    staged.replace(target)


def publish_folder(staged: Path, target: Path) -> None:
    """Move a finished folder to its place; an older export there is moved aside first and goes with the staging."""
    (staged / MARK).touch()
    if target.exists():
        target.replace(staged.parent / "replaced")
    staged.replace(target)


def _of_system(error: BaseException | None) -> OSError | None:
    """What the system refused, room on a disk perhaps; torch, safetensors and shutil wrap it into their own errors."""
    while error is not None and not isinstance(error, UserError):
        if found := _IN_WORDS.search(str(error)):
            return OSError(int(found[1]), os.strerror(int(found[1])))
        if isinstance(error, OSError):
            return error
        error = error.__context__
    return None


def _not_written(target: Path, error: OSError) -> UserError:
    return UserError(
        "export.not-written",
        N_("Core", "{path} cannot be written: {reason}."),
        place=Place(file=str(target)),
        path=str(target),
        reason=system_reason(error),
    )
