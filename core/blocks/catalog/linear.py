"""Fully connected layers."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Int
from core.errors import N_

LINEAR = BlockSpec(
    type="Linear",
    torch_name="torch.nn.Linear",
    category="linear",
    summary=N_("Core", "Fully connected layer"),
    help=N_(
        "Core",
        "Every output is a weighted sum of all inputs. The last one has as many outputs as there are classes.",
    ),
    params=(
        Int(
            name="in_features",
            follows="features",
            help=N_("Core", "How many numbers come in; auto takes what arrives."),
        ),
        Int(name="out_features", initial=64, help=N_("Core", "How many numbers come out.")),
        Bool(name="bias", default=True, help=N_("Core", "Whether each output adds a learned number.")),
    ),
    caption=N_("Core", "{in_features} → {out_features}"),
    shape_rule="(N, *, in_features) → (N, *, out_features)",
    icon="linear",
    keywords=("dense", "fully connected", "fc", "perceptron", "classifier", "head"),
)

SPECS = (LINEAR,)
