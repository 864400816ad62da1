"""One declarative entry per layer type, a file per family; `BLOCKS` holds them all in palette order."""

from __future__ import annotations

from typing import Final

from core.blocks.catalog import (
    activation,
    adaptive_pooling,
    attention,
    bounded_activation,
    container,
    convolution,
    dropout,
    layer_normalization,
    linear,
    normalization,
    padding,
    pooling,
    recurrent,
    shape,
    softmax,
    sparse,
    vision,
    windows,
    zoo,
)
from core.blocks.catalog.left_out import ABSENT, LEFT_OUT
from core.blocks.registry import Registry

__all__ = ["ABSENT", "BLOCKS", "FAMILIES", "LEFT_OUT"]

FAMILIES: Final = (
    convolution,
    pooling,
    adaptive_pooling,
    activation,
    bounded_activation,
    softmax,
    normalization,
    layer_normalization,
    linear,
    dropout,
    recurrent,
    attention,
    sparse,
    vision,
    padding,
    shape,
    windows,
    container,
    zoo,
)

BLOCKS: Final = Registry(spec for family in FAMILIES for spec in family.SPECS)
"""Every layer type Layerwright knows."""
