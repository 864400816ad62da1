"""What a run minimises, and with what: the recipe's loss and optimizer as torch objects."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import one_hot

from core.project.model import Recipe
from core.project.parts import LOSSES, OPTIMIZERS


class Objective(nn.Module):
    """The recipe's loss on logits (N, classes) and class numbers (N,).

    Losses that compare values (MSE, L1) get the class as a one-hot row of floats.
    """

    def __init__(self, recipe: Recipe, classes: int) -> None:
        super().__init__()
        spec = LOSSES[recipe.loss.type]
        self.loss: nn.Module = getattr(nn, spec.type)(**spec.arguments(recipe.loss.params))
        self.classes = classes
        self.wants_one_hot = spec.target == "one-hot"
        self.sums = recipe.loss.params.get("reduction") == "sum"

    def forward(self, outputs: Tensor, labels: Tensor) -> Tensor:
        target = one_hot(labels, self.classes).to(outputs.dtype) if self.wants_one_hot else labels
        result: Tensor = self.loss(outputs, target)
        return result

    def mean(self, loss: Tensor, images: int) -> float:
        """The loss of a batch as it is shown: averaged, also where the recipe sums, so that batch sizes compare."""
        count = (images * self.classes if self.wants_one_hot else images) if self.sums else 1
        return loss.item() / count


def make_optimizer(recipe: Recipe, model: nn.Module) -> torch.optim.Optimizer:
    """The recipe's optimizer over the weights that train."""
    spec = OPTIMIZERS[recipe.optimizer.type]
    arguments: dict[str, Any] = spec.arguments(recipe.optimizer.params)
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    made: torch.optim.Optimizer = getattr(torch.optim, spec.type)(weights, lr=recipe.lr, **arguments)
    return made
