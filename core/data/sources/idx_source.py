"""`idx:PATH`: a folder with MNIST's four files (train-images-idx3-ubyte, t10k-labels-idx1-ubyte.gz …), gzipped or not.

Names with a dot (train-images.idx3-ubyte) and "test" for "t10k" are read too. A `classes.txt` beside them names the
classes, one a line; without it they are called by their numbers. Without test files, a share is held out.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.data.idx import read_idx
from core.data.sources.arrays import ArraySource, Splits, with_test
from core.data.sources.files import USUAL, existing_folder, wrong_files
from core.data.sources.source import ArrayImages, Split
from core.errors import N_, phrase
from core.project.model import HeldForTest

_PREFIXES: Final[dict[Split, tuple[str, ...]]] = {"train": ("train",), "test": ("t10k", "test")}
Pair = tuple[NDArray[np.uint8], NDArray[np.uint8]]


def idx_source(argument: str, for_test: HeldForTest = USUAL) -> ArraySource:
    """The images in MNIST-format files. Raises UserError where files are missing, damaged or do not fit each other."""
    folder = existing_folder(argument)
    train, test = _read(folder, "train"), _read(folder, "test")
    if train is None:
        sentence = N_("Core", "{path} has no training files: train-images-idx3-ubyte and train-labels-idx1-ubyte, "
                              "or the same with .gz, are needed.")  # fmt: skip
        raise wrong_files(folder, sentence)
    splits = with_test(*train, for_test) if test is None else _named(folder, train, test)
    highest = max(int(pair[1].max()) for pair in (train, test) if pair is not None)
    drawn = for_test if test is None else None
    classes = _classes(folder, highest + 1)
    return ArraySource(f"idx:{folder}", folder.name, phrase(N_("Core", "MNIST-format files.")), classes, splits, drawn)


def _named(folder: Path, train: Pair, test: Pair) -> Splits:
    if train[0].shape[1:] != test[0].shape[1:]:
        sentence = N_("Core", "In {path} the training images have shape {train}, the test images {test}; "
                              "they must be the same.")  # fmt: skip
        raise wrong_files(folder, sentence, train=list(train[0].shape[1:]), test=list(test[0].shape[1:]))
    return {"train": ArrayImages(*train, "train"), "test": ArrayImages(*test, "test")}


def _read(folder: Path, split: Split) -> Pair | None:
    files = [_file(folder, split, kind) for kind in ("images", "labels")]
    if files == [None, None]:
        return None
    if None in files:
        sentence = N_("Core", "{path} has the {split} images or their labels, but not both.")
        raise wrong_files(folder, sentence, split=split)
    images, labels = (read_idx(file) for file in files if file is not None)
    if images.ndim not in (3, 4) or (images.ndim == 4 and images.shape[3] != 3) or not len(images):
        sentence = N_("Core", "{path} should hold images as (count, height, width), but its shape is {shape}.")
        raise wrong_files(files[0] or folder, sentence, shape=list(images.shape))
    if labels.ndim != 1 or len(labels) != len(images):
        sentence = N_("Core", "{path} holds labels of shape {shape} for {count} images; one label each is needed.")
        raise wrong_files(files[1] or folder, sentence, shape=list(labels.shape), count=len(images))
    return images, labels


def _file(folder: Path, split: Split, kind: str) -> Path | None:
    rank = {"images": (3, 4), "labels": (1,)}[kind]
    for prefix, dims, mark, ending in product(_PREFIXES[split], rank, "-.", ("", ".gz")):
        path = folder / f"{prefix}-{kind}{mark}idx{dims}-ubyte{ending}"
        if path.is_file():
            return path
    return None


def _classes(folder: Path, count: int) -> list[str]:
    listed = folder / "classes.txt"
    if not listed.is_file():
        return [str(i) for i in range(count)]
    names = [line.strip() for line in listed.read_text("utf-8", errors="replace").splitlines() if line.strip()]
    if len(names) < count:
        sentence = N_("Core", "{path} names {named} classes, but the labels go up to {highest}.")
        raise wrong_files(listed, sentence, named=len(names), highest=count - 1)
    return names
