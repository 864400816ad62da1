"""Projects that wait to be trained, in order, on disk: each frozen as it was when it was put there."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Final

from core.errors import Message, UserError
from core.project import store
from core.project.home import home_folder
from core.project.model import Project
from core.project.starting import keep_in

ORDER: Final = "order.json"


def queue_folder() -> Path:
    """Where the queue is kept."""
    return home_folder() / "queue"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One project that waits.

    Parameters
    ----------
    project : None where its file cannot be read; `problem` then says why.
    """

    path: Path
    project: Project | None
    problem: Message | None = None

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.path.name

    @property
    def title(self) -> str:
        return (self.project.title if self.project else "") or self.key


class Queue:
    """The queue in one folder; every change is on the disk when a method returns."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)

    def __len__(self) -> int:
        return len(self._keys())

    def entries(self) -> tuple[Waiting, ...]:
        """Everything that waits, first things first."""
        return tuple(self._entry(key) for key in self._keys())

    def add(self, project: Project) -> Waiting:
        """Put a project at the end, frozen. Raises OSError, or UserError where its starting weights are gone."""
        now = datetime.now(timezone.utc).astimezone()
        slug = re.sub(r"[^a-z0-9]+", "-", project.title.lower()).strip("-") or "network"
        path, number = self.folder / f"{now:%Y-%m-%d-%H%M%S}-{slug}", 1
        while path.exists():
            number += 1
            path = path.with_name(f"{now:%Y-%m-%d-%H%M%S}-{slug}-{number}")
        keys = self._keys()
        path.mkdir(parents=True)
        try:
            store.save(keep_in(project, path), path / "project.lwp")
        except (OSError, UserError):
            shutil.rmtree(path, ignore_errors=True)
            raise
        self._write([*keys, path.name])
        return self._entry(path.name)

    def remove(self, key: str) -> None:
        """Take one out; it is gone for good. Raises OSError."""
        self._write([held for held in self._keys() if held != key])
        shutil.rmtree(self.folder / key, ignore_errors=True)

    def move(self, key: str, place: int) -> None:
        """Put one at another place, from 0. Raises OSError."""
        keys = [held for held in self._keys() if held != key]
        keys.insert(max(0, min(place, len(keys))), key)
        self._write(keys)

    def clear(self) -> None:
        """Let nothing wait any more. Raises OSError."""
        for key in self._keys():
            self.remove(key)

    def _entry(self, key: str) -> Waiting:
        path = self.folder / key
        try:
            return Waiting(path, store.load(path / "project.lwp"))
        except UserError as error:
            return Waiting(path, None, error.message)

    def _keys(self) -> list[str]:
        """The folders there are: in the order written down, and what it does not name behind, as of its time."""
        there = sorted(file.parent.name for file in self.folder.glob("*/project.lwp"))
        ordered = [key for key in self._order() if key in there]
        return ordered + [key for key in there if key not in ordered]

    def _order(self) -> Sequence[str]:
        try:
            read = json.loads((self.folder / ORDER).read_bytes())
        except (OSError, ValueError):
            return ()  # never written, or damaged: time decides
        return [key for key in read if isinstance(key, str)] if isinstance(read, list) else ()

    def _write(self, keys: Sequence[str]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        store.replace_file(self.folder / ORDER, json.dumps(list(dict.fromkeys(keys)), indent=1).encode() + b"\n")
