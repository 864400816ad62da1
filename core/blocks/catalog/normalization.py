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

SPECS = (BATCH_NORM2D,)
