"""Transfer with a locked backbone next to the loop everybody writes, at equal threads: seconds of each epoch.

    python bench/frozen_vs_loop.py [--model resnet18] [--images 300] [--size 128] [--epochs 3] [--rounds 2]
        [--threads 1] [--json FILE]

A folder of JPEG files is written for it. The usual loop: ImageFolder, Resize, ToTensor and Normalize through a
DataLoader, every weight but the last layer's without gradient. Ours: the same network, locked but for its head, in a
real run. Both train from the same weights, turn by turn. Printed: the median seconds of epoch 1 and of the later ones,
validation left out on both sides, their ratios, and the accuracy on the same images held out.
"""

from __future__ import annotations

import argparse
import copy
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from torch import nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import ImageFolder

from core.data.loading import load_tensors
from core.data.sources import open_source
from core.modules.build import build
from core.project.model import Project
from core.project.run import RunFolder
from core.training.metrics import validate
from core.training.workshop import Workshop
from core.zoo.open import open_model

GOAL = 20.0


def write_folder(folder: Path, count: int, size: int) -> None:
    """Coloured shapes as JPEG files, a folder per class."""
    source = open_source("shapes")
    images = source.split("train")
    for index in range(count):
        path = folder / source.classes[int(images.labels[index])] / f"{index}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        images.raw(index).convert("RGB").resize((size, size)).save(path, quality=90)


def usual(project: Project, shop: Workshop, model: nn.Module, folder: Path) -> tuple[list[float], float]:
    """Seconds per epoch of the usual loop, and the accuracy on the images that ours holds out."""
    pre, recipe = project.data.preprocessing, project.recipe
    steps = [transforms.Resize(pre.size), transforms.ToTensor(), transforms.Normalize(pre.mean, pre.std)]
    files = ImageFolder(str(folder), transforms.Compose(steps))
    source = open_source(project.data.source)
    order = {str(path): number for number, (path, _) in enumerate(files.samples)}
    known = [order[str(path)] for path in source.split("train").paths]  # type: ignore[attr-defined]
    train = Subset(files, [known[i] for i in shop.data.train.index.tolist()])
    held_out = Subset(files, [known[i] for i in shop.data.validation.index.tolist()])
    loss_function = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam([w for w in model.parameters() if w.requires_grad], lr=recipe.lr)
    loader, seconds = DataLoader(train, recipe.batch_size, shuffle=True), []
    for _ in range(recipe.epochs):
        began = time.perf_counter()
        model.train()
        for images, labels in loader:
            loss = loss_function(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        seconds.append(time.perf_counter() - began)
    with torch.no_grad():
        model.eval()
        right = sum(int((model(x).argmax(1) == y).sum()) for x, y in DataLoader(held_out, 64))
    return seconds, right / len(held_out)


def ours(shop: Workshop, run: RunFolder) -> tuple[list[float], float]:
    """Seconds per epoch of a run; the first one holds decoding and the pass through the locked blocks."""
    seconds = []
    for _ in range(shop.recipe.epochs):
        began = time.perf_counter()
        if not seconds:
            shop.skip_prefix(run)
        for images, labels in shop.batches():
            taken = shop.step(images, labels, shop.position.step)
            assert taken is not None
            shop.position.count(taken.loss, taken.correct, len(labels), 0.0)
        shop.position.next_epoch()
        seconds.append(time.perf_counter() - began)
    scores = validate(shop)
    assert scores is not None
    return seconds, scores.accuracy


def one_round(project: Project, fresh: nn.Module, folder: Path, home: Path) -> dict[str, tuple[list[float], float]]:
    run = RunFolder.create(project, home)
    torch.manual_seed(0)
    began = time.perf_counter()
    data = load_tensors(project.data.source, project.data)
    decoding = time.perf_counter() - began
    shop = Workshop(project, torch.device("cpu"), data, copy.deepcopy(fresh), 0)
    theirs, (times, accuracy) = usual(project, shop, copy.deepcopy(fresh), folder), ours(shop, run)
    return {"usual": theirs, "ours": ([decoding + times[0], *times[1:]], accuracy)}


def main() -> int:
    """Run both, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="resnet18")
    parser.add_argument("--images", type=int, default=300)
    parser.add_argument("--size", type=int, default=128, help="height and width of the images, in pixels")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    seconds: dict[str, dict[str, list[float]]] = {
        "usual": {"first": [], "later": []},
        "ours": {"first": [], "later": []},
    }
    right: dict[str, list[float]] = {"usual": [], "ours": []}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "images"
        write_folder(folder, arguments.images, arguments.size)
        data = open_source(f"folder:{folder}").info().data()
        pre = data.preprocessing.model_copy(update={"size": (arguments.size, arguments.size), "fit": "stretch"})
        project = open_model(f"torchvision:{arguments.model}", classes=len(data.classes), freeze="head", data=data)
        recipe = project.recipe.model_copy(
            update={"epochs": arguments.epochs, "threads": arguments.threads, "device": "cpu"}
        )
        project = project.model_copy(update={"recipe": recipe, "data": data.model_copy(update={"preprocessing": pre})})
        torch.manual_seed(0)
        fresh = build(project.network, project.data.input)
        for number in range(arguments.rounds):
            for name, (times, accuracy) in one_round(project, fresh, folder, Path(place) / f"runs{number}").items():
                seconds[name]["first"].append(times[0])
                seconds[name]["later"] += times[1:]
                right[name].append(accuracy)
    median = {n: {k: round(statistics.median(v), 4) for k, v in parts.items()} for n, parts in seconds.items()}
    found: dict[str, Any] = {
        "model": arguments.model, "images": arguments.images, "size": arguments.size, "threads": arguments.threads,
        "seconds": median, "accuracy": {name: round(statistics.median(v), 4) for name, v in right.items()},
        "ratio_first": round(median["usual"]["first"] / median["ours"]["first"], 2),
        "ratio_later": round(median["usual"]["later"] / median["ours"]["later"], 1), "goal_later": GOAL,
    }  # fmt: skip
    text = json.dumps(found, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0 if found["ratio_later"] >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
