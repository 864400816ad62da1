"""Elements of a graph as our blocks: a Group per module of the model, named as the model names them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from types import MappingProxyType
from typing import Final

from torch import nn

from core.blocks import BLOCKS
from core.network.tree import Block, Network
from core.zoo.pieces import Piece
from core.zoo.series_parallel import Element, Joined, Layer, Scope, common

STEMS: Final = {
    "Conv2dNormActivation": "conv",
    "ConvNormActivation": "conv",
    "SimpleStemIN": "stem",
    "SqueezeExcitation": "se",
    "Sequential": "stage",
    "AnyStage": "stage",
}
"""What a module without a name of its own is called, by its class; all others are a "block"."""

INPUT_LANE: Final = "input"
"""The name of a lane that passes on what came in."""


@dataclass(frozen=True)
class Opened:
    """A network made of a model.

    Parameters
    ----------
    network : the blocks.
    tensors : the key in the model's state_dict → (block id, name of the weight in that block).
    """

    network: Network
    tensors: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def assemble(elements: Sequence[Element], model: nn.Module) -> Opened:
    """The blocks for what `decompose` found in `model`."""
    assembler = _Assembler(model)
    blocks = assembler.sequence(elements, ())
    return Opened(Network(blocks), MappingProxyType(assembler.tensors))


class _Assembler:
    def __init__(self, model: nn.Module) -> None:
        self._model = model
        self._count = 0
        self.tensors: dict[str, tuple[str, str]] = {}

    def sequence(self, elements: Sequence[Element], prefix: Scope) -> tuple[Block, ...]:
        """The elements in order; neighbours of one module go into its Group."""
        names = _Names()
        made: list[Block] = []
        for child, run in groupby(elements, key=lambda element: _next_name(element.scope, prefix)):
            if child is None:
                for element in run:
                    made += self._element(element, names, prefix)
            else:
                scope = (*prefix, child)
                made.append(self._group(names.take(self._named(scope)), list(run), scope))
        return tuple(made)

    def _group(self, name: str, elements: Sequence[Element], scope: Scope) -> Block:
        own = self._id()
        inner = self.sequence(elements, scope)
        if len(inner) == 1 and inner[0].spec.is_container:
            return _renamed(inner[0], name)
        return Block(own, "Group", name, children=inner)

    def _element(self, element: Element, names: _Names, prefix: Scope) -> list[Block]:
        if isinstance(element, Layer):
            return [self._layer(piece, names) for piece in element.pieces]
        return [self._joined(element, names, prefix)]

    def _layer(self, piece: Piece, names: _Names) -> Block:
        own = self._id()
        stem = BLOCKS[piece.type].stem
        name = piece.name if not piece.name.isdigit() else stem + piece.name
        for weight, key in piece.tensors.items():
            self.tensors[key] = (own, weight)
        return Block(own, piece.type, names.take(name or stem), MappingProxyType(dict(piece.params)))

    def _joined(self, joined: Joined, names: _Names, prefix: Scope) -> Block:
        own = self._id()
        scope = prefix if common([prefix, joined.scope]) != joined.scope else joined.scope
        if joined.combine == "add" and len(joined.lanes) == 2:
            body, shortcut = sorted(joined.lanes, key=_weight, reverse=True)
            lanes = (self._lane("body", body, scope), self._lane("shortcut", shortcut, scope))
            return Block(own, "Residual", names.take("residual"), children=lanes)
        lane_names = _Names()
        made = []
        for number, lane in enumerate(joined.lanes, start=1):
            name = lane_names.take(_lane_name(lane, scope, number))
            made.append(self._lane(name, lane, scope))
        params = {} if joined.combine == "concat" else {"combine": joined.combine}
        return Block(own, "Parallel", names.take("parallel"), MappingProxyType(params), tuple(made))

    def _lane(self, name: str, elements: Sequence[Element], scope: Scope) -> Block:
        own = self._id()
        inner = self.sequence(elements, scope)
        while len(inner) == 1 and inner[0].type == "Group":
            inner = inner[0].children
        return Block(own, "Group", name, children=inner)

    def _named(self, scope: Scope) -> str:
        """What the Group of a module is called: its own name, or one for what it is, with its number."""
        if not scope[-1].isdigit():
            return scope[-1]
        kind = type(self._model.get_submodule(".".join(scope))).__name__
        return STEMS.get(kind, "block") + scope[-1]

    def _id(self) -> str:
        self._count += 1
        return f"b{self._count}"


class _Names:
    """Names given to siblings, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """The name as wanted, as near as Python and torch allow."""
        name = re.sub(r"\W", "_", wanted)
        if name[:1].isdigit() or hasattr(nn.Sequential, name):
            name = f"{name}_" if not name[:1].isdigit() else f"_{name}"
        number, free = 2, name
        while free in self._taken:
            free = f"{name}_{number}"
            number += 1
        self._taken.add(free)
        return free


def _renamed(block: Block, name: str) -> Block:
    return Block(block.id, block.type, name, block.params, block.children)


def _next_name(scope: Scope, prefix: Scope) -> str | None:
    """The next module on the way from `prefix` to `scope`; None where `scope` is no deeper, or elsewhere."""
    return scope[len(prefix)] if len(scope) > len(prefix) and scope[: len(prefix)] == prefix else None


def _lane_name(lane: Sequence[Element], scope: Scope, number: int) -> str:
    """What the modules in a lane have in common in their names (branch5x5_1, branch5x5_2 → branch5x5)."""
    if not lane:
        return INPUT_LANE
    inner = sorted({name for element in lane if (name := _next_name(element.scope, scope)) is not None})
    shared = inner[0] if inner else ""
    for name in inner[1:]:
        while not name.startswith(shared):
            shared = shared[:-1]
    shared = shared.rstrip("_")
    return shared if len(shared) > 2 and not shared.isdigit() else f"branch{number}"


def _weight(lane: Sequence[Element]) -> int:
    """How many layers a lane has."""
    inner: Callable[[Element], int] = lambda e: 1 if isinstance(e, Layer) else sum(map(_weight, e.lanes))  # noqa: E731
    return sum(map(inner, lane))
