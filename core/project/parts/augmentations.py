"""What may be done at random to training images, and to them alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks import Bool, Choice, Float, Int, Size
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


def _hues() -> tuple[Float, Float]:
    text = N_("Core", "A share of the colour wheel, between these two.")
    low = Float(name="hue_min", default=-0.05, minimum=-0.5, maximum=0.5, help=text)
    return low, Float(name="hue_max", default=0.05, minimum=-0.5, maximum=0.5, help=text)


def _strength(name: str, initial: float, help_text: str, largest: float = 1.0) -> Float:
    return Float(name=name, default=0.0, initial=initial, maximum=largest, help=help_text)


_AREA = N_("Core", "Which share of the image's area, between these two.")
_RATIO = N_("Core", "Width divided by height, between these two.")
_FILL = Int(
    name="fill",
    default=0,
    maximum=255,
    minimum=0,
    help=N_("Core", "What comes in from outside: 0 is black, 255 white."),
)


def _between(default: str) -> Choice:
    text = N_("Core", "What is taken where a pixel falls between pixels: the nearest one, or a mixture of all four.")
    return Choice(name="interpolation", default=default, options=("nearest", "bilinear"), help=text)


_BINS = Int(name="num_magnitude_bins", default=31, minimum=2, maximum=100, help=N_("Core", "How finely it is graded."))


def _entry(type_name: str, summary: str, *params: Bool | Float | Int | Choice | Size, **more: object) -> PartSpec:
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
        _FILL,
        supplied={"size": "size"},
    ),
    _entry(
        "RandomResizedCrop",
        N_("Core", "Cuts a piece out and scales it up to the size of the network."),
        *_bounds("scale", 0.08, 1.0, 1.0, _AREA),
        *_bounds("ratio", 3 / 4, 4 / 3, 10.0, _RATIO),
        _between("bilinear"),
        gathered={"scale": ("scale_min", "scale_max"), "ratio": ("ratio_min", "ratio_max")},
        supplied={"size": "size"},
    ),
    _entry(
        "RandomRotation",
        N_("Core", "Turns by an angle up to so many degrees, to either side."),
        Float(name="degrees", initial=10.0, maximum=180.0, step=5.0, unit="°", help=N_("Core", "The largest angle.")),
        _between("nearest"),
        _FILL,
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
        _between("nearest"),
        _FILL,
        gathered={"translate": ("translate_x", "translate_y"), "scale": ("scale_min", "scale_max")},
    ),
    _entry(
        "RandomPerspective",
        N_("Core", "Looks at the image from an angle."),
        Float(name="distortion_scale", default=0.5, help=N_("Core", "How far the corners may move.")),
        _chance(),
        _between("bilinear"),
        _FILL,
    ),
    _entry(
        "ElasticTransform",
        N_("Core", "Bends the image as if it were on rubber."),
        Float(name="alpha", default=50.0, maximum=1000.0, step=5.0, help=N_("Core", "How far pixels move.")),
        Float(name="sigma", default=5.0, minimum=0.1, maximum=100.0, step=0.5, help=N_("Core", "How smooth it is.")),
        _between("bilinear"),
        _FILL,
    ),
    _entry(
        "ColorJitter",
        N_("Core", "Changes brightness, contrast, saturation and hue."),
        _strength("brightness", 0.2, N_("Core", "Brighter or darker by up to this share."), 10.0),
        _strength("contrast", 0.2, N_("Core", "More or less contrast by up to this share."), 10.0),
        _strength("saturation", 0.2, N_("Core", "More or less colour by up to this share."), 10.0),
        _strength("hue", 0.0, N_("Core", "Turns the colours by up to this share of the wheel."), 0.5),
    ),
    _entry(
        "RandomPhotometricDistort",
        N_("Core", "Brightness, contrast, saturation, hue and the order of channels, each with a chance of its own."),
        *_bounds("brightness", 0.875, 1.125, 10.0, N_("Core", "A factor between these two.")),
        *_bounds("contrast", 0.5, 1.5, 10.0, N_("Core", "A factor between these two.")),
        *_bounds("saturation", 0.5, 1.5, 10.0, N_("Core", "A factor between these two.")),
        *_hues(),
        _chance(),
        gathered={name: (f"{name}_min", f"{name}_max") for name in ("brightness", "contrast", "saturation", "hue")},
    ),
    _entry("RandomChannelPermutation", N_("Core", "Puts red, green and blue in another order.")),
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
        "GaussianNoise",
        N_("Core", "Adds noise to every pixel."),
        Float(name="mean", default=0.0, minimum=-1.0, help=N_("Core", "Of the noise, on values from 0 to 1.")),
        Float(name="sigma", default=0.1, help=N_("Core", "How strong the noise is, on values from 0 to 1.")),
        Bool(name="clip", default=True, help=N_("Core", "Whether values stay between black and white.")),
    ),
    _entry(
        "JPEG",
        N_("Core", "Compresses as a JPEG file does, with its blocks."),
        *(
            Int(name=name, initial=start, minimum=1, maximum=100, help=N_("Core", "The quality, between these two."))
            for name, start in (("quality_min", 30), ("quality_max", 90))
        ),
        gathered={"quality": ("quality_min", "quality_max")},
    ),
    _entry(
        "RandomErasing",
        N_("Core", "Blacks out a rectangle, so that no single part is all that counts."),
        _chance(),
        *_bounds("scale", 0.02, 0.33, 1.0, _AREA),
        *_bounds("ratio", 0.3, 3.3, 10.0, _RATIO),
        Int(name="value", default=0, minimum=0, maximum=255, help=N_("Core", "What it becomes: 0 black, 255 white.")),
        gathered={"scale": ("scale_min", "scale_max"), "ratio": ("ratio_min", "ratio_max")},
    ),
    _entry(
        "AutoAugment",
        N_("Core", "Pairs of changes that were found to be good for one of three sets."),
        Choice(
            name="policy",
            default="imagenet",
            options=("imagenet", "cifar10", "svhn"),
            help=N_("Core", "For which set they were found; take the one that is most like yours."),
        ),
        _between("nearest"),
        _FILL,
    ),
    _entry(
        "RandAugment",
        N_("Core", "So many changes at random from a list of fourteen, of one strength."),
        Int(name="num_ops", default=2, maximum=14, help=N_("Core", "How many changes an image gets.")),
        Int(name="magnitude", default=9, minimum=0, maximum=99, help=N_("Core", "How strong they are.")),
        _BINS,
        _between("nearest"),
        _FILL,
    ),
    _entry(
        "TrivialAugmentWide",
        N_("Core", "One change at random, of any strength; needs no tuning."),
        _BINS,
        _between("nearest"),
        _FILL,
    ),
    _entry(
        "AugMix",
        N_("Core", "Mixes several chains of changes with the image itself."),
        Int(name="severity", default=3, maximum=10, help=N_("Core", "How strong the changes are.")),
        Int(name="mixture_width", default=3, maximum=10, help=N_("Core", "How many chains are mixed.")),
        Int(
            name="chain_depth",
            default=-1,
            minimum=-1,
            maximum=10,
            help=N_("Core", "How many changes a chain has; −1 for one to three at random."),
        ),
        Float(
            name="alpha",
            default=1.0,
            minimum=0.01,
            maximum=100.0,
            help=N_("Core", "How evenly the chains are mixed: small for one of them, large for all alike."),
        ),
        Bool(
            name="all_ops",
            default=True,
            help=N_("Core", "Whether brightness, contrast, colour and sharpness are changed, too."),
        ),
        _between("bilinear"),
        _FILL,
    ),
)
"""Augmentations by name, in the order of the picker."""

LEFT_OUT: Final[Mapping[str, str]] = {
    "RandomResizedCrop.antialias": "a crop is only ever scaled up",
    "RandomRotation.expand": "the size is the network's",
    "center": "the middle",
    "inplace": "how memory is used is our business",
    "RandomCrop.pad_if_needed": "the border says how wide it is",
}
"""Arguments of torchvision that are not offered, with the reason."""

NOT_OFFERED: Final[Mapping[str, str]] = {
    **dict.fromkeys(("Resize", "CenterCrop", "Pad", "Grayscale", "RGB", "Normalize", "ToImage", "ToDtype", "ToTensor",
                     "PILToTensor", "ConvertImageDtype", "ToPureTensor"), "preprocessing does it to every image"),
    **dict.fromkeys(("RandomResize", "RandomShortestSize", "ScaleJitter", "RandomZoomOut"),
                    "the size is the network's; RandomResizedCrop and RandomAffine scale within it"),
    **dict.fromkeys(("MixUp", "CutMix"), "the recipe does it, for it changes labels, too"),
    **dict.fromkeys(("Compose", "RandomApply", "RandomChoice", "RandomOrder"), "steps have an order and a chance each"),
    **dict.fromkeys(("FiveCrop", "TenCrop"), "they make several images of one"),
    **dict.fromkeys(("RandomIoUCrop", "ClampBoundingBoxes", "ClampKeyPoints", "ConvertBoundingBoxFormat",
                     "SanitizeBoundingBoxes", "SanitizeKeyPoints", "SetClampingMode"),
                    "they are about boxes and points"),
    "UniformTemporalSubsample": "it is about videos",
    "LinearTransformation": "it needs a matrix that is measured first",
    "Identity": "it does nothing",
    "ToPILImage": "nothing comes after the tensor",
    **{"Lambda": "it is code", "Transform": "it is what the others are made from"},
}  # fmt: skip
"""Transforms of torchvision that are no augmentation here, with the reason."""
