"""Normalization over the batch, the image or groups of channels: values brought to a common scale on their way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.blocks.catalog.arguments import AXES, KEYWORDS, ORDER
from core.blocks.spec import BlockSpec, Bool, Float, Int
from core.errors import N_

EPS = Float(
    name="eps",
    default=1e-5,
    minimum=1e-12,
    maximum=1.0,
    step=1e-5,
    help=N_("Core", "Keeps the division finite."),
)
CHANNELS_HELP = N_("Core", "How many channels come in; auto takes what arrives.")

_FEATURES = Int(name="num_features", follows="channels", help=CHANNELS_HELP)
_AFFINE = Bool(name="affine", default=True, help=N_("Core", "Whether each channel gets a learned scale and shift."))
_MOMENTUM = Float(
    name="momentum",
    default=0.1,
    optional=True,
    none_text=N_("Core", "plain average"),
    help=N_("Core", "How much of each batch goes into the running mean and variance."),
)
_TRACK = Bool(
    name="track_running_stats",
    default=True,
    help=N_("Core", "Whether mean and variance are remembered for prediction."),
)

_BATCH_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Normalizes each feature, or channel of a sequence, over the batch"),
    2: N_("Core", "Normalizes each channel over the batch"),
    3: N_("Core", "Normalizes each channel of volumes over the batch"),
}
_BATCH_HELPS: Final[Mapping[int, str]] = {
    1: N_(
        "Core",
        "Brings every feature to mean 0 and spread 1 over the batch, then scales it by learned numbers. Stands "
        "between Linear layers, or behind Conv1d; it needs batches of more than one.",
    ),
    2: N_(
        "Core",
        "Brings every channel to mean 0 and spread 1 over the batch, then scales it by learned numbers. "
        "Training becomes faster and steadier; it needs batches of more than one image.",
    ),
    3: N_(
        "Core",
        "Brings every channel to mean 0 and spread 1 over a batch of volumes, then scales it by learned numbers. "
        "Training becomes faster and steadier.",
    ),
}
_INSTANCE_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Normalizes each channel of each sequence by itself"),
    2: N_("Core", "Normalizes each channel of each image by itself"),
    3: N_("Core", "Normalizes each channel of each volume by itself"),
}
_INSTANCE_HELPS: Final[Mapping[int, str]] = {
    1: N_(
        "Core",
        "Brings every channel of every single sequence to mean 0 and spread 1, so that how loud it was no longer "
        "matters. It does not look at the rest of the batch.",
    ),
    2: N_(
        "Core",
        "Brings every channel of every single image to mean 0 and spread 1, so that contrast and brightness no longer "
        "matter: usual in style transfer. It does not look at the rest of the batch.",
    ),
    3: N_(
        "Core",
        "Brings every channel of every single volume to mean 0 and spread 1, as is usual for medical scans, where "
        "batches are small. It does not look at the rest of the batch.",
    ),
}


def _rule(n: int) -> str:
    return f"(N, C, {AXES[n]}) → (N, C, {AXES[n]})"


def _batch(n: int) -> BlockSpec:
    return BlockSpec(
        type=f"BatchNorm{n}d",
        torch_name=f"torch.nn.BatchNorm{n}d",
        category="normalization",
        summary=_BATCH_SUMMARIES[n],
        help=_BATCH_HELPS[n],
        params=(_FEATURES, EPS, _MOMENTUM, _AFFINE, _TRACK),
        caption=N_("Core", "{num_features} channels"),
        ranks=(2, 3) if n == 1 else (n + 2,),
        shape_rule="(N, C) → (N, C) or (N, C, L) → (N, C, L)" if n == 1 else _rule(n),
        icon="norm",
        keywords=("batch", "normalisation", "bn", "batchnorm", *KEYWORDS[n]),
    )


def _instance(n: int) -> BlockSpec:
    return BlockSpec(
        type=f"InstanceNorm{n}d",
        torch_name=f"torch.nn.InstanceNorm{n}d",
        category="normalization",
        summary=_INSTANCE_SUMMARIES[n],
        help=_INSTANCE_HELPS[n],
        params=(
            _FEATURES,
            EPS,
            replace(_MOMENTUM, optional=False, none_text="none"),
            replace(_AFFINE, default=False),
            replace(_TRACK, default=False),
        ),
        caption=N_("Core", "{num_features} channels"),
        ranks=(n + 2,),
        shape_rule=_rule(n),
        icon="norm",
        keywords=("instance", "normalisation", "style", "contrast", *KEYWORDS[n]),
        straight=False,
    )


_GROUP = BlockSpec(
    type="GroupNorm",
    torch_name="torch.nn.GroupNorm",
    category="normalization",
    summary=N_("Core", "Normalizes groups of channels of each image"),
    help=N_(
        "Core",
        "Brings groups of channels to mean 0 and spread 1, image by image (Wu and He, 2018): as good as BatchNorm "
        "where only small batches fit in memory. 1 group takes all channels together, as many as channels each alone.",
    ),
    params=(
        Int(
            name="num_groups",
            initial=1,
            help=N_("Core", "How many groups there are; divides the channels."),
        ),
        Int(name="num_channels", follows="channels", help=CHANNELS_HELP),
        EPS,
        _AFFINE,
    ),
    caption=N_("Core", "{num_groups} groups · {num_channels} channels"),
    shape_rule="(N, C, *) → (N, C, *)",
    icon="norm",
    keywords=("group", "normalisation", "small batch"),
    straight=False,
)

SPECS = (*map(_batch, ORDER), _GROUP, *map(_instance, ORDER))
