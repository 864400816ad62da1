"""Layers of a model as blocks: which type, which parameters, and where their weights come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from torch import nn

from core.blocks import BLOCKS, BlockSpec, Value

NOT_TAKEN: Final = frozenset({"inplace"})
"""Arguments that change no result: in place saves memory, and spoils what another branch still needs."""


class NoBlockError(Exception):
    """There is no block for this layer; says which."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block to be made.

    Parameters
    ----------
    type : its block type.
    params : what differs from what the type assumes.
    name : what the model calls it; "" where it has no name.
    tensors : for each weight of the block, its key in the model's state_dict.
    """

    type: str
    params: Mapping[str, Value] = field(default_factory=dict)
    name: str = ""
    tensors: Mapping[str, str] = field(default_factory=dict)


def of_function(type_name: str, **params: Value) -> tuple[Piece, ...]:
    """A layer without weights, as a function computes it. Raises NoBlockError."""
    if type_name not in BLOCKS:
        raise NoBlockError(type_name)
    return (Piece(type_name, _checked(BLOCKS[type_name], params)),)


def of_module(module: nn.Module, path: str, pinned: bool = False) -> tuple[Piece, ...]:
    """What the layer at `path` of a model becomes. Raises NoBlockError where the catalog does not have it."""
    name = path.rpartition(".")[2]
    if type(module).__name__ == "LayerNorm2d":
        return _layer_norm_of_images(module, path, name)
    spec = _specs().get(_full_name(type(module)))
    if spec is None:
        raise NoBlockError(type(module).__name__)
    held: dict[str, Value] = {}
    for param in spec.params:
        if param.name in NOT_TAKEN or (getattr(param, "follows", None) and not pinned):
            continue
        if param.name == "bias":
            held["bias"] = getattr(module, "bias", None) is not None
        elif hasattr(module, param.name):
            held[param.name] = _plain(getattr(module, param.name))
    keys = module.state_dict()
    return (Piece(spec.type, _checked(spec, held), name, {key: f"{path}.{key}" for key in keys}),)


def _layer_norm_of_images(module: nn.Module, path: str, name: str) -> tuple[Piece, ...]:
    """ConvNeXt's norm over the channels of (N, C, H, W): channels to the end, LayerNorm, and back."""
    if "LayerNorm" not in BLOCKS:
        raise NoBlockError("LayerNorm")
    spec = BLOCKS["LayerNorm"]
    to_end, back = of_function("Permute", dims=(0, 2, 3, 1)), of_function("Permute", dims=(0, 3, 1, 2))
    held = {p.name: _plain(getattr(module, p.name)) for p in spec.params if p.name in ("normalized_shape", "eps")}
    tensors = {key: f"{path}.{key}" for key in module.state_dict()}
    return (*to_end, Piece("LayerNorm", _checked(spec, held), name, tensors), *back)


def _checked(spec: BlockSpec, held: Mapping[str, Value]) -> dict[str, Value]:
    """The values that differ from what the type assumes. Raises NoBlockError where the block cannot hold one."""
    kept: dict[str, Value] = {}
    for name, value in held.items():
        param = spec.param(name)
        if param is None or param.check(value) is not None:
            raise NoBlockError(f"{spec.type}({name}={value!r})")
        if value != param.absent or type(value) is not type(param.absent):
            kept[name] = value
    return kept


def _plain(value: Any) -> Value:
    """(3, 3) → 3, and lists as tuples."""
    if isinstance(value, list | tuple):
        numbers = tuple(value)
        is_one = bool(numbers) and len(numbers) <= 3 and all(number == numbers[0] for number in numbers)
        return numbers[0] if is_one else numbers
    plain: Value = value
    return plain


@cache
def _specs() -> dict[str, BlockSpec]:
    return {spec.torch_name.rpartition(".")[2]: spec for spec in BLOCKS if spec.torch_name and not spec.is_container}


def _full_name(kind: type) -> str:
    is_known = kind.__module__.startswith(("torch.nn.", "torchvision.ops."))
    return kind.__name__ if is_known else f"{kind.__module__}.{kind.__name__}"
