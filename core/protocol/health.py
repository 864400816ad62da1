"""The answer to "health": what a look at every image of a source found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from core.errors import Message
from core.network.report import Shape
from core.project.model import Preprocessing


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ImageRef(_Message):
    """One image: its place in a split, the name that marks go by, and the number of its class in the source."""

    split: Literal["train", "test"]
    index: int
    name: str
    label: int


class Twins(_Message):
    """Two images that show the same. `distance` is how many of 64 bits of their perceptual hashes differ.

    `exact`: their pixels are equal, one by one. `first` is a training image wherever one of them is.
    """

    first: ImageRef
    second: ImageRef
    exact: bool
    distance: int = 0


class Health(_Message):
    """What is unusual about a source's images, with examples; numbers count all, examples are the first of them.

    Parameters
    ----------
    counts : images per split and class, as in SourceInfo.
    broken : names of files that cannot be decoded, with the reason; they are left out.
    modes : images by how their source keeps the pixels, in Pillow's words ("RGB", "P", "I;16").
    odd : examples of those that are neither plain grey nor plain colours.
    smallest, largest, common : (height, width) by number of pixels, and the size that most images have.
    aspect : width and height of the most common shape in whole numbers, (4, 3); `other_aspect` images differ.
    twins : pairs that show the same, the gravest first; `more_twins` were found beyond these.
    preprocessing : the one that was asked about, with mean and std of all `measured` training images as it prepares
        them.
    """

    source: str
    classes: tuple[str, ...]
    counts: Mapping[str, tuple[int, ...]]
    broken: tuple[tuple[str, Message], ...] = ()
    modes: Mapping[str, int] = {}
    odd: tuple[ImageRef, ...] = ()
    smallest: tuple[int, int]
    largest: tuple[int, int]
    common: tuple[int, int]
    aspect: tuple[int, int]
    other_aspect: int = 0
    others: tuple[ImageRef, ...] = ()
    twins: tuple[Twins, ...] = ()
    more_twins: int = 0
    preprocessing: Preprocessing
    measured: int

    @property
    def looked_at(self) -> int:
        """How many images were looked at."""
        return sum(sum(counts) for counts in self.counts.values())


class Batch(_Message):
    """The answer to "batch": what one optimizer step of a run to come would learn from.

    Parameters
    ----------
    file : a PNG of square tiles of `tile` pixels, `columns` in a row: the images as the network sees them, augmented.
    names, labels : of the images, tile by tile; classes by their place in the project's data. Where the images have
        numbers instead, these are `values`.
    epoch, step : which batch it is, both from 1; `steps` make an epoch.
    parts : how many images go through the network at a time; several where the recipe accumulates.
    stored, shown, target : shape of the first part as (N, C, H, W) with its type, as bytes in memory, as the network
        receives it, and of its labels.
    minimum, maximum : of the values that the network receives.
    mixes : mixup or cutmix will blend these images with each other, which is not shown.
    """

    file: str
    tile: int
    columns: int
    names: tuple[str, ...]
    labels: tuple[int, ...]
    values: tuple[tuple[float, ...], ...] = ()
    epoch: int
    step: int
    steps: int
    parts: tuple[int, ...]
    stored: tuple[str, Shape]
    shown: tuple[str, Shape]
    target: tuple[str, Shape]
    minimum: float
    maximum: float
    mixes: bool = False


def lines_of_broken(broken: Sequence[tuple[str, Message]], say: Callable[[Message], str] = str) -> list[str]:
    """A line per file left out: its name and the reason, which mostly names it already; `say` puts it into words."""
    said = [(name, say(reason)) for name, reason in broken]
    return [reason if name in reason else f"{name}: {reason}" for name, reason in said]
