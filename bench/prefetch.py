"""Training with the next batch prepared in a thread, and without, turn by turn: images per second, the same weights.

    python bench/prefetch.py [--template course-cifar10] [--data SOURCE] [--augment RandomCrop,RandomHorizontalFlip]
        [--steps 60] [--rounds 5] [--threads 1] [--device cpu] [--size 0] [--batch 64] [--json FILE]

"off" prepares within the step, "ahead" always in the thread, "auto" is what a run does: it tries both and stays with
the faster. `--size` brings images to another size. All three must end with the same weights, to the last bit.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import statistics
import sys
import time
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from torch import nn

from core.data.loading import Loaded, load_tensors
from core.data.sources import open_source
from core.modules.build import build
from core.project.model import Part, Project
from core.project.templates import load_template
from core.training import workshop
from core.training.prefetch import BLOCK, BLOCKS, WARM, Pace, may_pay
from core.training.way import in_its_way
from core.training.workshop import Workshop


def run(project: Project, data: Loaded, model: nn.Module, device: torch.device, way: str, steps: int) -> dict[str, Any]:
    """Images per second over `steps` steps, once warm, the weights at the end, and how "auto" decided."""
    fresh = in_its_way(copy.deepcopy(model).to(device), project.recipe)
    workshop.may_pay = (lambda *_: way != "off") if way != "auto" else may_pay
    with closing(Workshop(project, device, data, fresh, 0)) as shop:
        found, seen, began = shop.batches(), 0, 0.0
        if way == "ahead" and shop._prefetch is not None:
            shop._prefetch.pace = Pace(True, WARM + 2 * BLOCK * BLOCKS)  # decided
        for number, (images, labels) in enumerate(islice(found, steps)):
            if number == WARM:
                seen, began = 0, time.perf_counter()
            taken = shop.step(images, labels, shop.position.step)
            assert taken is not None
            shop.position.count(taken.loss, taken.correct, len(labels), 0.0)
            seen += len(labels)
        seconds = time.perf_counter() - began
        del found
        pace = None if shop._prefetch is None else shop._prefetch.pace
        weights = torch.cat([weight.detach().flatten().cpu() for weight in fresh.parameters()])
    return {"speed": seen / seconds, "weights": weights, "is_ahead": bool(pace and pace.is_ahead)}


def main() -> int:
    """Run all ways turn by turn, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", default="course-cifar10")
    parser.add_argument("--data", default="shapes")
    parser.add_argument("--augment", default="RandomCrop,RandomHorizontalFlip")
    for name, value in (("steps", 60), ("rounds", 5), ("threads", 1), ("size", 0), ("batch", 64)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--precision", default="float32")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    project = prepared(arguments)
    data = load_tensors(project.data.source, project.data)
    torch.manual_seed(0)
    model = build(project.network, project.data.input)
    ways = ("off", "ahead", "auto")
    told: dict[str, list[dict[str, Any]]] = {way: [] for way in ways}
    for turn in range(arguments.rounds):
        for way in ways[turn % 3 :] + ways[: turn % 3]:
            told[way].append(run(project, data, model, torch.device(arguments.device), way, arguments.steps))
    speed = {way: statistics.median(one["speed"] for one in runs) for way, runs in told.items()}
    first = told["off"][0]["weights"]
    summary = {
        "images_per_second": {way: round(value, 1) for way, value in speed.items()},
        "ratio_ahead_off": round(speed["ahead"] / speed["off"], 3),
        "ratio_auto_off": round(speed["auto"] / speed["off"], 3),
        "auto_is_ahead": [one["is_ahead"] for one in told["auto"]],
        "same_weights": all(torch.equal(first, one["weights"]) for runs in told.values() for one in runs),
        "cores": os.cpu_count(),
        "threads": arguments.threads,
    }
    print(json.dumps(summary, indent=1))
    if arguments.json:
        arguments.json.write_text(json.dumps(summary), encoding="utf-8")
    return 0 if summary["same_weights"] else 1


def prepared(arguments: argparse.Namespace) -> Project:
    """The template on the data asked for, changed at random as asked for, with whole batches only."""
    project = load_template(arguments.template)
    data = open_source(arguments.data).info().data(project.data)
    parts = tuple(Part(type=name) for name in arguments.augment.split(",") if name)
    if arguments.size:
        size = (arguments.size, arguments.size)
        data = data.model_copy(update={"preprocessing": data.preprocessing.model_copy(update={"size": size})})
    recipe = {"batch_size": arguments.batch, "drop_last": True, "precision": arguments.precision}
    return project.model_copy(update={
        "data": data.model_copy(update={"augmentations": parts}),
        "recipe": project.recipe.model_copy(update=recipe),
    })  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
