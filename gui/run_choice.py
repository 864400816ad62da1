"""The runs there are, and the one that Evaluate, Predict and Export look at."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Signal

from core.project.run import RunFolder, list_runs


class RunChoice(QObject):
    """The runs in a folder, newest first, and which of them is chosen; the newest until the person says otherwise."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.runs: list[RunFolder] = []
        self._chosen: Path | None = None
        self.refresh()

    @property
    def current(self) -> RunFolder | None:
        """The chosen run, else the newest, else None."""
        by_path = {run.path: run for run in self.runs}
        return by_path.get(self._chosen) if self._chosen in by_path else next(iter(self.runs), None)

    def choose(self, run: RunFolder) -> None:
        """Look at this run from now on."""
        self._chosen = run.path
        if run.path not in {r.path for r in self.runs}:
            self.refresh()
        else:
            self.changed.emit()

    def refresh(self) -> None:
        """Read the folder again."""
        self.runs = list(list_runs(self.folder))
        self.changed.emit()

    def trash(self, run: RunFolder, *, tell: bool = True) -> None:
        """Put a run into the desktop's trash, or a folder "trash" beside the runs where there is none.

        Without `tell` the list stays as it is until `refresh`: for putting many away at once.
        """
        if not QFile.moveToTrash(str(run.path)):
            target = self.folder.parent / "trash" / run.path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(run.path, target)
        if tell:
            self.refresh()
