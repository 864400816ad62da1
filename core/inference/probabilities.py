"""From what a network gives to probabilities that add up to one."""

from __future__ import annotations

import torch
from torch import Tensor

from core.inference.card import Outputs


def probabilities(outputs: Tensor, meaning: Outputs) -> Tensor:
    """Each row of (N, classes) as probabilities.

    Raw scores go through softmax. Outputs trained towards 1 among 0s (MSE, L1) are read as shares: negative ones count
    as 0 and the rest is scaled to sum to 1; a row with nothing above 0 says nothing, so it is uniform.
    """
    match meaning:
        case "logits":
            return outputs.softmax(dim=1)
        case "log-probabilities":
            return outputs.exp()
        case "probabilities":
            return outputs
        case "one-hot":
            shares = outputs.clamp(min=0)
            total = shares.sum(dim=1, keepdim=True)
            return torch.where(total > 0, shares / total.clamp(min=1e-12), 1 / outputs.shape[1])
