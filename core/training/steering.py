"""Changes a recipe while it is carried out, and makes the same changes at the same steps when a run is done again."""

from __future__ import annotations

import math
from collections.abc import Iterator

from core.project.changes import Change, factor_at
from core.project.events import RecipeChanged
from core.project.run import RunFolder
from core.training.control import Control
from core.training.workshop import Workshop


class Steering:
    """Between two steps: takes what a person wishes, writes it into the run's record, then applies it.

    What the record already holds (a resumed run, a replay) is applied once its step is reached.
    """

    def __init__(self, run: RunFolder, shop: Workshop, control: Control) -> None:
        self._run, self._shop, self._control = run, shop, control
        self._changes = list(run.record.changes)
        self._next = sum(change.step < shop.position.step for change in self._changes)
        shop.schedule.factor = factor_at(self._changes, shop.position.step)

    @property
    def is_due(self) -> bool:
        """Whether anything changes before the next step."""
        return self._control.has_wishes or (
            self._next < len(self._changes) and self._changes[self._next].step <= self._shop.position.step
        )

    def changes(self, seconds: float) -> Iterator[RecipeChanged]:
        """Apply what is due, `seconds` after the run began; each change is on the disk before it is told."""
        while self.is_due:
            if self._next >= len(self._changes) or self._changes[self._next].step > self._shop.position.step:
                self._write_down()
            else:
                self._next += 1
                yield self._apply(self._changes[self._next - 1], seconds)

    def _write_down(self) -> None:
        """Put what a person wishes into the record. Changes planned for later give way: this is another run now."""
        wishes = self._control.take_wishes()
        position, made = self._shop.position, self._changes[: self._next]
        for wish in wishes:
            factor, epochs = None, None
            if wish.back_to_plan:
                factor = 1.0
            elif wish.lr is not None:
                planned = self._shop.schedule.rate_of_step(position.step) / self._shop.schedule.factor
                factor = wish.lr / planned if planned else None
            if wish.epochs is not None:
                begun = position.epoch if position.step_in_epoch else position.epoch - 1
                epochs = max(wish.epochs, begun, 1)
            if (factor is not None and math.isfinite(factor) and factor > 0) or epochs is not None:
                made.append(Change(step=position.step, factor=factor, epochs=epochs))
        self._changes = made
        self._run.update(changes=tuple(made))

    def _apply(self, change: Change, seconds: float) -> RecipeChanged:
        shop, step = self._shop, self._shop.position.step
        before = shop.schedule.rate_of_step(step)
        if change.factor is not None:
            shop.schedule.factor = change.factor
        if change.epochs is not None:
            shop.last_until(change.epochs)
            self._run.update(epochs=change.epochs)
        if change.batch_size is not None:
            shop.step.size = change.batch_size
        lr = shop.schedule.rate_of_step(step) if change.factor is not None else 0.0
        before, epochs, parts = before if lr else 0.0, change.epochs or 0, change.batch_size or 0
        return RecipeChanged(step, shop.position.epoch, seconds, lr, before, epochs, parts)
