"""The recipe's loss as a module: what a run minimises, and what an evaluation reports."""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn
from torch.nn.functional import one_hot

from core.modules.layer import torch_class
from core.project.model import Part
from core.project.parts import LOSSES


class Objective(nn.Module):
    """The loss on outputs (N, classes) and class numbers (N,).

    Losses that compare values get the class as a row: 1 at the class among 0s, or among −1s.

    Parameters
    ----------
    weights : (classes,), how much each class counts, in losses that take class numbers.
    """

    def __init__(self, part: Part, classes: int, weights: Tensor | None = None) -> None:
        super().__init__()
        spec = LOSSES[part.type]
        arguments: dict[str, Any] = spec.arguments(part.params)
        if weights is not None and spec.target == "class index":
            arguments["weight"] = weights
        self.loss: nn.Module = torch_class(spec.torch_name)(**arguments)
        self.classes = classes
        self.target = spec.target
        self.sums = arguments.get("reduction") == "sum"

    def forward(self, outputs: Tensor, labels: Tensor) -> Tensor:
        result: Tensor = self.loss(outputs, self.targets(outputs, labels))
        return result

    def targets(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """What the loss compares the outputs with: (N,) class numbers, or rows (N, classes) of the outputs' kind."""
        if self.target == "class index":
            return labels
        rows = one_hot(labels, self.classes).to(outputs.dtype)
        return rows * 2 - 1 if self.target == "±1" else rows

    def mean(self, loss: Tensor, images: int) -> float:
        """The loss of a batch as it is shown: averaged, also where the recipe sums, so that batch sizes compare."""
        each = 1 if self.target == "class index" or isinstance(self.loss, nn.MultiLabelSoftMarginLoss) else self.classes
        return loss.item() / (images * each if self.sums else 1)
