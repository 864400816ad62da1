"""Batches straight from memory, in an order that depends on seed and epoch alone, so that a run can resume anywhere."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from core.data.loading import TensorImages


def epoch_order(n: int, seed: int, epoch: int, shuffle: bool = True) -> Tensor:
    """The order in which `n` images are visited in an epoch: a permutation of 0…n−1 as int64 (n,).

    Without `shuffle` they are visited as they lie.

    A pure function of its arguments: no global generator is read or moved, and the stream behind it is frozen.
    """
    if not shuffle:
        return torch.arange(n)
    random = np.random.RandomState(np.random.MT19937(np.random.SeedSequence([seed, epoch])))
    return torch.from_numpy(random.permutation(n))


def batches(
    images: TensorImages, order: Tensor | None, batch_size: int, start_step: int = 0, drop_last: bool = False
) -> Iterator[tuple[Tensor, Tensor]]:
    """Pairs of images, uint8 (B, C, H, W), and labels, int64 (B,); without an order, as they lie in memory.

    `start_step` skips that many batches without touching them. The last batch may be smaller unless `drop_last`.
    """
    count = len(images) if order is None else len(order)
    stop = count - count % batch_size if drop_last else count
    for start in range(start_step * batch_size, stop, batch_size):
        end = min(start + batch_size, stop)
        if order is None:
            yield images.images[start:end], images.labels[start:end]
        else:
            chosen = order[start:end]
            yield images.images.index_select(0, chosen), images.labels.index_select(0, chosen)
