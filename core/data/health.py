"""The health of a source: what is broken, unusual, twice there, or in the test images though it was trained on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd, log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.data.looks import Look, Looks, look_at
from core.data.overlay import Overlay
from core.data.perceptual import find_alike
from core.data.progress import Progress
from core.data.sources import Images, Source
from core.data.sources.source import Split
from core.project.model import Data, Preprocessing
from core.protocol.health import Health, ImageRef, Twins

SPLITS: Final[tuple[Split, Split]] = ("train", "test")

PLAIN: Final = ("L", "RGB")
"""Modes that need no converting."""

MOST_EXAMPLES: Final = 500
MOST_TWINS: Final = 2000

SAME_ASPECT: Final = 0.03
"""Ratios of width to height within 3 % of each other are the same shape."""


@dataclass(frozen=True)
class _Seen:
    """One image that could be read."""

    split: Split
    index: int
    look: Look


class _Everything:
    """All images of a source that could be read, training images first."""

    def __init__(self, parts: Sequence[Images], looks: Sequence[Looks]) -> None:
        self._parts = dict(zip(SPLITS, parts, strict=True))
        self.seen = [
            _Seen(split, index, look)
            for split, found in zip(SPLITS, looks, strict=True)
            for index, look in enumerate(found.seen)
            if look is not None
        ]
        self.first_test = sum(seen.split == "train" for seen in self.seen)

    def ref(self, place: int) -> ImageRef:
        seen = self.seen[place]
        images = self._parts[seen.split]
        return ImageRef(
            split=seen.split, index=seen.index, name=images.name(seen.index), label=int(images.labels[seen.index])
        )

    def refs(self, places: Sequence[int]) -> tuple[ImageRef, ...]:
        return tuple(self.ref(place) for place in places[:MOST_EXAMPLES])


def check_health(source: Source, data: Data, progress: Progress | None = None) -> Health:
    """Look at every image of `source` once, a few at a time; mean and std are of images as `data` prepares them.

    Less than a kilobyte per image is held. What `progress` raises ends it. Raises UserError where the source
    cannot be read at all.
    """
    info = source.info(progress)
    parts = [source.split(split, progress) for split in SPLITS]
    total, overlay = sum(len(images) for images in parts), Overlay.of(data, source)
    train = look_at(parts[0], data.preprocessing, overlay.kept(parts[0]).numpy(), progress, 0, total)
    nothing = np.zeros(len(parts[1]), np.bool_)
    test = look_at(parts[1], data.preprocessing, nothing, progress, len(parts[0]), total)
    every = _Everything(parts, (train, test))
    gone = [(images.name(i), why) for images, looks in zip(parts, (train, test), strict=True)
            for i, why in looks.broken.items()]  # fmt: skip
    twins = sorted(_twins(every), key=_gravity)
    sizes = [seen.look.size for seen in every.seen] or [info.original]
    aspect, others = _aspects(sizes)
    odd = [place for place, seen in enumerate(every.seen) if seen.look.mode not in PLAIN]
    classes, counts = source.classes, dict(info.counts)
    if info.target == "numbers":  # as if all images were of one class
        classes, counts = ("",), {split: (sum(held),) for split, held in counts.items()}
    return Health(
        source=source.text, classes=classes, counts=counts, broken=(*info.broken, *gone),
        modes=dict(Counter(seen.look.mode for seen in every.seen).most_common()), odd=every.refs(odd),
        smallest=min(sizes, key=_pixels), largest=max(sizes, key=_pixels), common=Counter(sizes).most_common(1)[0][0],
        aspect=aspect, other_aspect=len(others), others=every.refs(others),
        twins=tuple(twins[:MOST_TWINS]), more_twins=max(0, len(twins) - MOST_TWINS),
        preprocessing=_measured(data.preprocessing, train.values), measured=train.measured,
    )  # fmt: skip


def _twins(every: _Everything) -> list[Twins]:
    """Every image that shows what an earlier one does, with that one: pixel for pixel, else nearly."""
    first: dict[bytes, int] = {}
    found: list[Twins] = []
    fresh: list[int] = []
    for place, seen in enumerate(every.seen):
        earlier = first.setdefault(seen.look.digest, place)
        if earlier == place:
            fresh.append(place)
        else:
            found.append(Twins(first=every.ref(earlier), second=every.ref(place), exact=True))
    if not fresh:
        return found
    hashes = np.array([every.seen[place].look.hash for place in fresh], np.uint64)
    sketches = np.stack([every.seen[place].look.sketch for place in fresh])
    alike = find_alike(hashes, sketches, int(np.searchsorted(fresh, every.first_test)))
    for later in np.flatnonzero(alike.earlier >= 0).tolist():
        one, other = fresh[int(alike.earlier[later])], fresh[later]
        found.append(Twins(first=every.ref(one), second=every.ref(other), exact=False, distance=int(alike.bits[later])))
    return found


def _gravity(twins: Twins) -> tuple[bool, bool, bool, int]:
    """Identical pixels before likeness, other classes and other splits before the same ones."""
    first, second = twins.first, twins.second
    return not twins.exact, first.label == second.label, first.split == second.split, twins.distance


def _pixels(size: tuple[int, int]) -> int:
    return size[0] * size[1]


def _aspects(sizes: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], list[int]]:
    """Width and height of the most common shape in whole numbers, and the places of the images that differ."""
    ratios = [log(width / height) for height, width in sizes]
    height, width = Counter(sizes).most_common(1)[0][0]
    common = log(width / height)
    others = [place for place, ratio in enumerate(ratios) if abs(ratio - common) > SAME_ASPECT]
    divisor = gcd(width, height)
    return (width // divisor, height // divisor), others


def _measured(pre: Preprocessing, values: NDArray[np.int64]) -> Preprocessing:
    """`pre` with the mean and std of the values counted per channel, on [0, 1], rounded to 4 places."""
    count = values.sum(1)
    if not count.all():
        return pre
    scale = np.arange(256) / 255
    mean = (values * scale).sum(1) / count
    std = np.sqrt(np.maximum((values * scale**2).sum(1) / count - mean**2, 0))
    return pre.model_copy(
        update={
            "mean": tuple(round(float(m), 4) for m in mean),
            "std": tuple(round(float(s), 4) if s >= 0.001 else 1.0 for s in std),
        }
    )
