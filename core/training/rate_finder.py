"""Which learning rate? A few steps with ever larger ones, on weights that are thrown away: where does the loss fall?

The range test of L. N. Smith, "Cyclical Learning Rates for Training Neural Networks" (2017). The suggestion is the rate
at which the smoothed loss falls most steeply over the logarithm of the rate.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import torch
from torch import Tensor

from core.data.batches import batches, epoch_order
from core.data.loading import load_tensors
from core.data.progress import Progress
from core.modules.build import build
from core.project.model import Project
from core.protocol.preflight import RateCurve
from core.training.checks import check_network
from core.training.device import choose_device, choose_threads
from core.training.way import in_its_way
from core.training.workshop import Workshop

LOWEST, HIGHEST = 1e-6, 10.0
"""The rates that are tried, from and to."""

STEPS: Final = 120

SMOOTHING: Final = 0.85
"""How much of the smoothed loss stays when the next one comes."""

BLOWN: Final = 4.0
"""A smoothed loss of so many times the smallest one has diverged."""

WINDOW: Final = 5
"""The fall is measured over so many steps to either side: one step alone is mostly chance."""


def find_rate(project: Project, progress: Progress | None = None, steps: int = STEPS) -> RateCurve:
    """Try learning rates on real batches of the project's data, until the loss diverges.

    Weights are made for this and thrown away; torch's settings are as before when this returns. The recipe counts,
    its schedule and its slow start left out. Raises UserError where the project cannot be trained.
    """
    shop = _workshop(project, progress)
    threads = torch.get_num_threads()
    torch.set_num_threads(choose_threads(project.recipe.threads))
    rates: list[float] = []
    losses: list[float] = []
    try:
        for number, (images, labels) in zip(range(steps), _endless(shop), strict=False):
            if progress:
                progress(number, steps)
            rate = LOWEST * (HIGHEST / LOWEST) ** (number / (steps - 1))
            shop.schedule.factor = rate / LOWEST
            taken = shop.step(images, labels, number)
            if taken is None:
                return _found(rates, losses, bound=rate)
            rates.append(rate)
            losses.append(taken.loss)
            if _is_blown(losses):
                return _found(rates, losses, bound=rate)
    finally:
        torch.set_num_threads(threads)
    return _found(rates, losses, bound=None)


def _workshop(project: Project, progress: Progress | None) -> Workshop:
    recipe = project.recipe.model_copy(update={"scheduler": None, "warmup": 0, "lr": LOWEST, "compile": False})
    calm = project.model_copy(update={"recipe": recipe})
    parameters = check_network(calm)
    data = load_tensors(calm.data.source, calm.data, progress)
    device = choose_device(recipe.device)
    torch.manual_seed(recipe.seed)
    model = build(calm.network, calm.data.input).to(device)
    return Workshop(calm, device, data, in_its_way(model, recipe), parameters)


def _endless(shop: Workshop) -> Iterator[tuple[Tensor, Tensor]]:
    """Whole batches, epoch after epoch; where there is not one whole batch, what there is."""
    images, size, epoch = shop.data.train, shop.recipe.images_per_step, 0
    while True:
        epoch += 1
        order = epoch_order(len(images), shop.recipe.seed, epoch)
        whole = len(order) - len(order) % size
        yield from batches(images, order[: whole or len(order)], size)


def smoothed(losses: Sequence[float]) -> list[float]:
    """The losses, each with what is left of those before it."""
    mean, found = 0.0, []
    for number, loss in enumerate(losses, 1):
        mean = SMOOTHING * mean + (1 - SMOOTHING) * loss
        found.append(mean / (1 - SMOOTHING**number))
    return found


def _is_blown(losses: Sequence[float]) -> bool:
    curve = smoothed(losses)
    return len(curve) > 2 * WINDOW and curve[-1] > BLOWN * min(curve)


def _found(rates: Sequence[float], losses: Sequence[float], bound: float | None) -> RateCurve:
    curve = smoothed(losses)
    return RateCurve(
        rates=tuple(rates), losses=tuple(losses), smoothed=tuple(curve), suggestion=steepest(rates, curve), bound=bound
    )


def steepest(rates: Sequence[float], curve: Sequence[float]) -> float | None:
    """The rate at which the curve falls most steeply, in two digits; None where it never falls."""
    if len(curve) < 3 * WINDOW:
        return None
    values = np.asarray(curve)
    lowest = int(values.argmin())
    falls = values[2 * WINDOW :] - values[: -2 * WINDOW]  # over the steps around each place
    falls = falls[: max(1, lowest - WINDOW + 1)]
    place = int(falls.argmin())
    if not math.isfinite(falls[place]) or falls[place] >= -0.01 * float(values[0]):
        return None
    return float(f"{rates[place + WINDOW]:.2g}")
