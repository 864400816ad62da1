"""One block of a network: a layer, or a container of further blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from core.blocks import BLOCKS, BlockSpec, Value

_NO_PARAMS: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Block:
    """One layer or container.

    Parameters
    ----------
    id : unique in the network, kept for life.
    type : the name of its BlockSpec.
    name : what it is called in code and in the state_dict; unique among its siblings.
    params : the values held; one that is missing means the spec's `absent` value (torch's default, or *auto*).
    children : what a container holds.
    enabled : a bypassed block passes its input on untouched.
    frozen : its weights are not trained.
    rate : what the recipe's learning rate is multiplied by for its weights, and for all it holds.
    """

    id: str
    type: str
    name: str
    params: Mapping[str, Value] = field(default_factory=lambda: _NO_PARAMS)
    children: tuple[Block, ...] = ()
    enabled: bool = True
    frozen: bool = False
    rate: float = 1.0

    @property
    def spec(self) -> BlockSpec:
        return BLOCKS[self.type]

    def value(self, name: str) -> Any:
        """The parameter's value, held or absent."""
        if name in self.params:
            return self.params[name]
        param = self.spec.param(name)
        return param.absent if param else None

    def holding(self, name: str, value: Value) -> Block:
        """This block with one parameter changed; a value that equals its absence is not kept.

        A parameter that the type does not have goes away with None.
        """
        param = self.spec.param(name)
        held = {k: v for k, v in self.params.items() if k != name}
        if param is None:
            held.update({} if value is None else {name: value})
        elif value != param.absent or type(value) is not type(param.absent):
            held[name] = value
        order = [p.name for p in self.spec.params]
        held = dict(sorted(held.items(), key=lambda kv: order.index(kv[0]) if kv[0] in order else len(order)))
        return replace(self, params=MappingProxyType(held))

    def walk(self) -> Iterator[Block]:
        """This block, then everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
