"""Where a run stands: everything besides weights and optimizer that it takes to go on as if nothing had happened."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import inf
from typing import Any


@dataclass
class Position:
    """Counts since the run began.

    Parameters
    ----------
    epoch : the one being trained, from 1.
    step_in_epoch : batches of it already done.
    step : optimizer steps in all.
    loss_sum, correct, seen : over the batches of this epoch; the loss weighted by images.
    best_accuracy, best_loss, best_epoch : of validation so far.
    seconds : at work, pauses and what a crash lost left out.
    train_seconds, train_images : of training steps alone, for an honest throughput.
    """

    epoch: int = 1
    step_in_epoch: int = 0
    step: int = 0
    loss_sum: float = 0.0
    correct: float = 0.0
    seen: int = 0
    best_accuracy: float = -1.0
    best_loss: float = inf
    best_epoch: int = 0
    seconds: float = 0.0
    train_seconds: float = 0.0
    train_images: int = 0

    def judge(self, loss: float, accuracy: float, keep_best: str) -> bool:
        """Whether this epoch's validation is the best so far, by "accuracy" or by "loss"; it is remembered then."""
        best = loss < self.best_loss if keep_best == "loss" else accuracy > self.best_accuracy or not self.best_epoch
        if best:
            self.best_accuracy, self.best_loss, self.best_epoch = accuracy, loss, self.epoch
        return best

    def count(self, loss: float, correct: float, images: int, seconds: float) -> None:
        """Take in one step."""
        self.step += 1
        self.step_in_epoch += 1
        self.loss_sum += loss * images
        self.correct += correct
        self.seen += images
        self.train_seconds += seconds
        self.train_images += images

    def next_epoch(self) -> None:
        """Turn to the next epoch."""
        self.epoch += 1
        self.step_in_epoch = 0
        self.loss_sum, self.correct, self.seen = 0.0, 0.0, 0

    @property
    def images_per_second(self) -> float:
        return self.train_images / self.train_seconds if self.train_seconds else 0.0

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(data: dict[str, Any]) -> Position:
        known = Position.__dataclass_fields__
        return Position(**{name: value for name, value in data.items() if name in known})
