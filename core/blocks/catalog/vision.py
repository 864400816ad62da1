"""Layers that make images larger or smaller by moving numbers about."""

from __future__ import annotations

from typing import Any

from core.blocks.spec import BlockSpec, Bool, Choice, Float, Int, Param, Size
from core.errors import N_

_BY_FACTOR, _BY_SIZE = N_("Core", "by scale_factor"), N_("Core", "by size")
_FACTOR = Float(
    name="scale_factor",
    default=None,
    initial=2.0,
    optional=True,
    minimum=0.001,
    maximum=1000.0,
    step=1.0,
    none_text=_BY_SIZE,
    help=N_("Core", "How many times larger the output is; below 1 smaller."),
)


def _size(length: int) -> Size:
    return Size(
        name="size",
        length=length,
        default=None,
        optional=True,
        none_text=_BY_FACTOR,
        help=N_("Core", "The size of the output, one number for all dimensions or one for each."),
    )


def _vision(type_name: str, summary: str, text: str, params: tuple[Param, ...], **rest: Any) -> BlockSpec:
    return BlockSpec(
        type=type_name,
        torch_name=f"torch.nn.{type_name}",
        category="vision",
        summary=summary,
        help=text,
        params=params,
        **rest,
    )


def _resize(type_name: str, summary: str, text: str, params: tuple[Param, ...], *keywords: str) -> BlockSpec:
    is_free = type_name == "Upsample"
    return _vision(
        type_name,
        summary,
        text,
        params,
        caption=N_("Core", "× {scale_factor} · to {size} · {mode}")
        if is_free
        else N_("Core", "× {scale_factor} · to {size}"),
        ranks=(3, 4, 5) if is_free else (4,),
        shape_rule="(N, C, *) → (N, C, * · scale_factor)" if is_free else "(N, C, H, W) → (N, C, H', W')",
        icon="upsample",
        keywords=("resize", "enlarge", "interpolate", "zoom", "decoder", *keywords),
    )


_UPSAMPLE = _resize(
    "Upsample",
    N_("Core", "Makes its input larger or smaller by interpolation"),
    N_(
        "Core",
        "Resizes a sequence, an image or a volume, to a size or by a factor. It learns nothing; a convolution behind "
        "it does what a ConvTranspose does, without its chequered patterns.",
    ),
    (
        _size(0),
        _FACTOR,
        Choice(
            name="mode",
            default="nearest",
            options=("nearest", "linear", "bilinear", "bicubic", "trilinear", "area", "nearest-exact"),
            help=N_("Core", "How values between pixels are found; linear is for sequences, trilinear for volumes."),
        ),
        Bool(
            name="align_corners",
            default=None,
            optional=True,
            none_text=N_("Core", "as torch does it"),
            help=N_("Core", "Whether the corner pixels stay at the corners; for the linear modes and bicubic only."),
        ),
        Bool(
            name="recompute_scale_factor",
            default=None,
            optional=True,
            none_text=N_("Core", "as torch does it"),
            help=N_("Core", "Computes the factor anew from the rounded size; goes with scale_factor only."),
        ),
    ),
    "bilinear",
    "nearest",
)

_NEAREST = _resize(
    "UpsamplingNearest2d",
    N_("Core", "Repeats pixels to make an image larger"),
    N_("Core", "Each pixel becomes a small square of the same value. The same as Upsample with mode nearest."),
    (_size(2), _FACTOR),
    "nearest",
)

_BILINEAR = _resize(
    "UpsamplingBilinear2d",
    N_("Core", "Blends pixels to make an image larger"),
    N_("Core", "Blends between the four nearest pixels. The same as Upsample with bilinear and align_corners."),
    (_size(2), _FACTOR),
    "bilinear",
    "smooth",
)

_SHUFFLE = _vision(
    "PixelShuffle",
    N_("Core", "Channels become pixels: a larger image of fewer channels"),
    N_(
        "Core",
        "Lays every r² channels out as squares of r × r pixels (Shi et al., 2016). A convolution before it learns what "
        "to put there: super-resolution.",
    ),
    (Int(name="upscale_factor", initial=2, help=N_("Core", "How many times larger, r; r² divides the channels.")),),
    caption=N_("Core", "× {upscale_factor}"),
    ranks=(4,),
    shape_rule="(N, C·r², H, W) → (N, C, H·r, W·r)",
    icon="shuffle",
    keywords=("subpixel", "super-resolution", "depth to space", "upsample"),
)

_UNSHUFFLE = _vision(
    "PixelUnshuffle",
    N_("Core", "Pixels become channels: a smaller image of more channels"),
    N_("Core", "Cuts the image into squares of r × r pixels and lays each out as r² channels; nothing is lost."),
    (Int(name="downscale_factor", initial=2, help=N_("Core", "How many times smaller, r; divides height and width.")),),
    caption=N_("Core", "÷ {downscale_factor}"),
    ranks=(4,),
    shape_rule="(N, C, H·r, W·r) → (N, C·r², H, W)",
    icon="shuffle",
    keywords=("space to depth", "downsample", "patches"),
)

_CHANNELS = _vision(
    "ChannelShuffle",
    N_("Core", "Deals the channels out to other groups"),
    N_(
        "Core",
        "Between two convolutions with groups, mixes the channels, so that groups come to see each other's. "
        "ShuffleNet is built on it.",
    ),
    (Int(name="groups", initial=1, help=N_("Core", "How many groups there are; divides the channels.")),),
    caption=N_("Core", "{groups!} groups"),
    ranks=(3, 4, 5),
    shape_rule="(N, C, *) → (N, C, *)",
    icon="shuffle",
    keywords=("shufflenet", "groups", "mix"),
)

SPECS = (_UPSAMPLE, _NEAREST, _BILINEAR, _SHUFFLE, _UNSHUFFLE, _CHANNELS)
