"""The way in which a recipe is carried out: what changes how fast it computes, and not what it learns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import nn

from core.modules.lowered import lower
from core.project.model import Recipe
from core.protocol.preflight import SETTINGS, Trial

Way = Mapping[str, Any]
"""Fields of a recipe and their values."""


def way_of(chosen: Recipe | Trial) -> dict[str, Any]:
    """The fields that preflight tries, as a recipe or a trial has them."""
    return {name: getattr(chosen, name) for name in SETTINGS}


def in_its_way(model: nn.Module, recipe: Recipe) -> nn.Module:
    """The model, which is on its device, computing as the recipe says; weights, names and state_dict stay."""
    if recipe.lowered:
        lower(model)
    return model.to(memory_format=torch.channels_last) if recipe.channels_last else model
