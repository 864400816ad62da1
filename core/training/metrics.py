"""How well the network does on images that it does not learn from."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Final

import torch

from core.data.batches import batches
from core.training.control import Control
from core.training.silence import listening, rounded
from core.training.workshop import Workshop

VALIDATION_BATCH: Final = 512


@dataclass(frozen=True, slots=True)
class Scores:
    """Mean loss per image; the share (0 to 1) recognised, or R² of values; by ReLU the share of units always zero."""

    loss: float
    accuracy: float
    silent: Mapping[str, float] = field(default_factory=dict)


@torch.no_grad()
def validate(shop: Workshop, control: Control | None = None) -> Scores | None:
    """The scores on the images held out, in eval mode; None where `control` says stop on the way."""
    model = shop.passed(shop.best_guess.eval())
    images = shop.fed.validation
    loss_sum, seen, tally = 0.0, 0, shop.objective.tally()
    silent: dict[str, float] = {}
    shop.followed.begin()
    has_little_memory = shop.step.size < shop.recipe.batch_size
    for batch in batches(
        images, None, min(VALIDATION_BATCH, shop.step.size) if has_little_memory else VALIDATION_BATCH
    ):
        if control is not None and control.is_stopped:
            return None
        inputs, targets = shop.batch(*batch)
        ears = nullcontext() if seen else listening(shop.project.network, shop.best_guess, silent)
        with shop.step.casting(), ears:
            outputs = model(inputs).float()
        loss_sum += shop.objective.mean(shop.objective(outputs, targets), len(targets)) * len(targets)
        told = shop.objective.read(outputs)
        tally.see(told, targets)
        shop.followed.see(seen, told)
        seen += len(targets)
    return Scores(loss_sum / len(images), tally.score, rounded(silent))
