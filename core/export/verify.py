"""Proof that a file behaves as the model does in the app: the same images through both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import torch
from torch import Tensor, nn

from core.data.preprocess import Normalise, prepare
from core.data.sources import open_source
from core.errors import UserError
from core.project.model import Project

TOLERANCE: Final = 1e-5
"""The largest absolute difference of outputs that counts as equal; formats without a compiler give exactly 0."""

IMAGES: Final = 64
"""How many images are compared."""

Reloaded = Callable[[Tensor], Tensor]
"""The model out of the file: float32 (N, C, H, W) → outputs."""


class CheckImages(NamedTuple):
    """What is compared on: float32 (N, C, H, W), and whether it is noise that stands in for the run's own images."""

    images: Tensor
    are_noise: bool


def check_images(project: Project, count: int = IMAGES) -> CheckImages:
    """Images of the project's test data as the network sees them, float32 (N, C, H, W), spread over all of it.

    Where the data is out of reach (a folder that moved), noise of a fixed seed stands in: the comparison holds for any
    input, real images only make it the one that matters.
    """
    pre, are_noise = project.data.preprocessing, False
    try:
        images = open_source(project.data.source, project.data.for_test).split("test")
        count = min(count, len(images))
        pixels = torch.stack([prepare(images.raw(i * len(images) // count), pre) for i in range(count)])
    except (UserError, OSError, RuntimeError):
        generator, are_noise = torch.Generator().manual_seed(0), True
        pixels = torch.randint(0, 256, (count, *pre.shape), dtype=torch.uint8, generator=generator)
    return CheckImages(Normalise(pre)(pixels), are_noise)


def difference(model: nn.Module, reloaded: Reloaded, images: Tensor) -> float:
    """The largest absolute difference of the outputs; infinite where sizes differ or a number is missing."""
    with torch.inference_mode():
        expected, found = model(images), reloaded(images)
    if expected.shape != found.shape or not bool(torch.equal(expected.isfinite(), found.isfinite())):
        return float("inf")
    return float(torch.nan_to_num(expected - found, nan=0.0, posinf=0.0, neginf=0.0).abs().max())
