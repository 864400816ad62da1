"""What every source offers: what it holds, and its training and test images one by one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, Literal, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from core.data.progress import Progress
from core.data.reading import open_image, read_mode
from core.protocol.messages import SourceInfo

Split = Literal["train", "test"]

SPLITS: Final[tuple[Split, Split]] = ("train", "test")


class Images(Protocol):
    """The images of one split, in a fixed order; `labels` is int64 (N,), the class of each."""

    @property
    def labels(self) -> Tensor: ...

    def __len__(self) -> int: ...

    def raw(self, index: int) -> Image.Image:
        """The image as its source has it, upright. Raises UserError where its file cannot be read (any more)."""

    def name(self, index: int) -> str:
        """What a person finds the image by: its path, or its number in the split."""

    def mode(self, index: int) -> str:
        """How the source keeps its pixels, in Pillow's words: "RGB", "P", "I;16" …; "" where that cannot be read."""

    def key(self) -> str | None:
        """What changes when any image does, found without reading them; None where they are in memory already."""

    def stacked(self) -> Tensor | None:
        """All images as uint8 (N, C, H, W) where they are in memory at one size already; else None."""

    @property
    def values(self) -> Tensor | None:
        """The numbers that belong to each image, float32 (N, numbers); None where images have classes."""

    @property
    def validation(self) -> Tensor | None:
        """Which training images the source itself names for validation, as bool (N,); None where it names none."""


class Source(Protocol):
    """Where images come from. Looking into it may take long the first time; `progress` is told and may cancel."""

    @property
    def text(self) -> str:
        """How the source is written, with its paths made absolute."""

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes; a label is a place in it."""

    def info(self, progress: Progress | None = None) -> SourceInfo: ...

    def split(self, name: Split, progress: Progress | None = None) -> Images: ...

    def listed(self, name: Split) -> Images | None:
        """As `split`, but at once: of files only the names are known. None where nothing is there yet."""


class ArrayImages:
    """Images that are in memory: uint8 (N, H, W) for grey ones, (N, H, W, 3) for coloured ones."""

    validation: Tensor | None = None
    values: Tensor | None = None

    def __init__(self, pixels: NDArray[np.uint8], labels: NDArray[np.integer] | Sequence[int], split: Split) -> None:
        self._pixels = pixels
        self.labels = torch.as_tensor(np.asarray(labels, dtype=np.int64))
        self._split = split

    def __len__(self) -> int:
        return len(self._pixels)

    def raw(self, index: int) -> Image.Image:
        return Image.fromarray(self._pixels[index])

    def name(self, index: int) -> str:
        return f"{self._split} {index + 1:,}"

    def mode(self, index: int) -> str:
        return "L" if self._pixels.ndim == 3 else "RGB"

    def key(self) -> None:
        return None

    def stacked(self) -> Tensor:
        pixels = torch.as_tensor(np.require(self._pixels, requirements="W"))
        return pixels.unsqueeze(1) if pixels.ndim == 3 else pixels.permute(0, 3, 1, 2).contiguous()


class FileImages:
    """Images that stay in their files until they are asked for."""

    def __init__(
        self,
        files: Sequence[str],
        labels: Sequence[int],
        root: Path,
        key: str,
        validation: Tensor | None = None,
        values: Tensor | None = None,
    ) -> None:
        self.files = tuple(files)
        self.labels = torch.tensor(labels, dtype=torch.int64)
        self.validation, self.values = validation, values
        self._root = root
        self._key = key

    def __len__(self) -> int:
        return len(self.files)

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """Where each image is; for 100,000 of them that takes a second."""
        return tuple(map(Path, self.files))

    def raw(self, index: int) -> Image.Image:
        return open_image(self.files[index])

    def name(self, index: int) -> str:
        return name_within(self._root, self.files[index])

    def mode(self, index: int) -> str:
        return read_mode(self.files[index])

    def key(self) -> str:
        return self._key

    def stacked(self) -> None:
        return None


def name_within(root: Path, file: str) -> str:
    """The file as a person calls it: counted from `root` where it lies in it."""
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file


def said_of_image(images: Images, index: int, classes: Sequence[str]) -> str:
    """What an image is: its class, or the numbers that belong to it."""
    if images.values is None:
        return classes[int(images.labels[index])]
    return ", ".join(f"{name} {value:.4g}" for name, value in zip(classes, images.values[index].tolist(), strict=True))


def class_counts(labels: Tensor, classes: Sequence[str]) -> tuple[int, ...]:
    """How many images each class has."""
    return tuple(torch.bincount(labels, minlength=len(classes)).tolist())
