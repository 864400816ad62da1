"""How well outputs tell what they should: the share of classes recognised, or how much of the values is explained."""

from __future__ import annotations

import torch
from torch import Tensor

from core.project.parts import Target


def right(outputs: Tensor, targets: Tensor, target: Target) -> float:
    """Of N images the number whose class is recognised; of values, N times their R² within the batch.

    `outputs` are scores (N, classes) beside class numbers (N,), or values beside `targets` of the same size.
    """
    if target == "class":
        return int((outputs.argmax(1) == targets).sum())
    tally = Tally(target)
    tally.see(outputs, targets)
    return tally.score * len(targets)


class Tally:
    """Gathers batches, and says how well all of them together are told.

    Of values it is the coefficient of determination R² = 1 − Σ(target − output)² / Σ(target − mean)², the mean taken
    of each value over all images: 1 is perfect, 0 is as good as always saying the mean, below is worse than that.
    """

    def __init__(self, target: Target) -> None:
        self.target = target
        self.count = 0
        self._right = 0
        self._residual = 0.0
        self._sum = self._squares = torch.zeros((), dtype=torch.float64)

    def see(self, outputs: Tensor, targets: Tensor) -> None:
        """Take in a batch, sized as `right` says."""
        self.count += len(targets)
        if self.target == "class":
            self._right += int((outputs.argmax(1) == targets).sum())
            return
        values = targets.detach().double().cpu()
        self._residual += float((outputs.detach().double().cpu() - values).square().sum())
        self._sum = self._sum + values.sum(0)
        self._squares = self._squares + values.square().sum(0)

    @property
    def score(self) -> float:
        """The share recognised, 0 to 1, or R²; 0 where nothing was seen or every value is the same."""
        if self.target == "class":
            return self._right / max(self.count, 1)
        spread = float((self._squares - self._sum.square() / max(self.count, 1)).sum())
        return 1 - self._residual / spread if spread > 1e-12 else 0.0
