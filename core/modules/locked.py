"""What locking means for the modules of a network: nothing in a locked layer changes, its statistics neither."""

from __future__ import annotations

from typing import Final

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm, _NormBase
from torch.nn.modules.dropout import _DropoutNd

_BY_CHANCE: Final = (_DropoutNd, nn.RReLU, nn.FractionalMaxPool2d, nn.FractionalMaxPool3d)
"""Layers that give something else each time while they train."""


def to_train(model: nn.Module) -> nn.Module:
    """The model in train mode, but locked norms in eval mode: they use the statistics they have, and keep them."""
    model.train()
    for module in model.modules():
        if isinstance(module, _NormBase) and is_locked(module):
            module.eval()
    return model


def is_locked(module: nn.Module) -> bool:
    """Whether it has weights, and none of them learns."""
    weights = list(module.parameters())
    return bool(weights) and not any(weight.requires_grad for weight in weights)


def fixed_length(model: nn.Sequential) -> int:
    """How many of its first modules make the same of an image each time they are asked, whatever is trained behind.

    0 where none of them has weights: then there is nothing to save.
    """
    length, weighted = 0, 0
    for number, module in enumerate(model, 1):
        if any(weight.requires_grad for weight in module.parameters()) or not _is_steady(module):
            break
        length = number
        weighted += is_locked(module)
    return length if weighted and length < len(model) else 0


def _is_steady(module: nn.Module) -> bool:
    return all(_is_plain(part) for part in module.modules())


def _is_plain(layer: nn.Module) -> bool:
    """Whether a layer by itself depends on nothing but the image; unknown classes are taken for not."""
    if isinstance(layer, _BatchNorm):
        return is_locked(layer) and layer.track_running_stats
    if isinstance(layer, _BY_CHANCE):
        return layer.p == 0 if isinstance(layer, _DropoutNd) else False
    share = getattr(layer, "dropout", 0.0)
    if isinstance(share, float) and share > 0:
        return False
    home = type(layer).__module__
    return home.startswith("torch.nn.modules") or home in _OURS


_OURS: Final = ("core.modules.adapters", "core.modules.containers", "core.modules.joining", "core.modules.lowered")
"""Where our own modules are that are as steady as those of torch: they pass on, join, pick, pool or compute."""
