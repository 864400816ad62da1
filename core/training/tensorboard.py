"""The run as TensorBoard files, for any TensorBoard.

What goes wrong here never stops a run: metrics.jsonl is the truth.
"""

from __future__ import annotations

import copy
import logging
import time
import warnings
from pathlib import Path
from typing import Any, Final

import torch

from core.project.events import EpochDone, Finished, StepDone, TrainingEvent
from core.training.embedding import embedding
from core.training.histograms import learning, numbers_of_each, some
from core.training.workshop import Workshop

EVERY_S: Final = 0.25
"""Single steps are written at most so often; epochs always."""

IMAGES: Final = 16
"""How many training images, as the network sees them, are written once."""

log = logging.getLogger(__name__)


class Board:
    """Writes scalars, histograms, the graph, a few images and where the network sees each of those held out.

    It holds back until the first epoch ends, because TensorBoard takes a second to load and the first steps should be
    seen at once.
    """

    def __init__(self, folder: Path, shop: Workshop) -> None:
        self._folder, self._shop = folder, shop
        self._held: list[tuple[StepDone, float]] = []
        self._writer: Any = None
        self._start_step = shop.position.step
        self._taken = float("-inf")
        self._broken = False
        self._score = "accuracy" if shop.project.data.target == "class" else "R2"

    def show(self, event: TrainingEvent) -> None:
        """Take in one event."""
        if isinstance(event, StepDone):
            if event.seconds - self._taken >= EVERY_S:
                self._taken = event.seconds
                self._held.append((event, time.time()))
        elif isinstance(event, EpochDone | Finished) and not self._broken:
            try:
                self._write(event)
            except Exception:  # a full disk or a broken TensorBoard must not end a training run
                log.exception("The TensorBoard files are incomplete from here on")
                self._broken = True

    def close(self) -> None:
        """Finish the files."""
        if self._writer is None:
            return
        try:
            self._writer.close()
        except Exception:  # as above; a file that broke once is not whole anyway
            if not self._broken:
                log.exception("The TensorBoard files are incomplete at their end")

    def _write(self, event: EpochDone | Finished) -> None:
        writer = self._open()
        for step, at in self._held:
            writer.add_scalar("loss/train", step.loss, step.step, at)
            writer.add_scalar(f"{self._score}/train", step.accuracy, step.step, at)
            writer.add_scalar("lr", step.lr, step.step, at)
            writer.add_scalar("gradient norm", step.gradient, step.step, at)
        self._held.clear()
        if isinstance(event, EpochDone):
            writer.add_scalar("loss/validation", event.val_loss, event.step)
            writer.add_scalar(f"{self._score}/validation", event.val_accuracy, event.step)
            self._histograms(writer, event.step)
        else:
            self._conclude(writer)
        writer.flush()

    def _histograms(self, writer: Any, step: int) -> None:
        """Weights after the epoch, and the gradients of its last step."""
        named = learning(self._shop) if self._shop.recipe.histograms else {}
        most = numbers_of_each(len(named))
        for name, weight in named.items():
            path = name.replace(".", "/")
            writer.add_histogram(f"weights/{path}", some(weight.detach(), most), step)
            if weight.grad is not None:
                writer.add_histogram(f"gradients/{path}", some(weight.grad, most), step)

    def _conclude(self, writer: Any) -> None:
        """What the run was made with, and what came out, for TensorBoard's table of hyper-parameters."""
        recipe, position = self._shop.recipe, self._shop.position
        told = {name: getattr(recipe, name) for name in ("lr", "batch_size", "epochs", "seed", "mixup", "warmup")}
        told |= {
            "loss": recipe.loss.type,
            "optimizer": recipe.optimizer.type,
            "scheduler": recipe.scheduler.type if recipe.scheduler else "constant",
            "parameters": self._shop.parameters,
        }
        if position.best_epoch:
            writer.add_hparams(told, {f"hparam/{self._score}": position.best_accuracy}, run_name=".")
            self._embed(writer, position.step)

    def _embed(self, writer: Any, step: int) -> None:
        """The images held out as points, near one another where the network takes them for alike."""
        written = self._folder / str(step).zfill(5)  # as SummaryWriter calls it; it would print where it is there
        points = None if written.exists() else embedding(self._shop)
        if points is not None:
            writer.add_embedding(points.features, list(points.labels), points.images, step, tag="validation")

    def _open(self) -> Any:
        if self._writer is None:
            from torch.utils.tensorboard import SummaryWriter  # here: it takes a second to load

            self._writer = SummaryWriter(str(self._folder), purge_step=self._start_step or None)
            if not self._start_step:
                self._introduce(self._writer)
        return self._writer

    def _introduce(self, writer: Any) -> None:
        """Once: a few images, and the graph of a copy of the model, so that nothing of the run changes."""
        first = self._shop.data.train.images[:IMAGES]
        writer.add_images("images/train", first, 0)
        model = copy.deepcopy(self._shop.model).eval()
        inputs, _ = self._shop.batch(first[:2], torch.zeros(2, dtype=torch.long))
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")
            writer.add_graph(model, inputs)
