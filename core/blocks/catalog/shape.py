"""Layers that change the shape of a tensor, or nothing at all."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Int
from core.errors import N_

FLATTEN = BlockSpec(
    type="Flatten",
    torch_name="torch.nn.Flatten",
    category="shape",
    summary=N_("Core", "Lays an image out as one row of numbers"),
    help=N_("Core", "Makes (channels × height × width) into one row, which is what a Linear layer takes."),
    params=(
        Int(
            name="start_dim",
            default=1,
            minimum=-8,
            maximum=7,
            help=N_("Core", "The first dimension that is folded; 0 is the batch."),
        ),
        Int(
            name="end_dim",
            default=-1,
            minimum=-8,
            maximum=7,
            help=N_("Core", "The last dimension that is folded; −1 is the last there is."),
        ),
    ),
    caption=N_("Core", "from dim {start_dim} · to dim {end_dim}"),
    shape_rule="(N, C, H, W) → (N, C·H·W)",
    icon="flatten",
    keywords=("reshape", "view", "vector", "row"),
)

IDENTITY = BlockSpec(
    type="Identity",
    torch_name="torch.nn.Identity",
    category="shape",
    summary=N_("Core", "Passes everything on untouched"),
    help=N_("Core", "Does nothing. Useful as a placeholder, or as a shortcut said aloud."),
    shape_rule="(*) → (*)",
    icon="identity",
    keywords=("nothing", "placeholder", "shortcut", "skip"),
)

SPECS = (FLATTEN, IDENTITY)
