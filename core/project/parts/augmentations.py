"""What may be done at random to training images, and to them alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks import Choice, Float, Int, Size
from core.errors import N_
from core.project.parts.spec import PartSpec, by_type

_MODULE: Final = "torchvision.transforms.v2"


def _chance(default: float = 0.5) -> Float:
    return Float(name="p", default=default, help=N_("Core", "How likely an image is changed."))


def _bounds(name: str, low: float, high: float, largest: float, help_text: str) -> tuple[Float, Float]:
    return (
        Float(name=f"{name}_min", default=low, maximum=largest, help=help_text),
        Float(name=f"{name}_max", default=high, maximum=largest, help=help_text),
    )


def _strength(name: str, initial: float, help_text: str, largest: float = 1.0) -> Float:
    return Float(name=name, default=0.0, initial=initial, maximum=largest, help=help_text)


_AREA = N_("Core", "Which share of the image's area, between these two.")
_RATIO = N_("Core", "Width divided by height, between these two.")
_BINS = Int(name="num_magnitude_bins", default=31, minimum=2, maximum=100, help=N_("Core", "How finely it is graded."))


def _entry(type_name: str, summary: str, *params: Float | Int | Choice | Size, **more: object) -> PartSpec:
    return PartSpec(
        type=type_name,
        torch_name=f"{_MODULE}.{type_name}",
        summary=summary,
        params=params,
        **more,  # type: ignore[arg-type]
    )


AUGMENTATIONS: Final[Mapping[str, PartSpec]] = by_type(
    _entry("RandomHorizontalFlip", N_("Core", "Mirrors left and right."), _chance()),
    _entry("RandomVerticalFlip", N_("Core", "Mirrors top and bottom."), _chance()),
    _entry(
        "RandomCrop",
        N_("Core", "Adds a border and cuts the size of the network out again, somewhere."),
        Size(name="padding", initial=4, minimum=0, maximum=512, help=N_("Core", "How wide the border is.")),
        Choice(
            name="padding_mode",
            default="constant",
            options=("constant", "edge", "reflect"),
            help=N_("Core", "What the border is: black, its nearest pixel, or a mirror image."),
        ),
        supplied={"size": "size"},
    ),
    _entry(
        "RandomResizedCrop",
        N_("Core", "Cuts a piece out and scales it up to the size of the network."),
        *_bounds("scale", 0.08, 1.0, 1.0, _AREA),
        *_bounds("ratio", 3 / 4, 4 / 3, 10.0, _RATIO),
        gathered={"scale": ("scale_min", "scale_max"), "ratio": ("ratio_min", "ratio_max")},
        supplied={"size": "size"},
    ),
    _entry(
        "RandomRotation",
        N_("Core", "Turns by an angle up to so many degrees, to either side."),
        Float(name="degrees", initial=10.0, maximum=180.0, step=5.0, unit="°", help=N_("Core", "The largest angle.")),
    ),
    _entry(
        "RandomAffine",
        N_("Core", "Turns, shifts, scales and slants."),
        Float(name="degrees", initial=10.0, maximum=180.0, step=5.0, unit="°", help=N_("Core", "The largest angle.")),
        _strength("translate_x", 0.1, N_("Core", "The farthest shift sideways, as a share of the width.")),
        _strength("translate_y", 0.1, N_("Core", "The farthest shift up or down, as a share of the height.")),
        Float(
            name="scale_min", default=1.0, initial=0.9, minimum=0.05, maximum=20.0, help=N_("Core", "Smallest scale.")
        ),
        Float(
            name="scale_max", default=1.0, initial=1.1, minimum=0.05, maximum=20.0, help=N_("Core", "Largest scale.")
        ),
        Float(name="shear", default=0.0, maximum=80.0, step=5.0, unit="°", help=N_("Core", "The largest slant.")),
        gathered={"translate": ("translate_x", "translate_y"), "scale": ("scale_min", "scale_max")},
    ),
    _entry(
        "RandomPerspective",
        N_("Core", "Looks at the image from an angle."),
        Float(name="distortion_scale", default=0.5, help=N_("Core", "How far the corners may move.")),
        _chance(),
    ),
    _entry(
        "ElasticTransform",
        N_("Core", "Bends the image as if it were on rubber."),
        Float(name="alpha", default=50.0, maximum=1000.0, step=5.0, help=N_("Core", "How far pixels move.")),
        Float(name="sigma", default=5.0, minimum=0.1, maximum=100.0, step=0.5, help=N_("Core", "How smooth it is.")),
    ),
    _entry(
        "ColorJitter",
        N_("Core", "Changes brightness, contrast, saturation and hue."),
        _strength("brightness", 0.2, N_("Core", "Brighter or darker by up to this share."), 10.0),
        _strength("contrast", 0.2, N_("Core", "More or less contrast by up to this share."), 10.0),
        _strength("saturation", 0.2, N_("Core", "More or less colour by up to this share."), 10.0),
        _strength("hue", 0.0, N_("Core", "Turns the colours by up to this share of the wheel."), 0.5),
    ),
    _entry("RandomGrayscale", N_("Core", "Takes the colours away."), _chance(0.1)),
    _entry("RandomInvert", N_("Core", "Makes a negative."), _chance()),
    _entry(
        "RandomPosterize",
        N_("Core", "Leaves fewer shades."),
        Int(name="bits", initial=4, minimum=1, maximum=8, help=N_("Core", "Bits that are left of each channel's 8.")),
        _chance(),
    ),
    _entry(
        "RandomSolarize",
        N_("Core", "Makes a negative of all that is brighter than a threshold."),
        Float(
            name="threshold", initial=128.0, maximum=255.0, step=8.0, help=N_("Core", "From 0, black, to 255, white.")
        ),
        _chance(),
    ),
    _entry(
        "RandomAdjustSharpness",
        N_("Core", "Sharpens or blurs."),
        Float(
            name="sharpness_factor",
            initial=2.0,
            maximum=10.0,
            step=0.5,
            help=N_("Core", "0 blurs, 1 changes nothing, 2 sharpens twice."),
        ),
        _chance(),
    ),
    _entry("RandomAutocontrast", N_("Core", "Spreads the shades from black to white."), _chance()),
    _entry("RandomEqualize", N_("Core", "Makes all shades equally frequent."), _chance()),
    _entry(
        "GaussianBlur",
        N_("Core", "Blurs, more or less."),
        Size(name="kernel_size", initial=3, maximum=101, help=N_("Core", "How far the blur reaches; an odd number.")),
        Float(
            name="sigma_min", default=0.1, minimum=0.01, maximum=50.0, help=N_("Core", "The weakest blur, in pixels.")
        ),
        Float(
            name="sigma_max", default=2.0, minimum=0.01, maximum=50.0, help=N_("Core", "The strongest blur, in pixels.")
        ),
        gathered={"sigma": ("sigma_min", "sigma_max")},
    ),
    _entry(
        "RandomErasing",
        N_("Core", "Blacks out a rectangle, so that no single part is all that counts."),
        _chance(),
        *_bounds("scale", 0.02, 0.33, 1.0, _AREA),
        *_bounds("ratio", 0.3, 3.3, 10.0, _RATIO),
        gathered={"scale": ("scale_min", "scale_max"), "ratio": ("ratio_min", "ratio_max")},
    ),
    _entry(
        "RandAugment",
        N_("Core", "So many changes at random from a list of fourteen, of one strength."),
        Int(name="num_ops", default=2, maximum=14, help=N_("Core", "How many changes an image gets.")),
        Int(name="magnitude", default=9, minimum=0, maximum=99, help=N_("Core", "How strong they are.")),
        _BINS,
    ),
    _entry(
        "TrivialAugmentWide",
        N_("Core", "One change at random, of any strength; needs no tuning."),
        _BINS,
    ),
    _entry(
        "AugMix",
        N_("Core", "Mixes several chains of changes with the image itself."),
        Int(name="severity", default=3, maximum=10, help=N_("Core", "How strong the changes are.")),
        Int(name="mixture_width", default=3, maximum=10, help=N_("Core", "How many chains are mixed.")),
    ),
)
"""Augmentations by name, in the order of the picker."""

LEFT_OUT: Final[Mapping[str, str]] = {
    "interpolation": "as torchvision has it",
    "fill": "black",
    "antialias": "a crop is only ever scaled up",
    "expand": "the size is the network's",
    "center": "the middle",
    "inplace": "how memory is used is our business",
    "RandomCrop.pad_if_needed": "the border says how wide it is",
    "RandomErasing.value": "black",
    "AugMix.chain_depth": "as torchvision has it",
    "AugMix.alpha": "as torchvision has it",
    "AugMix.all_ops": "as torchvision has it",
}
"""Arguments of torchvision that are not offered, with the reason."""
