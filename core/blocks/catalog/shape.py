"""Layers that change the shape of a tensor, or nothing at all."""

from __future__ import annotations

from core.blocks.spec import LARGEST_INT, BlockSpec, Int, Size
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

UNFLATTEN = BlockSpec(
    type="Unflatten",
    torch_name="torch.nn.Unflatten",
    category="shape",
    summary=N_("Core", "Lays one dimension out as several"),
    help=N_(
        "Core",
        "The way back from Flatten: 512 features become 32 × 4 × 4, for a convolution to go on with. The product of "
        "the sizes is what comes in; one of them may be −1 and follows from the others.",
    ),
    params=(
        Int(
            name="dim",
            initial=1,
            minimum=-8,
            maximum=7,
            help=N_("Core", "The dimension that is laid out; 0 is the batch."),
        ),
        Size(
            name="unflattened_size",
            length=0,
            initial=(1, -1),
            minimum=-1,
            unit="",
            always_tuple=True,
            help=N_("Core", "The sizes it becomes, such as 32, 4, 4."),
        ),
    ),
    caption=N_("Core", "dim {dim!} to {unflattened_size!}"),
    shape_rule="(N, *, a·b·c, *) → (N, *, a, b, c, *)",
    icon="unflatten",
    keywords=("reshape", "view", "split", "image"),
)

PERMUTE = BlockSpec(
    type="Permute",
    torch_name="torchvision.ops.Permute",
    category="shape",
    summary=N_("Core", "Puts the dimensions into another order"),
    help=N_(
        "Core",
        "Turns (N, C, H, W) into (N, H, W, C) with dims 0, 2, 3, 1. ConvNeXt and transformers keep the channels last.",
    ),
    params=(
        Size(
            name="dims",
            length=0,
            initial=(0, 2, 3, 1),
            minimum=-8,
            maximum=7,
            unit="",
            always_tuple=True,
            help=N_("Core", "Which dimension comes first, second, …; every one once, and the batch, 0, first."),
        ),
    ),
    caption=N_("Core", "{dims!}"),
    shape_rule="(N, *) → (N, * in the order of dims)",
    icon="permute",
    keywords=("transpose", "order", "axes", "channels last", "swap"),
)

SLICE = BlockSpec(
    type="Slice",
    torch_name="core.modules.own.Slice",
    category="shape",
    summary=N_("Core", "Passes some of the channels on"),
    help=N_(
        "Core",
        "Takes the channels from start up to stop, which itself is left out, as Python counts. In two branches of a "
        "Parallel it splits the channels, as ShuffleNet does.",
    ),
    params=(
        Int(
            name="start",
            default=0,
            minimum=-LARGEST_INT,
            help=N_("Core", "The first channel that is passed on; −1 is the last there is."),
        ),
        Int(
            name="stop",
            default=None,
            optional=True,
            minimum=-LARGEST_INT,
            none_text=N_("Core", "to the end"),
            help=N_("Core", "The channel before which it ends."),
        ),
    ),
    caption=N_("Core", "{start!} : {stop!}"),
    shape_rule="(N, C, *) → (N, stop − start, *)",
    icon="slice",
    keywords=("split", "chunk", "narrow", "channels", "part"),
)

SPECS = (FLATTEN, UNFLATTEN, IDENTITY, PERMUTE, SLICE)
