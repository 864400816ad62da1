"""Thumbnails for the window: one PNG with many images side by side, because pictures go through the pipe as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
from pathlib import Path
from typing import Any, Final

from PIL import Image

from core.data.parallel import in_parallel
from core.data.preprocess import one_mode
from core.data.sources import Images, Source, open_source
from core.data.sources.source import Split
from core.errors import N_, UserError

EMPTY: Final = (208, 208, 208)
"""Stands for an image that cannot be read (any more)."""

MOST: Final = 1000
"""So many thumbnails are made at once at most."""


def samples(
    source: Source | str, file: Path, split: Split = "train", start: int = 0, count: int = 100, size: int = 64,
    label: int | None = None, listed: bool = False,
) -> Mapping[str, Any]:  # fmt: skip
    """Write `count` images from `start` on, of one class or of all, into the PNG `file`, and say what stands where.

    The answer: "file", "tile" (side of a thumbnail in pixels), "columns", "total" (images that match), and per
    thumbnail, row by row, "labels" (class numbers), "values" (its numbers, if any), "names" and "indices" (places in
    the split). Where they are `listed`, files are taken as they come, and one that cannot be decoded has an empty
    thumbnail.
    """
    source = open_source(source) if isinstance(source, str) else source
    images = (source.listed(_checked(split)) if listed else None) or source.split(_checked(split))
    matching = range(len(images)) if label is None else (images.labels == label).nonzero().flatten().tolist()
    shown = list(matching[max(0, start) :][: min(max(0, count), MOST)])
    sheet = _sheet([(images, index) for index in shown], file, size)
    return {
        **sheet, "total": len(matching), "indices": shown,
        "labels": [int(images.labels[i]) for i in shown], "names": [images.name(i) for i in shown],
        "values": [_values(images, i) for i in shown],
    }  # fmt: skip


def chosen_samples(
    source: Source | str, file: Path, places: Sequence[tuple[Split, int]], size: int = 64
) -> Mapping[str, Any]:
    """Write the images at those places, (split, index) each, into the PNG `file`; the answer is that of `samples`.

    Raises UserError where there is no such place.
    """
    source = open_source(source) if isinstance(source, str) else source
    shown: list[tuple[Images, int]] = []
    for split, index in places[:MOST]:
        images = source.split(_checked(split))
        if not 0 <= index < len(images):
            text = N_("Core", "There is no image {number} in {source}; it has {count:,}.")
            raise UserError("data.no-sample", text, number=index, source=source.text, count=len(images))
        shown.append((images, index))
    return {
        **_sheet(shown, file, size), "total": len(shown), "indices": [index for _, index in shown],
        "labels": [int(images.labels[i]) for images, i in shown], "names": [images.name(i) for images, i in shown],
        "values": [_values(images, i) for images, i in shown],
    }  # fmt: skip


def _values(images: Images, index: int) -> list[float]:
    """The numbers that belong to an image; none where it has a class."""
    return [] if images.values is None else [float(value) for value in images.values[index]]


def _checked(split: str) -> Split:
    known: dict[str, Split] = {"train": "train", "test": "test"}
    if split in known:
        return known[split]
    raise UserError("data.split", N_("Core", "There is no split {split!r}: it is train or test."), split=split)


def _sheet(shown: Sequence[tuple[Images, int]], file: Path, size: int) -> dict[str, Any]:
    """Draw the images as square tiles, row by row, and say where they are."""
    size = min(max(8, size), 512)
    columns = max(1, ceil(sqrt(len(shown))))
    atlas = Image.new("RGB", (columns * size, max(1, ceil(len(shown) / columns)) * size), (255, 255, 255))
    for place, tile in enumerate(in_parallel(lambda i: _thumbnail(*shown[i], size), len(shown))):
        left, top = place % columns * size, place // columns * size
        atlas.paste(tile, (left + (size - tile.width) // 2, top + (size - tile.height) // 2))
    atlas.save(file, "PNG", compress_level=1)
    return {"file": str(file), "tile": size, "columns": columns}


def _thumbnail(images: Images, index: int, size: int) -> Image.Image:
    """The image within a square: small ones in whole multiples of their pixels, large ones smoothed."""
    try:
        image = one_mode(images.raw(index), "RGB")
    except UserError:
        return Image.new("RGB", (size, size), EMPTY)
    scale = size / max(image.size)
    method = Image.Resampling.BILINEAR if scale < 1 else Image.Resampling.NEAREST
    return image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))), method)
