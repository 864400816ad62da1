"""How much memory training takes: what stays whatever the batch, and what every image of a batch adds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.autograd.graph import saved_tensors_hooks

from core.data.memory import free_memory
from core.modules.locked import to_train
from core.project.model import Recipe
from core.training.memory_gauge import begin_peak, end_peak
from core.training.workshop import Workshop

SAFE: Final = 0.8
"""The share of the free memory that a run may take."""

STATES: Final = {"SGD": 1, "RMSprop": 1, "Adagrad": 1, "LBFGS": 200, "Adafactor": 0}
"""Copies of the weights that an optimizer keeps; two where not said."""

FEW, MORE = 2, 4
"""So many images are passed to tell what one adds at least."""

WORKING: Final = 2.0
"""Where the system tells no peak, what a step holds at most is reckoned to be so many times what it keeps."""


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes: `fixed` for weights, gradients and optimizer, `per_image` for each image of a batch, `free` there are."""

    fixed: float
    per_image: float
    free: int

    def taken(self, batch_size: int) -> int:
        """What a step with so many images at once holds."""
        return int(self.fixed + self.per_image * batch_size)

    @property
    def largest_batch(self) -> int:
        """The largest batch that fits safely; 0 where even one image is too much, or where nothing is known."""
        if not self.per_image or not self.free:
            return 0
        return max(0, int((SAFE * self.free - self.fixed) / self.per_image))

    def holds(self, batch_size: int) -> bool:
        """Whether so many images at once fit safely; taken for true where the system does not say what is free."""
        return not self.free or self.taken(batch_size) <= SAFE * self.free


def room_for(shop: Workshop) -> Room:
    """The room that the workshop's recipe takes; a few steps are made, which change its weights.

    What torch keeps for the way back of a few images says how many pass safely; two steps with so many, one of them
    with half, and the peak of each tell what an image takes, working memory and all.
    """
    few, more = (_kept(shop, count) for count in (FEW, MORE))
    kept = max(0.0, (more - few) / (MORE - FEW))
    fixed = _copies(shop.recipe) * shop.parameters * 4 + max(0.0, few - FEW * kept)
    cautious = Room(fixed, WORKING * kept, free(shop))
    count = min(shop.recipe.batch_size, cautious.largest_batch // 2 if cautious.free else shop.recipe.batch_size)
    if count < MORE:
        return cautious
    for _ in range(2):
        _step(shop, MORE)  # libraries load, and the optimizer makes what it keeps
    half, whole = (_rise(shop, images) for images in (count // 2, count))
    if half is None or whole is None:
        return cautious
    slope = max(kept, (whole - half) / (count - count // 2))
    return Room(fixed + max(0.0, whole - slope * count), slope, cautious.free)


def _rise(shop: Workshop, count: int) -> int | None:
    """How far a step with so many images at once raises what is held, in bytes; None where the system is silent."""
    before = begin_peak(shop.device)
    if before is None:
        return None
    _step(shop, count)
    peak = end_peak(shop.device)
    return None if peak is None else max(0, peak - before)


def _step(shop: Workshop, count: int) -> None:
    chosen = torch.arange(count) % len(shop.fed.train)
    size, shop.step.size = shop.step.size, count
    try:
        shop.step(shop.fed.train.images[chosen], shop.fed.train.labels[chosen], 0)
    finally:
        shop.step.size = size


def free(shop: Workshop) -> int:
    """Bytes free where the workshop computes; 0 where the system does not say."""
    return int(torch.cuda.mem_get_info(shop.device)[0]) if shop.device.type == "cuda" else (free_memory() or 0)


def _copies(recipe: Recipe) -> int:
    """How often the weights are held: themselves, their gradients, what the optimizer keeps, and their average."""
    return 2 + STATES.get(recipe.optimizer.type, 2) + (1 if recipe.average else 0)


def _kept(shop: Workshop, count: int) -> float:
    """What `count` images make torch keep, in bytes, input and outputs included and weights not."""
    held: dict[int, int] = {}

    def keep(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        held[storage.data_ptr()] = storage.nbytes()
        return tensor

    chosen = torch.arange(count) % len(shop.fed.train)
    inputs, targets = shop.batch(shop.fed.train.images[chosen], shop.fed.train.labels[chosen])
    with shop.step.casting(), saved_tensors_hooks(keep, _as_it_is):
        shop.objective(to_train(shop.passed(shop.model))(inputs), targets)
    weights = {weight.untyped_storage().data_ptr() for weight in shop.model.parameters()}
    return sum(size for place, size in held.items() if place not in weights)


def _as_it_is(tensor: Tensor) -> Tensor:
    return tensor
