"""Make the embedded data sets and sample pictures from their originals.

    python resources/make_data.py fashion /usr/share/datasets/fashion-mnist
    python resources/make_data.py digits  .../sklearn/datasets/data/digits.csv.gz
    python resources/make_data.py shapes

`fashion` wants the four original Fashion-MNIST files (Debian package dataset-fashion-mnist, or
https://github.com/zalandoresearch/fashion-mnist); `digits` wants the CSV that scikit-learn carries of the UCI set
"Optical Recognition of Handwritten Digits". The same input always gives the same bytes.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

RESOURCES = Path(__file__).resolve().parent
sys.path.insert(0, str(RESOURCES.parent))

from core.data.idx import read_idx, write_idx  # noqa: E402 - the checkout has to be on the path first

Bytes = NDArray[np.uint8]
SEED = 0


def per_class(labels: Bytes, counts: tuple[int, ...], seed: int = SEED) -> list[NDArray[np.intp]]:
    """For each of `counts`, the sorted indices of that many images of every class, none twice."""
    random = np.random.RandomState(seed)
    shuffled = [random.permutation(np.flatnonzero(labels == label)) for label in np.unique(labels)]
    ends = np.cumsum((0, *counts))
    return [np.sort(np.concatenate([s[a:b] for s in shuffled])) for a, b in pairwise(ends)]


def write_set(name: str, split: str, images: Bytes, labels: Bytes) -> None:
    """Write one split as MNIST's files are named."""
    folder = RESOURCES / "data" / name
    folder.mkdir(parents=True, exist_ok=True)
    write_idx(folder / f"{split}-images-idx3-ubyte.gz", images)
    write_idx(folder / f"{split}-labels-idx1-ubyte.gz", labels)
    pixels = images / 255
    print(f"{name} {split}: {len(images)} images, mean {pixels.mean():.4f}, std {pixels.std():.4f}")


def make_fashion(folder: Path) -> None:
    """600 training and 100 test images of each class, and one picture of each class that is in neither."""
    images, labels = (read_idx(folder / f"train-{kind}-ubyte.gz") for kind in ("images-idx3", "labels-idx1"))
    (train,) = per_class(labels, (600,))
    write_set("fashion-mini", "train", images[train], labels[train])
    images, labels = (read_idx(folder / f"t10k-{kind}-ubyte.gz") for kind in ("images-idx3", "labels-idx1"))
    test, samples = per_class(labels, (100, 1))
    write_set("fashion-mini", "t10k", images[test], labels[test])
    names = ("t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle-boot")
    for index in samples:
        Image.fromarray(images[index]).save(
            RESOURCES / "samples" / f"fashion-{names[labels[index]]}.png", optimize=True
        )


def make_digits(file: Path) -> None:
    """A fifth of every class for testing; the 17 grey levels of the original spread over 0 to 255."""
    table = np.loadtxt(file, delimiter=",").astype(np.uint8)
    images = np.round(table[:, :-1].reshape(-1, 8, 8) * (255 / 16)).astype(np.uint8)
    labels = table[:, -1]
    (test,) = per_class(labels, (36,))
    is_test = np.isin(np.arange(len(labels)), test)
    write_set("digits", "train", images[~is_test], labels[~is_test])
    write_set("digits", "t10k", images[is_test], labels[is_test])


def make_shapes() -> None:
    """A few pictures drawn as the set "shapes" is, from a seed that the set does not use."""
    from core.data.sources.drawing import CLASSES, draw_shapes

    images, labels = draw_shapes(len(CLASSES), seed=1_000_003)
    for image, label in zip(images, labels, strict=True):
        if CLASSES[label] in ("star", "crescent", "arrow"):
            Image.fromarray(image).save(RESOURCES / "samples" / f"shape-{CLASSES[label]}.png", optimize=True)


def main(arguments: list[str]) -> int:
    """Make what the first argument names; returns the exit code."""
    match arguments:
        case ["fashion", folder]:
            make_fashion(Path(folder))
        case ["digits", file]:
            make_digits(Path(file))
        case ["shapes"]:
            make_shapes()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
