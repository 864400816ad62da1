"""One look at every image of a split, a few at a time: what health is judged by, without holding the images."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from math import ceil
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.data.parallel import in_parallel
from core.data.perceptual import SIDE, perceptual_hash, sketch
from core.data.preprocess import one_mode, prepare
from core.data.progress import Progress
from core.data.sources import Images
from core.errors import Message, UserError
from core.project.model import Preprocessing

AT_ONCE: Final = 16
"""So many images are one piece of work; between pieces it can be cancelled."""


class Look(NamedTuple):
    """What is kept of one image, less than a kilobyte; `digest` is 16 bytes of the sha256 of its pixels as colours."""

    digest: bytes
    hash: np.uint64
    sketch: NDArray[np.uint8]
    size: tuple[int, int]
    mode: str


@dataclass
class Looks:
    """What is kept of a split: per image a Look, or why it could not be read; and all prepared pixel values counted.

    `values` is int64 (C, 256): how often each value came up, over the images that are not left out.
    """

    values: NDArray[np.int64]
    measured: int = 0
    seen: list[Look | None] = field(default_factory=list)
    broken: dict[int, Message] = field(default_factory=dict)


def look_at(
    images: Images, pre: Preprocessing, kept: NDArray[np.bool_], progress: Progress | None, before: int, total: int
) -> Looks:
    """Look at every image; those not `kept` are left out of the values counted.

    `progress` is told of `total` images of which `before` are done already.
    """
    bare, count = pre.model_copy(update={"mean": (), "std": ()}), len(images)
    found = Looks(np.zeros((pre.channels, 256), np.int64))

    def work(piece: int) -> tuple[list[Look | Message], NDArray[np.int64], int]:
        looks: list[Look | Message] = []
        values, measured = np.zeros((pre.channels, 256), np.int64), 0
        for index in range(piece * AT_ONCE, min((piece + 1) * AT_ONCE, count)):
            try:
                image = images.raw(index)
            except UserError as error:
                looks.append(error.message)
                continue
            looks.append(_look(image, images.mode(index)))
            if kept[index]:
                values += _values(image, bare)
                measured += 1
        return looks, values, measured

    for looks, values, measured in in_parallel(work, ceil(count / AT_ONCE)):
        for look in looks:
            if isinstance(look, Message):
                found.broken[len(found.seen)] = look
            found.seen.append(None if isinstance(look, Message) else look)
        found.values += values
        found.measured += measured
        if progress is not None:
            progress(before + len(found.seen), total)
    return found


def _look(image: Image.Image, mode: str) -> Look:
    colours = one_mode(image, "RGB")
    digest = hashlib.sha256(f"{colours.width} {colours.height} ".encode() + colours.tobytes()).digest()[:16]
    grey = np.asarray(colours.convert("L").resize((SIDE, SIDE), Image.Resampling.BILINEAR))
    return Look(digest, perceptual_hash(grey), sketch(grey), (image.height, image.width), mode or image.mode)


def _values(image: Image.Image, pre: Preprocessing) -> NDArray[np.int64]:
    pixels = prepare(image, pre).numpy()
    return np.stack([np.bincount(channel.ravel(), minlength=256) for channel in pixels])
