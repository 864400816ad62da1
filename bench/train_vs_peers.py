"""Training from scratch next to other trainers, at equal threads: Lightning, skorch, fastai, Keras on torch, a script.

    python bench/train_vs_peers.py [--template lenet5] [--data SOURCE] [--rounds 3] [--epochs 2] [--threads 1]
        [--compile] [--clock wall|cpu] [--json FILE]

Every way trains the very same network, from the same weights, on the same images with Adam and cross-entropy; Keras,
which has layers of its own, wraps it. The peers are given normalised tensors in memory, the fastest they take; the
course's script reads each image as torchvision's datasets do. Ours is the run that preflight proposes for this machine
(at equal threads). Validation is left out everywhere. A peer that is not installed is passed over:
`pip install lightning skorch fastai keras`, best into a throw-away environment beside this project's.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["KERAS_BACKEND"] = "torch"
sys.path.insert(0, str(Path(__file__).resolve().parent))

import torch
from side_by_side import GOAL, Race, Way, arguments_of, chosen, course, in_fastest_way, now, ours, tell
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from core.data.loading import Loaded
from core.data.preprocess import Normalise
from core.project.model import Project

Peer = Callable[[Project, Tensor, Tensor, nn.Module], float]
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
    began = now()
    trainer.fit(Module(), loader)
    return now() - began


def skorch(project: Project, images: Tensor, labels: Tensor, model: nn.Module) -> float:
    """A NeuralNetClassifier without validation."""
    from skorch import NeuralNetClassifier

    peer = NeuralNetClassifier(
        model, criterion=nn.CrossEntropyLoss, optimizer=torch.optim.Adam, lr=project.recipe.lr,
        max_epochs=project.recipe.epochs, batch_size=project.recipe.batch_size, iterator_train__shuffle=True,
        train_split=None, verbose=0,
    )  # fmt: skip
    peer.initialize()
    began = now()
    peer.partial_fit(images, labels)
    return now() - began


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
    began = now()
    peer.fit(project.recipe.epochs)
    return now() - began


def keras(project: Project, images: Tensor, labels: Tensor, model: nn.Module) -> float:
    """The network wrapped as a layer, compiled and fitted."""
    import keras as peer

    wrapped = peer.Sequential([peer.layers.TorchModuleWrapper(model)])
    wrapped.compile(
        optimizer=peer.optimizers.Adam(project.recipe.lr),
        loss=peer.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    wrapped(images[:2])
    began = now()
    wrapped.fit(images, labels, batch_size=project.recipe.batch_size, epochs=project.recipe.epochs, verbose=0)
    return now() - began


PEERS: dict[str, Peer] = {"lightning": lightning, "skorch": skorch, "fastai": fastai, "keras": keras}


def ways_of(project: Project, tuned: Project, data: Loaded) -> dict[str, Way]:
    """Every way that can be gone here, by name."""
    images, labels = Normalise(project.data.preprocessing)(data.train.images), data.train.labels
    ways: dict[str, Way] = {
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
    arguments = arguments_of(__doc__, rounds=3, epochs=2)
    warnings.simplefilter("ignore")
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    project, data = chosen(arguments)
    tuned, way = in_fastest_way(project, arguments.compile)
    race = Race(project, data, ways_of(project, tuned, data))
    race.run(arguments.rounds)
    speed = race.medians
    peers = {name: speed[name] for name in PEERS if name in speed}
    fastest = max(peers, key=lambda name: peers[name], default="course")
    ratios = {
        "ratio_course": round(speed["ours"] / speed["course"], 2),
        "fastest_peer": fastest,
        "ratio_fastest_peer": round(speed["ours"] / speed[fastest], 2),
    }
    tell({**race.summed_up(), "way": way, **ratios, "goal": GOAL}, arguments.json)
    return 0 if min(ratios["ratio_course"], ratios["ratio_fastest_peer"]) >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
