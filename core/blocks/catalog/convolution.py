"""Convolutions."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Choice, Int, Size
from core.errors import N_

CONV2D = BlockSpec(
    type="Conv2d",
    torch_name="torch.nn.Conv2d",
    category="convolution",
    summary=N_("Core", "2-D convolution"),
    help=N_(
        "Core",
        "Slides small learned filters over the image and notes how well each fits at every place. "
        "Each filter gives one channel of the output.",
    ),
    params=(
        Int(
            name="in_channels",
            follows="channels",
            help=N_("Core", "How many channels come in; auto takes what arrives."),
        ),
        Int(
            name="out_channels",
            initial=32,
            help=N_("Core", "How many filters are learned; each gives one channel of the output."),
        ),
        Size(name="kernel_size", initial=3, help=N_("Core", "Height and width of the filters.")),
        Size(name="stride", default=1, help=N_("Core", "How far the filter moves at each step; 2 halves the size.")),
        Size(
            name="padding",
            default=0,
            minimum=0,
            words=("same", "valid"),
            help=N_("Core", "How much border is added on every side, so that the edges count too."),
        ),
        Size(name="dilation", default=1, help=N_("Core", "Distance between the points a filter looks at.")),
        Int(
            name="groups",
            default=1,
            help=N_("Core", "Splits the channels into groups that do not see each other; divides both channel counts."),
        ),
        Bool(name="bias", default=True, help=N_("Core", "Whether each filter adds a learned number.")),
        Choice(
            name="padding_mode",
            default="zeros",
            options=("zeros", "reflect", "replicate", "circular"),
            help=N_("Core", "What the added border is filled with."),
        ),
    ),
    caption=N_(
        "Core",
        "{out_channels} filters · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation} "
        "· groups {groups}",
    ),
    ranks=(4,),
    shape_rule="(N, C, H, W) → (N, out_channels, H', W')",
    icon="conv",
    keywords=("convolution", "filter", "kernel", "cnn", "depthwise", "feature map"),
    window="sliding",
)

SPECS = (CONV2D,)
