"""A source whose images are in memory as arrays: what MNIST-format files and torchvision's sets have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from core.data.progress import Progress
from core.data.sources.files import said_of
from core.data.sources.source import ArrayImages, Split, class_counts
from core.data.splitting import hold_out
from core.data.statistics import proposed, with_statistics
from core.errors import Message
from core.project.model import HeldForTest
from core.protocol.messages import SourceInfo

Splits = dict[Split, ArrayImages]


class ArraySource:
    """Training and test images of one size, with the names of their classes; `for_test`: how the latter were drawn."""

    def __init__(
        self, text: str, title: str, about: Message, classes: Sequence[str], splits: Mapping[Split, ArrayImages],
        for_test: HeldForTest | None = None,
    ) -> None:  # fmt: skip
        self.text = text
        self.classes = tuple(classes)
        self._title = title
        self._about = (about, *said_of(for_test))
        self._splits = splits
        self._for_test = for_test

    def info(self, progress: Progress | None = None) -> SourceInfo:
        train = self._splits["train"]
        first = train.raw(0)
        size = (first.height, first.width)
        return SourceInfo(
            source=self.text, title=self._title, about=self._about, classes=self.classes, original=size,
            for_test=self._for_test,
            counts={name: class_counts(images.labels, self.classes) for name, images in self._splits.items()},
            preprocessing=with_statistics(proposed([size], first.mode == "L"), len(train), train.raw, progress),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> ArrayImages:
        return self._splits[name]

    listed = split


def with_test(pixels: NDArray[np.uint8], labels: NDArray[np.integer], for_test: HeldForTest) -> Splits:
    """Images among which none are named for test, divided: `for_test` says how many of each class are."""
    stay, held = hold_out(torch.as_tensor(labels.astype(np.int64)), *for_test)
    return {
        "train": ArrayImages(pixels[stay], labels[stay], "train"),
        "test": ArrayImages(pixels[held], labels[held], "test"),
    }
