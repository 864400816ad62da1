"""Edits carried out. `apply` is pure: it gives the next network and shares whatever did not change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from core.blocks import BLOCKS
from core.errors import N_, UserError
from core.network.naming import Names
from core.network.operations import (
    Duplicate,
    Insert,
    InsertAll,
    Move,
    NetworkOp,
    Remove,
    Rename,
    ReplaceAll,
    SetEnabled,
    SetFrozen,
    SetParam,
    SetRate,
    Unwrap,
    Wrap,
)
from core.network.room import check_room
from core.network.tree import (
    LARGEST_RATE,
    ROOT,
    Block,
    Network,
    check_rate,
    fresh_ids,
    fresh_name,
    is_name,
)


def apply(network: Network, op: NetworkOp) -> Network:
    """The network after `op`. Raises UserError, leaving nothing half done, where it cannot be carried out."""
    match op:
        case Insert(parent, index) | InsertAll(parent, index):
            return _insert(network, parent, index, op.blocks)
        case Remove(ids):
            return _remove(network, ids)
        case Move(ids, parent, index):
            return _move(network, ids, parent, index)
        case SetParam(block_id, name, value):
            return _change(network, block_id, lambda b: b.holding(name, value))
        case Rename(block_id, name):
            return _rename(network, block_id, name)
        case SetEnabled(ids, enabled):
            return _change_each(network, ids, lambda b: replace(b, enabled=enabled))
        case SetFrozen(ids, frozen):
            return _change_each(network, ids, lambda b: replace(b, frozen=frozen))
        case SetRate(ids, rate):
            return _set_rate(network, ids, rate)
        case Wrap(ids, container):
            return _wrap(network, ids, container)
        case Unwrap(block_id):
            return _unwrap(network, block_id)
        case Duplicate(ids):
            return _duplicate(network, ids)
        case ReplaceAll(other):
            return other


def in_reading_order(network: Network, ids: Sequence[str]) -> tuple[str, ...]:
    """The ids as they come in the network, without those that sit inside another of them."""
    wanted = {i for i in ids if network.spot(i)}

    def inside(block_id: str) -> bool:
        parent = network.spot(block_id).parent
        while parent != ROOT:
            if parent in wanted:
                return True
            parent = network.spot(parent).parent
        return False

    return tuple(i for i in network.spots if i in wanted and not inside(i))


def copies(network: Network, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks again, with ids and names that the network does not have yet."""
    ids = fresh_ids(network.spots)
    names = Names(b.name for b in network.walk())

    def copy(block: Block, top: bool) -> Block:
        own = next(ids)
        name = names.free(block.name, block.spec.stem) if top else block.name
        return replace(block, id=own, name=name, children=tuple(copy(c, False) for c in block.children))

    return tuple(copy(block, True) for block in blocks)


def _change(network: Network, block_id: str, change: Callable[[Block], Block]) -> Network:
    """The network with one block changed; the way down to it is rebuilt, all else shared."""
    spot = network.spot(block_id)
    return _with_children(
        network,
        spot.parent,
        _swap(network.children(spot.parent), spot.index, change(spot.block)),
    )


def _swap(blocks: tuple[Block, ...], index: int, *new: Block) -> tuple[Block, ...]:
    return blocks[:index] + new + blocks[index + 1 :]


def _with_children(network: Network, parent: str, children: tuple[Block, ...]) -> Network:
    if parent == ROOT:
        return Network(children)
    return _change(network, parent, lambda b: replace(b, children=children))


def _change_each(network: Network, ids: Sequence[str], change: Callable[[Block], Block]) -> Network:
    """The network with some blocks changed, in one walk."""
    wanted = {i for i in ids if network.spot(i)}
    on_the_way = {parent for i in wanted for parent in _parents(network, i)}

    def visit(block: Block) -> Block:
        if block.id in on_the_way:
            block = replace(block, children=tuple(visit(child) for child in block.children))
        return change(block) if block.id in wanted else block

    return Network(tuple(visit(block) for block in network.blocks))


def _parents(network: Network, block_id: str) -> Iterator[str]:
    while (block_id := network.spot(block_id).parent) != ROOT:
        yield block_id


def _set_rate(network: Network, ids: Sequence[str], rate: float) -> Network:
    def change(block: Block) -> Block:
        return replace(block, rate=check_rate(rate, f'{block.type} "{block.name}"'))

    return _change_each(network, ids, change)


def _insert(network: Network, parent: str, index: int, blocks: tuple[Block, ...]) -> Network:
    check_room(network, parent, blocks)
    seen: set[str] = set()
    for new in (b for block in blocks for b in block.walk()):
        if new.id in network or new.id in seen:
            raise UserError("network.doubled-id", N_("Core", 'Another block has the id "{id}".'), id=new.id)
        seen.add(new.id)
    siblings = network.children(parent)
    index = max(0, min(index, len(siblings)))
    return _with_children(network, parent, siblings[:index] + _named_apart(siblings, blocks) + siblings[index:])


def _named_apart(siblings: Sequence[Block], blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, renamed where a sibling has their name already."""
    names = Names(b.name for b in siblings)
    return tuple(replace(b, name=name) if (name := names.free(b.name, b.spec.stem)) != b.name else b for b in blocks)


def _remove(network: Network, ids: Sequence[str]) -> Network:
    gone = set(in_reading_order(network, ids))
    on_the_way = {parent for i in gone for parent in _parents(network, i)}

    def left(blocks: Sequence[Block], owner: Block | None) -> tuple[Block, ...]:
        if owner is not None and owner.spec.branches:  # these always stay; they are emptied
            return tuple(replace(b, children=()) if b.id in gone else visit(b) for b in blocks)
        return tuple(visit(b) for b in blocks if b.id not in gone)

    def visit(block: Block) -> Block:
        return replace(block, children=left(block.children, block)) if block.id in on_the_way else block

    return Network(left(network.blocks, None))


def _move(network: Network, ids: Sequence[str], parent: str, index: int) -> Network:
    ordered = in_reading_order(network, ids)
    blocks = tuple(network.block(i) for i in ordered)
    if parent != ROOT and any(parent in {b.id for b in block.walk()} for block in blocks):
        raise UserError("network.into-itself", N_("Core", "A container cannot be moved into itself."))
    if any(network.spot(i).parent != ROOT and network.block(network.spot(i).parent).spec.branches for i in ordered):
        raise UserError("network.fixed-branch", N_("Core", "This branch belongs to its container and cannot be moved."))
    before = sum(1 for i in ordered if network.spot(i).parent == parent and network.spot(i).index < index)
    return _insert(_remove(network, ordered), parent, index - before, blocks)


def _rename(network: Network, block_id: str, name: str) -> Network:
    spot = network.spot(block_id)
    if not is_name(name):
        raise UserError(
            "network.bad-name",
            N_("Core", '"{name}" cannot be a name: use letters, digits and _, not starting with a digit.'),
            name=name,
        )
    if any(b.name == name and b.id != block_id for b in network.children(spot.parent)):
        raise UserError("network.name-taken", N_("Core", 'Another block here is called "{name}".'), name=name)
    if name != spot.block.name and spot.parent != ROOT and network.block(spot.parent).spec.branches:
        raise UserError("network.fixed-name", N_("Core", "The name of this branch belongs to its container."))
    return _change(network, block_id, lambda b: replace(b, name=name))


def _neighbours(network: Network, ids: Sequence[str]) -> tuple[str, tuple[Block, ...], int]:
    """Parent, blocks and first index of blocks that stand side by side. Raises UserError where they do not."""
    ordered = in_reading_order(network, ids)
    spots = [network.spot(i) for i in ordered]
    side_by_side = bool(spots) and all(
        s.parent == spots[0].parent and s.index == spots[0].index + n for n, s in enumerate(spots)
    )
    if not side_by_side:
        raise UserError("network.not-neighbours", N_("Core", "Choose blocks that stand side by side."))
    return spots[0].parent, tuple(s.block for s in spots), spots[0].index


def _wrap(network: Network, ids: Sequence[str], container: str) -> Network:
    parent, blocks, index = _neighbours(network, ids)
    if parent != ROOT and network.block(parent).spec.arrangement == "branches":
        return _wrap_inside(network, blocks, container)
    outer = _around(network, blocks, container)
    return _insert(_remove(network, [b.id for b in blocks]), parent, index, (outer,))


def _wrap_inside(network: Network, branches: Sequence[Block], container: str) -> Network:
    """What one branch holds goes into a new container; the branch itself stays, or it would be another's."""
    if len(branches) > 1:
        text = N_("Core", "Branches stand side by side, so they cannot go into one {type}; choose one of them.")
        raise UserError("network.branches-apart", text, type=container)
    outer = _around(network, branches[0].children, container)
    return _insert(_with_children(network, branches[0].id, ()), branches[0].id, 0, (outer,))


def _around(network: Network, blocks: tuple[Block, ...], container: str) -> Block:
    """A new container that holds the blocks; in its first branch where it has branches."""
    spec = BLOCKS[container]
    ids = fresh_ids(network.spots)

    def make(type_name: str, name: str, children: tuple[Block, ...]) -> Block:
        made = Block(next(ids), type_name, name, children=children)
        for key, value in BLOCKS[type_name].start_params().items():
            made = made.holding(key, value)
        return made

    if spec.arrangement == "branches":
        first, *rest = spec.branches or spec.initial_branches or ("branch1",)
        inner = (make("Group", first, blocks), *(make("Group", name, ()) for name in rest))
    else:
        inner = blocks
    return make(container, fresh_name(spec.stem, {b.name for b in network.walk()}), inner)


def _unwrap(network: Network, block_id: str) -> Network:
    spot = network.spot(block_id)
    outer, spec = spot.block, spot.block.spec
    if not spec.is_container:
        text = N_("Core", '"{name}" is a {type}, which holds no blocks.')
        raise UserError("network.no-container", text, name=outer.name, type=outer.type)
    if spot.parent != ROOT and network.block(spot.parent).spec.arrangement == "branches":
        around = network.block(spot.parent)
        text = N_("Core", '"{name}" is a branch and cannot be unwrapped; unwrap "{around}", which holds it.')
        raise UserError("network.unwrap-branch", text, name=outer.name, around=around.name)
    inner = outer.children
    if spec.arrangement == "branches":
        inner = tuple(_let_go(block, branch) for branch in inner for block in branch.children)
    freed = tuple(_let_go(block, outer) for block in inner)
    return _insert(_remove(network, [block_id]), spot.parent, spot.index, freed)


def _let_go(block: Block, outer: Block) -> Block:
    """The block as it was inside `outer`: bypassed, locked, and learning at the rate that held there."""
    if outer.enabled and not outer.frozen and outer.rate == 1:
        return block
    return replace(
        block,
        enabled=block.enabled and outer.enabled,
        frozen=block.frozen or outer.frozen,
        rate=min(block.rate * outer.rate, float(LARGEST_RATE)),
    )


def _duplicate(network: Network, ids: Sequence[str]) -> Network:
    ordered = in_reading_order(network, ids)
    if not ordered:
        return network
    last = network.spot(ordered[-1])
    made = copies(network, [network.block(i) for i in ordered])
    return _insert(network, last.parent, last.index + 1, made)
