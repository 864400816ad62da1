"""A training run as it is watched on a terminal: one live line, and a line that stays for every epoch."""

from __future__ import annotations

from core.cli.output import LiveLine, duration, plural, score
from core.project.events import EpochDone, Finished, FinishReason, RecipeChanged, Started, StepDone, TrainingEvent
from core.project.parts import Target


class TrainingView:
    """Shows events as they come; where stderr is no terminal, only what stays is written."""

    def __init__(self, line: LiveLine | None = None) -> None:
        self._line = line or LiveLine()
        self._epochs = 0
        self._steps_per_epoch = 0
        self._target: Target = "class"

    def show(self, event: TrainingEvent) -> None:
        """Show one event."""
        match event:
            case Started():
                self._epochs, self._steps_per_epoch = event.epochs, event.steps_per_epoch
                self._target = event.target
                self._line.settle(started(event))
            case StepDone():
                self._line.show(self._step(event))
            case EpochDone():
                self._line.settle(self._epoch(event))
            case RecipeChanged():
                self._epochs = event.epochs or self._epochs
                self._line.settle(changed(event))
            case Finished():
                self._line.settle(finished(event))

    def reading(self, done: int, total: int, text: str = "") -> None:
        """Show how far the images are read, or with a `text` what else is done with them."""
        self._line.show(f"{text or 'Reading images'}: {done:,} of {total:,}")

    def __enter__(self) -> TrainingView:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.clear()

    def _step(self, event: StepDone) -> str:
        total = max(1, self._epochs * self._steps_per_epoch)
        left = event.seconds / max(event.step, 1) * (total - event.step)
        return (
            f"epoch {event.epoch}/{self._epochs}  step {event.step}/{total}  loss {event.loss:.4f}  "
            f"{event.images_per_second:,.0f} images/s  {duration(left)} left"
        )

    def _epoch(self, event: EpochDone) -> str:
        name = "accuracy" if self._target == "class" else "R²"
        train, validation = score(event.train_accuracy, self._target), score(event.val_accuracy, self._target)
        return (
            f"epoch {event.epoch}/{self._epochs}  loss {event.train_loss:.4f}  {name} {train}"
            f"  ·  validation loss {event.val_loss:.4f}  {name} {validation}"
            f"{' (best so far)' if event.best else ''}  ·  {event.images_per_second:,.0f} images/s"
        )


def started(event: Started) -> str:
    """What a run begins, or goes on, with."""
    begins = f"Going on after step {event.step}" if event.step else "Training"
    return (
        f"{begins}: {event.train_images:,} images, {event.val_images:,} held out for validation, "
        f"{plural(event.epochs, 'epoch')} of {plural(event.steps_per_epoch, 'step')}, "
        f"on {event.device} with {plural(event.threads, 'thread')}."
    )


def changed(event: RecipeChanged) -> str:
    """What a person changed on the way."""
    parts = [f"learning rate {event.before:g} → {event.lr:g}"] if event.lr else []
    parts += [f"{plural(event.epochs, 'epoch')} in all"] if event.epochs else []
    parts += [f"{plural(event.batch_size, 'image')} at once"] if event.batch_size else []
    return f"From step {event.step + 1} on: {', '.join(parts)}."


def finished(event: Finished) -> str:
    """How a run ended."""
    when = f"after epoch {event.epoch}, step {event.step}, {duration(event.seconds)}"
    detail = f": {event.detail}" if event.detail else "."
    match event.reason:
        case FinishReason.COMPLETED:
            return f"Finished {when}."
        case FinishReason.STOPPED:
            return f"Stopped {when}."
        case FinishReason.DIVERGED:
            return f"The loss is no longer a number; stopped {when}{detail}"
        case FinishReason.FAILED:
            return f"Failed {when}{detail}"
