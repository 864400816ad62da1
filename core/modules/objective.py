"""The recipe's loss as a module: what a run minimises, and what an evaluation reports."""

from __future__ import annotations

from math import prod
from typing import Any

from torch import Tensor, nn
from torch.nn.functional import one_hot

from core.modules.layer import torch_class
from core.modules.outputs import Outputs, values, values_of
from core.modules.score import Tally
from core.network.report import Shape
from core.project.model import Part
from core.project.parts import LOSSES, Target


class Objective(nn.Module):
    """The loss on outputs (N, classes) and class numbers (N,), or on outputs and values of one size.

    Losses that compare values get a class as a row: 1 at the class among 0s, or among −1s.

    Parameters
    ----------
    answer : what the network gives for an image: (classes,), or the size of the values.
    weights : (classes,), how much each class counts, in losses that take class numbers.
    target : what the network learns to tell.
    """

    def __init__(self, part: Part, answer: Shape, weights: Tensor | None = None, target: Target = "class") -> None:
        super().__init__()
        spec = LOSSES[part.type]
        arguments: dict[str, Any] = spec.arguments(part.params)
        if weights is not None and spec.target == "class index":
            arguments["weight"] = weights
        self.loss: nn.Module = torch_class(spec.torch_name)(**arguments)
        self.width = prod(answer)
        self.target: Target = target
        self.compares = spec.target if target == "class" else "values"
        self.meaning: Outputs = "logits" if target == "class" else values_of(part)
        self.sums = arguments.get("reduction") == "sum"

    def forward(self, outputs: Tensor, targets: Tensor) -> Tensor:
        result: Tensor = self.loss(outputs, self.targets(outputs, targets))
        return result

    def targets(self, outputs: Tensor, targets: Tensor) -> Tensor:
        """What the loss compares the outputs with: class numbers (N,), or rows or values of the outputs' kind."""
        if self.compares == "class index":
            return targets
        if self.compares == "values":
            return targets.to(outputs.dtype)
        rows = one_hot(targets, self.width).to(outputs.dtype)
        return rows * 2 - 1 if self.compares == "±1" else rows

    def tally(self) -> Tally:
        """Counts how well batches of outputs are told; `read` them first."""
        return Tally(self.target)

    def read(self, outputs: Tensor) -> Tensor:
        """Outputs as what is told by them: scores of classes, or values of the targets' kind."""
        return outputs if self.target == "class" else values(outputs.float(), self.meaning)

    def mean(self, loss: Tensor, images: int) -> float:
        """The loss of a batch as it is shown: averaged, also where the recipe sums, so that batch sizes compare."""
        is_one = self.compares == "class index" or isinstance(self.loss, nn.MultiLabelSoftMarginLoss)
        return loss.item() / (images * (1 if is_one else self.width) if self.sums else 1)
