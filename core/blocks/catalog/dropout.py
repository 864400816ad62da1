"""Dropout."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Choice, Float
from core.errors import N_

DROPOUT = BlockSpec(
    type="Dropout",
    torch_name="torch.nn.Dropout",
    category="dropout",
    summary=N_("Core", "Switches values off at random while training"),
    help=N_(
        "Core",
        "Sets random values to zero while training, so that the network cannot lean on a few of them. "
        "Does nothing when predicting.",
    ),
    params=(
        Float(name="p", default=0.5, help=N_("Core", "The share of values switched off.")),
        Bool(name="inplace", default=False, help=N_("Core", "Writes over its input instead of making a new tensor.")),
    ),
    caption=N_("Core", "p = {p!}"),
    shape_rule="(N, *) → (N, *)",
    icon="dropout",
    keywords=("regularization", "regularisation", "overfitting", "random"),
)

STOCHASTIC_DEPTH = BlockSpec(
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
    shape_rule="(N, *) → (N, *)",
    icon="dropout",
    keywords=("drop path", "droppath", "regularization", "skip", "efficientnet", "convnext"),
)

SPECS = (DROPOUT, STOCHASTIC_DEPTH)
