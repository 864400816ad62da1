"""Pictures of images side by side: square tiles in one row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch
from PIL import Image
from torch import Tensor

from core.data.preprocess import to_picture

LARGEST_TILE: Final = 96
"""Larger images are shown so large, in pixels."""


def tile_of(images: Tensor) -> int:
    """How many pixels high and wide the tiles of images (N, C, H, W) are."""
    return min(max(images.shape[-2:]), LARGEST_TILE)


def draw_row(images: Tensor, size: int, file: Path) -> None:
    """The images, uint8 (N, C, H, W), as tiles of `size` pixels; a file that is there already stays. Raises OSError."""
    if not file.exists():
        _draw([to_picture(image) for image in images], size, file)


def draw_pairs(originals: Tensor, rebuilt: Tensor, size: int, file: Path) -> None:
    """Every image, uint8 (N, C, H, W), with what was made of it behind it, float (N, C, H, W) from 0 to 1."""
    made = (rebuilt.nan_to_num().clamp(0, 1) * 255).round().to(torch.uint8)
    pairs = [picture for pair in zip(originals, made, strict=True) for picture in pair]
    _draw([to_picture(image) for image in pairs], size, file)


def _draw(pictures: Sequence[Image.Image], size: int, file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    sheet = Image.new(pictures[0].mode, (size * len(pictures), size))
    for place, picture in enumerate(pictures):
        if max(picture.size) > size:
            picture.thumbnail((size, size))
        sheet.paste(picture, (place * size + (size - picture.width) // 2, (size - picture.height) // 2))
    partial = file.with_suffix(".tmp")
    sheet.save(partial, "PNG")
    partial.replace(file)
