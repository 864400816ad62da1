"""What sort of layer a block is, read off its entry in the catalog, so that rules hold for every type of a family."""

from __future__ import annotations

from typing import Final

from core.network.tree import Block

PROBABILITIES: Final = frozenset({"Softmax", "Softmax2d", "Softmin", "Sigmoid", "Hardsigmoid"})
"""Layers that give numbers from 0 to 1."""

LOG_PROBABILITIES: Final = frozenset({"LogSoftmax", "LogSigmoid"})

SATURATING: Final = frozenset({"Sigmoid", "Tanh", "Hardsigmoid", "Hardtanh", "Softsign"})
"""Activations that are flat on both sides, where hardly any gradient passes."""

BY_OUTPUT: Final = frozenset(
    {"CrossMapLRN2d", "LSTM", "LogSoftmax", "ReLU", "Sigmoid", "Softmax", "Softmax2d", "Softmin", "Tanh"}
)
"""Layers whose gradient is computed from what they gave, which must not be written over."""


def is_convolution(block: Block) -> bool:
    """Whether it slides weights over an image, the other way round too."""
    return block.spec.role == "weighted" and block.spec.window != "" and block.spec.param("out_channels") is not None


def is_linear(block: Block) -> bool:
    """Whether it is a weighted sum over features."""
    return block.spec.role == "weighted" and block.spec.param("out_features") is not None


def is_weighted(block: Block) -> bool:
    """Whether it is a weighted sum and nothing else: two in a row are no more than one."""
    return is_convolution(block) or is_linear(block)


def is_depthwise(block: Block) -> bool:
    """Whether its channels do not all see each other."""
    return is_convolution(block) and block.value("groups") != 1


def is_activation(block: Block) -> bool:
    """Whether it bends values, one by one or against each other."""
    return block.spec.role == "activation"


def is_norm(block: Block) -> bool:
    """Whether it brings values to a common scale."""
    return block.spec.role == "norm"


def is_batch_norm(block: Block) -> bool:
    """Whether it normalizes over the batch, and keeps running statistics."""
    statistics = block.spec.param("track_running_stats")
    return is_norm(block) and statistics is not None and statistics.default is True


def is_dropout(block: Block) -> bool:
    """Whether it throws values away while training."""
    return block.spec.role == "dropout"


def is_sliding_pool(block: Block) -> bool:
    """Whether it sums up windows of a given size."""
    return block.spec.role == "pool" and block.spec.window == "sliding"


def is_pool(block: Block) -> bool:
    """Whether it makes fewer pixels without weights."""
    return block.spec.role == "pool"


def keeps_width(block: Block) -> bool:
    """Whether as many channels or features come out as go in, for whatever comes in."""
    if block.type in ("GLU", "Identity"):
        return block.type == "Identity"
    return is_norm(block) or is_dropout(block) or is_activation(block)


def width_param(block: Block) -> str | None:
    """The parameter that says how many channels or features come out, where there is one."""
    if is_linear(block):
        return "out_features"
    return "out_channels" if is_convolution(block) else None
