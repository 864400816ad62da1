"""`torchvision:NAME?root=PATH&download=1`: torchvision's classification sets, from a local copy or downloaded once."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from core.data.sources.arrays import ArraySource
from core.data.sources.source import ArrayImages, Split
from core.errors import N_, Place, UserError
from core.project.home import home_folder

Options = Mapping[str, object]


@dataclass(frozen=True)
class LibrarySet:
    """How torchvision's class is asked for its two parts, and what to know of its arrays.

    `turned`: height and width are swapped in its files. `channels_first`: its arrays are (N, C, H, W).
    """

    train: Options = field(default_factory=lambda: {"train": True})
    test: Options = field(default_factory=lambda: {"train": False})
    classes: tuple[str, ...] = ()
    turned: bool = False
    channels_first: bool = False


_DIGITS: Final = tuple("0123456789")

LIBRARY: Final[Mapping[str, LibrarySet]] = MappingProxyType({
    "MNIST": LibrarySet(classes=_DIGITS),
    "FashionMNIST": LibrarySet(),
    "KMNIST": LibrarySet(),
    "EMNIST": LibrarySet(
        train={"split": "balanced", "train": True}, test={"split": "balanced", "train": False}, turned=True
    ),
    "USPS": LibrarySet(classes=_DIGITS),
    "CIFAR10": LibrarySet(),
    "CIFAR100": LibrarySet(),
    "STL10": LibrarySet(train={"split": "train"}, test={"split": "test"}, channels_first=True),
    "SVHN": LibrarySet(train={"split": "train"}, test={"split": "test"}, classes=_DIGITS, channels_first=True),
})  # fmt: skip
"""The sets by the name of torchvision's class."""


def library_source(argument: str) -> ArraySource:
    """A set by name, with its root folder (default: "datasets" in Layerwright's home) and whether it may be downloaded.

    Raises UserError where the name is unknown, there is no copy, or the copy cannot be read or downloaded.
    """
    name, options = _parsed(argument)
    held = LIBRARY[name]
    root = Path(options.get("root") or home_folder() / "datasets").expanduser().absolute()
    download = options.get("download", "0").lower() in ("1", "true", "yes")
    train, classes = _read(name, root, held.train, download)
    test, _ = _read(name, root, held.test, download)
    classes = list(held.classes or classes)
    splits: dict[Split, ArrayImages] = {"train": _images(train, held, "train"), "test": _images(test, held, "test")}
    text = f"torchvision:{name}?root={root}"
    return ArraySource(text, name, f"torchvision's {name}, from {root}.", classes, splits)


def _parsed(argument: str) -> tuple[str, dict[str, str]]:
    asked, _, query = argument.partition("?")
    name = {known.lower(): known for known in LIBRARY}.get(asked.lower())
    place = Place(field="data.source")
    if name is None:
        near = get_close_matches(asked.lower(), [known.lower() for known in LIBRARY], 1)
        if near:
            guess = next(known for known in LIBRARY if known.lower() == near[0])
            text = N_("Core", "Layerwright reads no torchvision set {name!r}. Did you mean {guess}?")
            raise UserError("data.source", text, place=place, name=asked, guess=guess)
        text = N_("Core", "Layerwright reads no torchvision set {name!r}; it reads {known}.")
        raise UserError("data.source", text, place=place, name=asked, known=", ".join(LIBRARY))
    written = [option.partition("=") for option in query.split("&") if option]
    options = {key: value for key, _, value in written}
    unknown = next((key for key in options if key not in ("root", "download")), None)
    if unknown is not None:
        text = N_("Core", "torchvision:{name} takes root=PATH and download=1. Received: {option!r}.")
        raise UserError("data.source", text, place=place, name=name, option=unknown)
    return name, options


def _read(name: str, root: Path, options: Options, download: bool) -> tuple[Any, Sequence[str]]:
    """Torchvision's dataset object and its class names."""
    from torchvision import datasets

    place = Place(file=str(root), field="data.source")
    try:
        with contextlib.redirect_stdout(sys.stderr):  # stdout may be a pipe that only JSON goes through
            dataset = getattr(datasets, name)(str(root), download=download, **options)
    except ModuleNotFoundError as error:
        text = N_("Core", "torchvision needs {module} to read {name}: pip install {module}.")
        raise UserError("data.library", text, place=place, name=name, module=error.name or "scipy") from None
    except Exception as error:
        text = N_(
            "Core", "There is no complete copy of {name} in {root}. Add &download=1 to fetch it, or set root=PATH."
        )
        if download:
            text = N_(
                "Core", "{name} could not be downloaded to {root}: {reason}. Check the network, or set root=PATH."
            )
        reason = (str(error).splitlines() or [""])[0].rstrip(".: ") or type(error).__name__
        raise UserError("data.library", text, place=place, name=name, root=str(root), reason=reason) from error
    return dataset, getattr(dataset, "classes", ())


def _images(dataset: Any, held: LibrarySet, split: Split) -> ArrayImages:
    pixels: NDArray[np.uint8] = np.asarray(dataset.data)
    labels = np.asarray(dataset.targets if hasattr(dataset, "targets") else dataset.labels)
    if held.channels_first:
        pixels = pixels.transpose(0, 2, 3, 1)
    if held.turned:
        pixels = pixels.transpose(0, 2, 1)
    return ArrayImages(np.ascontiguousarray(pixels), labels, split)
