"""What a training run tells, in order: the lines of metrics.jsonl, the trainer's iterator, the engine's messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from core.project.parts import Target


class FinishReason(str, Enum):
    """Why a run ended."""

    COMPLETED = "completed"
    STOPPED = "stopped"
    DIVERGED = "diverged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Started:
    """Training begins or goes on; `step` is the number of steps already done (0 for a new run).

    `target` is what the network learns to tell; where that is no class, every accuracy that follows is R² instead.
    """

    step: int
    epoch: int
    epochs: int
    steps_per_epoch: int
    train_images: int
    val_images: int
    device: str
    threads: int
    target: Target = "class"


@dataclass(frozen=True, slots=True)
class StepDone:
    """One optimizer step: loss and accuracy (0 to 1; R² where values are told) of its batch.

    `seconds` have gone by since the run began, pauses left out.
    `gradient` is the length of the gradient before it was clipped, `memory` the bytes that training holds: of the
    device where that has a memory of its own, else of the process; 0 where unknown.
    """

    step: int
    epoch: int
    loss: float
    accuracy: float
    lr: float
    images_per_second: float
    seconds: float
    gradient: float = 0.0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class EpochDone:
    """One pass over the training images, and the validation after it; `best` where it is the best so far.

    `silent` says by the id of each ReLU what share of its units (0 to 1) was zero for every image looked at.
    """

    epoch: int
    step: int
    train_loss: float
    train_accuracy: float
    val_loss: float
    val_accuracy: float
    images_per_second: float
    seconds: float
    best: bool
    silent: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckpointSaved:
    """Everything up to `step` can no longer be lost."""

    step: int
    epoch: int
    path: str


@dataclass(frozen=True, slots=True)
class RecipeChanged:
    """A person changed the recipe once `step` steps were done; what is 0 stays as it was.

    `lr` is the rate of the next step, `before` what it would have been, `epochs` how many the run now has in all,
    `batch_size` how many images pass at once.
    """

    step: int
    epoch: int
    seconds: float
    lr: float = 0.0
    before: float = 0.0
    epochs: int = 0
    batch_size: int = 0


@dataclass(frozen=True, slots=True)
class Finished:
    """The run ended; `detail` says more where it failed or diverged.

    `said` is the JSON of the message that `detail` says in English, `block` the id of the block it is about.
    """

    reason: FinishReason
    epoch: int
    step: int
    seconds: float
    detail: str = ""
    said: Mapping[str, Any] | None = None
    block: str = ""


TrainingEvent = Started | StepDone | EpochDone | CheckpointSaved | RecipeChanged | Finished
"""Anything a trainer yields."""

_KINDS = {kind.__name__: kind for kind in TrainingEvent.__args__}


def event_to_json(event: TrainingEvent) -> dict[str, Any]:
    """The event as plain JSON, with its kind under "event"."""
    # Events are flat, so there is nothing to copy deeply: asdict would take five times as long, at every step.
    return {"event": type(event).__name__, **{name: getattr(event, name) for name in event.__dataclass_fields__}}


def event_from_json(data: dict[str, Any]) -> TrainingEvent:
    """The event that JSON stands for, as written by `event_to_json`; unknown fields are dropped."""
    kind = _KINDS[data["event"]]
    fields = {k: v for k, v in data.items() if k in kind.__dataclass_fields__}
    if kind is Finished:
        fields["reason"] = FinishReason(fields["reason"])
    made: TrainingEvent = kind(**fields)
    return made
