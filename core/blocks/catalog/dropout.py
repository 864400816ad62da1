"""Dropout."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Float
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

SPECS = (DROPOUT,)
