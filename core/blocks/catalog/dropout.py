"""Dropout: values switched off at random while training."""

from __future__ import annotations

from core.blocks.catalog.arguments import AXES
from core.blocks.spec import BlockSpec, Bool, Choice, Float
from core.errors import N_

_P = Float(name="p", default=0.5, help=N_("Core", "The share of values switched off."))
_P_CHANNELS = Float(name="p", default=0.5, help=N_("Core", "The share of channels switched off."))
_INPLACE = Bool(name="inplace", default=False, help=N_("Core", "Writes over its input instead of making a new tensor."))
_RULE = "(N, *) → (N, *)"


def _dropout(type_name: str, summary: str, text: str, *keywords: str, whole: bool = False, rank: int = 0) -> BlockSpec:
    """One of them; `whole` ones switch off channels, `rank` is how many dimensions come in, 0 for any."""
    axes = f"(N, C, {AXES[rank - 2]})" if rank else ""
    return BlockSpec(
        type=type_name,
        torch_name=f"torch.nn.{type_name}",
        category="dropout",
        summary=summary,
        help=text,
        params=(_P_CHANNELS if whole else _P, _INPLACE),
        caption=N_("Core", "p = {p!}"),
        ranks=(rank,) if rank else (),
        shape_rule=f"{axes} → {axes}" if rank else _RULE,
        icon="dropout",
        keywords=("regularization", "regularisation", "overfitting", "random", *keywords),
    )


_DROPOUT = _dropout(
    "Dropout",
    N_("Core", "Switches values off at random while training"),
    N_(
        "Core",
        "Sets random values to zero while training, so that the network cannot lean on a few of them. "
        "Does nothing when predicting.",
    ),
)

_DROPOUT2D = _dropout(
    "Dropout2d",
    N_("Core", "Switches whole feature maps off at random while training"),
    N_(
        "Core",
        "Sets all of a channel to zero at once. Between convolutions single pixels would not do: their neighbours "
        "say the same. Does nothing when predicting.",
    ),
    "spatial",
    "channel",
    whole=True,
    rank=4,
)

_DROPOUT1D = _dropout(
    "Dropout1d",
    N_("Core", "Switches whole channels of a sequence off at random while training"),
    N_("Core", "Sets all steps of a channel to zero at once. Does nothing when predicting."),
    "sequence",
    "channel",
    whole=True,
    rank=3,
)

_DROPOUT3D = _dropout(
    "Dropout3d",
    N_("Core", "Switches whole channels of a volume off at random while training"),
    N_("Core", "Sets all of a volume's channel to zero at once. Does nothing when predicting."),
    "volume",
    "channel",
    whole=True,
    rank=5,
)

_ALPHA = _dropout(
    "AlphaDropout",
    N_("Core", "Dropout that goes with SELU"),
    N_(
        "Core",
        "Sets random values to what SELU gives for very negative ones, so that mean and spread stay as they are and "
        "the network keeps normalizing itself. Does nothing when predicting.",
    ),
    "selu",
    "self-normalizing",
)

_FEATURE_ALPHA = _dropout(
    "FeatureAlphaDropout",
    N_("Core", "Dropout of whole channels that goes with SELU"),
    N_("Core", "Like AlphaDropout, but a channel at a time, as behind convolutions. Does nothing when predicting."),
    "selu",
    "channel",
    whole=True,
)

_STOCHASTIC_DEPTH = BlockSpec(
    type="StochasticDepth",
    torch_name="torchvision.ops.StochasticDepth",
    category="dropout",
    summary=N_("Core", "Skips the body of a Residual at random while training"),
    help=N_(
        "Core",
        "At the end of a Residual's body, sets all it gives to zero for some of the images, so that only the shortcut "
        "counts: very deep networks train faster and better. Does nothing when predicting.",
    ),
    params=(
        Float(name="p", initial=0.1, help=N_("Core", "The share of the images whose body is skipped.")),
        Choice(
            name="mode",
            initial="row",
            options=("batch", "row"),
            help=N_("Core", "Whether every image is decided on its own (row), or the whole batch at once."),
        ),
    ),
    caption=N_("Core", "p = {p!}"),
    shape_rule=_RULE,
    icon="dropout",
    keywords=("drop path", "droppath", "regularization", "skip", "efficientnet", "convnext"),
)

SPECS = (_DROPOUT, _DROPOUT2D, _DROPOUT1D, _DROPOUT3D, _ALPHA, _FEATURE_ALPHA, _STOCHASTIC_DEPTH)
