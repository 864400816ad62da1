"""Which layers have something that learns or is remembered."""

from __future__ import annotations

from typing import Final

from core.blocks.spec import BlockSpec

_WITHOUT: Final = frozenset({"pooling", "activation", "dropout", "padding", "shape", "vision", "container"})
"""The categories of layers that compute, but keep nothing."""

_LEARNING: Final = frozenset({"PReLU", "LayerScale", "Sealed"})
"""Those among them that learn all the same."""


def may_have_weights(spec: BlockSpec) -> bool:
    """Whether a layer of that type can hold weights or running statistics; containers themselves hold none."""
    return spec.category not in _WITHOUT or spec.type in _LEARNING
