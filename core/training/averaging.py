"""A moving average of the weights, which often does better than the weights themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


class Average:
    """The moving average of a model's weights and statistics: average ← decay · average + (1 − decay) · w."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self._averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay), use_buffers=True)  # type: ignore[no-untyped-call]

    @property
    def model(self) -> nn.Module:
        """The model with averaged weights."""
        module: nn.Module = self._averaged.module
        return module

    @torch.no_grad()
    def follow(self, model: nn.Module) -> None:
        """Take in the weights after a step."""
        self._averaged.update_parameters(model)

    def state_dict(self) -> Mapping[str, Any]:
        """Average and count."""
        return self._averaged.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from there."""
        self._averaged.load_state_dict(state)
