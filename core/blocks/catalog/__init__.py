"""One declarative entry per layer type, a file per family; `BLOCKS` holds them all in palette order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from core.blocks.catalog import (
    activation,
    container,
    convolution,
    dropout,
    linear,
    normalization,
    padding,
    pooling,
    shape,
    zoo,
)
from core.blocks.registry import Registry

FAMILIES: Final = (convolution, pooling, activation, normalization, linear, dropout, padding, shape, container, zoo)

BLOCKS: Final = Registry(spec for family in FAMILIES for spec in family.SPECS)
"""Every layer type Layerwright knows."""

LEFT_OUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "device": "where a network lives is the recipe's business",
        "dtype": "what numbers a network computes with is the recipe's business",
        "return_indices": "a second output has no place in a Sequential",
        "BatchNorm2d.bias": "only newer versions of torch have it",
    }
)
"""Constructor arguments of torch that no block offers, by name or by type.name, with the reason."""
