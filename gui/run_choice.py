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

    def trash(self, run: RunFolder, *, tell: bool = True) -> Path | None:
        """Put a run into the desktop's trash, or a folder "trash" beside the runs where there is none.

        Without `tell` the list stays as it is until `refresh`: for putting many away at once. Returns where the run
        lies now, for `bring_back`; None where the desktop does not say.
        """
        file = QFile(str(run.path))
        place: Path | None = Path(file.fileName()) if file.moveToTrash() else None
        if place is None:
            place = self.folder.parent / "trash" / run.path.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(run.path, place)
        if tell:
            self.refresh()
        return place if place != run.path and place.exists() else None

    def bring_back(self, run: RunFolder, place: Path) -> None:
        """Put a run back to where it was before it went into the trash. Raises OSError where that cannot be."""
        if run.path.exists():
            raise FileExistsError(f"{run.path} exists again")
        shutil.move(place, run.path)
        (place.parent.parent / "info" / f"{place.name}.trashinfo").unlink(missing_ok=True)  # the desktop's own note
