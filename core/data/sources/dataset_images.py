"""A set of torchvision's whose images are had from its own object, one by one, because its files are its own."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Any

import numpy as np
import torch
from PIL import Image

from core.data.progress import Progress
from core.data.sources.files import Part
from core.data.sources.source import Split, class_counts
from core.data.statistics import proposed, with_statistics
from core.errors import Message
from core.protocol.messages import SourceInfo


class DatasetImages:
    """Images of torchvision's dataset objects, one after the other; those of the part "validation" are marked."""

    def __init__(self, datasets: Mapping[Part, Any], split: Split, key: str) -> None:
        self._datasets, self._split, self._key = list(datasets.values()), split, key
        self._starts = [0, *accumulate(len(dataset) for dataset in self._datasets)]
        self.labels = torch.cat([_labels(dataset) for dataset in self._datasets])
        marked = [torch.full((len(dataset),), part == "validation") for part, dataset in datasets.items()]
        self.validation = torch.cat(marked) if "validation" in datasets else None
        self.values = None

    def __len__(self) -> int:
        return self._starts[-1]

    def raw(self, index: int) -> Image.Image:
        number = next(i for i, start in enumerate(self._starts[1:]) if index < start)
        image: Image.Image = self._datasets[number][index - self._starts[number]][0]
        return image

    def name(self, index: int) -> str:
        return f"{self._split} {index + 1:,}"

    def mode(self, index: int) -> str:
        return self.raw(index).mode

    def key(self) -> str:
        return self._key

    def stacked(self) -> None:
        return None


class HeldDataset:
    """The source that such a set is."""

    def __init__(
        self, text: str, title: str, about: Message, classes: tuple[str, ...], parts: Mapping[Part, Any]
    ) -> None:
        self.text, self.classes = text, classes
        self._title, self._about = title, about
        trained: dict[Part, Any] = {part: dataset for part, dataset in parts.items() if part != "test"}
        self._splits: dict[Split, DatasetImages] = {
            "train": DatasetImages(trained, "train", f"{text} train"),
            "test": DatasetImages({"test": parts["test"]}, "test", f"{text} test"),
        }

    def info(self, progress: Progress | None = None) -> SourceInfo:
        train = self._splits["train"]
        first = train.raw(0)
        size = (first.height, first.width)
        return SourceInfo(
            source=self.text, title=self._title, about=(self._about,), classes=self.classes, original=size,
            counts={name: class_counts(images.labels, self.classes) for name, images in self._splits.items()},
            validation=0 if train.validation is None else int(train.validation.sum()),
            preprocessing=with_statistics(
                proposed([size], first.mode == "L"), len(train), train.raw, progress, train.key()
            ),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> DatasetImages:
        return self._splits[name]

    listed = split


def _labels(dataset: Any) -> torch.Tensor:
    """Of PCAM: read at once from its file of targets, which has the shape (N, 1, 1, 1)."""
    file = dataset._FILES[dataset._split]["targets"][0]
    with dataset.h5py.File(dataset._base_folder / file) as held:
        return torch.from_numpy(np.asarray(held["y"]).reshape(-1).astype(np.int64))
