"""Images and labels in MNIST's file format, which anything can read."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PREFIXES = {"train": "train", "validation": "validation", "test": "t10k"}


def write_split(folder: Path, split: str, images: NDArray[np.uint8], labels: NDArray[np.int64]) -> None:
    """Write images (N, C, H, W) with C 1 or 3, and their labels below 256, as gzipped MNIST-format files.

    Grey ones become (N, H, W), coloured ones (N, H, W, 3).
    """
    pixels = images[:, 0] if images.shape[1] == 1 else np.moveaxis(images, 1, -1)
    prefix = PREFIXES[split]
    _write(folder / f"{prefix}-images-idx3-ubyte.gz", np.ascontiguousarray(pixels))
    _write(folder / f"{prefix}-labels-idx1-ubyte.gz", labels.astype(np.uint8))


def _write(path: Path, array: NDArray[np.uint8]) -> None:
    header = struct.pack(">HBB", 0, 8, array.ndim) + struct.pack(f">{array.ndim}i", *array.shape)
    path.write_bytes(gzip.compress(header + array.tobytes(), compresslevel=6, mtime=0))
