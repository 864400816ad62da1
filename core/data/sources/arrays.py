"""A source whose images are in memory as arrays: what MNIST-format files and torchvision's sets have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.data.progress import Progress
from core.data.sources.source import ArrayImages, Split, class_counts
from core.data.statistics import proposed, with_statistics
from core.protocol.messages import SourceInfo


class ArraySource:
    """Training and test images of one size, with the names of their classes."""

    def __init__(
        self, text: str, title: str, about: str, classes: Sequence[str], splits: Mapping[Split, ArrayImages]
    ) -> None:
        self.text = text
        self.classes = tuple(classes)
        self._title = title
        self._about = about
        self._splits = splits

    def info(self, progress: Progress | None = None) -> SourceInfo:
        train = self._splits["train"]
        first = train.raw(0)
        size = (first.height, first.width)
        return SourceInfo(
            source=self.text, title=self._title, about=self._about, classes=self.classes, original=size,
            counts={name: class_counts(images.labels, self.classes) for name, images in self._splits.items()},
            preprocessing=with_statistics(proposed([size], first.mode == "L"), len(train), train.raw, progress),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> ArrayImages:
        return self._splits[name]

    listed = split
