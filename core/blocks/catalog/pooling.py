"""Pooling with a window: fewer pixels, each the sum-up of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from core.blocks.catalog.arguments import EXTENT, KEYWORDS, ORDER, rule, size
from core.blocks.spec import BlockSpec, Bool, Float, Int, Param, Size
from core.errors import N_

_CEIL = Bool(
    name="ceil_mode",
    default=False,
    help=N_("Core", "Rounds the output size up instead of down, so that a window may hang over the edge."),
)
_COUNT_PAD = Bool(
    name="count_include_pad",
    default=True,
    help=N_("Core", "Whether the zeros of the border count in the average."),
)
_DIVISOR = Int(
    name="divisor_override",
    default=None,
    optional=True,
    none_text=N_("Core", "size of the window"),
    help=N_("Core", "What the sum of a window is divided by instead of its size."),
)
_NORM_TYPE = Float(
    name="norm_type",
    initial=2.0,
    minimum=0.1,
    maximum=100.0,
    step=1.0,
    help=N_("Core", "The power p: 1 is the sum, 2 the length of a vector, and the larger it is, the nearer to max."),
)
_PADDING_HELP = N_("Core", "Border added on every side, at most half of kernel_size.")
_DILATION_HELP = N_("Core", "Distance between the points of a window.")

_MAX_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Keeps the largest value of every few steps"),
    2: N_("Core", "Keeps the largest value of each window"),
    3: N_("Core", "Keeps the largest value of each small cuboid"),
}
_MAX_HELPS: Final[Mapping[int, str]] = {
    1: N_("Core", "Shortens the sequence by keeping only the strongest answer in each window. It learns nothing."),
    2: N_("Core", "Shrinks the image by keeping only the strongest answer in each window. It learns nothing."),
    3: N_("Core", "Shrinks the volume by keeping only the strongest answer in each window. It learns nothing."),
}
_AVG_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Averages every few steps"),
    2: N_("Core", "Averages each window"),
    3: N_("Core", "Averages each small cuboid"),
}
_AVG_HELPS: Final[Mapping[int, str]] = {
    1: N_("Core", "Shortens the sequence by averaging each window. It learns nothing."),
    2: N_("Core", "Shrinks the image by averaging each window. It learns nothing."),
    3: N_("Core", "Shrinks the volume by averaging each window. It learns nothing."),
}
_LP_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Takes the p-norm of every few steps"),
    2: N_("Core", "Takes the p-norm of each window"),
    3: N_("Core", "Takes the p-norm of each small cuboid"),
}
_LP_HELPS: Final[Mapping[int, str]] = {
    1: N_("Core", "Shortens the sequence: between summing (p = 1) and keeping the largest value (p very large)."),
    2: N_("Core", "Shrinks the image: between summing (p = 1) and keeping the largest value (p very large)."),
    3: N_("Core", "Shrinks the volume: between summing (p = 1) and keeping the largest value (p very large)."),
}


def _kernel(n: int) -> Size:
    return size(n, "kernel_size", EXTENT[n], initial=2)


def _stride(n: int) -> Size:
    same = N_("Core", "same as kernel_size")
    text = N_("Core", "How far the window moves at each step.")
    return size(n, "stride", text, None, optional=True, none_text=same)


def _pool(n: int, kind: str, summary: str, text: str, params: tuple[Param, ...], **rest: Any) -> BlockSpec:
    return BlockSpec(
        type=f"{kind}Pool{n}d",
        torch_name=f"torch.nn.{kind}Pool{n}d",
        category="pooling",
        summary=summary,
        help=text,
        params=params,
        ranks=(n + 2,),
        shape_rule=rule(n),
        icon="pool",
        window="sliding",
        **rest,
    )


def _max(n: int) -> BlockSpec:
    return _pool(
        n,
        "Max",
        _MAX_SUMMARIES[n],
        _MAX_HELPS[n],
        (
            _kernel(n),
            _stride(n),
            size(n, "padding", _PADDING_HELP, 0, minimum=0),
            size(n, "dilation", _DILATION_HELP, 1),
            _CEIL,
        ),
        caption=N_("Core", "{kernel_size} · stride {stride} · padding {padding} · dilation {dilation}"),
        keywords=("maximum", "downsample", "subsample", "shrink", *KEYWORDS[n]),
    )


def _average(n: int) -> BlockSpec:
    padding = size(n, "padding", _PADDING_HELP, 0, minimum=0)
    divisor = () if n == 1 else (_DIVISOR,)
    return _pool(
        n,
        "Avg",
        _AVG_SUMMARIES[n],
        _AVG_HELPS[n],
        (_kernel(n), _stride(n), padding, _CEIL, _COUNT_PAD, *divisor),
        caption=N_("Core", "{kernel_size} · stride {stride} · padding {padding}"),
        keywords=("average", "mean", "downsample", "subsample", "shrink", *KEYWORDS[n]),
        straight=True,
    )


def _power(n: int) -> BlockSpec:
    return _pool(
        n,
        "LP",
        _LP_SUMMARIES[n],
        _LP_HELPS[n],
        (_NORM_TYPE, _kernel(n), _stride(n), _CEIL),
        caption=N_("Core", "p = {norm_type!} · {kernel_size} · stride {stride}"),
        keywords=("power", "norm", "downsample", "subsample", "shrink", *KEYWORDS[n]),
    )


SPECS = (*map(_max, ORDER), *map(_average, ORDER), *map(_power, ORDER))
