"""The learning rate over a run: the recipe's schedule, and the slow start before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import torch
from torch.optim import Optimizer

from core.errors import N_, UserError
from core.modules.layer import torch_class
from core.project.model import Part, Recipe
from core.project.parts import SCHEDULES

_LENGTHS: Final = frozenset({"T_max", "total_iters", "total_steps", "_schedule_phases"})
"""What a schedule knows of the length of the run."""


class Schedule:
    """Moves the learning rates of an optimizer as the recipe says; constant where it names no schedule.

    During the first `recipe.warmup` steps every rate is scaled by (step + 1) / warmup, whatever the schedule says.
    `factor` scales every rate besides: what a person makes of it on the way.
    """

    def __init__(self, recipe: Recipe, optimizer: Optimizer, steps_per_epoch: int) -> None:
        self._optimizer, self._warmup = optimizer, recipe.warmup
        self._spec = SCHEDULES[recipe.scheduler.type] if recipe.scheduler else None
        self._made: Any = None
        self.factor = 1.0
        if recipe.scheduler is not None:
            self._made = _make(recipe.scheduler, recipe, optimizer, max(1, steps_per_epoch))

    @property
    def rate(self) -> float:
        """The learning rate of the first group of weights, the slow start left out."""
        return float(self._optimizer.param_groups[0]["lr"])

    @contextmanager
    def slow_start(self, step: int) -> Iterator[float]:
        """The rates of step number `step`, counted from 0, while the step is made; gives the first one."""
        groups = self._optimizer.param_groups
        usual = [group["lr"] for group in groups]
        share = self._share(step)
        if share != 1.0:
            for group in groups:
                group["lr"] *= share
        try:
            yield float(groups[0]["lr"])
        finally:
            for group, rate in zip(groups, usual, strict=True):
                group["lr"] = rate

    def rate_of_step(self, step: int) -> float:
        """The learning rate of the first group of weights in step number `step`, the next one, counted from 0."""
        return self.rate * self._share(step)

    def _share(self, step: int) -> float:
        return self.factor * ((step + 1) / self._warmup if step < self._warmup else 1.0)

    def stretch(self, recipe: Recipe, steps_per_epoch: int) -> None:
        """The run has another number of epochs now: a schedule that knows of its end goes on towards the new one."""
        if self._made is None or recipe.scheduler is None:
            return
        groups = [{"params": [torch.nn.Parameter(torch.zeros(1))]} for _ in self._optimizer.param_groups]
        likewise = _make(
            recipe.scheduler, recipe, torch.optim.SGD(groups, lr=recipe.lr, momentum=0.9), max(1, steps_per_epoch)
        )
        vars(self._made).update({name: value for name, value in vars(likewise).items() if name in _LENGTHS})

    def after_step(self) -> None:
        """A step has been made."""
        if self._spec is not None and self._spec.clock == "step":
            self._made.step()

    def after_epoch(self, loss: float, accuracy: float) -> None:
        """An epoch is over, with this validation loss and accuracy."""
        if self._spec is None:
            return
        if self._spec.clock == "epoch":
            self._made.step()
        elif self._spec.clock == "validation":
            self._made.step(loss if self._made.mode == "min" else accuracy)

    def state_dict(self) -> Mapping[str, Any]:
        """What it takes to go on exactly; empty where nothing changes."""
        return {} if self._made is None else self._made.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from there. A run extended in epochs keeps to the lengths that its recipe has now."""
        if self._made is None or not state:
            return
        lengths = {name: value for name, value in vars(self._made).items() if name in _LENGTHS}
        self._made.load_state_dict({**state, **lengths})


def _make(part: Part, recipe: Recipe, optimizer: Optimizer, steps_per_epoch: int) -> Any:
    spec = SCHEDULES[part.type]
    supply = {"lr": recipe.lr, "epochs": recipe.epochs, "steps": recipe.epochs * steps_per_epoch + 1}
    arguments = spec.arguments(part.params) | {name: supply[what] for name, what in spec.supplied.items()}
    if "max_lr" in arguments:  # every group keeps its own share of the rate
        arguments["max_lr"] = [group["lr"] for group in optimizer.param_groups]
    try:
        return torch_class(spec.torch_name)(optimizer, **arguments)
    except ValueError as error:
        text = N_("Core", "The schedule {schedule} cannot be used so: {reason}.")
        raise UserError("recipe.schedule", text, schedule=part.type, reason=str(error).rstrip(".")) from error


def learning_rates(recipe: Recipe, steps_per_epoch: int, most: int = 2_000) -> tuple[tuple[int, float], ...]:
    """(step, learning rate) over the whole run, at most `most` points, for a drawing.

    A schedule that listens to the validation is drawn as if nothing ever got worse.
    """
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=recipe.lr, momentum=0.9)
    schedule = Schedule(recipe, optimizer, steps_per_epoch)
    total = recipe.epochs * steps_per_epoch
    every = max(1, -(-total // most))
    found: list[tuple[int, float]] = []
    optimizer.step()  # torch warns of schedules that move before the first step
    for step in range(total):
        with schedule.slow_start(step) as rate:
            if step % every == 0 or step == total - 1:
                found.append((step, rate))
        schedule.after_step()
        if (step + 1) % steps_per_epoch == 0:
            schedule.after_epoch(1.0 / (step + 1), 1.0 - 1.0 / (step + 1))
    return tuple(found)
