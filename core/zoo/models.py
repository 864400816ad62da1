"""Torchvision's models without memory, and the networks made of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import torch
from torch import nn
from torch.overrides import TorchFunctionMode

from core.network.tree import Block, Network
from core.protocol.zoo import ModelInfo
from core.zoo.assemble import Opened, assemble
from core.zoo.series_parallel import NotSeriesParallelError, decompose
from core.zoo.trace import NotTracedError, trace

_ARGUMENTS: Final = {
    "googlenet": {"aux_logits": False, "init_weights": False},
    "inception_v3": {"aux_logits": False, "init_weights": False},
}
"""What some models are to be made with; side exits are there for training on ImageNet only."""

HEAD: Final = "head"


def bare_model(info: ModelInfo) -> nn.Module:
    """The model on the meta device: its layers and sizes, no weights."""
    from torchvision.models import get_model

    with _EmptyWeights():
        model: nn.Module = get_model(info.name, weights=None, **_ARGUMENTS.get(info.name, {}))
    return model.eval()


def open_network(info: ModelInfo) -> Opened:
    """The model as native blocks, or as a sealed one and a head where its graph is not series-parallel."""
    model = bare_model(info)
    if info.sealed:
        return sealed(info, model)
    try:
        return native(model)
    except (NotTracedError, NotSeriesParallelError):
        return sealed(info, model)  # a newer torchvision may compute a known model in an unknown way


def native(model: nn.Module, *, pinned: bool = False) -> Opened:
    """The model as blocks that can be edited; `pinned` keeps sizes as numbers that would follow by themselves.

    Raises NotTracedError or NotSeriesParallelError, saying what stands in the way.
    """
    return assemble(decompose(trace(model, pinned=pinned)), model)


def sealed(info: ModelInfo, model: nn.Module) -> Opened:
    """The model as one block, and its last layer behind it."""
    linear = [(name, part) for name, part in model.named_modules() if isinstance(part, nn.Linear)]
    path, last = linear[-1]
    body = Block("b1", "Sealed", info.name).holding("model", info.name)
    out = Block("b2", "Linear", HEAD).holding("out_features", last.out_features)
    out = out.holding("bias", last.bias is not None)
    tensors = {key: ("b1", f"layer.{key}") for key in model.state_dict()}
    tensors |= {f"{path}.{name}": ("b2", name) for name in last.state_dict()}
    return Opened(Network((body, out)), tensors)


class _EmptyWeights(TorchFunctionMode):
    """Makes what holds weights without memory, and computes everything else as usual.

    The meta device for all, as torch offers it, stops at models that compute their widths with tensors (RegNet).
    """

    _holding = frozenset({torch.empty, torch.zeros, torch.ones, torch.rand, torch.randn})

    def __torch_function__(self, func: Callable[..., Any], types: Any, args: Any = (), kwargs: Any = None) -> Any:
        given = dict(kwargs or {})
        if func in self._holding:
            given["device"] = "meta"
        return func(*args, **given)
