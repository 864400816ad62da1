"""How others steer a running search: what is wished for it is wished for the trial under way too."""

from __future__ import annotations

from core.project.run import RunState
from core.training.control import Control

SHOWN = (RunState.TRAINING, RunState.PAUSED)
"""States of a trial that are the search's as well."""


class SearchControl(Control):
    """A Control that passes wishes on to the trial at work; each trial has one of its own, to be pruned by."""

    def __init__(self) -> None:
        super().__init__()
        self._trial: Control | None = None

    def begin_trial(self) -> Control:
        """The control of the next trial, in the state that the search is in."""
        trial = Control(self._on_trial_state)
        with self._changed:
            self._trial = trial
            stopped, paused = self._stopped, self._paused
        if stopped:
            trial.stop()
        elif paused:
            trial.pause()
        return trial

    def pause(self) -> None:
        super().pause()
        if self._trial is not None:
            self._trial.pause()

    def resume(self) -> None:
        super().resume()
        if self._trial is not None:
            self._trial.resume()

    def stop(self) -> None:
        super().stop()
        if self._trial is not None:
            self._trial.stop()

    def _on_trial_state(self, state: RunState) -> None:
        if state in SHOWN:
            self.on_state(state)
