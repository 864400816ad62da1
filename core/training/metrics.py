"""How well the network does on images that it does not learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch

from core.data.batches import batches
from core.training.control import Control
from core.training.workshop import Workshop

VALIDATION_BATCH: Final = 512


@dataclass(frozen=True, slots=True)
class Scores:
    """Mean loss per image, and the share (0 to 1) recognised."""

    loss: float
    accuracy: float


@torch.no_grad()
def validate(shop: Workshop, control: Control | None = None) -> Scores | None:
    """The scores on the images held out, in eval mode; None where `control` says stop on the way."""
    model = shop.passed(shop.best_guess.eval())
    images = shop.fed.validation
    loss_sum, correct, seen = 0.0, 0, 0
    shop.followed.begin()
    has_little_memory = shop.step.size < shop.recipe.batch_size
    for batch in batches(
        images, None, min(VALIDATION_BATCH, shop.step.size) if has_little_memory else VALIDATION_BATCH
    ):
        if control is not None and control.is_stopped:
            return None
        inputs, targets = shop.batch(*batch)
        with shop.step.casting():
            outputs = model(inputs).float()
        loss_sum += shop.objective.mean(shop.objective(outputs, targets), len(targets)) * len(targets)
        correct += int((shop.followed.see(seen, outputs) == targets).sum())
        seen += len(targets)
    return Scores(loss_sum / len(images), correct / len(images))
