"""One layer as the call a person would write: the required by position, the rest by name, defaults left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.blocks import AUTO, REQUIRED, BlockSpec, Value
from core.blocks.spec import Param
from core.code.layout import Call, Expression

UNKNOWN = "..."
"""What stands for a size that cannot be known because a block before it fails."""


def layer_call(spec: BlockSpec, resolved: Mapping[str, Value]) -> Call:
    """`nn.Conv2d(3, 32, 5, padding=2)` for these parameters."""
    arguments: list[tuple[str, Expression]] = []
    by_position = True
    for param in spec.params:
        value: Any = resolved.get(param.name, param.absent)
        if param.default is REQUIRED:
            arguments.append(("" if by_position else param.name, literal(value)))
        else:
            by_position = False
            if not is_default(param, value):
                arguments.append((param.name, literal(value)))
    return Call(class_name(spec), tuple(arguments))


def class_name(spec: BlockSpec) -> str:
    """How the class is written: "nn.Conv2d", or in full where it is not one of torch.nn."""
    return spec.torch_name.removeprefix("torch.") if spec.torch_name.startswith("torch.nn.") else spec.torch_name


def module_of(spec: BlockSpec) -> str:
    """The module that must be imported for it besides torch.nn; "" where none."""
    return "" if spec.torch_name.startswith("torch.nn.") else spec.torch_name.rpartition(".")[0]


def is_default(param: Param, value: Any) -> bool:
    """Whether torch means just this where the argument is left out."""
    return bool(value == param.default) and isinstance(value, bool) == isinstance(param.default, bool)


def literal(value: Any) -> str:
    """The value as Python writes it."""
    if value == AUTO or value is REQUIRED:
        return UNKNOWN
    return f'"{value}"' if isinstance(value, str) and value.isidentifier() else repr(value)
