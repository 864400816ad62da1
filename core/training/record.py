"""Keeps what a run tells: metrics.jsonl first, then run.json, then TensorBoard."""

from __future__ import annotations

import json
import os
import platform
import time
from types import TracebackType
from typing import Final

import torch

from core.project.events import EpochDone, Finished, StepDone, TrainingEvent, event_to_json
from core.project.run import RunFolder, RunState
from core.training.tensorboard import Board
from core.training.workshop import Workshop

GATHER_S: Final = 0.2
"""Single steps are written so often."""


class Recorder:
    """Writes each event down before, or in the case of single steps just after, anyone is told of it."""

    def __init__(self, run: RunFolder, shop: Workshop) -> None:
        self._run, self._shop = run, shop
        self._board = Board(run.events_folder, shop)
        self._held: list[TrainingEvent] = []
        self._written = 0.0
        run.update(
            device=str(shop.device),
            threads=torch.get_num_threads(),
            fingerprint=shop.data.fingerprint,
            parameters=shop.parameters,
            epochs=shop.recipe.epochs,
            reason=None,
            detail="",
            versions={"python": platform.python_version(), "torch": torch.__version__},
        )

    def __enter__(self) -> Recorder:
        self._file = self._run.metrics.open("ab", buffering=0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write()
        self._file.close()
        self._board.close()
        if self._run.record.state != RunState.FINISHED:
            self._run.update(process="")

    def keep(self, event: TrainingEvent) -> None:
        """Write one event down.

        Single steps are written several at a time: what a crash takes of them is told again after the checkpoint.
        Everything else is on the disk itself when this returns.
        """
        self._held.append(event)
        now = time.monotonic()
        if not isinstance(event, StepDone):
            self._write()
            os.fsync(self._file.fileno())
        elif now - self._written >= GATHER_S:
            self._write()
        if isinstance(event, EpochDone):
            self._keep_epoch(event)
        elif isinstance(event, Finished):
            self._keep_end(event)
        self._board.show(event)

    def _write(self) -> None:
        lines = [json.dumps(event_to_json(event)).encode() + b"\n" for event in self._held]
        self._held.clear()
        self._file.write(b"".join(lines))
        self._written = time.monotonic()

    def _keep_end(self, event: Finished) -> None:
        self._run.update(
            state=RunState.FINISHED,
            reason=event.reason,
            detail=event.detail,
            process="",
            step=event.step,
            seconds=event.seconds,
        )

    def _keep_epoch(self, event: EpochDone) -> None:
        changes: dict[str, object] = {
            "epoch": event.epoch,
            "step": event.step,
            "images_per_second": event.images_per_second,
            "seconds": event.seconds,
        }
        if event.best:
            changes |= {
                "best_epoch": event.epoch,
                "train_loss": event.train_loss,
                "val_loss": event.val_loss,
                "val_accuracy": event.val_accuracy,
            }
        self._run.update(**changes)
