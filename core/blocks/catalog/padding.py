"""Padding: a border around the image."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Size
from core.errors import N_

ZERO_PAD2D = BlockSpec(
    type="ZeroPad2d",
    torch_name="torch.nn.ZeroPad2d",
    category="padding",
    summary=N_("Core", "Adds a border of zeros"),
    help=N_("Core", "Adds rows and columns of zeros around the image; negative numbers cut it instead."),
    params=(
        Size(
            name="padding",
            length=4,
            initial=1,
            minimum=-10_000,
            help=N_("Core", "One number for all sides, or left, right, top, bottom."),
        ),
    ),
    caption=N_("Core", "padding {padding}"),
    ranks=(4,),
    shape_rule="(N, C, H, W) → (N, C, H + top + bottom, W + left + right)",
    icon="pad",
    keywords=("border", "margin", "zero", "crop"),
)

SPECS = (ZERO_PAD2D,)
