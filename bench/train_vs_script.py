"""Training next to the script a learner writes, at equal threads: the course's, a bare loop over tensors, ours.

    python bench/train_vs_script.py [--template lenet5] [--data SOURCE] [--rounds 5] [--epochs 1] [--threads 1]
        [--compile] [--json FILE]

The course's way reads each image with PIL, ToTensor and Normalize through a DataLoader; the bare loop has normalised
tensors in memory; ours trains the same network with the same recipe, once as it is written and once in the way that
preflight found fastest on this machine. Every round trains every way for `--epochs`, turn by turn, from the same
weights. Printed: images per second of training (validation left out), the ratios of the medians, and the accuracy on
the images held out.
"""

from __future__ import annotations

import argparse
import copy
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from PIL import Image
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

from core.data.loading import Loaded, TensorImages, load_tensors
from core.data.preprocess import Normalise
from core.data.sources import open_source
from core.modules.build import build
from core.project.model import Project
from core.project.templates import load_template
from core.training.preflight import SETTINGS, preflight
from core.training.workshop import Workshop

GOAL = 1.5


class Pictures(Dataset[tuple[Tensor, int]]):
    """As torchvision's datasets give them: a PIL image, transformed when it is asked for."""

    def __init__(self, images: TensorImages, project: Project) -> None:
        self.pixels, self.labels = images.images.permute(0, 2, 3, 1).squeeze(-1).numpy(), images.labels.tolist()
        pre = project.data.preprocessing
        count = pre.channels
        mean, std = pre.mean or (0.0,) * count, pre.std or (1.0,) * count
        self.transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize(mean, std)])

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, index: int) -> tuple[Tensor, int]:
        return self.transform(Image.fromarray(self.pixels[index])), self.labels[index]


def plain_loop(project: Project, model: nn.Module, batches: Callable[[], Iterator[tuple[Tensor, Tensor]]]) -> float:
    """Seconds of training, written as everybody writes it."""
    loss_function = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=project.recipe.lr)
    model.train()
    began = time.perf_counter()
    for _ in range(project.recipe.epochs):
        for images, labels in batches():
            loss = loss_function(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return time.perf_counter() - began


def course(project: Project, data: Loaded, model: nn.Module) -> float:
    """The course's script."""
    loader = DataLoader(Pictures(data.train, project), project.recipe.batch_size, shuffle=True)
    return plain_loop(project, model, lambda: iter(loader))


def tensors(project: Project, data: Loaded, model: nn.Module) -> float:
    """A bare loop over normalised tensors in memory."""
    images, size = Normalise(project.data.preprocessing)(data.train.images), project.recipe.batch_size

    def batches() -> Iterator[tuple[Tensor, Tensor]]:
        for chosen in torch.randperm(len(images)).split(size):
            yield images[chosen], data.train.labels[chosen]

    return plain_loop(project, model, batches)


def ours(project: Project, data: Loaded, model: nn.Module) -> float:
    """What the trainer does between two validations."""
    if project.recipe.channels_last:
        model.to(memory_format=torch.channels_last)
    shop = Workshop(project, torch.device("cpu"), data, model, 0)
    began = time.perf_counter()
    while shop.position.epoch <= project.recipe.epochs:
        for images, labels in shop.batches():
            taken = shop.step(images, labels, shop.position.step)
            assert taken is not None
            shop.position.count(taken.loss, taken.correct, len(labels), 0.0)
        shop.position.next_epoch()
    return time.perf_counter() - began


@torch.no_grad()
def accuracy(project: Project, data: Loaded, model: nn.Module) -> float:
    """The share recognised of the images held out."""
    normalise, right = Normalise(project.data.preprocessing), 0
    for images, labels in zip(data.validation.images.split(512), data.validation.labels.split(512), strict=True):
        right += int((model.eval()(normalise(images)).argmax(1) == labels).sum())
    return right / len(data.validation)


def compare(project: Project, rounds: int, compiled: bool) -> dict[str, object]:
    """Images per second and accuracy of every way in every round; who goes first changes."""
    data = load_tensors(open_source(project.data.source), project.data)
    torch.manual_seed(project.recipe.seed)
    fresh = build(project.network, project.data.input)
    found = preflight(project, compiled=compiled, keep_threads=True)
    best = found.trials[found.best]
    threads = project.recipe.threads  # equal for everybody
    way = {name: getattr(best, name) for name in SETTINGS if name != "threads"}
    tuned = project.model_copy(update={"recipe": project.recipe.model_copy(update=way)})
    torch.set_num_threads(threads)
    ways = {"course": (course, project), "tensors": (tensors, project), "ours": (ours, project), "tuned": (ours, tuned)}
    speed: dict[str, list[float]] = {name: [] for name in ways}
    right: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(rounds):
        names = list(ways)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            run, chosen = ways[name]
            model = copy.deepcopy(fresh)
            seconds = run(chosen, data, model)
            speed[name].append(len(data.train) * project.recipe.epochs / seconds)
            right[name].append(accuracy(project, data, model))
            print(f"{name}: {speed[name][-1]:.0f} images/s, {right[name][-1]:.1%}", file=sys.stderr)
    median = {name: statistics.median(values) for name, values in speed.items()}
    return {
        "template": project.title,
        "data": project.data.source,
        "threads": threads,
        "way": way,
        "images_per_second": {name: round(value) for name, value in median.items()},
        "accuracy": {name: round(statistics.median(values), 4) for name, values in right.items()},
        "ratio_ours_course": round(median["ours"] / median["course"], 2),
        "ratio_tuned_course": round(median["tuned"] / median["course"], 2),
        "ratio_tuned_tensors": round(median["tuned"] / median["tensors"], 2),
        "goal": GOAL,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", default="lenet5")
    parser.add_argument("--data", help="another source of the same size")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--compile", action="store_true", help="let preflight try torch.compile too")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    project = load_template(arguments.template)
    if arguments.data:
        project = project.model_copy(update={"data": open_source(arguments.data).info().data(project.data)})
    recipe = project.recipe.model_copy(update={"epochs": arguments.epochs, "threads": arguments.threads})
    text = json.dumps(
        compare(project.model_copy(update={"recipe": recipe}), arguments.rounds, arguments.compile), indent=1
    )
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
