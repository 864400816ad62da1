"""The locked beginning of a network, run once: what it makes of each image is kept, for it never changes."""

from __future__ import annotations

import logging
import math
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from core.data.batches import batches
from core.data.loading import Loaded, TensorImages
from core.data.memory import free_memory
from core.data.progress import Progress
from core.errors import N_, Message
from core.modules.locked import fixed_length, to_train
from core.project.model import Project

MEMORY_SHARE: Final = 0.4
"""Features take so much of the free memory at most; beyond, they go into a file in the run's folder."""

DISK_SHARE: Final = 0.5
"""And so much of the free disk; beyond, nothing is kept and every step runs the whole network."""

FILE: Final = "features.bin"

log = logging.getLogger(__name__)


@dataclass
class Features:
    """What the first `length` modules make of all images, instead of the images themselves."""

    length: int
    train: TensorImages
    validation: TensorImages
    file: Path | None = None

    def close(self) -> None:
        """Take the file away."""
        if self.file is not None:
            with suppress(OSError):  # Windows removes no file that is still mapped; the next run writes over it
                self.file.unlink()


def prefix_length(project: Project, model: nn.Module) -> int:
    """How many modules may be run once: none where images look different each time, or are the target."""
    recipe, data = project.recipe, project.data
    is_random = bool(data.augmentations) or recipe.mixup > 0 or recipe.cutmix > 0
    needs_images = is_random or data.target == "image"
    return 0 if needs_images or not isinstance(model, nn.Sequential) else fixed_length(model)


Passing = Callable[[nn.Module, Tensor], Tensor]
"""Images as they lie in memory, passed through a module as a step would, on the device."""


def keep_features(
    model: nn.Sequential, length: int, data: Loaded, passing: Passing, batch_size: int, folder: Path,
    progress: Progress | None = None,
) -> Features | None:  # fmt: skip
    """What the first `length` modules make of all images to train on and held out; None where there is no room for it.

    Computed in batches of `batch_size`, as the steps would have. `folder` takes the file where memory is too small.
    """
    first, parts = model[:length], (data.train, data.validation)
    count = len(data.train) + len(data.validation)
    room = _room(_made(first, passing, data.train.images[:2])[:1], count, folder)
    if room is None:
        log.info("There is no room to keep what the locked blocks make of %d images", count)
        return None
    features, file = room
    done = 0
    for images in parts:
        for batch, _ in batches(images, None, batch_size):
            features[done : done + len(batch)] = _made(first, passing, batch)
            done += len(batch)
            if progress:
                progress(done, count)
    train, held_out = features[: len(data.train)], features[len(data.train) :]
    return Features(length, _with(data.train, train), _with(data.validation, held_out), file)


@torch.no_grad()
def _made(first: nn.Module, passing: Passing, images: Tensor) -> Tensor:
    return passing(to_train(first), images).cpu()


def _room(one: Tensor, count: int, folder: Path) -> tuple[Tensor, Path | None] | None:
    """Where the features of `count` images go: into memory, or a file; None where there is room in neither."""
    size = (count, *one.shape[1:])
    needed, free = math.prod(size) * one.element_size(), free_memory()
    if free is None or needed <= free * MEMORY_SHARE:
        return torch.empty(size, dtype=one.dtype), None
    if needed > shutil.disk_usage(folder).free * DISK_SHARE:
        return None
    path = folder / FILE
    flat = torch.from_file(str(path), shared=True, size=math.prod(size), dtype=one.dtype)
    return flat.view(size), path


def _with(images: TensorImages, features: Tensor) -> TensorImages:
    return TensorImages(features, images.labels, images.index)


def said_of(project: Project, length: int) -> Message:
    """What a run says of it."""
    blocks = [block for block in project.network.blocks if block.enabled][:length]
    text = N_("Core", 'Everything up to "{block}" is locked: it was run once, and what it makes of each image is kept.')
    return Message("training.prefix", text, {"block": blocks[-1].name})
