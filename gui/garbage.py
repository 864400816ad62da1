"""Collects Python's garbage on the UI thread only, and all of it only while nobody would notice."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

EVERY_MS = 250
PAUSE_SECONDS = {0: 0.0, 1: 0.5, 2: 3.0}
"""So long after the last key or movement of the mouse each generation is collected: the older, the longer it takes."""
PATIENCE_SECONDS = 120.0
"""So long it may wait for that."""
INPUT = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.DragMove}
)


class GarbageCollector(QObject):
    """Takes automatic collection away from the interpreter while it lives.

    Left to itself, Python collects on whichever thread happens to allocate, and a thread that reads an engine's pipe
    would then delete widgets of the UI thread, which Qt answers with a crash. What was there when the window opened is
    set aside (`gc.freeze`), so that a collection of young objects takes a fraction of a millisecond; one of all objects
    of a large network takes a tenth of a second, and waits for a quiet moment.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.collect()
        gc.freeze()
        self._touched = time.monotonic()
        self._last = dict.fromkeys(PAUSE_SECONDS, self._touched)
        self._sweep = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def watch(self, window: QObject) -> None:
        """Take the keys and the mouse of this QWindow for the person's."""
        window.installEventFilter(self)

    def touch(self) -> None:
        """The person does something just now."""
        self._touched = time.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.touch()
        return super().eventFilter(watched, event)

    @Slot()
    def set_aside(self) -> None:
        """What was made just now, as when a document is opened, is there to stay: look through it in a quiet moment."""
        gc.freeze()
        self._sweep = True

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due, as the interpreter would; older ones only in a quiet moment."""
        if self._sweep and self._is_quiet(2):
            self._sweep = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            return
        counts, limits, now = gc.get_count(), gc.get_threshold(), time.monotonic()
        for generation in (2, 1, 0):
            is_late = now - self._last[generation] >= PATIENCE_SECONDS
            if counts[generation] > limits[generation] and (is_late or self._is_quiet(generation)):
                self._last[generation] = now
                gc.collect(generation)
                return

    def _is_quiet(self, generation: int) -> bool:
        return time.monotonic() - self._touched >= PAUSE_SECONDS[generation]

    def close(self) -> None:
        """Give collection back to the interpreter."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
