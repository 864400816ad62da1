"""Counts, after each epoch, how the weights of a network and the gradients of the last step are spread."""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor

from core.project.histograms import Histograms, Spread, write_histograms
from core.project.run import RunFolder
from core.training.log import log
from core.training.workshop import Workshop

PARTS: Final = 40
FEW_PARTS: Final = 16
FEW_NUMBERS: Final = 2_000
"""Into so many equal parts the range of a tensor is divided; of one with few numbers, into fewer."""

MOST_TENSORS: Final = 100
"""The first of a network, in its order."""

MOST_NUMBERS: Final = 100_000
"""Of a larger tensor every so many-th number is looked at."""


def keep_histograms(run: RunFolder, shop: Workshop, epoch: int) -> None:
    """Write down how the numbers are spread now. A full disk costs these figures, never the run."""
    named = [(name, weight) for name, weight in shop.model.named_parameters() if weight.requires_grad][:MOST_TENSORS]
    weights = {name: spread(weight.detach()) for name, weight in named}
    gradients = {name: spread(weight.grad) for name, weight in named if weight.grad is not None}
    try:
        write_histograms(run, Histograms(epoch=epoch, weights=weights, gradients=gradients))
    except OSError:
        log.exception("how the weights of epoch %d were spread is not kept", epoch)


def some(tensor: Tensor) -> Tensor:
    """Numbers of a tensor, float32 on the processor, evenly picked where there are more than MOST_NUMBERS."""
    flat = tensor.flatten()
    return flat[:: max(1, flat.numel() // MOST_NUMBERS)].float().cpu()


def spread(tensor: Tensor) -> Spread:
    """How the finite numbers of a tensor are spread; of one that has none, nothing between 0 and 0."""
    numbers = some(tensor)
    numbers = numbers[torch.isfinite(numbers)]
    if not len(numbers):
        return Spread(low=0.0, high=0.0, mean=0.0, std=0.0, counts=(0,) * PARTS)
    low, high = float(numbers.min()), float(numbers.max())
    parts = PARTS if len(numbers) >= FEW_NUMBERS else FEW_PARTS
    counts = torch.histc(numbers, parts, low, high) if low < high else _all_in_the_middle(len(numbers))
    std, mean = torch.std_mean(numbers, correction=0)
    return Spread(low=low, high=high, mean=float(mean), std=float(std), counts=tuple(int(n) for n in counts))


def _all_in_the_middle(count: int) -> Tensor:
    counts = torch.zeros(PARTS)
    counts[PARTS // 2] = count
    return counts
