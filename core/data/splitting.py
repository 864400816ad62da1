"""Which images are held out: shares drawn per class, as pure functions of labels, share and seed."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from core.project.model import Data


def divide(labels: Tensor, given: Tensor | None, data: Data) -> tuple[Tensor, Tensor]:
    """Indices of the images to learn from and of those to validate on, both ascending, as int64.

    Those `given` for validation by the source, bool (N,), where it gives any and the project wants them; else the
    project's share of every class, drawn by its seed.
    """
    if given is None or data.validation_by == "share" or bool(given.all()):
        return hold_out(labels, data.validation, data.split_seed)
    return (~given).nonzero().flatten(), given.nonzero().flatten()


def hold_out(labels: Tensor, share: float, seed: int) -> tuple[Tensor, Tensor]:
    """Indices that stay and indices held out, both ascending, as int64.

    From every class `share` of its images is held out, rounded, but at least one and never all; a class with a single
    image keeps it. The same labels, share and seed always give the same indices, on every machine.
    """
    random = np.random.RandomState(seed)  # its stream is frozen for good, a Generator's is not
    held = np.zeros(len(labels), dtype=bool)
    numbers = labels.numpy()
    for label in np.unique(numbers):
        members = random.permutation(np.flatnonzero(numbers == label))
        count = min(max(1, round(len(members) * share)), len(members) - 1)
        held[members[:count]] = True
    return torch.from_numpy(np.flatnonzero(~held)), torch.from_numpy(np.flatnonzero(held))
