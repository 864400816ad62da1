"""Counts, after each epoch, how the weights of a network and the gradients of the last step are spread."""

from __future__ import annotations

import math
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

MOST_NUMBERS: Final = 100_000
ALL_NUMBERS: Final = 10_000_000
"""Of a larger tensor every so many-th number is looked at, and of a network of many tensors fewer of each."""

FOLLOWED: Final = 1_000
"""So many numbers of each tensor are kept from epoch to epoch, to tell how far they moved."""


class SpreadKeeper:
    """Writes down after each epoch how the numbers are spread and how far they moved, where the recipe wants it."""

    def __init__(self, run: RunFolder, shop: Workshop) -> None:
        self._run, self._shop = run, shop
        self._before: dict[str, Tensor] = {}
        self._since = shop.position.step
        if shop.recipe.histograms:
            self._follow()

    def keep(self, epoch: int) -> None:
        """Write down how it is now, at the end of that epoch. A full disk costs these figures, never the run."""
        if not self._shop.recipe.histograms:
            return
        named = learning(self._shop)
        most = numbers_of_each(len(named))
        weights = {name: spread(weight.detach(), most) for name, weight in named.items()}
        gradients = {name: spread(weight.grad, most) for name, weight in named.items() if weight.grad is not None}
        seen = Histograms(epoch=epoch, weights=weights, gradients=gradients, moved=self._moved())
        self._follow()
        try:
            write_histograms(self._run, seen)
        except OSError:
            log.exception("how the weights of epoch %d were spread is not kept", epoch)

    def _follow(self) -> None:
        self._before = {name: some(weight.detach(), FOLLOWED).clone() for name, weight in learning(self._shop).items()}
        self._since = self._shop.position.step

    def _moved(self) -> dict[str, float]:
        """By what share of their length the weights moved; {} where less than a whole epoch was seen."""
        shop, found = self._shop, {}
        if shop.position.step - self._since < shop.steps_per_epoch:
            return {}
        for name, weight in learning(shop).items():
            before = self._before[name]
            length = float(before.norm())
            if length > 0:
                found[name] = float((some(weight.detach(), FOLLOWED) - before).norm()) / length
        return {name: share for name, share in found.items() if math.isfinite(share)}


def learning(shop: Workshop) -> dict[str, Tensor]:
    """Every tensor of weights that learns, by name, in the network's order."""
    return {name: weight for name, weight in shop.model.named_parameters() if weight.requires_grad}


def numbers_of_each(tensors: int) -> int:
    """How many numbers of each tensor are looked at in a network of so many."""
    return max(FEW_NUMBERS, min(MOST_NUMBERS, ALL_NUMBERS // max(tensors, 1)))


def some(tensor: Tensor, most: int = MOST_NUMBERS) -> Tensor:
    """Numbers of a tensor, float32 on the processor, evenly picked where there are more than twice `most`."""
    flat = tensor.flatten()
    return flat[:: max(1, flat.numel() // most)].float().cpu()


def spread(tensor: Tensor, most: int = MOST_NUMBERS) -> Spread:
    """How the finite numbers of a tensor are spread; of one that has none, nothing between 0 and 0."""
    numbers = some(tensor, most)
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
