"""A torchvision model that is used as a whole, without the layer that names the classes.

`core.code.classes` holds the same class as text; a test keeps the two alike.
"""

from __future__ import annotations

from torch import Tensor, nn
from torchvision.models import get_model


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
