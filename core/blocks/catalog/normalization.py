"""Normalization: values brought to a common scale on their way."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Float, Int
from core.errors import N_

BATCH_NORM2D = BlockSpec(
    type="BatchNorm2d",
    torch_name="torch.nn.BatchNorm2d",
    category="normalization",
    summary=N_("Core", "Normalizes each channel over the batch"),
    help=N_(
        "Core",
        "Brings every channel to mean 0 and spread 1 over the batch, then scales it by learned numbers. "
        "Training becomes faster and steadier; it needs batches of more than one image.",
    ),
    params=(
        Int(
            name="num_features",
            follows="channels",
            help=N_("Core", "How many channels come in; auto takes what arrives."),
        ),
        Float(
            name="eps",
            default=1e-5,
            minimum=1e-12,
            maximum=1.0,
            step=1e-5,
            help=N_("Core", "Keeps the division finite."),
        ),
        Float(
            name="momentum",
            default=0.1,
            optional=True,
            none_text=N_("Core", "plain average"),
            help=N_("Core", "How much of each batch goes into the running mean and variance."),
        ),
        Bool(name="affine", default=True, help=N_("Core", "Whether each channel gets a learned scale and shift.")),
        Bool(
            name="track_running_stats",
            default=True,
            help=N_("Core", "Whether mean and variance are remembered for prediction."),
        ),
    ),
    caption=N_("Core", "{num_features} channels"),
    ranks=(4,),
    shape_rule="(N, C, H, W) → (N, C, H, W)",
    icon="norm",
    keywords=("batch", "normalisation", "bn", "batchnorm"),
)

LAYER_SCALE = BlockSpec(
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
        Int(
            name="channels",
            follows="dim",
            help=N_("Core", "How many channels come in; auto takes what arrives."),
        ),
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

SPECS = (BATCH_NORM2D, LAYER_SCALE)
