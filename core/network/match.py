"""Which block of one network is which of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.network.tree import Block, Network


@dataclass(slots=True)
class Pairs:
    """For ids of the new network the blocks of the old one; `taken` are the ids of these."""

    old: dict[str, Block] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def put(self, new: Block, old: Block) -> None:
        self.old[new.id] = old
        self.taken.add(old.id)

    def rest(self, old: Sequence[Block], new: Sequence[Block]) -> tuple[list[Block], list[Block]]:
        """The blocks that have no partner yet."""
        return [b for b in old if b.id not in self.taken], [b for b in new if b.id not in self.old]


def matched(old: Network, new: Network) -> Pairs:
    """The blocks that are the same: in the same place of the same name and type first, the rest by likeness."""
    pairs = Pairs()
    _same_paths(old.blocks, new.blocks, pairs)
    _same_order(old.blocks, new.blocks, pairs)
    _moved(old, new, pairs)
    return pairs


def _same_paths(old: Sequence[Block], new: Sequence[Block], pairs: Pairs) -> None:
    """Of the same name and type, in containers of the same path."""
    by_name: dict[tuple[str, str], Block] = {}
    for block in old:
        by_name.setdefault((block.name, block.type), block)
    for block in new:
        partner = by_name.pop((block.name, block.type), None)
        if partner is not None:
            pairs.put(block, partner)
            _same_paths(partner.children, block.children, pairs)


def _same_order(old: Sequence[Block], new: Sequence[Block], pairs: Pairs) -> None:
    """Within one container: renamed ones by type, those that say the same first, in order."""
    for likeness in (_in_full, _by_type):
        rest, fresh = pairs.rest([b for b in old if b.enabled], new)
        waiting: dict[str, list[Block]] = {}
        for block in rest:
            waiting.setdefault(likeness(block), []).append(block)
        for block in fresh:
            if found := waiting.get(likeness(block)):
                pairs.put(block, found.pop(0))
                _same_paths(pairs.old[block.id].children, block.children, pairs)
    for block in new:
        partner = pairs.old.get(block.id)
        if partner is not None:
            _same_order(partner.children, block.children, pairs)


def _moved(old: Network, new: Network, pairs: Pairs) -> None:
    """From one container to another: of the same name and type."""
    rest, fresh = pairs.rest(list(_working(old.blocks)), list(new.walk()))
    by_name: dict[tuple[str, str], list[Block]] = {}
    for block in rest:
        by_name.setdefault((block.name, block.type), []).append(block)
    for block in fresh:
        found = by_name.get((block.name, block.type))
        if found:
            pairs.put(block, found.pop(0))


def _working(blocks: Sequence[Block]) -> Iterator[Block]:
    """Every block that is not bypassed, nor in one that is."""
    for block in blocks:
        if block.enabled:
            yield block
            yield from _working(block.children)


def _in_full(block: Block) -> str:
    return f"{block.type} {sorted(block.params.items())!r}"


def _by_type(block: Block) -> str:
    return block.type
