"""What the network makes of the images held out, before its last layer: points for TensorBoard's projector."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from core.project.model import Data
from core.training.workshop import Workshop

MOST_POINTS: Final = 500
"""So many images are shown, spread evenly over those held out."""

MOST_FEATURES: Final = 4096
"""A wider last layer is thinned out to so many numbers per image."""

THUMBNAIL: Final = 32
"""Height and width, in pixels, of the image at each point."""


@dataclass(frozen=True, slots=True)
class Embedding:
    """Points of images: features float32 (N, F), images float32 (N, C, 32, 32) from 0 to 1, and what each is."""

    features: Tensor
    images: Tensor
    labels: tuple[str, ...]


@torch.no_grad()
def embedding(shop: Workshop) -> Embedding | None:
    """The features that the last layer with weights decides by; None where there is no image or no such layer.

    The model of the run is left as it is.
    """
    held_out = shop.data.validation
    if not len(held_out):
        return None
    step = -(-len(held_out) // MOST_POINTS)
    shown = held_out.take(torch.arange(0, len(held_out), step))
    model = copy.deepcopy(shop.best_guess).eval()
    features = _before_last(model, shop.batch(shown.images, shown.labels)[0])
    if features is None:
        return None
    small = interpolate(shown.images.float() / 255, (THUMBNAIL, THUMBNAIL))
    return Embedding(features, small, tuple(_said(shop.project.data, label) for label in shown.labels))


def _said(data: Data, label: Tensor) -> str:
    """What an image is: its class, or its numbers."""
    if data.target == "numbers":
        return ", ".join(f"{name} {value:.4g}" for name, value in zip(data.classes, label.tolist(), strict=True))
    return data.classes[int(label)]


def _before_last(model: nn.Module, inputs: Tensor) -> Tensor | None:
    """What arrives at the last layer that has weights, one row per image."""
    layers = [m for m in model.modules() if next(m.parameters(recurse=False), None) is not None]
    if not layers:
        return None
    arrived: list[Tensor] = []

    def keep(_module: nn.Module, given: tuple[Any, ...]) -> None:
        arrived[:] = [part.detach() for part in given[:1] if isinstance(part, Tensor)]

    with layers[-1].register_forward_pre_hook(keep):
        model(inputs)
    if not arrived:
        return None
    rows = arrived[0].flatten(1).float().cpu()
    return rows[:, :: -(-rows.shape[1] // MOST_FEATURES)]
