"""Images decoded into one tensor, kept on disk where that took reading many files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from core.data.parallel import in_parallel
from core.data.preprocess import prepare
from core.data.progress import Progress
from core.data.sources import Images
from core.project.cache import cache_folder, touch, write_cached
from core.project.in_use import InUse
from core.project.model import Preprocessing

VERSION: Final = 1
"""Goes up whenever `prepare` gives other pixels, so that no old ones are taken from the cache."""

MAX_CACHED: Final = 2 * 2**30
"""Larger tensors, in bytes, are decoded anew each time."""


@dataclass(frozen=True)
class Decoded:
    """uint8 (N, C, H, W), and the sha256 of its bytes; `use` keeps the file they came from in the cache."""

    pixels: Tensor
    digest: str
    use: InUse | None = None


def decode(images: Images, pre: Preprocessing, progress: Progress | None = None, workers: int = 0) -> Decoded:
    """Every image brought to the mode and size of `pre`, by so many threads, 0 for one per core."""
    stacked = images.stacked()
    if stacked is not None and tuple(stacked.shape[1:]) == pre.shape:
        return Decoded(stacked, _digest(stacked))
    key = images.key()
    if key is None or not len(images):
        return _decoded_now(images, pre, progress, workers)
    name = f"decoded-{_key(key, pre)}.safetensors"
    held = _read(cache_folder() / name)
    if held is None:
        held = _decoded_now(images, pre, progress, workers)
        if held.pixels.numel() <= MAX_CACHED:
            content, digest = {"pixels": held.pixels}, {"sha256": held.digest}
            write_cached(name, lambda path: save_file(content, path, digest))
            held = replace(held, use=InUse(cache_folder() / name))
    return held


def _decoded_now(images: Images, pre: Preprocessing, progress: Progress | None, workers: int) -> Decoded:
    pixels = torch.empty((len(images), *pre.shape), dtype=torch.uint8)
    for i, image in enumerate(in_parallel(lambda i: prepare(images.raw(i), pre), len(images), progress, workers)):
        pixels[i] = image
    return Decoded(pixels, _digest(pixels))


def _key(content: str, pre: Preprocessing) -> str:
    """What the pixels depend on: the files, and mode, size and fit; mean and std come later."""
    return hashlib.sha256(f"{VERSION}\n{content}\n{pre.mode}\n{pre.size}\n{pre.fit}".encode()).hexdigest()[:40]


def _read(path: Path) -> Decoded | None:
    """What was kept, or None where there is nothing or its bytes are not those that were written."""
    use = InUse(path)
    try:
        with safe_open(path, framework="pt") as file:
            pixels = file.get_tensor("pixels")
            digest = file.metadata()["sha256"]
    except (OSError, SafetensorError, KeyError, TypeError):
        return None
    touch(path)
    return Decoded(pixels, digest, use) if _digest(pixels) == digest else None


def _digest(pixels: Tensor) -> str:
    return hashlib.sha256(pixels.contiguous().numpy().data).hexdigest()
