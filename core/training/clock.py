"""Time at work: what a person's pause takes is not counted."""

from __future__ import annotations

import time


class Clock:
    """Seconds at work, going on from an earlier sitting."""

    def __init__(self, seconds: float = 0.0) -> None:
        self._before, self._since = seconds, time.perf_counter()
        self._lap = self._since
        self._held = False

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return self._before if self._held else self._before + time.perf_counter() - self._since

    def lap(self) -> float:
        """Seconds since the last lap or fresh lap; the next one begins."""
        now = time.perf_counter()
        took, self._lap = now - self._lap, now
        return took

    def fresh_lap(self) -> None:
        """Begin a lap now: what was done since the last one is no training (validation, a checkpoint, a pause)."""
        self._lap = time.perf_counter()

    def hold(self) -> None:
        """Stand still until `go_on`."""
        self._before, self._held = self.seconds, True

    def go_on(self) -> None:
        """Run again."""
        self._since, self._held = time.perf_counter(), False
