"""Padding: a border around a sequence, an image or a volume."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks.catalog.arguments import AXES, KEYWORDS, ORDER
from core.blocks.spec import BlockSpec, Float, Param, Size
from core.errors import N_

_SIDES: Final[Mapping[int, str]] = {
    1: N_("Core", "One number for both ends, or left, right."),
    2: N_("Core", "One number for all sides, or left, right, top, bottom."),
    3: N_("Core", "One number for all sides, or left, right, top, bottom, front, back."),
}
_NEW: Final[Mapping[int, str]] = {
    1: "L + left + right",
    2: "H + top + bottom, W + left + right",
    3: "D + front + back, H + top + bottom, W + left + right",
}
_VALUE = Float(
    name="value",
    initial=0.0,
    minimum=-1e6,
    maximum=1e6,
    step=0.1,
    help=N_("Core", "The number that the border is filled with."),
)

_SUMMARIES: Final[Mapping[str, Mapping[int, str]]] = {
    "Zero": {
        1: N_("Core", "Adds zeros at both ends"),
        2: N_("Core", "Adds a border of zeros"),
        3: N_("Core", "Adds a shell of zeros around a volume"),
    },
    "Constant": {
        1: N_("Core", "Adds one number at both ends"),
        2: N_("Core", "Adds a border of one number"),
        3: N_("Core", "Adds a shell of one number around a volume"),
    },
    "Reflection": {
        1: N_("Core", "Mirrors a sequence beyond its ends"),
        2: N_("Core", "Adds a border that mirrors the image"),
        3: N_("Core", "Adds a shell that mirrors the volume"),
    },
    "Replication": {
        1: N_("Core", "Repeats the first and last number beyond the ends"),
        2: N_("Core", "Adds a border that repeats the outermost pixels"),
        3: N_("Core", "Adds a shell that repeats the outermost numbers"),
    },
    "Circular": {
        1: N_("Core", "Goes on at the other end of a sequence"),
        2: N_("Core", "Adds a border that goes on at the other side"),
        3: N_("Core", "Adds a shell that goes on at the other side"),
    },
}
_HELPS: Final[Mapping[str, str]] = {
    "Zero": N_("Core", "Adds rows and columns of zeros around the image; negative numbers cut it instead."),
    "Constant": N_("Core", "Adds rows and columns of a number you choose; negative numbers cut instead of adding."),
    "Reflection": N_(
        "Core",
        "What is added continues the image as a mirror at its edge would, without repeating the edge itself. "
        "A convolution behind it sees no false dark frame.",
    ),
    "Replication": N_("Core", "What is added repeats the outermost numbers, so that the edge goes on outwards."),
    "Circular": N_(
        "Core",
        "What is added on one side comes from the other, as if the picture went round a cylinder: right for "
        "panoramas, angles and repeating patterns.",
    ),
}
_KEYWORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "Zero": ("border", "margin", "zero", "crop"),
    "Constant": ("border", "margin", "value", "crop", "fill"),
    "Reflection": ("border", "margin", "mirror", "reflect"),
    "Replication": ("border", "margin", "repeat", "edge", "replicate"),
    "Circular": ("border", "margin", "wrap", "periodic", "panorama"),
}


def _pad(kind: str, n: int) -> BlockSpec:
    cuts = kind in ("Zero", "Constant")
    padding = Size(name="padding", length=2 * n, initial=1, minimum=-10_000 if cuts else 0, help=_SIDES[n])
    params: tuple[Param, ...] = (padding, _VALUE) if kind == "Constant" else (padding,)
    return BlockSpec(
        type=f"{kind}Pad{n}d",
        torch_name=f"torch.nn.{kind}Pad{n}d",
        category="padding",
        summary=_SUMMARIES[kind][n],
        help=_HELPS[kind],
        params=params,
        caption=N_("Core", "padding {padding} · {value!}") if kind == "Constant" else N_("Core", "padding {padding}"),
        ranks=(n + 2,),
        shape_rule=f"(N, C, {AXES[n]}) → (N, C, {_NEW[n]})",
        icon="pad",
        keywords=(*_KEYWORDS[kind], *KEYWORDS[n]),
    )


SPECS = tuple(_pad(kind, n) for kind in _SUMMARIES for n in ORDER)
