"""What torch.nn has and the catalog does not, each with the reason; a test holds the two to be all of torch.nn."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NEWER = "only newer versions of torch have it"
_ONE_TENSOR = "a second output has no place in a Sequential"

LEFT_OUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "device": "where a network lives is the recipe's business",
        "dtype": "what numbers a network computes with is the recipe's business",
        "return_indices": _ONE_TENSOR,
        "_random_samples": "private; for tests of torch",
        "_weight": "private; weights come from training or from a file",
        "_freeze": "private; a block is frozen with its lock",
        "MultiheadAttention.kdim": "attending to itself, keys are as wide as what comes in",
        "MultiheadAttention.vdim": "attending to itself, values are as wide as what comes in",
        "EmbeddingBag.include_last_offset": "bags are the rows of a tensor, which need no offsets",
        "Hardtanh.min_value": "deprecated name of min_val",
        "Hardtanh.max_value": "deprecated name of max_val",
        **{f"ConvTranspose{n}d.padding_mode": "torch allows zeros only" for n in (1, 2, 3)},
        **{f"{norm}{n}d.bias": _NEWER for norm in ("BatchNorm", "InstanceNorm") for n in (1, 2, 3)},
        "GroupNorm.bias": _NEWER,
    }
)
"""Constructor arguments of torch that no block offers, by name or by type.name."""

_TWO_INPUTS = "takes two tensors"
_CONTAINER = "a container; Group, Residual, Parallel and Repeat are ours"
_ONE_STEP = "computes one step and hands its memory on; the layer that walks the whole sequence is in the catalog"
_BASE = "a base class of others"

ABSENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Module": _BASE,
        "RNNBase": _BASE,
        "RNNCellBase": _BASE,
        "Container": _CONTAINER,
        "Sequential": _CONTAINER,
        "ModuleList": _CONTAINER,
        "ModuleDict": _CONTAINER,
        "ParameterList": _CONTAINER,
        "ParameterDict": _CONTAINER,
        "DataParallel": "spreads a network over devices, which the recipe does",
        "Bilinear": _TWO_INPUTS,
        "CosineSimilarity": _TWO_INPUTS,
        "PairwiseDistance": _TWO_INPUTS,
        "MaxUnpool1d": "takes the places of the largest values as a second tensor",
        "MaxUnpool2d": "takes the places of the largest values as a second tensor",
        "MaxUnpool3d": "takes the places of the largest values as a second tensor",
        "RNNCell": _ONE_STEP,
        "LSTMCell": _ONE_STEP,
        "GRUCell": _ONE_STEP,
        "Transformer": _TWO_INPUTS,
        "TransformerDecoder": _TWO_INPUTS,
        "TransformerDecoderLayer": _TWO_INPUTS,
        "TransformerEncoder": "a Repeat of TransformerEncoderLayer",
        "SyncBatchNorm": "works on several GPUs only; torch makes it of BatchNorm when a run is spread over them",
        "AdaptiveLogSoftmaxWithLoss": "a loss, which takes the answers as well",
        "NLLLoss2d": "a loss",
    }
)
"""Public modules of torch.nn that are not in the catalog; every …Loss besides, and every Lazy… since sizes follow the
input by themselves."""
