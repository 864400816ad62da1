"""Keeps what a run tells: metrics.jsonl first, then run.json, then TensorBoard."""

from __future__ import annotations

import json
import os
import platform
from types import TracebackType

import torch

from core.project.events import EpochDone, Finished, Started, StepDone, TrainingEvent, event_to_json
from core.project.run import RunFolder, RunState
from core.training.tensorboard import Board
from core.training.workshop import Workshop


class Recorder:
    """Writes each event down before anyone is told of it."""

    def __init__(self, run: RunFolder, shop: Workshop) -> None:
        self._run, self._shop = run, shop
        self._board = Board(run.events_folder, shop)
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
        self._file.close()
        self._board.close()
        record = self._run.record
        if record.state != RunState.FINISHED:
            self._run.update(process="")

    def keep(self, event: TrainingEvent) -> None:
        """Write one event down; all but single steps are on the disk itself when this returns."""
        self._file.write(json.dumps(event_to_json(event)).encode() + b"\n")
        if not isinstance(event, StepDone):
            os.fsync(self._file.fileno())
        match event:
            case Started() | StepDone():
                pass
            case EpochDone():
                self._keep_epoch(event)
            case Finished():
                self._run.update(
                    state=RunState.FINISHED,
                    reason=event.reason,
                    detail=event.detail,
                    process="",
                    step=event.step,
                    seconds=event.seconds,
                )
        self._board.show(event)

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
