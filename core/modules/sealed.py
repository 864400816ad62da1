"""A torchvision model that is used as a whole, without the layer that names the classes.

`core.code.classes` holds the same class as text; a test keeps the two alike.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import torchvision
from torch import Tensor, nn
from torchvision.models import get_model, get_model_builder, list_models


class Sealed(nn.Module):
    """Features of images, as a model of torchvision sees them: (N, 3, H, W) → (N, F)."""

    def __init__(self, model: str) -> None:
        super().__init__()
        self.layer = get_model(model, weights=None)
        head = [name for name, part in self.layer.named_modules() if isinstance(part, nn.Linear)][-1]
        self.layer.set_submodule(head, nn.Identity())

    def forward(self, x: Tensor) -> Tensor:
        try:
            out: Tensor = self.layer(x)
        except AssertionError as error:  # the models assert the image size they are made for
            raise ValueError(str(error)) from error
        return out


def torchvision_parts() -> list[Any]:
    """What a whole classification model of torchvision consists of when it is saved: layers, and ways to make layers.

    Reading such a file makes these objects and fills them; none of their code is run.
    """
    files = {get_model_builder(name).__module__ for name in list_models(module=torchvision.models)}
    modules = [*(sys.modules[file] for file in files), torchvision.ops.misc, torchvision.ops.stochastic_depth]
    held = [value for module in modules for value in vars(module).values()]
    layers = {value for value in held if isinstance(value, type) and issubclass(value, nn.Module)}
    ordered = sorted(layers, key=lambda layer: f"{layer.__module__}.{layer.__qualname__}")
    return [*ordered, nn.ModuleList, nn.modules.linear.NonDynamicallyQuantizableLinear, partial]
