"""What a part of a recipe is: a loss, an optimizer or a schedule, declared once as blocks are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from core.blocks import Param, Value
from core.blocks.spec import Required

TargetKind = Literal["class index", "one-hot", "±1"]
"""What a loss compares outputs (N, classes) with: the class number (N,), 1 at the class among 0s, or among −1s."""

Target = Literal["class", "image", "numbers"]
"""What a network learns to tell of an image: its class, the image itself, or numbers that belong to it."""

Expected = Literal["logits", "log-probabilities", "probabilities", "values", "log-rates"]
"""What a loss takes the outputs for. Values are compared as they are; rates are counts that are expected."""

Clock = Literal["step", "epoch", "validation"]
"""When a schedule moves on: after every optimizer step, every epoch, or by how the validation went."""

Supply = Literal["lr", "steps", "epochs", "size"]
"""What only a run knows: the recipe's learning rate, its steps or epochs in all, the size of the network's images."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class PartSpec:
    """One loss, optimizer or schedule.

    Parameters
    ----------
    torch_name : the class it stands for; its arguments besides lr are `params`.
    gathered : arguments of torch that are tuples, with the parameters they are made of: betas of (beta1, beta2).
    supplied : arguments of torch that the run fills in.
    target, expects : of a loss; `fits` is what networks learn to tell with it.
    clock : of a schedule.
    """

    type: str
    torch_name: str
    summary: str
    params: tuple[Param, ...] = ()
    gathered: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    supplied: Mapping[str, Supply] = field(default_factory=lambda: _NOTHING)
    target: TargetKind | None = None
    expects: Expected | None = None
    fits: tuple[Target, ...] = ("class",)
    clock: Clock | None = None

    def values(self, held: Mapping[str, Value]) -> dict[str, Any]:
        """Every parameter with its value, for a form."""
        return {p.name: held.get(p.name, p.start) for p in self.params}

    def arguments(self, held: Mapping[str, Value]) -> dict[str, Any]:
        """Every argument of the torch class with its value, those that a run supplies left out."""
        values = self.values(held)
        inner = {name for names in self.gathered.values() for name in names}
        plain = {name: value for name, value in values.items() if name not in inner}
        return plain | {name: tuple(values[part] for part in parts) for name, parts in self.gathered.items()}

    def usual(self) -> dict[str, Any]:
        """What torch assumes where an argument is left out; arguments it insists on are missing."""
        known: dict[str, Any] = {p.name: p.default for p in self.params if not isinstance(p.default, Required)}
        inner = {name for names in self.gathered.values() for name in names}
        plain = {name: value for name, value in known.items() if name not in inner}
        return plain | {name: tuple(known[part] for part in parts) for name, parts in self.gathered.items()}


def by_type(*specs: PartSpec) -> Mapping[str, PartSpec]:
    """The entries by name, in this order."""
    return MappingProxyType({spec.type: spec for spec in specs})
