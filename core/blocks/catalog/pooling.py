"""Pooling: fewer pixels, each the sum-up of several."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Int, Size
from core.errors import N_

_KERNEL = Size(name="kernel_size", initial=2, help=N_("Core", "Height and width of the window."))
_STRIDE = Size(
    name="stride",
    default=None,
    optional=True,
    none_text=N_("Core", "same as kernel_size"),
    help=N_("Core", "How far the window moves at each step."),
)
_PADDING = Size(
    name="padding",
    default=0,
    minimum=0,
    help=N_("Core", "Border added on every side, at most half of kernel_size."),
)
_CEIL = Bool(
    name="ceil_mode",
    default=False,
    help=N_("Core", "Rounds the output size up instead of down, so that a window may hang over the edge."),
)
_CAPTION = N_("Core", "{kernel_size} · stride {stride} · padding {padding}")
_RULE = "(N, C, H, W) → (N, C, H', W')"

MAX_POOL2D = BlockSpec(
    type="MaxPool2d",
    torch_name="torch.nn.MaxPool2d",
    category="pooling",
    summary=N_("Core", "Keeps the largest value of each window"),
    help=N_("Core", "Shrinks the image by keeping only the strongest answer in each window. It learns nothing."),
    params=(
        _KERNEL,
        _STRIDE,
        _PADDING,
        Size(name="dilation", default=1, help=N_("Core", "Distance between the points of a window.")),
        _CEIL,
    ),
    caption=N_("Core", "{kernel_size} · stride {stride} · padding {padding} · dilation {dilation}"),
    ranks=(4,),
    shape_rule=_RULE,
    icon="pool",
    keywords=("maximum", "downsample", "subsample", "shrink"),
    window="sliding",
)

AVG_POOL2D = BlockSpec(
    type="AvgPool2d",
    torch_name="torch.nn.AvgPool2d",
    category="pooling",
    summary=N_("Core", "Averages each window"),
    help=N_("Core", "Shrinks the image by averaging each window. It learns nothing."),
    params=(
        _KERNEL,
        _STRIDE,
        _PADDING,
        _CEIL,
        Bool(
            name="count_include_pad",
            default=True,
            help=N_("Core", "Whether the zeros of the border count in the average."),
        ),
        Int(
            name="divisor_override",
            default=None,
            optional=True,
            none_text=N_("Core", "size of the window"),
            help=N_("Core", "What the sum of a window is divided by instead of its size."),
        ),
    ),
    caption=_CAPTION,
    ranks=(4,),
    shape_rule=_RULE,
    icon="pool",
    keywords=("average", "mean", "downsample", "subsample", "shrink"),
    window="sliding",
)

ADAPTIVE_AVG_POOL2D = BlockSpec(
    type="AdaptiveAvgPool2d",
    torch_name="torch.nn.AdaptiveAvgPool2d",
    category="pooling",
    summary=N_("Core", "Averages down to a size you name"),
    help=N_(
        "Core",
        "Averages windows chosen so that the output has exactly the size you ask for. "
        "Size 1 gives one number per channel (global average pooling).",
    ),
    params=(
        Size(
            name="output_size",
            initial=1,
            optional=True,
            none_text=N_("Core", "as it comes in"),
            help=N_("Core", "Height and width of the output."),
        ),
    ),
    caption=N_("Core", "to {output_size}"),
    ranks=(4,),
    shape_rule="(N, C, H, W) → (N, C, output_size, output_size)",
    icon="pool",
    keywords=("average", "mean", "global", "gap", "downsample"),
)

SPECS = (MAX_POOL2D, AVG_POOL2D, ADAPTIVE_AVG_POOL2D)
