"""The queue of runs: what waits is trained one after the other, as soon as nothing else is at work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import Message, UserError
from core.project.model import Project
from core.project.queue import Queue, Waiting
from gui.runner import Runner
from gui.search_runner import SearchRunner

LOOK_MS = 150
"""A run is over a moment before its process is; so soon is looked again."""


class RunQueue(QObject):
    """Starts what waits when the run at work has ended, however it ended.

    While it is held nothing starts by itself: so it is when the window opens on what waits from last time, and when
    something is put there while nothing is at work. `go_on` sets it going.
    """

    changed = Signal()
    failed = Signal(object)  # Message: why something could not be put there or taken out

    def __init__(self, queue: Queue, runner: Runner, searcher: SearchRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._runner, self._searcher = queue, runner, searcher
        self._entries = queue.entries()
        self.is_held = bool(self._entries)
        self.is_from_last_time = self.is_held
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._start_next)
        runner.stateChanged.connect(self._on_state)
        searcher.stateChanged.connect(self._on_state)

    @property
    def entries(self) -> tuple[Waiting, ...]:
        """What waits, first things first."""
        return self._entries

    @property
    def is_at_work(self) -> bool:
        """Whether a run or a search is on, whose end is waited for."""
        return self._runner.is_busy or self._searcher.is_busy

    @property
    def is_searching(self) -> bool:
        """Whether it is a search that is on."""
        return self._searcher.is_busy

    def add(self, project: Project) -> None:
        """Let the project, as it is now, be trained when its turn comes."""
        if not self._entries and not self.is_at_work:
            self.is_held = True
        self._do(lambda: self._queue.add(self._runner.on_machine(project)))

    def remove(self, key: str) -> None:
        """Take one out."""
        self._do(lambda: self._queue.remove(key))

    def move(self, key: str, place: int) -> None:
        """Put one at another place, from 0."""
        self._do(lambda: self._queue.move(key, place))

    @Slot()
    def clear(self) -> None:
        """Let nothing wait any more."""
        self._do(self._queue.clear)

    @Slot()
    def go_on(self) -> None:
        """Start what waits as soon as nothing else is at work."""
        self.is_held = self.is_from_last_time = False
        self.changed.emit()
        self._start_next()

    @Slot()
    def hold(self) -> None:
        """Start nothing more by itself; the run at work goes on."""
        self.is_held = True
        self.changed.emit()

    def close(self) -> None:
        """Start nothing more; what waits stays for next time."""
        self.is_held = True
        self._look.stop()

    @Slot(object)
    def _on_state(self, _state: object) -> None:
        if self._entries and not self.is_held:
            self._look.start()
        self.changed.emit()

    @Slot()
    def _start_next(self) -> None:
        """Start the first that can be started; one that cannot is told and does not stop the rest."""
        if self.is_held or not self._entries:
            return
        if self.is_at_work:
            self._look.start()
            return
        first = self._entries[0]
        self._do(lambda: self._take_out(first))
        if first.key in (entry.key for entry in self._entries):
            self.hold()  # it cannot be taken out: going on would start it again and again
        elif not self.is_at_work:
            self._look.start()  # it could not be begun; the runner said why

    def _take_out(self, first: Waiting) -> None:
        """Start it, then take it out: its run folder holds all of it by then."""
        if first.project is not None:
            self._runner.start(first.project)
        elif first.problem is not None:
            self.failed.emit(first.problem)
        self._queue.remove(first.key)

    def _do(self, change: Callable[[], object]) -> None:
        try:
            change()
        except UserError as error:
            self.failed.emit(error.message)
        except OSError as error:
            self.failed.emit(Message("queue.disk", "{error}", {"error": str(error)}))
        self._entries = self._queue.entries()
        if not self._entries:
            self.is_held = self.is_from_last_time = False
        self.changed.emit()
