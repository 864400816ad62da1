"""What a run goes down the gradient with: the recipe's optimizer as a torch object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import torch
from torch import nn

from core.modules.layer import torch_class
from core.network.places import rated_parts
from core.network.tree import Network
from core.project.model import Recipe
from core.project.parts import OPTIMIZERS

FUSED: Final = frozenset({"SGD", "Adam", "AdamW", "Adagrad"})
"""Optimizers of which torch has one kernel for the whole step; it computes the same in another order."""


def make_optimizer(recipe: Recipe, model: nn.Module, network: Network | None = None) -> torch.optim.Optimizer:
    """The recipe's optimizer over the weights that train.

    Where blocks of `network`, which the model was built of, have learning-rate factors, every factor is a group of
    its own; the weights that learn at the recipe's own rate come first.
    """
    spec = OPTIMIZERS[recipe.optimizer.type]
    arguments: dict[str, Any] = spec.arguments(recipe.optimizer.params)
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    rated = rated_parts(network) if network else {}
    given = _groups(weights, model, rated, recipe.lr) if rated else weights
    if spec.type in FUSED and all(weight.device.type in ("cpu", "cuda") for weight in weights):
        arguments["fused"] = True
    made: torch.optim.Optimizer = torch_class(spec.torch_name)(given, lr=recipe.lr, **arguments)
    return made


def _groups(
    weights: list[nn.Parameter], model: nn.Module, rated: Mapping[str, float], lr: float
) -> list[dict[str, Any]]:
    """The weights by learning rate, those at the recipe's own rate first."""
    rates = {id(weight): rate for part, rate in rated.items() for weight in model.get_submodule(part).parameters()}
    by_rate: dict[float, list[nn.Parameter]] = {}
    for weight in weights:
        by_rate.setdefault(rates.get(id(weight), 1.0), []).append(weight)
    ordered = sorted(by_rate.items(), key=lambda group: (group[0] != 1.0, -group[0]))
    return [{"params": group, "lr": lr * rate} for rate, group in ordered]
