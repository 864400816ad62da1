"""A folder of JPEG files as batches, next to ImageFolder with a DataLoader: images per second from the second epoch on.

    python bench/folder_vs_imagefolder.py [--images 600] [--side 200] [--size 128] [--epochs 3] [--rounds 3]
        [--threads 1] [--workers 0] [--json FILE]

The same files, size and normalisation on both sides, without and with augmentation (a random crop and flip), turn by
turn. Ours is what the trainer's steps are given, normalised and augmented; decoding, which it does once, is its first
epoch. Printed: median images per second of the epochs after the first, their ratios, and how the first epochs compare.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from torch import Tensor
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import ImageFolder

from core.data.augment import Augment
from core.data.batches import batches, epoch_order
from core.data.loading import load_tensors
from core.data.preprocess import Normalise
from core.data.sources import open_source
from core.project.model import Data, Part

GOAL = 5.0
BATCH = 64
AUGMENTATIONS = (Part(type="RandomCrop", params={"padding": 8}), Part(type="RandomHorizontalFlip"))
Batches = Iterator[tuple[Tensor, Tensor]]


def write_folder(folder: Path, count: int, side: int) -> None:
    """Coloured shapes, enlarged, as JPEG files: a folder per class, with a train folder above."""
    source = open_source("shapes")
    images = source.split("train")
    for index in range(count):
        path = folder / "train" / source.classes[int(images.labels[index])] / f"{index}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        images.raw(index).convert("RGB").resize((side, side)).save(path, quality=90)


def usual(folder: Path, data: Data, workers: int) -> Callable[[int], Batches]:
    """ImageFolder, transformed as everybody does, through a DataLoader."""
    pre = data.preprocessing
    random = [transforms.RandomCrop(pre.size, padding=8), transforms.RandomHorizontalFlip()]
    steps = [transforms.Resize(pre.size), *(random if data.augmentations else ()), transforms.ToTensor()]
    files = ImageFolder(str(folder / "train"), transforms.Compose([*steps, transforms.Normalize(pre.mean, pre.std)]))
    loader = DataLoader(files, BATCH, shuffle=True, num_workers=workers, persistent_workers=workers > 0)
    return lambda _epoch: iter(loader)


def ours(data: Data) -> Callable[[int], Batches]:
    """What a step of the trainer is given."""
    images = load_tensors(data.source, data).train
    normalise, augment = Normalise(data.preprocessing), Augment(data.augmentations)

    def epoch(number: int) -> Batches:
        for pixels, labels in batches(images, epoch_order(len(images), 0, number), BATCH):
            yield normalise(augment(pixels)), labels

    return epoch


def seconds_of(make: Callable[[], Callable[[int], Batches]], epochs: int) -> tuple[list[float], int]:
    """How long each epoch takes, and how many images it has; making what gives batches belongs to the first."""
    taken, count, began = [], 0, time.perf_counter()
    epoch = make()
    for number in range(epochs):
        count = sum(len(labels) for _, labels in epoch(number + 1))
        taken.append(time.perf_counter() - began)
        began = time.perf_counter()
    return taken, count


def compare(folder: Path, data: Data, arguments: argparse.Namespace) -> dict[str, Any]:
    """Both ways in every round; who goes first changes."""
    ways: dict[str, Callable[[], Callable[[int], Batches]]] = {
        "usual": lambda: usual(folder, data, arguments.workers),
        "ours": lambda: ours(data),
    }
    first: dict[str, list[float]] = {name: [] for name in ways}
    later: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(arguments.rounds):
        for name in list(ways)[:: 1 if turn % 2 else -1]:
            taken, count = seconds_of(ways[name], arguments.epochs)
            first[name].append(count / taken[0])
            later[name] += [count / second for second in taken[1:]]
    speed = {name: statistics.median(values) for name, values in later.items()}
    start = {name: statistics.median(values) for name, values in first.items()}
    return {
        "images_per_second": {name: round(value) for name, value in speed.items()},
        "ratio_later": round(speed["ours"] / speed["usual"], 1),
        "ratio_first": round(start["ours"] / start["usual"], 2),
    }


def main() -> int:
    """Measure without and with augmentation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=600)
    parser.add_argument("--side", type=int, default=200, help="height and width of the files, in pixels")
    parser.add_argument("--size", type=int, default=128, help="height and width that they are brought to")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=0, help="processes of the DataLoader")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_folder(folder, arguments.images, arguments.side)
        data = open_source(f"folder:{folder}").info().data()
        pre = data.preprocessing.model_copy(update={"size": (arguments.size, arguments.size), "fit": "stretch"})
        plain = data.model_copy(update={"preprocessing": pre, "validation": 0.01})
        changed = plain.model_copy(update={"augmentations": AUGMENTATIONS})
        found = {
            "images": arguments.images, "size": arguments.size, "threads": arguments.threads,
            "workers": arguments.workers, "plain": compare(folder, plain, arguments),
            "augmented": compare(folder, changed, arguments), "goal_later": GOAL,
        }  # fmt: skip
    text = json.dumps(found, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0 if found["plain"]["ratio_later"] >= GOAL else 1  # type: ignore[index]


if __name__ == "__main__":
    sys.exit(main())
