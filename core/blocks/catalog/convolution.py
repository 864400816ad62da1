"""Convolutions, and the transposed ones that go the other way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks.catalog.arguments import KEYWORDS, ORDER, rule, size
from core.blocks.spec import BlockSpec, Bool, Choice, Int, Param
from core.errors import N_

_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "1-D convolution"),
    2: N_("Core", "2-D convolution"),
    3: N_("Core", "3-D convolution"),
}
_HELPS: Final[Mapping[int, str]] = {
    1: N_(
        "Core",
        "Slides small learned filters along the sequence and notes how well each fits at every step. "
        "Each filter gives one channel of the output.",
    ),
    2: N_(
        "Core",
        "Slides small learned filters over the image and notes how well each fits at every place. "
        "Each filter gives one channel of the output.",
    ),
    3: N_(
        "Core",
        "Slides small learned filters through the volume, such as a scan or a clip of video, and notes how well each "
        "fits at every place. Each filter gives one channel of the output.",
    ),
}
_TRANSPOSED_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "1-D convolution that makes its input longer"),
    2: N_("Core", "2-D convolution that makes its input larger"),
    3: N_("Core", "3-D convolution that makes its input larger"),
}
_TRANSPOSED_HELPS: Final[Mapping[int, str]] = {
    1: N_(
        "Core",
        "A convolution the other way round: every number is spread over several steps by learned filters. "
        "With stride 2 the sequence becomes twice as long.",
    ),
    2: N_(
        "Core",
        "A convolution the other way round: every number is spread over several pixels by learned filters. "
        "With stride 2 the image becomes twice as large; U-Nets and generators end so.",
    ),
    3: N_(
        "Core",
        "A convolution the other way round: every number is spread over several places of the volume by learned "
        "filters. With stride 2 the volume becomes twice as large.",
    ),
}
_EXTENT: Final[Mapping[int, str]] = {
    1: N_("Core", "Length of the filters."),
    2: N_("Core", "Height and width of the filters."),
    3: N_("Core", "Depth, height and width of the filters."),
}

_IN = Int(
    name="in_channels",
    follows="channels",
    help=N_("Core", "How many channels come in; auto takes what arrives."),
)
_OUT = Int(
    name="out_channels",
    initial=32,
    help=N_("Core", "How many filters are learned; each gives one channel of the output."),
)
_GROUPS = Int(
    name="groups",
    default=1,
    help=N_("Core", "Splits the channels into groups that do not see each other; divides both channel counts."),
)
_BIAS = Bool(name="bias", default=True, help=N_("Core", "Whether each filter adds a learned number."))
_MODE = Choice(
    name="padding_mode",
    default="zeros",
    options=("zeros", "reflect", "replicate", "circular"),
    help=N_("Core", "What the added border is filled with."),
)
_STRIDE_HELP = N_("Core", "How far the filter moves at each step; 2 halves the size.")
_PADDING_HELP = N_("Core", "How much border is added on every side, so that the edges count too.")
_DILATION_HELP = N_("Core", "Distance between the points a filter looks at.")


def _convolution(n: int) -> BlockSpec:
    params: tuple[Param, ...] = (
        _IN,
        _OUT,
        size(n, "kernel_size", _EXTENT[n], initial=3),
        size(n, "stride", _STRIDE_HELP, 1),
        size(n, "padding", _PADDING_HELP, 0, minimum=0, words=("same", "valid")),
        size(n, "dilation", _DILATION_HELP, 1),
        _GROUPS,
        _BIAS,
        _MODE,
    )
    return BlockSpec(
        type=f"Conv{n}d",
        torch_name=f"torch.nn.Conv{n}d",
        category="convolution",
        summary=_SUMMARIES[n],
        help=_HELPS[n],
        params=params,
        caption=N_(
            "Core",
            "{out_channels} filters · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation} "
            "· groups {groups}",
        ),
        ranks=(n + 2,),
        shape_rule=rule(n, "out_channels"),
        icon="conv",
        keywords=("convolution", "filter", "kernel", "cnn", "depthwise", "feature map", *KEYWORDS[n]),
        window="sliding",
    )


def _transposed(n: int) -> BlockSpec:
    params: tuple[Param, ...] = (
        _IN,
        _OUT,
        size(n, "kernel_size", _EXTENT[n], initial=2),
        size(n, "stride", N_("Core", "How far apart two inputs land in the output; 2 doubles the size."), 1, initial=2),
        size(n, "padding", N_("Core", "How much is cut off on every side of the output."), 0, minimum=0),
        size(
            n,
            "output_padding",
            N_("Core", "What is added on one side of the output; less than stride or dilation."),
            0,
            minimum=0,
        ),
        _GROUPS,
        _BIAS,
        size(n, "dilation", N_("Core", "Distance between the places a filter writes to."), 1),
    )
    return BlockSpec(
        type=f"ConvTranspose{n}d",
        torch_name=f"torch.nn.ConvTranspose{n}d",
        category="convolution",
        summary=_TRANSPOSED_SUMMARIES[n],
        help=_TRANSPOSED_HELPS[n],
        params=params,
        caption=N_(
            "Core",
            "{out_channels} filters · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation} "
            "· groups {groups}",
        ),
        ranks=(n + 2,),
        shape_rule=rule(n, "out_channels"),
        icon="upsample",
        keywords=("deconvolution", "transposed", "upsample", "enlarge", "decoder", "generator", *KEYWORDS[n]),
        window="transposed",
    )


SPECS = (*map(_convolution, ORDER), *map(_transposed, ORDER))
