"""Training from scratch next to other trainers, at equal threads: Lightning, skorch, fastai, Keras on torch, a script.

    python bench/train_vs_peers.py [--template lenet5] [--data SOURCE] [--rounds 3] [--epochs 2] [--threads 1]
        [--compile] [--json FILE]

Every way trains the very same network, from the same weights, on the same images with Adam and cross-entropy; Keras,
which has layers of its own, wraps it. The peers are given normalised tensors in memory, the fastest they take; the
course's script reads each image as torchvision's datasets do. Ours is the run that preflight proposes for this machine
(at equal threads). Validation is left out everywhere. A peer that is not installed is passed over:
`pip install lightning skorch fastai keras`, best into a throw-away environment beside this project's.
"""

from __future__ import annotations

import argparse
import copy
import importlib.util
import json
import logging
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["KERAS_BACKEND"] = "torch"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset
from train_vs_script import accuracy, course, ours

from core.data.loading import Loaded, load_tensors
from core.data.preprocess import Normalise
from core.data.sources import open_source
from core.modules.build import build
from core.project.model import Project
from core.project.templates import load_template
from core.training.preflight import SETTINGS, preflight

GOAL = 1.5
Way = Callable[[Project, Tensor, Tensor, nn.Module], float]
"""Trains the network on normalised images and labels; gives the seconds of it."""


def lightning(project: Project, images: Tensor, labels: Tensor, model: nn.Module) -> float:
    """A LightningModule and Trainer, without logger, checkpoints and progress bar."""
    import lightning as peer

    class Module(peer.LightningModule):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def training_step(self, batch: Any, _number: int) -> Tensor:
            return nn.functional.cross_entropy(self.model(batch[0]), batch[1])

        def configure_optimizers(self) -> torch.optim.Optimizer:
            return torch.optim.Adam(self.parameters(), lr=project.recipe.lr)

    trainer = peer.Trainer(
        max_epochs=project.recipe.epochs, accelerator="cpu", logger=False, enable_checkpointing=False,
        enable_progress_bar=False, enable_model_summary=False,
    )  # fmt: skip
    loader = DataLoader(TensorDataset(images, labels), project.recipe.batch_size, shuffle=True)
    began = time.perf_counter()
    trainer.fit(Module(), loader)
    return time.perf_counter() - began


def skorch(project: Project, images: Tensor, labels: Tensor, model: nn.Module) -> float:
    """A NeuralNetClassifier without validation."""
    from skorch import NeuralNetClassifier

    peer = NeuralNetClassifier(
        model, criterion=nn.CrossEntropyLoss, optimizer=torch.optim.Adam, lr=project.recipe.lr,
        max_epochs=project.recipe.epochs, batch_size=project.recipe.batch_size, iterator_train__shuffle=True,
        train_split=None, verbose=0,
    )  # fmt: skip
    peer.initialize()
    began = time.perf_counter()
    peer.partial_fit(images, labels)
    return time.perf_counter() - began


def fastai(project: Project, images: Tensor, labels: Tensor, model: nn.Module) -> float:
    """A Learner with a constant learning rate."""
    from fastai.data.core import DataLoaders
    from fastai.learner import Learner
    from fastai.optimizer import OptimWrapper

    loader = DataLoader(TensorDataset(images, labels), project.recipe.batch_size, shuffle=True)
    adam = lambda params, lr, **_: OptimWrapper(params, torch.optim.Adam, lr=lr)  # noqa: E731 - as fastai wants it
    peer = Learner(DataLoaders(loader, loader), model, nn.CrossEntropyLoss(), opt_func=adam, lr=project.recipe.lr)
    peer.remove_cbs([cb for cb in peer.cbs if type(cb).__name__ in ("ProgressCallback", "Recorder")])
    peer._do_epoch_validate = lambda *_, **__: None
    began = time.perf_counter()
    peer.fit(project.recipe.epochs)
    return time.perf_counter() - began


def keras(project: Project, images: Tensor, labels: Tensor, model: nn.Module) -> float:
    """The network wrapped as a layer, compiled and fitted."""
    import keras as peer

    wrapped = peer.Sequential([peer.layers.TorchModuleWrapper(model)])
    wrapped.compile(
        optimizer=peer.optimizers.Adam(project.recipe.lr),
        loss=peer.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    wrapped(images[:2])
    began = time.perf_counter()
    wrapped.fit(images, labels, batch_size=project.recipe.batch_size, epochs=project.recipe.epochs, verbose=0)
    return time.perf_counter() - began


PEERS: dict[str, Way] = {"lightning": lightning, "skorch": skorch, "fastai": fastai, "keras": keras}


def compare(project: Project, rounds: int, compiled: bool) -> dict[str, Any]:
    """Images per second and accuracy of every way in every round; who goes first changes."""
    data = load_tensors(open_source(project.data.source), project.data)
    torch.manual_seed(project.recipe.seed)
    fresh = build(project.network, project.data.input)
    ways = ways_of(project, data, compiled)
    speed: dict[str, list[float]] = {name: [] for name in ways}
    right: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(rounds):
        names = list(ways)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            model = copy.deepcopy(fresh)
            seconds = ways[name](model)
            speed[name].append(len(data.train) * project.recipe.epochs / seconds)
            right[name].append(accuracy(project, data, model.to(memory_format=torch.contiguous_format)))
            print(f"{name}: {speed[name][-1]:.0f} images/s, {right[name][-1]:.1%}", file=sys.stderr)
    median = {name: statistics.median(values) for name, values in speed.items()}
    peers = {name: median[name] for name in PEERS if name in median}
    fastest = max(peers, key=lambda name: peers[name], default="course")
    return {
        "template": project.title, "data": project.data.source, "threads": project.recipe.threads,
        "images_per_second": {name: round(value) for name, value in median.items()},
        "accuracy": {name: round(statistics.median(values), 4) for name, values in right.items()},
        "ratio_course": round(median["ours"] / median["course"], 2),
        "fastest_peer": fastest, "ratio_fastest_peer": round(median["ours"] / median[fastest], 2), "goal": GOAL,
    }  # fmt: skip


def ways_of(project: Project, data: Loaded, compiled: bool) -> dict[str, Callable[[nn.Module], float]]:
    """Every way that can be gone here, by name."""
    found = preflight(project, compiled=compiled, keep_threads=True)
    best = found.trials[found.best]
    way = {name: getattr(best, name) for name in SETTINGS if name != "threads"}
    print(f"preflight: {way}", file=sys.stderr)
    tuned = project.model_copy(update={"recipe": project.recipe.model_copy(update=way)})
    torch.set_num_threads(project.recipe.threads)
    images, labels = Normalise(project.data.preprocessing)(data.train.images), data.train.labels
    ways: dict[str, Callable[[nn.Module], float]] = {
        "ours": lambda model: ours(tuned, data, model),
        "course": lambda model: course(project, data, model),
    }
    for name, peer in PEERS.items():
        if importlib.util.find_spec(name) is None:
            print(f"{name} is not installed and is passed over", file=sys.stderr)
        else:
            ways[name] = lambda model, peer=peer: peer(project, images, labels, model)  # type: ignore[misc]
    return ways


def main() -> int:
    """Run all ways, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", default="lenet5")
    parser.add_argument("--data", help="another source of the same size")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--compile", action="store_true", help="let preflight try torch.compile too")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    torch.set_num_threads(arguments.threads)
    project = load_template(arguments.template)
    if arguments.data:
        project = project.model_copy(update={"data": open_source(arguments.data).info().data(project.data)})
    recipe = project.recipe.model_copy(
        update={"epochs": arguments.epochs, "threads": arguments.threads, "scheduler": None}
    )
    found = compare(project.model_copy(update={"recipe": recipe}), arguments.rounds, arguments.compile)
    text = json.dumps(found, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0 if found["ratio_fastest_peer"] >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
