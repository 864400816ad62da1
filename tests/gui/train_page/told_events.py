"""What a small run tells: four epochs of ten steps, two seconds each."""

from __future__ import annotations

from collections.abc import Iterator

from core.project.events import CheckpointSaved, EpochDone, Started, StepDone, TrainingEvent

STEPS = 10


def started(step: int = 0) -> Started:
    return Started(step, step // STEPS, 4, STEPS, 640, 64, "cpu", 1)


def told(first: int = 1, last: int = 40, factor: float = 1.0) -> Iterator[TrainingEvent]:
    """Steps `first` to `last`, two seconds each, with an epoch and a checkpoint after every ten."""
    for step in range(first, last + 1):
        epoch = (step - 1) // STEPS + 1
        yield StepDone(step, epoch, factor * 2 / step, step / 40, 0.01, 100.0, step * 2.0)
        if step % STEPS == 0:
            val_loss = 1.0 / epoch if epoch < 3 else 0.9
            yield EpochDone(epoch, step, 1, 0.5, val_loss, epoch / 5, 100.0, step * 2.0, epoch < 3)
            yield CheckpointSaved(step, epoch, f"checkpoints/{step}")
