"""Pooling that is told the size of its output instead of a window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from core.blocks.catalog.arguments import AXES, EXTENT, KEYWORDS, ORDER, rule, size
from core.blocks.spec import BlockSpec, Float, Param, Size
from core.errors import N_

_OUTPUT: Final[Mapping[int, str]] = {
    1: N_("Core", "Length of the output."),
    2: N_("Core", "Height and width of the output."),
    3: N_("Core", "Depth, height and width of the output."),
}
_AVG_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Averages a sequence down to a length you name"),
    2: N_("Core", "Averages down to a size you name"),
    3: N_("Core", "Averages a volume down to a size you name"),
}
_AVG_HELPS: Final[Mapping[int, str]] = {
    1: N_(
        "Core",
        "Averages windows chosen so that the output has exactly the length you ask for. "
        "Length 1 gives one number per channel.",
    ),
    2: N_(
        "Core",
        "Averages windows chosen so that the output has exactly the size you ask for. "
        "Size 1 gives one number per channel (global average pooling).",
    ),
    3: N_(
        "Core",
        "Averages cuboids chosen so that the output has exactly the size you ask for. "
        "Size 1 gives one number per channel of the whole volume.",
    ),
}
_MAX_SUMMARIES: Final[Mapping[int, str]] = {
    1: N_("Core", "Keeps the largest values of a sequence, as many as you name"),
    2: N_("Core", "Keeps the largest values, down to a size you name"),
    3: N_("Core", "Keeps the largest values of a volume, down to a size you name"),
}
_MAX_HELPS: Final[Mapping[int, str]] = {
    1: N_("Core", "Keeps the strongest answer of windows chosen so that the output has the length you ask for."),
    2: N_(
        "Core",
        "Keeps the strongest answer of windows chosen so that the output has exactly the size you ask for. "
        "Size 1 asks of every channel whether it fired anywhere.",
    ),
    3: N_("Core", "Keeps the strongest answer of cuboids chosen so that the output has the size you ask for."),
}
_FRACTIONAL_SUMMARIES: Final[Mapping[int, str]] = {
    2: N_("Core", "Keeps the largest values of windows placed at random"),
    3: N_("Core", "Keeps the largest values of cuboids placed at random"),
}
_FRACTIONAL_HELPS: Final[Mapping[int, str]] = {
    2: N_(
        "Core",
        "Shrinks the image by any ratio, such as 0.7, with windows whose places are drawn anew each time "
        "(Graham, 2014). Give either the size or the ratio.",
    ),
    3: N_(
        "Core",
        "Shrinks the volume by any ratio, such as 0.7, with windows whose places are drawn anew each time "
        "(Graham, 2014). Give either the size or the ratio.",
    ),
}


def _output_size(n: int, **rest: Any) -> Size:
    return size(n, "output_size", _OUTPUT[n], **rest)


def _adaptive(n: int, kind: str, summary: str, text: str, keywords: tuple[str, ...], straight: bool) -> BlockSpec:
    letters = ", ".join(["output_size"] * n)
    return BlockSpec(
        type=f"Adaptive{kind}Pool{n}d",
        torch_name=f"torch.nn.Adaptive{kind}Pool{n}d",
        category="pooling",
        summary=summary,
        help=text,
        params=(_output_size(n, initial=1),),
        caption=N_("Core", "to {output_size}"),
        ranks=(n + 2,),
        shape_rule=f"(N, C, {AXES[n]}) → (N, C, {letters})",
        icon="pool",
        keywords=(*keywords, *KEYWORDS[n]),
        straight=straight,
    )


def _average(n: int) -> BlockSpec:
    keywords = ("average", "mean", "global", "gap", "downsample")
    return _adaptive(n, "Avg", _AVG_SUMMARIES[n], _AVG_HELPS[n], keywords, straight=True)


def _max(n: int) -> BlockSpec:
    keywords = ("maximum", "global", "downsample")
    return _adaptive(n, "Max", _MAX_SUMMARIES[n], _MAX_HELPS[n], keywords, straight=False)


def _fractional(n: int) -> BlockSpec:
    by_ratio, by_size = N_("Core", "by output_ratio"), N_("Core", "by output_size")
    params: tuple[Param, ...] = (
        size(n, "kernel_size", EXTENT[n], initial=2),
        _output_size(n, default=None, optional=True, none_text=by_ratio),
        Float(
            name="output_ratio",
            default=None,
            initial=0.5,
            optional=True,
            minimum=0.01,
            maximum=0.99,
            none_text=by_size,
            help=N_("Core", "What share of each dimension is left, between 0 and 1."),
        ),
    )
    return BlockSpec(
        type=f"FractionalMaxPool{n}d",
        torch_name=f"torch.nn.FractionalMaxPool{n}d",
        category="pooling",
        summary=_FRACTIONAL_SUMMARIES[n],
        help=_FRACTIONAL_HELPS[n],
        params=params,
        caption=N_("Core", "{kernel_size} · to {output_size} · ratio {output_ratio}"),
        ranks=(n + 2,),
        shape_rule=rule(n),
        icon="pool",
        keywords=("maximum", "random", "ratio", "downsample", *KEYWORDS[n]),
    )


SPECS = (*map(_average, ORDER), *map(_max, ORDER), *map(_fractional, (2, 3)))
