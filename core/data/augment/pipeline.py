"""The augmentations of a project, one after another, on whole batches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import torch
from torch import Tensor
from torchvision.transforms import InterpolationMode, v2
from torchvision.transforms.v2 import functional

from core.data.augment import colour, geometry
from core.errors import N_, Place, UserError
from core.project.model import Part
from core.project.parts import AUGMENTATIONS

Change = Callable[[Tensor], Tensor]
"""uint8 (N, C, H, W) → the same, each image changed in its own way."""


class Augment:
    """Changes a batch, uint8 (N, C, H, W), as a project says. Reads torch's generator and nothing else.

    What torchvision draws once for a batch is drawn for every image here. Raises UserError, when it is made, where an
    argument cannot be used.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self._changes = [_change(number, part) for number, part in enumerate(parts)]

    def __call__(self, images: Tensor) -> Tensor:
        for change in self._changes:
            images = change(images)
        return images

    def __bool__(self) -> bool:
        return bool(self._changes)


def _change(number: int, part: Part) -> Change:
    spec = AUGMENTATIONS[part.type]
    arguments: dict[str, Any] = spec.arguments(part.params)
    make = _WHOLE.get(part.type, _each)
    try:
        return make(part.type, arguments)
    except (ValueError, TypeError) as error:
        text = N_("Core", "{type} cannot be used so: {reason}.")
        place = Place(field=f"data.augmentations[{number}]")
        raise UserError(
            "data.augmentation", text, place=place, type=part.type, reason=str(error).rstrip(".")
        ) from error


def _each(type_name: str, arguments: Mapping[str, Any]) -> Change:
    """Torchvision's own, image by image."""
    made = getattr(v2, type_name)(**{name: _in_torchs_words(name, value) for name, value in arguments.items()})
    return lambda images: torch.stack([made(image) for image in images])


def _in_torchs_words(name: str, value: Any) -> Any:
    kinds = {"interpolation": InterpolationMode, "policy": v2.AutoAugmentPolicy}
    return kinds[name](value) if name in kinds else value


def _sometimes(change: Change, p: float) -> Change:
    """The change made to each image with chance p."""

    def changed(images: Tensor) -> Tensor:
        chosen = torch.rand(len(images)) < p
        if not bool(chosen.any()):
            return images
        images = images.clone()
        images[chosen] = change(images[chosen])
        return images

    return changed


def _chance(change: Callable[..., Tensor]) -> Callable[[str, Mapping[str, Any]], Change]:
    """Of a change that is the same for every image it happens to; the arguments besides p are handed on."""

    def make(_type: str, arguments: Mapping[str, Any]) -> Change:
        rest = {name: value for name, value in arguments.items() if name != "p"}
        return _sometimes(partial(change, **rest), arguments["p"])

    return make


def _batchwise(change: Callable[..., Tensor]) -> Callable[[str, Mapping[str, Any]], Change]:
    """Of a change that draws for every image by itself."""
    return lambda _type, arguments: partial(change, **arguments)


def _blur(_type: str, arguments: Mapping[str, Any]) -> Change:
    size = arguments["kernel_size"]
    if any(k % 2 == 0 for k in (size if isinstance(size, tuple) else (size,))):
        raise ValueError("kernel_size must be odd")
    return partial(colour.blur, **arguments)


def _compressed(_type: str, arguments: Mapping[str, Any]) -> Change:
    if arguments["quality"][0] > arguments["quality"][1]:
        raise ValueError("quality_min must not be larger than quality_max")
    return partial(colour.compress, **arguments)


def _elastic(_type: str, arguments: Mapping[str, Any]) -> Change:
    """Smoothed less in small images: the bell that torchvision smooths with must fit into them."""

    def changed(images: Tensor) -> Tensor:
        most = (min(images.shape[-2:]) - 1) / 4
        made = v2.ElasticTransform(
            arguments["alpha"],
            min(arguments["sigma"], max(most, 0.1)),
            InterpolationMode(arguments["interpolation"]),
            arguments["fill"],
        )
        return torch.stack([made(image) for image in images])

    return changed


def _grey(images: Tensor) -> Tensor:
    return functional.rgb_to_grayscale(images, images.shape[1]) if images.shape[1] == 3 else images


_WHOLE: Final[Mapping[str, Callable[[str, Mapping[str, Any]], Change]]] = {
    "RandomHorizontalFlip": _chance(functional.horizontal_flip),
    "RandomVerticalFlip": _chance(functional.vertical_flip),
    "RandomCrop": _batchwise(geometry.crop),
    "RandomResizedCrop": _batchwise(geometry.resized_crop),
    "RandomRotation": _batchwise(geometry.rotate),
    "RandomAffine": _batchwise(geometry.affine),
    "RandomErasing": _batchwise(geometry.erase),
    "ColorJitter": _batchwise(colour.jitter),
    "RandomGrayscale": _chance(_grey),
    "RandomInvert": _chance(functional.invert),
    "RandomPosterize": _chance(functional.posterize),
    "RandomSolarize": _chance(functional.solarize),
    "RandomAdjustSharpness": _chance(functional.adjust_sharpness),
    "RandomAutocontrast": _chance(functional.autocontrast),
    "RandomEqualize": _chance(functional.equalize),
    "JPEG": _compressed,
    "GaussianNoise": _batchwise(functional.gaussian_noise),
    "GaussianBlur": _blur,
    "ElasticTransform": _elastic,
}
"""Those that are done to a whole batch at once."""
