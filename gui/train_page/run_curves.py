"""What a training run has told so far, kept for the plots and the figures. Numbers only, no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Literal

import numpy as np

from core.project.events import (
    CheckpointSaved,
    EpochDone,
    Finished,
    RecipeChanged,
    Started,
    StepDone,
    TrainingEvent,
)
from core.project.parts import Target
from gui.widgets.curves import Array, Columns, Line, Smoother, nearest, to_draw
from gui.widgets.pyramid import Pyramid

XAxis = Literal["epoch", "step", "time"]
Measure = Literal["accuracy", "loss"]
Figure = Literal["lr", "gradient", "throughput", "memory"]
Kind = Literal["raw", "smoothed", "validation"]

FIGURES: Final[tuple[Figure, ...]] = ("lr", "gradient", "throughput", "memory")
"""What is told of every step besides loss and accuracy: a rate, a length, images per second, bytes."""

SMOOTHED: Final = ("loss", "accuracy", "gradient", "throughput")

SMOOTHING = 0.9
"""How much of the smoothed value stays when the next one comes, to begin with."""


class RunCurves:
    """The curves of one run: each step of training, each epoch of validation, and where it was resumed.

    Feed it every event in order with `take`. A second Started at step N means that the run went back to N; what had
    been told beyond that step is forgotten. An event told twice, by the run's folder and by its engine, counts once.
    """

    def __init__(self) -> None:
        self.train = Columns("step", "seconds", "loss", "accuracy", *FIGURES)
        self.validation = Columns("step", "seconds", "loss", "accuracy")
        self.smoothers: dict[str, Smoother] = {name: Smoother(SMOOTHING) for name in SMOOTHED}
        self._pyramids: dict[tuple[Kind, str], Pyramid] = {
            **{("raw", name): Pyramid() for name in ("loss", "accuracy", *FIGURES)},
            **{("smoothed", name): Pyramid() for name in SMOOTHED},
        }
        self.changes: list[RecipeChanged] = []
        self.started: Started | None = None
        self.last_step: StepDone | None = None
        self.epochs: list[EpochDone] = []
        self.seams: list[int] = []
        self.checkpoint: CheckpointSaved | None = None
        self.finished: Finished | None = None

    @property
    def is_empty(self) -> bool:
        return self.started is None

    @property
    def target(self) -> Target:
        """What the network learns to tell; its accuracy is R² where that is no class."""
        return self.started.target if self.started else "class"

    @property
    def steps_per_epoch(self) -> int:
        return max(self.started.steps_per_epoch, 1) if self.started else 1

    @property
    def planned_steps(self) -> int:
        """How many steps the whole run has; 0 before it began."""
        return self.started.epochs * self.steps_per_epoch if self.started else 0

    @property
    def step(self) -> int:
        """The number of steps done."""
        if self.last_step is not None:
            return self.last_step.step
        return self.started.step if self.started else 0

    @property
    def best(self) -> EpochDone | None:
        """The epoch that validation likes best."""
        return next((epoch for epoch in reversed(self.epochs) if epoch.best), None)

    @property
    def seconds_left(self) -> float | None:
        """How long the run will still take at the speed so far, validation included; None before that can be said."""
        last, started = self.last_step, self.started
        if last is None or started is None:
            return None
        done = last.step - started.step
        since = self._seconds_at(started.step)
        if done < 1 or last.seconds <= since:
            return None
        return (self.planned_steps - last.step) * (last.seconds - since) / done

    def take_all(self, events: Iterable[TrainingEvent]) -> None:
        """Take in events in their order."""
        for event in events:
            self.take(event)
        self.smooth()

    def take(self, event: TrainingEvent) -> None:
        """Take in one event; `smooth` brings the smoothed curves up to date afterwards."""
        match event:
            case Started():
                self._start(event)
            case StepDone() if event.step > self.step:
                self.last_step = event
                figures = (event.lr, event.gradient, event.images_per_second, event.memory)
                self.train.append(event.step, event.seconds, event.loss, event.accuracy, *figures)
            case EpochDone() if not self.epochs or event.epoch > self.epochs[-1].epoch:
                self.epochs.append(event)
                self.validation.append(event.step, event.seconds, event.val_loss, event.val_accuracy)
            case CheckpointSaved():
                self.checkpoint = event
            case RecipeChanged() if event not in self.changes:
                self._change(event)
            case Finished():
                self.finished = event

    def smooth(self) -> None:
        """Bring the smoothed curves, and what is known of all for drawing, up to the newest step."""
        for measure, smoother in self.smoothers.items():
            smoother.follow(self.train[measure])
        for (kind, measure), pyramid in self._pyramids.items():
            pyramid.follow(self.values(kind, measure))

    def set_smoothing(self, weight: float) -> None:
        """Smooth by `weight` from 0 (not at all) to just below 1."""
        for measure, smoother in self.smoothers.items():
            smoother.set_weight(weight, self.train[measure])
            self._pyramids["smoothed", measure].cut(0)
        self.smooth()

    def values(self, kind: Kind, measure: str) -> Array:
        """A curve as told, smoothed, or of the images held out."""
        if kind == "smoothed":
            return self.smoothers[measure].values
        return (self.train if kind == "raw" else self.validation)[measure]

    def line(self, kind: Kind, measure: str, axis: XAxis, low: float, high: float, pixels: int) -> Line:
        """What of a curve must be drawn between `low` and `high` of the x axis; at most about two points a pixel."""
        columns = self.validation if kind == "validation" else self.train
        name, unit = ("seconds", 1) if axis == "time" else ("step", self.steps_per_epoch if axis == "epoch" else 1)
        values, known = self.values(kind, measure), self._pyramids.get((kind, measure))
        found = to_draw(columns[name][: len(values)], values, low * unit, high * unit, pixels, known)
        return found if unit == 1 else Line(found.x / unit, found.y)

    def x(self, columns: Columns, axis: XAxis) -> Array:
        """Where the rows of `columns` lie on the x axis: steps, epochs (2.5: halfway through the third) or seconds."""
        if axis == "time":
            return columns["seconds"]
        return columns["step"] / (self.steps_per_epoch if axis == "epoch" else 1)

    def row_near(self, axis: XAxis, x: float) -> int | None:
        """The row of the training step nearest to a place on the x axis; None before there is one."""
        if axis == "time":
            return nearest(self.train["seconds"], x)
        return nearest(self.train["step"], x * (self.steps_per_epoch if axis == "epoch" else 1))

    def place(self, step: float, axis: XAxis) -> float:
        """Where a step lies on the x axis."""
        if axis == "time":
            return self._seconds_at(step)
        return step / self.steps_per_epoch if axis == "epoch" else float(step)

    def end(self, axis: XAxis) -> float:
        """Where the run will end on the x axis, as far as it can be told."""
        if axis != "time":
            return self.place(max(self.planned_steps, self.step, 1), axis)
        elapsed = self.last_step.seconds if self.last_step else 0.0
        return max(elapsed + (0.0 if self.finished else self.seconds_left or 0.0), 1e-3)

    def epoch_edges(self, axis: XAxis) -> Array:
        """Where epochs begin and end on the x axis, ascending, from the start of the first on."""
        if axis == "time":
            return np.concatenate([[0.0], self.validation["seconds"]])
        epochs = self.started.epochs if self.started else 0
        return np.arange(epochs + 1.0) * (1 if axis == "epoch" else self.steps_per_epoch)

    def _change(self, change: RecipeChanged) -> None:
        self.changes.append(change)
        if change.epochs and self.started is not None:
            self.started = replace(self.started, epochs=change.epochs)

    def _seconds_at(self, step: float) -> float:
        steps = self.train["step"]
        return float(np.interp(step, steps, self.train["seconds"])) if step > 0 and len(steps) else 0.0

    def _start(self, started: Started) -> None:
        self.started, self.finished = started, None
        for columns in (self.train, self.validation):
            columns.cut(int(np.searchsorted(columns["step"], started.step, "right")))
        for smoother in self.smoothers.values():
            smoother.cut(len(self.train))
        for (kind, _), pyramid in self._pyramids.items():
            pyramid.cut(len(self.train) if kind == "raw" else 0)  # smoothed curves are summed up again
        self.changes = [change for change in self.changes if change.step < started.step]
        self.epochs = [epoch for epoch in self.epochs if epoch.step <= started.step]
        self.seams = [step for step in self.seams if step < started.step]
        if started.step > 0:
            self.seams.append(started.step)
        if self.last_step is not None and self.last_step.step > started.step:
            self.last_step = None
