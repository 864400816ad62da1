"""What the training measurements share: the ways everybody trains, ours, and taking turns."""

from __future__ import annotations

import argparse
import copy
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
from core.training.preflight import preflight
from core.training.way import in_its_way, way_of
from core.training.workshop import Workshop

GOAL = 1.5

CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}
_clock = ["wall"]


def now() -> float:
    """Seconds by the clock asked for: of the wall, or of this process alone, whatever else the machine does."""
    return CLOCKS[_clock[0]]()


Way = Callable[[nn.Module], float]
"""Trains the network for the epochs of its recipe; gives the seconds of it."""


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
    began = now()
    for _ in range(project.recipe.epochs):
        for images, labels in batches():
            loss = loss_function(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return now() - began


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
    shop = Workshop(project, torch.device("cpu"), data, in_its_way(model, project.recipe), 0)
    began = now()
    while shop.position.epoch <= project.recipe.epochs:
        for images, labels in shop.batches():
            taken = shop.step(images, labels, shop.position.step)
            assert taken is not None
            shop.position.count(taken.loss, taken.correct, len(labels), 0.0)
        shop.position.next_epoch()
    return now() - began


@torch.no_grad()
def accuracy(project: Project, data: Loaded, model: nn.Module) -> float:
    """The share recognised of the images held out."""
    normalise, right = Normalise(project.data.preprocessing), 0
    for images, labels in zip(data.validation.images.split(512), data.validation.labels.split(512), strict=True):
        right += int((model.eval()(normalise(images)).argmax(1) == labels).sum())
    return right / len(data.validation)


def in_fastest_way(project: Project, compiled: bool) -> tuple[Project, dict[str, Any]]:
    """The project in the way that preflight finds fastest here at the recipe's threads, and that way."""
    found = preflight(project, compiled=compiled, keep_threads=True)
    way = way_of(found.trials[found.best]) | {"threads": project.recipe.threads}
    print(f"preflight: {way}", file=sys.stderr)
    torch.set_num_threads(project.recipe.threads)
    return project.model_copy(update={"recipe": project.recipe.model_copy(update=way)}), way


@dataclass
class Race:
    """Every way trains the same network from the same weights, turn by turn; who goes first changes."""

    project: Project
    data: Loaded
    ways: Mapping[str, Way]
    speed: dict[str, list[float]] = field(default_factory=dict)
    right: dict[str, list[float]] = field(default_factory=dict)

    def run(self, rounds: int) -> None:
        """Let everyone have `rounds` turns."""
        torch.manual_seed(self.project.recipe.seed)
        fresh = build(self.project.network, self.project.data.input)
        names = list(self.ways)
        for turn in range(rounds):
            for name in names[turn % len(names) :] + names[: turn % len(names)]:
                self._one(name, copy.deepcopy(fresh))

    def _one(self, name: str, model: nn.Module) -> None:
        seconds = self.ways[name](model)
        self.speed.setdefault(name, []).append(len(self.data.train) * self.project.recipe.epochs / seconds)
        plain = model.to(memory_format=torch.contiguous_format)
        self.right.setdefault(name, []).append(accuracy(self.project, self.data, plain))
        print(f"{name}: {self.speed[name][-1]:.0f} images/s, {self.right[name][-1]:.1%}", file=sys.stderr)

    @property
    def medians(self) -> dict[str, float]:
        """Images per second of every way."""
        return {name: statistics.median(values) for name, values in self.speed.items()}

    def summed_up(self) -> dict[str, Any]:
        """What every measurement says."""
        return {
            "template": self.project.title,
            "data": self.project.data.source,
            "threads": self.project.recipe.threads,
            "clock": _clock[0],
            "images_per_second": {name: round(value) for name, value in self.medians.items()},
            "accuracy": {name: round(statistics.median(values), 4) for name, values in self.right.items()},
        }


def arguments_of(description: str | None, rounds: int, epochs: int) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", default="lenet5")
    parser.add_argument("--data", help="another source of the same size")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--compile", action="store_true", help="let preflight try torch.compile too")
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="cpu: count the process's own seconds only")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def chosen(arguments: argparse.Namespace) -> tuple[Project, Loaded]:
    """The project to train, at a constant learning rate, and its images."""
    _clock[0] = arguments.clock
    project = load_template(arguments.template)
    if arguments.data:
        project = project.model_copy(update={"data": open_source(arguments.data).info().data(project.data)})
    update = {"epochs": arguments.epochs, "threads": arguments.threads, "scheduler": None}
    project = project.model_copy(update={"recipe": project.recipe.model_copy(update=update)})
    torch.set_num_threads(arguments.threads)
    return project, load_tensors(open_source(project.data.source), project.data)


def tell(found: Mapping[str, Any], file: Path | None) -> None:
    """Print what was found, and write it down."""
    text = json.dumps(found, indent=1)
    print(text)
    if file:
        file.write_text(text + "\n", encoding="utf-8")
