"""The families of layers, as the documentation of PyTorch groups them, and what their blocks are called."""

from __future__ import annotations

import re
from typing import Final, Literal

from core.errors import N_

CATEGORIES: Final = {
    "convolution": N_("Core", "Convolution"),
    "pooling": N_("Core", "Pooling"),
    "activation": N_("Core", "Activation"),
    "normalization": N_("Core", "Normalization"),
    "linear": N_("Core", "Linear"),
    "dropout": N_("Core", "Dropout"),
    "recurrent": N_("Core", "Recurrent"),
    "attention": N_("Core", "Attention"),
    "sparse": N_("Core", "Embedding"),
    "vision": N_("Core", "Vision"),
    "padding": N_("Core", "Padding"),
    "shape": N_("Core", "Shape"),
    "container": N_("Core", "Containers"),
}
"""Palette headings in their order, by key."""

Role = Literal["", "weighted", "straight", "activation", "norm", "dropout", "pool"]
"""What a layer is in the eyes of a rule: a weighted sum of its input, a bend, a norm, …; "straight" moves numbers
about and bends nothing."""

ROLES: Final[dict[str, Role]] = {
    "convolution": "weighted",
    "linear": "weighted",
    "activation": "activation",
    "normalization": "norm",
    "dropout": "dropout",
    "pooling": "pool",
    "padding": "straight",
    "shape": "straight",
    "vision": "straight",
}
"""The role of a family; those that are not here play none."""

STEMS: Final = {
    "Linear": "fc",
    "Embedding": "embed",
    "EmbeddingBag": "bag",
    "MultiheadAttention": "attention",
    "TransformerEncoderLayer": "encoder",
    "StochasticDepth": "drop",
    "LayerScale": "scale",
    "CrossMapLRN2d": "norm",
    "PixelShuffle": "shuffle",
    "PixelUnshuffle": "unshuffle",
    "ChannelShuffle": "shuffle",
    "UpsamplingNearest2d": "upsample",
    "UpsamplingBilinear2d": "upsample",
}
"""What names made for blocks of a type start with, where `stem` would not find it."""

_ENDINGS: Final = {
    "convtranspose": "deconv",
    "conv": "conv",
    "pool": "pool",
    "norm": "norm",
    "pad": "pad",
    "dropout": "dropout",
}
"""By how the type ends, without its 1d, 2d or 3d."""


def stem(type_name: str) -> str:
    """What names made for such blocks start with: conv, pool, relu, fc …"""
    if type_name in STEMS:
        return STEMS[type_name]
    plain = re.sub(r"[123]d$", "", type_name).lower()
    return next((short for ending, short in _ENDINGS.items() if plain.endswith(ending)), plain)
