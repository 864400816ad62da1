"""Networks at random, out of whatever the catalog holds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from core.blocks import BLOCKS, REQUIRED, BlockSpec, Bool, Choice, Float, Int, Param, Size, Value
from core.network.tree import Block, Network, is_name

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True).filter(
    lambda n: is_name(n) and n not in ("self", "copy", "model")
)
LAYERS = sorted(spec.type for spec in BLOCKS if not spec.is_container)
CONTAINERS = sorted(spec.type for spec in BLOCKS if spec.is_container)


def values(param: Param) -> st.SearchStrategy[Any]:
    """Values that the parameter may have, and now and then one that it may not."""
    match param:
        case Int():
            found: st.SearchStrategy[Any] = st.integers(max(param.minimum, -5), 40)
        case Float():
            found = st.floats(param.minimum, param.maximum) | st.just(int(max(param.minimum, 0)))
        case Bool():
            found = st.booleans()
        case Choice():
            found = st.sampled_from(param.options)
        case Size():
            number = st.integers(max(param.minimum, -3), 6)
            found = number | st.tuples(*[number] * (param.length or 3))
            found = found | st.sampled_from(param.words) if param.words else found
        case _:
            found = st.text(max_size=4)
    return st.none() | found if param.optional else found


def _is_usual(param: Param, value: Any) -> bool:
    """Whether torch assumes just this; 0 for 0.0 too, but not False for 0."""
    return bool(value == param.default) and isinstance(value, bool) == isinstance(param.default, bool)


def params_of(spec: BlockSpec, *, pinned: bool) -> st.SearchStrategy[Mapping[str, Value]]:
    """Some of the parameters; all those that would follow the input where `pinned`."""
    always = {p.name: values(p) for p in spec.params if pinned and (p.follows or p.default is REQUIRED)}
    rest = {p.name: values(p) for p in spec.params if p.name not in always}

    def held(chosen: dict[str, Any]) -> Mapping[str, Value]:
        block = Block("", spec.type, "")
        for param in spec.params:
            if param.name in chosen and (param.follows or not _is_usual(param, chosen[param.name])):
                block = block.holding(param.name, param.plain(chosen[param.name]))
        return MappingProxyType(dict(block.params))

    return st.fixed_dictionaries(always, optional=rest).map(held)


@st.composite
def blocks(draw: st.DrawFn, *, pinned: bool, depth: int = 0) -> tuple[Block, ...]:
    """Blocks in a row, without ids yet."""
    made: list[Block] = []
    for name in draw(st.lists(NAMES, max_size=4 if depth < 2 else 2, unique=True)):
        kinds = st.sampled_from(LAYERS)
        kinds = kinds | st.sampled_from(CONTAINERS) if depth < 3 else kinds
        made.append(draw(block_of(BLOCKS[draw(kinds)], name, pinned=pinned, depth=depth)))
    return tuple(made)


@st.composite
def block_of(draw: st.DrawFn, spec: BlockSpec, name: str, *, pinned: bool, depth: int = 0) -> Block:
    """A block of that type, with something in it where it holds blocks."""
    children: tuple[Block, ...] = ()
    if spec.arrangement == "sequence":
        children = draw(blocks(pinned=pinned, depth=depth + 1))
    elif spec.arrangement == "branches":
        branches = spec.branches or draw(st.lists(NAMES, max_size=3, unique=True))
        children = tuple(draw(block_of(BLOCKS["Group"], branch, pinned=pinned, depth=depth + 1)) for branch in branches)
    params = draw(params_of(spec, pinned=pinned))
    enabled = pinned or draw(st.integers(0, 5)) > 0
    frozen = not pinned and draw(st.integers(0, 4)) == 0
    return Block("", spec.type, name, params, children, enabled, frozen)


@st.composite
def networks(draw: st.DrawFn, *, pinned: bool = False) -> Network:
    """A network; one that is `pinned` holds nothing that its code could not say."""
    return numbered(draw(blocks(pinned=pinned)))


def numbered(made: tuple[Block, ...]) -> Network:
    """The blocks with ids in reading order."""
    count = 0

    def number(block: Block) -> Block:
        nonlocal count
        count += 1
        own = f"b{count}"
        return Block(
            own, block.type, block.name, block.params, tuple(map(number, block.children)), block.enabled, block.frozen
        )

    return Network(tuple(map(number, made)))
