"""Windows cut out of an image and put back."""

from __future__ import annotations

from core.blocks.catalog.arguments import EXTENT, size
from core.blocks.spec import BlockSpec
from core.errors import N_

_WINDOW = (
    size(2, "kernel_size", EXTENT[2], initial=2),
    size(2, "dilation", N_("Core", "Distance between the points of a window."), 1),
    size(2, "padding", N_("Core", "Border of zeros added on every side."), 0, minimum=0),
    size(2, "stride", N_("Core", "How far the window moves at each step."), 1, initial=2),
)

_UNFOLD = BlockSpec(
    type="Unfold",
    torch_name="torch.nn.Unfold",
    category="shape",
    summary=N_("Core", "Cuts an image into windows, one behind the other"),
    help=N_(
        "Core",
        "Every window the image has becomes one column of numbers: a convolution taken apart, or the patches a vision "
        "transformer reads (with stride equal to kernel_size).",
    ),
    params=_WINDOW,
    caption=N_("Core", "{kernel_size} · stride {stride} · padding {padding} · dilation {dilation}"),
    ranks=(4,),
    shape_rule="(N, C, H, W) → (N, C·k·k, windows)",
    icon="slice",
    keywords=("im2col", "patches", "windows", "columns"),
)

_FOLD = BlockSpec(
    type="Fold",
    torch_name="torch.nn.Fold",
    category="shape",
    summary=N_("Core", "Puts windows back into an image"),
    help=N_(
        "Core",
        "The way back from Unfold: lays every column out as a window, and adds up where windows overlap. The number of "
        "columns must be that of the windows in output_size.",
    ),
    params=(
        size(2, "output_size", N_("Core", "Height and width of the image."), initial=8),
        *_WINDOW,
    ),
    caption=N_("Core", "to {output_size} · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation}"),
    ranks=(3,),
    shape_rule="(N, C·k·k, windows) → (N, C, output_size)",
    icon="upsample",
    keywords=("col2im", "patches", "windows", "overlap"),
)

SPECS = (_UNFOLD, _FOLD)
