"""The generated set "shapes": drawn on first use, the same on every machine, kept in the cache."""

from __future__ import annotations

import zipfile
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from core.data.progress import Progress
from core.data.sources.drawing import CLASSES, SIZE, draw_shapes
from core.data.sources.source import ArrayImages, Split, class_counts
from core.errors import N_, phrase
from core.project.cache import cache_folder, touch, write_cached
from core.project.model import Preprocessing
from core.protocol.messages import SourceInfo

VERSION: Final = 1
"""Goes up whenever the drawing changes, so that no old pictures are taken from the cache."""

TITLE: Final = N_("Core", "Shapes")
ABOUT: Final = N_(
    "Core", "Ten coloured shapes on textured backgrounds, 32 × 32, drawn on first use: 5,000 to train, 1,000 to test."
)
_SEEDS: Final[dict[Split, tuple[int, int]]] = {"train": (5000, 1), "test": (1000, 2)}
_MEAN = (0.4957, 0.501, 0.5039)
_STD = (0.2309, 0.2302, 0.2302)


class ShapesSource:
    """The source "shapes"."""

    text = "shapes"
    classes = CLASSES

    def info(self, progress: Progress | None = None) -> SourceInfo:
        return SourceInfo(
            source=self.text, title=TITLE, about=(phrase(ABOUT),), licence="CC0", classes=CLASSES,
            original=(SIZE, SIZE),
            counts={name: class_counts(images.labels, CLASSES) for name, images in self._splits.items()},
            preprocessing=Preprocessing(mode="RGB", size=(SIZE, SIZE), mean=_MEAN, std=_STD),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> ArrayImages:
        return self._splits[name]

    listed = split

    @cached_property
    def _splits(self) -> dict[Split, ArrayImages]:
        held = _cached()
        if held is None:
            held = {}
            for split, (count, seed) in _SEEDS.items():
                held[f"{split}_images"], held[f"{split}_labels"] = draw_shapes(count, seed)
            write_cached(_name(), lambda path: _write(path, held))
        return {split: ArrayImages(held[f"{split}_images"], held[f"{split}_labels"], split) for split in _SEEDS}


def _write(path: Path, held: dict[str, NDArray[Any]]) -> None:
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, **held)


def _name() -> str:
    return f"shapes-{VERSION}.npz"


def _cached() -> dict[str, NDArray[Any]] | None:
    """The arrays drawn before, or None where there are none or the file was damaged (zip members carry a checksum)."""
    path: Path = cache_folder() / _name()
    try:
        with np.load(path, allow_pickle=False) as file:
            held = {f"{split}_{kind}": file[f"{split}_{kind}"] for split in _SEEDS for kind in ("images", "labels")}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    touch(path)
    return held
