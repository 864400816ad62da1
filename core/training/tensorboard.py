"""The run as TensorBoard files, for any TensorBoard. What goes wrong here never stops a run: metrics.jsonl is the truth."""

from __future__ import annotations

import copy
import logging
import time
import warnings
from pathlib import Path
from typing import Any

import torch

from core.project.events import EpochDone, Finished, Started, StepDone, TrainingEvent
from core.training.workshop import Workshop

EVERY_S = 0.25
"""Single steps are written at most so often; epochs always."""

IMAGES = 16
"""How many training images, as the network sees them, are written once."""

log = logging.getLogger(__name__)


class Board:
    """Writes scalars, the graph and a few images; the writer is made at the first scalar."""

    def __init__(self, folder: Path, shop: Workshop) -> None:
        self._folder, self._shop = folder, shop
        self._writer: Any = None
        self._start_step = shop.position.step
        self._shown = 0.0

    def show(self, event: TrainingEvent) -> None:
        """Write one event."""
        try:
            match event:
                case StepDone() if time.monotonic() - self._shown >= EVERY_S:
                    self._step(event)
                case EpochDone():
                    self._epoch(event)
                case Finished() | Started() | _:
                    pass
        except Exception:  # a full disk or a broken TensorBoard must not end a training run
            log.exception("TensorBoard files are incomplete from here on")
            self._shown = float("inf")

    def close(self) -> None:
        """Finish the files."""
        if self._writer is not None:
            self._writer.close()

    def _open(self) -> Any:
        if self._writer is None:
            from torch.utils.tensorboard import SummaryWriter  # here: it takes half a second to load

            self._writer = SummaryWriter(str(self._folder), purge_step=self._start_step or None)  # type: ignore[no-untyped-call]
        return self._writer

    def _step(self, event: StepDone) -> None:
        self._shown = time.monotonic()
        writer = self._open()
        writer.add_scalar("train/loss", event.loss, event.step)
        writer.add_scalar("train/accuracy", event.accuracy, event.step)
        writer.add_scalar("train/lr", event.lr, event.step)

    def _epoch(self, event: EpochDone) -> None:
        writer = self._open()
        if event.epoch == 1:
            self._introduce(writer)
        writer.add_scalar("validation/loss", event.val_loss, event.step)
        writer.add_scalar("validation/accuracy", event.val_accuracy, event.step)
        writer.flush()

    def _introduce(self, writer: Any) -> None:
        """Once: a few images and the graph, on a copy of the model so that nothing of the run changes."""
        first = self._shop.data.train.images[:IMAGES]
        writer.add_images("train/images", first, 0)
        model = copy.deepcopy(self._shop.model).eval()
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")
            writer.add_graph(model, self._shop.batch(first[:1], torch.zeros(1, dtype=torch.long))[0])
