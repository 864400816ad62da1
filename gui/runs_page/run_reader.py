"""Reads what there is to say of many runs in slices, so that hundreds of folders do not hold up the window."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import UserError
from core.project.run import RunFolder
from gui.runs_page.summary import RunSummary, summarise

SLICE_S = 0.008
"""How long the window is kept from its other work at a time."""


class RunReader(QObject):
    """Summarises runs. A few are there at once, many as soon as they have been read; the latest request counts.

    Signals
    -------
    finished(list[RunSummary]) : all that could be read; a run deleted or damaged meanwhile is left out.
    """

    finished = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: Iterator[RunFolder] = iter(())
        self._active: RunFolder | None = None
        self._found: list[RunSummary] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_slice)

    @property
    def is_reading(self) -> bool:
        """Whether there is more to come."""
        return self._timer.isActive()

    def read(self, runs: Sequence[RunFolder], active: RunFolder | None) -> None:
        """Read these from now on; `active` is the one being trained by this window."""
        self._waiting, self._active, self._found = iter(runs), active, []
        self._timer.start()
        self._read_slice()

    @Slot()
    def _read_slice(self) -> None:
        until = time.monotonic() + SLICE_S
        for run in self._waiting:
            try:
                self._found.append(summarise(run, is_active=run == self._active))
            except UserError:
                continue  # deleted or damaged since the folder was read
            if time.monotonic() > until:
                return
        self._timer.stop()
        self.finished.emit(self._found)
