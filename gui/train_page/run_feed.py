"""The curves of the run at work: what its folder holds, and what its process tells, each event once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from core.project.events import TrainingEvent
from core.project.run import RunFolder
from gui.train_page.run_curves import RunCurves
from gui.train_page.run_loader import RunLoader


class RunFeed(QObject):
    """Holds the curves of the run at work, and reads those of runs of the past.

    Signals
    -------
    loaded(RunCurves) : a folder has been read; where it is that of the run at work, these are `live` from now on.
    """

    loaded = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = RunCurves()
        self._loader: RunLoader | None = None
        self._waiting: list[TrainingEvent] = []

    @property
    def is_reading(self) -> bool:
        """Whether a folder is being read."""
        return self._loader is not None

    def begin(self, run: RunFolder) -> None:
        """Another run begins, or one goes on: what it told before is read from its folder."""
        self.live = RunCurves()
        self.load(run, is_live=True)

    def load(self, run: RunFolder, *, is_live: bool) -> None:
        """Read a run's folder, that of the run at work or another. Raises UserError where it is gone or damaged."""
        if self._loader is not None:
            self._loader.cancel()
            self._loader.deleteLater()
        if not is_live:
            self._take_waiting()
        self._loader = RunLoader(run, self)
        self._loader.setProperty("live", is_live)
        self._loader.loaded.connect(self._on_loaded)

    def take(self, events: list[TrainingEvent]) -> bool:
        """Take in what the run at work tells; whether that is done now, and not once its folder has been read."""
        if self._loader is not None:
            self._waiting += events
            return False
        self.live.take_all(events)
        return True

    @Slot(object)
    def _on_loaded(self, curves: RunCurves) -> None:
        loader, self._loader = self._loader, None
        if loader is None:
            return
        if loader.property("live"):
            self.live = curves
        loader.deleteLater()
        self._take_waiting()
        self.loaded.emit(curves)

    def _take_waiting(self) -> None:
        """Events that came while a folder was read; those that stood there already count once."""
        waiting, self._waiting = self._waiting, []
        self.live.take_all(waiting)
