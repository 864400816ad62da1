"""Thumbnails as the engine sends them: many in one picture, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Thumbnails:
    """Images from place `start` on, the class of each as its number, and its name. `asked` says for which question.

    `values` are the numbers of each image where it has some.
    """

    asked: int
    start: int
    images: tuple[QImage, ...]
    labels: tuple[int, ...]
    names: tuple[str, ...]
    values: tuple[tuple[float, ...], ...] = ()


def read_atlas(asked: int, start: int, result: Mapping[str, Any]) -> Thumbnails:
    """Cut the picture of a "samples" answer into its tiles."""
    atlas = QImage(str(result["file"]))
    tile, columns = int(result["tile"]), max(int(result["columns"]), 1)
    labels, names = tuple(result["labels"]), tuple(str(name) for name in result["names"])
    places = [divmod(number, columns) for number in range(len(labels))]
    images = tuple(atlas.copy(column * tile, row * tile, tile, tile) for row, column in places)
    values = tuple(map(tuple, result.get("values", ())))
    return Thumbnails(asked, start, images, labels, names, values)
