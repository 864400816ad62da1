"""One layer as the call a person would write: the required by position, the rest by name, defaults left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.blocks import AUTO, REQUIRED, BlockSpec, Value
from core.blocks.spec import Param
from core.code.classes import CLASSES
from core.code.layout import Call, Expression

UNKNOWN = "..."
"""What stands for a size that cannot be known because a block before it fails."""


def layer_call(spec: BlockSpec, resolved: Mapping[str, Value]) -> Call:
    """`nn.Conv2d(3, 32, 5, padding=2)` for these parameters; within its adapter where it has one."""
    own = _arguments([p for p in spec.params if not p.of_adapter], resolved)
    own += [(name, literal(value)) for name, value in spec.fixed]
    call = Call(class_name(spec), tuple(own))
    if not spec.adapter:
        return call
    rest = _arguments([p for p in spec.params if p.of_adapter], resolved)
    return Call(spec.adapter, (("", call), *rest))


def _arguments(params: Sequence[Param], resolved: Mapping[str, Value]) -> list[tuple[str, Expression]]:
    arguments: list[tuple[str, Expression]] = []
    by_position = True
    for param in params:
        value: Any = resolved.get(param.name, param.absent)
        if param.default is REQUIRED:
            arguments.append(("" if by_position else param.name, literal(param.plain(value))))
        else:
            by_position = False
            if not is_default(param, value):
                arguments.append((param.name, literal(param.plain(value))))
    return arguments


def class_name(spec: BlockSpec) -> str:
    """How the class is written: "nn.Conv2d", "LayerScale" for one of ours, or in full where it is from elsewhere."""
    if spec.torch_name.startswith("torch.nn."):
        return spec.torch_name.removeprefix("torch.")
    return spec.type if spec.type in CLASSES else spec.torch_name


def module_of(spec: BlockSpec) -> str:
    """The module that must be imported for it besides torch.nn; "" where none."""
    is_known = spec.torch_name.startswith("torch.nn.") or spec.type in CLASSES
    return "" if is_known else spec.torch_name.rpartition(".")[0]


def classes_of(spec: BlockSpec) -> frozenset[str]:
    """The names of the classes that its code brings along."""
    return frozenset({spec.type, spec.adapter} & CLASSES.keys())


def is_default(param: Param, value: Any) -> bool:
    """Whether torch means just this where the argument is left out."""
    return bool(value == param.default) and isinstance(value, bool) == isinstance(param.default, bool)


def literal(value: Any) -> str:
    """The value as Python writes it."""
    if value == AUTO or value is REQUIRED:
        return UNKNOWN
    is_word = isinstance(value, str) and value.replace("-", "_").isidentifier()
    return f'"{value}"' if is_word else repr(value)
