"""Reads the events of a past run in slices, so that a long one does not hold up the window."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.project.events import TrainingEvent
from core.project.run import RunFolder
from gui.train_page.run_curves import RunCurves

SLICE_S = 0.008
"""How long the window is kept from its other work at a time."""


class RunLoader(QObject):
    """Fills a RunCurves from a run folder. `loaded(RunCurves)` comes once, when all is there."""

    loaded = Signal(object)

    def __init__(self, run: RunFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.curves = RunCurves()
        self._events: Iterator[TrainingEvent] = iter(run.events())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_slice)
        self._timer.start()

    def cancel(self) -> None:
        """Read no further."""
        self._timer.stop()

    @Slot()
    def _read_slice(self) -> None:
        until = time.monotonic() + SLICE_S
        for event in self._events:
            self.curves.take(event)
            if time.monotonic() > until:
                return
        self._timer.stop()
        self.loaded.emit(self.curves)
