"""Which of torchvision's sets are read, and how its class of each is asked and understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from core.data.sources.files import Part
from core.errors import N_

Options = Mapping[str, object]
Sample = tuple[str, int]
"""The path of an image and the number of its class."""

_TRAIN_TEST: Final[Mapping[Part, Options]] = {"train": {"split": "train"}, "test": {"split": "test"}}
_THREE: Final[Mapping[Part, Options]] = {
    "train": {"split": "train"}, "validation": {"split": "val"}, "test": {"split": "test"},
}  # fmt: skip
_FLAGS: Final[Mapping[Part, Options]] = {"train": {"train": True}, "test": {"train": False}}
_ALL: Final[Mapping[Part, Options]] = {"train": {}}
_DIGITS: Final = tuple("0123456789")


@dataclass(frozen=True, kw_only=True)
class LibrarySet:
    """How torchvision's class is asked for its parts, and what to know of what it answers.

    Parameters
    ----------
    holds : its images are in "arrays", in "files", or to be had one by one from the "object".
    parts : the arguments for each; without "test" a fifth of every class is held out.
    samples : paths and class numbers, of a set of files; `None`: found by the usual names.
    classes : their names, where torchvision has none.
    turned : height and width are swapped in its files. `channels_first`: its arrays are (N, C, H, W).
    images, sort_count, side, megabytes : roughly, for the picker; a side of 0: various sizes.
    needs : a package that torchvision needs to read it.
    by_hand : where to get it, where torchvision cannot fetch it.
    """

    holds: Literal["arrays", "files", "object"] = "files"
    parts: Mapping[Part, Options] = field(default_factory=lambda: _TRAIN_TEST)
    samples: Callable[[Any], Sequence[Sample]] | None = None
    classes: tuple[str, ...] = ()
    turned: bool = False
    channels_first: bool = False
    images: int = 0
    sort_count: int = 10
    side: int = 0
    megabytes: int = 0
    needs: str = ""
    by_hand: str = ""


def _listed(folder: str) -> Callable[[Any], list[Sample]]:
    """Of Caltech's sets: the files of each category's folder, by name."""

    def read(dataset: Any) -> list[Sample]:
        root = Path(dataset.root) / folder
        return [
            (str(file), label)
            for label, name in enumerate(dataset.categories)
            for file in sorted((root / name).iterdir())
            if file.suffix.lower() == ".jpg"
        ]

    return read


def _of_inaturalist(dataset: Any) -> list[Sample]:
    return [(str(Path(dataset.root) / dataset.all_categories[number] / name), number) for number, name in dataset.index]


def _counted_from_three(dataset: Any) -> list[Sample]:
    """Of CLEVR: three to ten objects in a picture."""
    return [(str(path), count - 3) for path, count in zip(dataset._image_files, dataset._labels, strict=True)]


def _arrays(**more: Any) -> LibrarySet:
    return LibrarySet(**{"holds": "arrays", "parts": _FLAGS, **more})


def _files(**more: Any) -> LibrarySet:
    return LibrarySet(**more)


LIBRARY: Final[Mapping[str, LibrarySet]] = MappingProxyType({
    "MNIST": _arrays(classes=_DIGITS, images=70_000, side=28, megabytes=12),
    "FashionMNIST": _arrays(images=70_000, side=28, megabytes=31),
    "KMNIST": _arrays(images=70_000, side=28, megabytes=21),
    "EMNIST": _arrays(
        parts={"train": {"split": "balanced", "train": True}, "test": {"split": "balanced", "train": False}},
        turned=True, images=131_600, sort_count=47, side=28, megabytes=562,
    ),
    "QMNIST": _arrays(
        parts={"train": {"what": "train"}, "test": {"what": "test10k"}}, classes=_DIGITS, images=70_000, side=28,
        megabytes=21,
    ),
    "USPS": _arrays(classes=_DIGITS, images=9_298, side=16, megabytes=9),
    "SEMEION": _arrays(parts=_ALL, classes=_DIGITS, images=1_593, side=16, megabytes=3),
    "CIFAR10": _arrays(images=60_000, side=32, megabytes=170),
    "CIFAR100": _arrays(images=60_000, sort_count=100, side=32, megabytes=169),
    "STL10": _arrays(parts=_TRAIN_TEST, channels_first=True, images=13_000, side=96, megabytes=2_640),
    "SVHN": _arrays(
        parts=_TRAIN_TEST, classes=_DIGITS, channels_first=True, images=99_289, side=32, megabytes=246, needs="scipy",
    ),
    "FER2013": _arrays(
        parts=_TRAIN_TEST, classes=("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"),
        images=35_887, sort_count=7, side=48,
        by_hand="kaggle.com/c/challenges-in-representation-learning-facial-expression-recognition-challenge",
    ),
    "Imagenette": _files(
        parts={"train": {"split": "train", "size": "320px"}, "test": {"split": "val", "size": "320px"}},
        images=13_394, megabytes=341,
    ),
    "OxfordIIITPet": _files(
        parts={"train": {"split": "trainval"}, "test": {"split": "test"}}, images=7_349, sort_count=37, megabytes=811,
    ),
    "Flowers102": _files(parts=_THREE, images=8_189, sort_count=102, megabytes=345, needs="scipy"),
    "Food101": _files(images=101_000, sort_count=101, megabytes=5_000),
    "DTD": _files(parts=_THREE, images=5_640, sort_count=47, megabytes=625),
    "EuroSAT": _files(parts=_ALL, images=27_000, side=64, megabytes=94),
    "GTSRB": _files(images=51_839, sort_count=43, megabytes=276),
    "Caltech101": _files(
        parts=_ALL, samples=_listed("101_ObjectCategories"), images=8_677, sort_count=101, megabytes=137,
    ),
    "Caltech256": _files(
        parts=_ALL, samples=_listed("256_ObjectCategories"), images=30_607, sort_count=257, megabytes=1_184,
    ),
    "FGVCAircraft": _files(parts=_THREE, images=10_000, sort_count=100, megabytes=2_754),
    "StanfordCars": _files(
        images=16_185, sort_count=196, needs="scipy",
        by_hand="kaggle.com/datasets/rickyyyyyyy/torchvision-stanford-cars",
    ),
    "Country211": _files(
        parts={"train": {"split": "train"}, "validation": {"split": "valid"}, "test": {"split": "test"}},
        images=63_300, sort_count=211, megabytes=11_000,
    ),
    "RenderedSST2": _files(parts=_THREE, images=9_613, sort_count=2, side=448, megabytes=120),
    "SUN397": _files(parts=_ALL, images=108_754, sort_count=397, megabytes=39_000),
    "CLEVRClassification": _files(
        parts={"train": {"split": "train"}, "test": {"split": "val"}}, samples=_counted_from_three,
        classes=tuple(str(count) for count in range(3, 11)), images=85_000, sort_count=8, megabytes=18_000,
    ),
    "Places365": _files(
        parts={"train": {"split": "train-standard", "small": True}, "test": {"split": "val", "small": True}},
        images=1_839_960, sort_count=365, side=256, megabytes=25_000,
    ),
    "INaturalist": _files(
        parts={"train": {"version": "2021_train_mini"}, "test": {"version": "2021_valid"}}, samples=_of_inaturalist,
        images=600_000, sort_count=10_000, megabytes=50_000,
    ),
    "LFWPeople": _files(images=13_233, sort_count=5_749, side=250,
                        by_hand="kaggle.com/datasets/jessicali9530/lfw-dataset"),
    "PCAM": LibrarySet(
        holds="object", parts=_THREE, classes=("no tumour", "tumour"), images=327_680, sort_count=2, side=96,
        needs="h5py", by_hand="github.com/basveeling/pcam",
    ),
    "ImageNet": _files(
        parts={"train": {"split": "train"}, "test": {"split": "val"}}, images=1_331_167, sort_count=1_000,
        by_hand="image-net.org",
    ),
})  # fmt: skip
"""The sets by the name of torchvision's class, small ones first."""

LEFT_OUT: Final[Mapping[str, str]] = {
    "Omniglot": N_("Core", "its test images are of other letters than its training images"),
    "CelebA": N_("Core", "an image has forty attributes instead of one class"),
    "LSUN": N_("Core", "its databases need a package that is no longer kept"),
    "LSUNClass": N_("Core", "it is a part of LSUN"),
    "FakeData": N_("Core", "its images are noise"),
    "ImageFolder": N_("Core", "folders are a source of their own"),
    "DatasetFolder": N_("Core", "folders are a source of their own"),
    "LFWPairs": N_("Core", "it asks whether two images show one person"),
    "PhotoTour": N_("Core", "it asks whether two patches match"),
}
"""Sets of images with labels that are not read, with the reason; the others have no labels, or are not of images."""
