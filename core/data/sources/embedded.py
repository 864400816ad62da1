"""The sets that come with Layerwright, kept as MNIST's files are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Final

from core.data.idx import read_idx
from core.data.progress import Progress
from core.data.sources.source import ArrayImages, Split, class_counts
from core.errors import N_, phrase
from core.project.model import Preprocessing
from core.protocol.messages import SourceInfo

FOLDER: Final = Path(__file__).resolve().parents[3] / "resources" / "data"


@dataclass(frozen=True)
class EmbeddedSet:
    """What is known of an embedded set without reading it; mean and std are those of its training images."""

    title: str
    about: str
    licence: str
    classes: tuple[str, ...]
    size: tuple[int, int]
    mean: float
    std: float


EMBEDDED: Final[Mapping[str, EmbeddedSet]] = MappingProxyType({
    "fashion-mini": EmbeddedSet(
        title=N_("Core", "Fashion, small"),
        about=N_("Core", "Clothes and shoes in grey, 28 × 28: 7,000 images of Fashion-MNIST, 700 of each class."),
        licence="MIT, © 2017 Zalando SE",
        classes=(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
        ),
        size=(28, 28), mean=0.2852, std=0.3527,
    ),
    "digits": EmbeddedSet(
        title=N_("Core", "Digits"),
        about=N_("Core", "Handwritten digits in grey, 8 × 8: 1,797 images of the UCI repository. Trains in seconds."),
        licence="CC BY 4.0, E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits, UCI",
        classes=tuple("0123456789"),
        size=(8, 8), mean=0.3059, std=0.3764,
    ),
})  # fmt: skip
"""The embedded sets by source text."""


class EmbeddedSource:
    """One of the sets in `EMBEDDED`."""

    def __init__(self, name: str) -> None:
        self.text = name
        self._set = EMBEDDED[name]
        self.classes = self._set.classes

    def info(self, progress: Progress | None = None) -> SourceInfo:
        held = self._set
        return SourceInfo(
            source=self.text, title=held.title, about=(phrase(held.about),), licence=held.licence, classes=held.classes,
            counts={name: class_counts(images.labels, held.classes) for name, images in self._splits.items()},
            original=held.size,
            preprocessing=Preprocessing(mode="L", size=held.size, mean=(held.mean,), std=(held.std,)),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> ArrayImages:
        return self._splits[name]

    listed = split

    @cached_property
    def _splits(self) -> dict[Split, ArrayImages]:
        return {"train": self._read("train", "train"), "test": self._read("test", "t10k")}

    def _read(self, split: Split, prefix: str) -> ArrayImages:
        images = read_idx(FOLDER / self.text / f"{prefix}-images-idx3-ubyte.gz")
        labels = read_idx(FOLDER / self.text / f"{prefix}-labels-idx1-ubyte.gz")
        return ArrayImages(images, labels, split)
