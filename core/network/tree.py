"""The immutable tree of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from core.blocks import BLOCKS, BlockSpec, Value
from core.errors import N_, UserError
from core.network.block import Block
from core.network.naming import fresh_id, fresh_ids, fresh_name, is_name

ROOT = ""
"""The id that stands for the network itself, as the parent of its top blocks."""

DEEPEST = 32
"""Containers nested deeper than this are refused: nobody can read them, and recursion has an end."""

MOST_BLOCKS = 10_000
"""No edit makes a network of more blocks than this: nobody can oversee them, and no window stays quick."""

LARGEST_RATE = 1000
"""The largest learning-rate factor of a block; to learn nothing at all there is freezing."""


class Spot(NamedTuple):
    """Where a block sits: in which parent, at which index, how deep (0 at the top)."""

    block: Block
    parent: str
    index: int  # type: ignore[assignment]  # nobody searches a Spot
    depth: int


@dataclass(frozen=True)
class Network:
    """The blocks an image passes through, first to last. Every edit makes a new one that shares what did not change."""

    blocks: tuple[Block, ...] = ()

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """Every block by id, in reading order."""
        found: dict[str, Spot] = {}

        def visit(blocks: Sequence[Block], parent: str, depth: int) -> None:
            for index, block in enumerate(blocks):
                found[block.id] = Spot(block, parent, index, depth)
                visit(block.children, block.id, depth + 1)

        visit(self.blocks, ROOT, 0)
        return MappingProxyType(found)

    def __contains__(self, block_id: object) -> bool:
        return block_id in self.spots

    def __len__(self) -> int:
        return len(self.spots)

    def block(self, block_id: str) -> Block:
        """The block of that id. Raises UserError where there is none."""
        return self.spot(block_id).block

    def spot(self, block_id: str) -> Spot:
        """Where the block of that id sits. Raises UserError where there is none."""
        if block_id not in self.spots:
            raise UserError("network.no-block", N_("Core", 'The network has no block "{id}".'), id=block_id)
        return self.spots[block_id]

    def children(self, parent: str) -> tuple[Block, ...]:
        """What a container holds, or the top blocks for ROOT."""
        return self.blocks if parent == ROOT else self.block(parent).children

    def walk(self) -> Iterator[Block]:
        """Every block in reading order."""
        for block in self.blocks:
            yield from block.walk()


def new_block(
    network: Network | None, type_name: str, taken: Sequence[str] = (), *, name: str | None = None, **params: Value
) -> Block:
    """A fresh block as it is dropped: a new id and name, the spec's initial values, its fixed branches.

    `taken` names further ids and names already promised, for making several at once.
    """
    spec = BLOCKS[type_name]
    ids = set(taken) | (set(network.spots) if network else set())
    names = set(taken) | ({b.name for b in network.walk()} if network else set())
    first = fresh_id(ids)
    children: list[Block] = []
    for branch in spec.branches or spec.initial_branches:
        ids.add(first)
        own = fresh_id(ids | {child.id for child in children})
        children.append(Block(own, "Group", branch))
    block = Block(first, type_name, name or fresh_name(spec.stem, names), children=tuple(children))
    for key, value in {**spec.start_params(), **params}.items():
        block = block.holding(key, value)
    return block


def block_to_json(block: Block) -> dict[str, Any]:
    """The block as plain JSON, leaving out what is as usual."""
    data: dict[str, Any] = {"id": block.id, "type": block.type, "name": block.name}
    if block.params:
        data["params"] = {k: list(v) if isinstance(v, tuple) else v for k, v in block.params.items()}
    if block.children:
        data["children"] = [block_to_json(child) for child in block.children]
    if not block.enabled:
        data["enabled"] = False
    if block.frozen:
        data["frozen"] = True
    if block.rate != 1.0:
        data["rate"] = block.rate
    return data


def network_to_json(network: Network) -> list[dict[str, Any]]:
    """The top blocks as plain JSON."""
    return [block_to_json(block) for block in network.blocks]


def network_from_json(data: Any) -> Network:
    """The network that JSON stands for.

    Raises UserError, naming the block and the field: an unknown type, a missing field, a doubled id, too deep a tree.
    Parameter values out of range are kept: inference says what is wrong with them, so that nothing is lost.
    """
    if not isinstance(data, list):
        raise UserError("network.not-a-list", N_("Core", 'The field "network" must be a list of blocks.'))
    seen: set[str] = set()
    return Network(tuple(_read_block(item, f"network[{i}]", seen, 0) for i, item in enumerate(data)))


def _read_block(data: Any, where: str, seen: set[str], depth: int) -> Block:
    if not isinstance(data, dict):
        raise UserError(
            "network.not-a-block",
            N_("Core", "{where} must be a block. Received: {value}."),
            where=where,
            value=repr(data)[:60],
        )
    for key in ("id", "type", "name"):
        if not isinstance(data.get(key), str):
            raise UserError(
                "network.missing-field", N_("Core", '{where} lacks the text field "{field}".'), where=where, field=key
            )
    if data["id"] in seen:
        raise UserError(
            "network.doubled-id",
            N_("Core", '{where} has the id "{id}" that another block has.'),
            where=where,
            id=data["id"],
        )
    if depth > DEEPEST:
        raise UserError(
            "network.too-deep",
            N_("Core", "{where} is nested deeper than {deepest} containers."),
            where=where,
            deepest=DEEPEST,
        )
    if len(seen) >= MOST_BLOCKS:
        raise UserError(
            "network.too-many", N_("Core", "A network cannot have more than {most} blocks."), most=MOST_BLOCKS
        )
    seen.add(data["id"])
    spec = BLOCKS[data["type"]]
    children = data.get("children", [])
    if not isinstance(children, list) or (children and not spec.is_container):
        raise UserError(
            "network.no-container",
            N_("Core", "{where} is a {type}, which holds no blocks."),
            where=where,
            type=spec.type,
        )
    blocks = tuple(_read_block(c, f"{where}.children[{i}]", seen, depth + 1) for i, c in enumerate(children))
    _check_branches(spec, blocks, where)
    params = data.get("params", {})
    if not isinstance(params, dict):
        raise UserError(
            "network.bad-params", N_("Core", "{where}.params must be an object of names and values."), where=where
        )
    return Block(
        id=data["id"],
        type=data["type"],
        name=data["name"],
        params=MappingProxyType({k: _read_value(spec, k, v) for k, v in params.items()}),
        children=blocks,
        enabled=data.get("enabled", True) is not False,
        frozen=data.get("frozen", False) is True,
        rate=check_rate(data.get("rate", 1.0), where),
    )


def check_rate(rate: Any, where: str) -> float:
    """The learning-rate factor. Raises UserError where it is no number in (0, LARGEST_RATE]."""
    if type(rate) not in (int, float) or not 0 < rate <= LARGEST_RATE:
        text = N_("Core", "The learning-rate factor of {where} must be above 0, up to {most}. Received: {value}.")
        raise UserError("network.bad-rate", text, where=where, most=LARGEST_RATE, value=repr(rate)[:60])
    return float(rate)


def _check_branches(spec: BlockSpec, blocks: Sequence[Block], where: str) -> None:
    """Raises UserError where branches are no Groups, or not the ones that such a block always has."""
    if spec.arrangement == "branches" and any(branch.type != "Group" for branch in blocks):
        text = N_("Core", "{where} is a {type}, whose branches must be blocks of the type Group.")
        raise UserError("network.no-branch", text, where=where, type=spec.type)
    if spec.branches and tuple(branch.name for branch in blocks) != spec.branches:
        text = N_("Core", "{where} is a {type}, which must have the branches {branches}.")
        raise UserError("network.branches", text, where=where, type=spec.type, branches=", ".join(spec.branches))


def _read_value(spec: BlockSpec, name: str, value: Any) -> Value:
    param = spec.param(name)
    if param is None:
        return tuple(value) if isinstance(value, list) else value
    return param.read(value)


__all__ = [
    "DEEPEST",
    "MOST_BLOCKS",
    "LARGEST_RATE",
    "ROOT",
    "Block",
    "Network",
    "Spot",
    "block_to_json",
    "check_rate",
    "fresh_id",
    "fresh_ids",
    "fresh_name",
    "is_name",
    "network_from_json",
    "network_to_json",
    "new_block",
]
