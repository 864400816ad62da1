"""Normalization over features, and of neighbouring channels; learned scales."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core.blocks.catalog.normalization import CHANNELS_HELP, EPS
from core.blocks.spec import BlockSpec, Bool, Float, Int, Size
from core.errors import N_

_SHAPE = Size(
    name="normalized_shape",
    length=0,
    follows="features",
    unit="",
    help=N_("Core", "The last dimensions, which are normalized together; auto takes the very last."),
)
_AFFINE_HELP = N_("Core", "Whether each feature gets a learned scale.")


def _neighbours(type_name: str, summary: str, text: str, ranks: tuple[int, ...], one: Any) -> BlockSpec:
    """A norm over neighbouring channels; `one` is the default of k, of the type torch has it in."""
    params = (
        Int(name="size", initial=5, maximum=10_000, help=N_("Core", "How many neighbouring channels are looked at.")),
        Float(
            name="alpha",
            default=1e-4,
            maximum=1e3,
            step=1e-4,
            help=N_("Core", "How strongly neighbours hold a channel down."),
        ),
        Float(name="beta", default=0.75, maximum=10.0, help=N_("Core", "The power of the divisor.")),
        Float(
            name="k",
            default=one,
            minimum=1e-6,
            maximum=1e3,
            step=0.5,
            help=N_("Core", "What is added to the divisor, so that it is not zero."),
        ),
    )
    return BlockSpec(
        type=type_name,
        torch_name=f"torch.nn.{type_name}",
        category="normalization",
        summary=summary,
        help=text,
        params=params,
        caption=N_("Core", "{size} channels"),
        ranks=ranks,
        shape_rule="(N, C, H, W) → (N, C, H, W)" if ranks == (4,) else "(N, C, *) → (N, C, *)",
        icon="norm",
        keywords=("lrn", "alexnet", "neighbours", "normalisation"),
        straight=False,
    )


_LAYER = BlockSpec(
    type="LayerNorm",
    torch_name="torch.nn.LayerNorm",
    category="normalization",
    summary=N_("Core", "Normalizes the features of each step by themselves"),
    help=N_(
        "Core",
        "Brings the last dimension, or the last few, to mean 0 and spread 1 and scales it by learned numbers. Every "
        "transformer has it; it does not look at the rest of the batch.",
    ),
    params=(
        _SHAPE,
        EPS,
        Bool(name="elementwise_affine", default=True, help=_AFFINE_HELP),
        Bool(name="bias", default=True, help=N_("Core", "Whether each feature gets a learned shift as well.")),
    ),
    caption=N_("Core", "over {normalized_shape}"),
    shape_rule="(N, *, features) → (N, *, features)",
    icon="norm",
    keywords=("layer", "normalisation", "transformer", "ln"),
    straight=False,
)

_RMS = BlockSpec(
    type="RMSNorm",
    torch_name="torch.nn.RMSNorm",
    category="normalization",
    summary=N_("Core", "Divides the features of each step by their size"),
    help=N_(
        "Core",
        "Divides by the root of the mean square and scales by learned numbers; a LayerNorm that leaves the mean "
        "alone (Zhang and Sennrich, 2019). Usual in language models.",
    ),
    params=(
        _SHAPE,
        replace(EPS, default=None, optional=True, none_text=N_("Core", "as small as can be")),
        Bool(name="elementwise_affine", default=True, help=_AFFINE_HELP),
    ),
    caption=N_("Core", "over {normalized_shape}"),
    shape_rule="(N, *, features) → (N, *, features)",
    icon="norm",
    keywords=("root mean square", "normalisation", "transformer", "llama"),
    straight=False,
)

_LOCAL = _neighbours(
    "LocalResponseNorm",
    N_("Core", "Lets strong channels hold their neighbours down"),
    N_("Core", "Divides every value by what the channels next to it have at the same place: AlexNet had it."),
    (3, 4, 5),
    1.0,
)

_CROSS_MAP = _neighbours(
    "CrossMapLRN2d",
    N_("Core", "LocalResponseNorm as old networks computed it"),
    N_("Core", "Does the same as LocalResponseNorm, for images; kept for old models. Take LocalResponseNorm instead."),
    (4,),
    1,
)

_SCALE = BlockSpec(
    type="LayerScale",
    torch_name="core.modules.own.LayerScale",
    category="normalization",
    summary=N_("Core", "Multiplies each channel by a learned number"),
    help=N_(
        "Core",
        "At the end of a Residual's body, lets every channel begin with next to nothing and find its own weight. "
        "ConvNeXt and deep transformers train steadily with it.",
    ),
    params=(
        Int(name="channels", follows="dim", help=CHANNELS_HELP),
        Int(
            name="dim",
            default=1,
            minimum=-7,
            maximum=7,
            help=N_("Core", "Where the channels are: 1 right behind the batch, −1 in the last dimension."),
        ),
        Float(
            name="init",
            default=1e-6,
            minimum=-1e6,
            maximum=1e6,
            step=0.1,
            help=N_("Core", "The number every channel is multiplied by at the start."),
        ),
    ),
    caption=N_("Core", "{channels} channels · dim {dim}"),
    shape_rule="(N, C, *) → (N, C, *)",
    icon="norm",
    keywords=("gamma", "scale", "layer scale", "convnext", "multiply"),
)

SPECS = (_LAYER, _RMS, _LOCAL, _CROSS_MAP, _SCALE)
