"""What a run goes down the gradient with: the recipe's optimizer as a torch object."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from core.modules.layer import torch_class
from core.project.model import Recipe
from core.project.parts import OPTIMIZERS


def make_optimizer(recipe: Recipe, model: nn.Module) -> torch.optim.Optimizer:
    """The recipe's optimizer over the weights that train."""
    spec = OPTIMIZERS[recipe.optimizer.type]
    arguments: dict[str, Any] = spec.arguments(recipe.optimizer.params)
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    made: torch.optim.Optimizer = torch_class(spec.torch_name)(weights, lr=recipe.lr, **arguments)
    return made
