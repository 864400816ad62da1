"""Copies of unsaved work: every open document keeps its own, so that none ever takes the place of another's."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from core.errors import N_, Message, Place, UserError
from core.project.home import home_folder
from core.project.model import Project
from core.project.process import process_mark
from core.project.reasons import system_reason
from core.project.store import load, replace_file, write

UNTITLED: Final = "untitled"


class WorkCopy:
    """The copy of one document's unsaved work, in a file that no other document, window or later start writes to.

    It lies beside the project's file, or in the home folder where the project has none or its folder is read-only. The
    name tells the process it belongs to: once that has ended, what still stands there was left by a crash.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._mark = f"{_owner(os.getpid())}-{secrets.token_hex(4)}"

    @property
    def file(self) -> Path:
        """Where the copy is kept."""
        folder, start, end = _place(self._path)
        return folder / f"{start}{self._mark}{end}"

    def keep(self, project: Project) -> None:
        """Write the copy. Raises UserError where that cannot be."""
        file = self.file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(file, write(project).encode())
        except OSError as error:
            raise UserError(
                "project.not-written",
                N_("Core", "{path} cannot be written: {reason}."),
                place=Place(file=str(file)),
                path=str(file),
                reason=system_reason(error),
            ) from error

    def drop(self) -> None:
        """Forget the copy: the work is saved, or the person chose not to keep it."""
        drop(self.file)


@dataclass(frozen=True)
class Kept:
    """Unsaved work that a crash left behind.

    Attributes
    ----------
    file : the copy itself.
    path : the project it belongs to; None where that was never saved.
    time : when it was kept, in seconds since 1970.
    project : what it holds; None where it is damaged.
    problem : why it cannot be read; None where it can.
    """

    file: Path
    path: Path | None
    time: float
    project: Project | None = None
    problem: Message | None = None

    @property
    def title(self) -> str:
        return self.path.stem if self.path else self.project.title if self.project else ""


def kept_work(paths: Sequence[Path | None]) -> list[Kept]:
    """What was left behind of the projects at `paths` (None: those never saved), the newest of each first.

    Work that an open window is still at is not listed, nor a copy older than its project's file, which an earlier life
    of it left behind.
    """
    return [_read(file, path, time) for path in paths for time, file in _left_behind(path)]


def drop(file: Path) -> None:
    """Forget that copy."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        pass  # a folder that became read-only keeps an old copy; the next open sees that it is older than the file


def _left_behind(path: Path | None) -> list[tuple[int, Path]]:
    try:
        saved = path.stat().st_mtime_ns if path is not None and path.is_file() else 0
        dated = [(file.stat().st_mtime_ns, file) for file in _copies(path) if not _is_at_work(file, path)]
    except OSError:
        return []  # a folder that went away, or may not be looked into
    return [(time, file) for time, file in sorted(dated, reverse=True) if time >= saved]


def _read(file: Path, path: Path | None, time: int) -> Kept:
    seconds = time / 1e9
    try:
        return Kept(file, path, seconds, load(file))
    except UserError as error:
        text = N_("Core", "A copy of unsaved work cannot be read and is kept untouched: {reason}")
        return Kept(file, path, seconds, problem=Message("project.damaged-copy", text, {"reason": error.message}))


def _place(path: Path | None) -> tuple[Path, str, str]:
    """The folder of the copies, and what their names begin and end with."""
    kept = home_folder() / "autosave"
    if path is None:
        return kept, f"{UNTITLED}-", ".lwp"
    if os.access(path.parent, os.W_OK):
        return path.parent, f".{path.name}.", ".autosave"
    return kept, f"{path.stem}-{sha256(str(path.absolute()).encode()).hexdigest()[:12]}-", ".lwp"


def _copies(path: Path | None) -> Iterator[Path]:
    folder, start, end = _place(path)
    if not folder.is_dir():
        return
    earlier = f"{start[:-1]}{end}"  # as versions before 2 named the one copy they kept
    for file in folder.iterdir():
        name = file.name
        whole = name.startswith(start) and name.endswith(end) and _is_mark(name[len(start) : -len(end)])
        if (whole or name == earlier) and file.is_file():
            yield file


def _is_mark(text: str) -> bool:
    parts = text.split("-")
    return len(parts) == 3 and parts[0].isdigit()


def _is_at_work(file: Path, path: Path | None) -> bool:
    """Whether the process that the copy belongs to still runs."""
    _, start, end = _place(path)
    owner = file.name[len(start) : -len(end)].rpartition("-")[0]
    number = owner.partition("-")[0]
    return number.isdigit() and owner == _owner(int(number))


def _owner(pid: int) -> str:
    """The process in a form fit for a file name: its number, and a digest of when it began."""
    mark = _own_mark() if pid == os.getpid() else process_mark(pid)
    return f"{pid}-{sha256(mark.encode()).hexdigest()[:8]}" if mark else ""


@cache
def _own_mark() -> str:
    return process_mark()
