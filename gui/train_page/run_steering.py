"""Carries what a person wants of the run shown to the runner: another rate, more epochs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from core.errors import UserError
from core.project.model import Recipe
from core.project.run import Action
from gui.runner import Runner
from gui.train_page.run_curves import RunCurves
from gui.train_page.run_part import RunPart


class RunSteering(QObject):
    """Between the part about the run and the runner; `show_state` says what can be asked for now."""

    def __init__(self, part: RunPart, runner: Runner) -> None:
        super().__init__(part)
        self._part, self._runner = part, runner
        self._live: RunCurves | None = None
        part.rateWanted.connect(self._change_rate)
        part.planWanted.connect(self._follow_plan)
        part.moreWanted.connect(self._train_more)

    def show_state(self, live: RunCurves | None, is_busy: bool) -> None:
        """`live` are the curves of the run at work where these are the ones shown."""
        self._live = live if self._runner.run is not None else None
        self._part.show_state(
            is_at_work=is_busy and self._live is not None, can_steer=self._can_steer, can_start=not self._runner.is_busy
        )

    @property
    def _can_steer(self) -> bool:
        return self._live is not None and Action.CHANGE in self._runner.allowed

    @Slot(float)
    def _change_rate(self, rate: float) -> None:
        self._runner.change(lr=rate)

    @Slot()
    def _follow_plan(self) -> None:
        self._runner.change(back_to_plan=True)

    @Slot(int)
    def _train_more(self, epochs: int) -> None:
        """Make the run under way longer, or go on with the one shown from its last step."""
        run = self._part.run
        if self._can_steer and self._live is not None and self._live.started is not None:
            self._runner.change(epochs=self._live.started.epochs + epochs)
        elif run is not None and not self._runner.is_busy:
            self._runner.resume(run, run.record.epochs + epochs)


def recipe_at_work(runner: Runner) -> Recipe | None:
    """The recipe of the runner's run; None where there is none, or where its folder has been taken away."""
    try:
        return runner.run.project.recipe if runner.run is not None else None
    except UserError:
        return None  # the engine finds that out as well, and says it
