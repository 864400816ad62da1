"""What no desktop can hold, and how sizes are said."""

from __future__ import annotations

from math import prod
from typing import Final

from core.errors import N_, Message
from core.modules.layer import Wrong
from core.network.report import Shape

LARGEST_PARAMETERS: Final = 2_000_000_000
"""More numbers than this (8 GB of float32) no desktop trains."""

LARGEST_TENSOR: Final = 2**30
"""One image may make tensors of this many numbers (4 GiB of float32) and no more."""


def say_size(size: Shape) -> str:
    """A size for a sentence: "16 × 6 × 6"."""
    return " × ".join(map(str, size))


def check_output(size: Shape, parameters: int) -> Wrong | None:
    """Whether what came out can be used and afforded: no empty dimension, no tensor or weights beyond all memory."""
    if any(n < 1 for n in size):
        text = N_("Core", '{type} "{name}" leaves nothing: {size}.')
        return Wrong(Message("network.nothing-left", text, {"size": say_size(size)}))
    if parameters > LARGEST_PARAMETERS:
        return too_many_parameters(parameters)
    if prod(size) > LARGEST_TENSOR:
        text = N_("Core", '{type} "{name}" would give {size} per image, {gigabytes:.0f} GB: more than a desktop holds.')
        return Wrong(Message("network.too-large", text, {"size": say_size(size), "gigabytes": prod(size) * 4 / 1e9}))
    return None


def too_many_parameters(parameters: int) -> Wrong:
    """What is said where the weights would not fit in memory."""
    text = N_(
        "Core",
        '{type} "{name}" brings the network to {parameters:,} parameters, {gigabytes:.0f} GB: too many for a desktop.',
    )
    return Wrong(
        Message("network.too-many-parameters", text, {"parameters": parameters, "gigabytes": parameters * 4 / 1e9})
    )
