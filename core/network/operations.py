"""Edits of a network as data: what is done to it, as values that can be kept, undone and sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.blocks import Value
from core.network.tree import Block, Network, block_to_json, network_from_json, network_to_json


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a block into `parent` (ROOT for the top) before `index`."""

    parent: str
    index: int
    block: Block

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (self.block,)


@dataclass(frozen=True, slots=True)
class InsertAll:
    """Put several blocks, one behind the other, into `parent` before `index`."""

    parent: str
    index: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    """Take blocks out, with all they hold."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Put blocks, in reading order, into `parent` before what stood at `index` when the move began."""

    ids: tuple[str, ...]
    parent: str
    index: int


@dataclass(frozen=True, slots=True)
class SetParam:
    """Change one parameter."""

    id: str
    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Rename:
    """Change what a block is called in code and in the state_dict."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class SetEnabled:
    """Bypass blocks, or bring them back."""

    ids: tuple[str, ...]
    enabled: bool


@dataclass(frozen=True, slots=True)
class SetFrozen:
    """Lock the weights of blocks, or let them train."""

    ids: tuple[str, ...]
    frozen: bool


@dataclass(frozen=True, slots=True)
class SetRate:
    """Let blocks learn faster or slower than the recipe says, by a factor."""

    ids: tuple[str, ...]
    rate: float


@dataclass(frozen=True, slots=True)
class Wrap:
    """Put neighbouring blocks into a new container of type `container` where the first of them stood."""

    ids: tuple[str, ...]
    container: str


@dataclass(frozen=True, slots=True)
class Unwrap:
    """Replace a container by what it holds, branch after branch."""

    id: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Copy blocks, with fresh ids and names, to just behind the last of them."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplaceAll:
    """Put another network in place of this one (a template, or edited code)."""

    network: Network


NetworkOp = (
    Insert
    | InsertAll
    | Remove
    | Move
    | SetParam
    | Rename
    | SetEnabled
    | SetFrozen
    | SetRate
    | Wrap
    | Unwrap
    | Duplicate
    | ReplaceAll
)
"""Any edit of a network."""

_OPS = {kind.__name__: kind for kind in NetworkOp.__args__}


def op_to_json(op: NetworkOp) -> dict[str, Any]:
    """The edit as plain JSON, with its kind under "op"."""
    data: dict[str, Any] = {"op": type(op).__name__}
    for name in type(op).__dataclass_fields__:
        value = getattr(op, name)
        match value:
            case Block():
                value = block_to_json(value)
            case Network():
                value = network_to_json(value)
            case tuple():
                value = [block_to_json(item) if isinstance(item, Block) else item for item in value]
        data[name] = value
    return data


def op_from_json(data: dict[str, Any]) -> NetworkOp:
    """The edit that JSON stands for, as written by `op_to_json`."""
    fields = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k != "op"}
    if "blocks" in fields:
        fields["blocks"] = network_from_json(data["blocks"]).blocks
    if "block" in fields:
        fields["block"] = network_from_json([data["block"]]).blocks[0]
    if "network" in fields:
        fields["network"] = network_from_json(data["network"])
    made: NetworkOp = _OPS[data["op"]](**fields)
    return made
