"""What a crash or a closed laptop left behind: unsaved work and interrupted runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError
from core.project import store
from core.project.model import Project
from core.project.run import RunFolder


@dataclass(frozen=True)
class Recovered:
    """Unsaved work: the project, and the file it belongs to (None: it was never saved)."""

    project: Project
    path: Path | None

    @property
    def title(self) -> str:
        return self.path.stem if self.path else self.project.title


def recovered_work(recent: Sequence[Path]) -> list[Recovered]:
    """The unsaved work on new projects and on those opened lately."""
    found = []
    for path in (None, *recent):
        project = store.load_autosave(path)
        if project is not None:
            found.append(Recovered(project, path))
    return found


def unfinished_runs(runs: Sequence[RunFolder]) -> list[RunFolder]:
    """The runs worth going on with, as far as their records can be read.

    Those whose process ended before they did; and the newest of `runs`, the first, if it was stopped on the way,
    as closing the window does. Older runs stopped by hand were left on purpose.
    """
    return [run for place, run in enumerate(runs) if _is_unfinished(run, is_newest=place == 0)]


def _is_unfinished(run: RunFolder, *, is_newest: bool) -> bool:
    try:
        return run.is_interrupted or (is_newest and run.is_resumable and run.has_checkpoint)
    except UserError:
        return False
