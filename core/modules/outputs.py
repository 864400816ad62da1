"""What the numbers mean that a network gives, and how they become probabilities that add up to one."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor

from core.network.tree import Block, Network
from core.project.model import Part, Project
from core.project.parts import LOSSES

Outputs = Literal["logits", "log-probabilities", "probabilities", "one-hot", "values", "value-logits", "log-rates"]
"""What the last layer's numbers mean: raw scores, softmax already taken, or an approximation of 1 among 0s; values as
they are, before a sigmoid, or as logarithms."""


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
        case _:
            raise ValueError(f"{meaning} are no scores of classes")


def values(outputs: Tensor, meaning: Outputs) -> Tensor:
    """The outputs of a network that tells an image or numbers, as these: a tensor of the same size."""
    match meaning:
        case "value-logits":
            return outputs.sigmoid()
        case "log-rates":
            return outputs.exp()
        case _:
            return outputs


def values_of(loss: Part) -> Outputs:
    """What the outputs mean where a loss compares them with values."""
    spec = LOSSES[loss.type]
    match spec.expects:
        case "logits":
            return "value-logits"
        case "log-rates" if spec.arguments(loss.params)["log_input"]:
            return "log-rates"
        case _:
            return "values"


def outputs_of(project: Project) -> Outputs:
    """What the numbers of the network mean, by its last layer and its loss."""
    last, loss = last_layer(project.network), LOSSES[project.recipe.loss.type]
    if project.data.target != "class":
        return values_of(project.recipe.loss)
    if last is not None and last.type == "Softmax":
        return "probabilities"
    if last is not None and last.type == "LogSoftmax":
        return "log-probabilities"
    if last is not None and last.type == "Sigmoid":
        return "one-hot"  # of each class by itself: shares, once they are scaled
    return "one-hot" if loss.expects in ("values", "probabilities") else "logits"


def last_layer(network: Network) -> Block | None:
    """The layer that gives the outputs; None where the network is empty or ends in several at once."""
    blocks = network.blocks
    while blocks:
        shown = [block for block in blocks if block.enabled and block.type not in ("Identity", "Dropout")]
        if not shown:
            return None
        if not shown[-1].spec.is_container:
            return shown[-1]
        if shown[-1].spec.arrangement == "branches":
            return None
        blocks = shown[-1].children
    return None
