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


def interrupted_runs(runs: Sequence[RunFolder]) -> list[RunFolder]:
    """The runs whose process ended before they did, as far as their records can be read."""
    found = []
    for run in runs:
        try:
            if run.is_interrupted:
                found.append(run)
        except UserError:
            continue
    return found
