"""One layer: its parameters resolved and checked, and the torch module made of them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Final

import torch
from torch import nn

from core.blocks import AUTO, REQUIRED, BlockSpec, Param, Value
from core.errors import N_, Message
from core.network.report import Shape

ADAPTERS: Final = "core.modules.adapters"
"""The module with the classes that `BlockSpec.adapter` names."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a block fails, and the sets of parameters that would mend it."""

    message: Message
    fixes: tuple[Mapping[str, Value], ...] = ()


def resolve(spec: BlockSpec, params: Mapping[str, Value], size: Shape) -> dict[str, Value]:
    """Every parameter with its value, *auto* replaced by what comes in; a required one that is missing stays out."""
    resolved: dict[str, Value] = {}
    for param in spec.params:
        value = params.get(param.name, param.absent)
        if value == AUTO and param.follows and size:
            value = followed(spec, param, params, size)
        if value is not REQUIRED:
            resolved[param.name] = param.plain(value)
    return resolved


def followed(spec: BlockSpec, param: Param, params: Mapping[str, Value], size: Shape) -> int:
    """The part of `size` (without the batch, not empty) that a parameter follows."""
    if param.follows == "channels":
        return size[0]
    named = spec.param("dim") if param.follows == "dim" else None
    dim = params.get("dim", named.absent) if named else -1
    place = dim - (dim > 0) if isinstance(dim, int) else -1
    return size[place] if -len(size) <= place < len(size) else size[-1]


def check_params(spec: BlockSpec, params: Mapping[str, Value]) -> Wrong | None:
    """What is wrong with the values a block holds, whatever comes in; None where nothing is."""
    for name in params:
        if spec.param(name) is None:
            text = N_("Core", '{type} "{name}" has no parameter "{param}".')
            return Wrong(Message("block.unknown-param", text, {"param": name}), ({name: None},))
    for param in spec.params:
        value = params.get(param.name, param.absent)
        start = param.start
        fixes = () if start is REQUIRED else ({param.name: start},)
        if value is REQUIRED:
            text = N_("Core", '{type} "{name}" needs a value for {param}.')
            return Wrong(Message("block.missing-param", text, {"param": param.name}), fixes)
        wrong = param.check(value)
        if wrong is not None:
            text = N_("Core", '{type} "{name}": {param} must be {expected}. Received: {value}.')
            values = {**wrong.values, "param": param.name}
            values.pop("name", None)
            return Wrong(Message(wrong.code, text, values), fixes)
    return None


def make(spec: BlockSpec, resolved: Mapping[str, Value], device: str | None = None) -> nn.Module:
    """The torch module, within its adapter where it has one; `device` "meta" makes one without memory.

    Raises what torch raises.
    """
    of_adapter = {p.name for p in spec.params if p.of_adapter}
    own = {name: value for name, value in resolved.items() if name not in of_adapter}
    with torch.device(device) if device else nullcontext():
        module: nn.Module = torch_class(spec.torch_name)(**own, **dict(spec.fixed))
    if not spec.adapter:
        return module
    adapter: nn.Module = torch_class(f"{ADAPTERS}.{spec.adapter}")(module, **{n: resolved[n] for n in of_adapter})
    return adapter


@cache
def torch_class(name: str) -> type[Any]:
    """The class of that full name, "torch.nn.Conv2d"."""
    module, _, attribute = name.rpartition(".")
    found: type[Any] = getattr(import_module(module), attribute)
    return found
