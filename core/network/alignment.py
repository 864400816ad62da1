"""Several networks side by side: which of their blocks are the same one, and where it sits in each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.network.tree import ROOT, Block, Network


@dataclass(frozen=True, slots=True)
class Strand:
    """One block through all networks; None where a network does not have it.

    Parameters
    ----------
    path : by names, "stage1.conv1", in the first network that has it.
    inside : the container it sits in, by path, in each network; "" at the top.
    is_moved : whether it passes others that all networks with it have, or changes its container.
    """

    path: str
    blocks: tuple[Block | None, ...]
    inside: tuple[str | None, ...]
    is_moved: bool = False


@dataclass(slots=True)
class _Growing:
    path: str
    first: Block
    blocks: list[Block | None]
    places: list[tuple[str, int] | None]  # the path of the container, and the index within it


def aligned(networks: Sequence[Network]) -> tuple[Strand, ...]:
    """The blocks of all networks, in the reading order of the first, then what only later ones have.

    Blocks are the same that have the same path and type; then, of the rest, the same id and type: a block that was
    renamed or moved keeps its id; then the same path, which now holds another type.
    """
    strands: list[_Growing] = []
    for number, network in enumerate(networks):
        _join(strands, network, number, len(networks))
    moved = {id(strand) for number in range(1, len(networks)) for strand in _passing(strands, number)}
    return tuple(
        Strand(
            path=strand.path,
            blocks=tuple(strand.blocks),
            inside=tuple(place[0] if place else None for place in strand.places),
            is_moved=id(strand) in moved or len({place[0] for place in strand.places if place}) > 1,
        )
        for strand in strands
    )


def path_of(network: Network, block_id: str) -> str:
    """The names from the top down to a block: "stage1.conv1". Raises UserError where there is none."""
    spot = network.spot(block_id)
    above = "" if spot.parent == ROOT else path_of(network, spot.parent) + "."
    return above + spot.block.name


def _join(strands: list[_Growing], network: Network, number: int, count: int) -> None:
    """Give every block of `network` its strand, an old one or a new one."""
    paths = {block_id: path_of(network, block_id) for block_id in network.spots}
    rest = dict(network.spots)

    def take(key_of_strand: Callable[[_Growing], object], key_of_block: Callable[[Block], object]) -> None:
        free = {key_of_strand(strand): strand for strand in reversed(strands) if strand.blocks[number] is None}
        for block_id, spot in list(rest.items()):
            strand = free.pop(key_of_block(spot.block), None)
            if strand is not None:
                place(strand, block_id)

    def place(strand: _Growing, block_id: str) -> None:
        spot = rest.pop(block_id)
        strand.blocks[number] = spot.block
        strand.places[number] = (paths.get(spot.parent, ""), spot.index)

    take(lambda s: (s.path, s.first.type), lambda b: (paths[b.id], b.type))
    take(lambda s: (s.first.id, s.first.type), lambda b: (b.id, b.type))
    take(lambda s: s.path, lambda b: paths[b.id])
    for block_id, spot in list(rest.items()):
        fresh = _Growing(paths[block_id], spot.block, [None] * count, [None] * count)
        strands.append(fresh)
        place(fresh, block_id)


def _passing(strands: Sequence[_Growing], number: int) -> list[_Growing]:
    """The strands that come in another order in network `number` than in the first, as few as explain it."""
    found = []
    containers = {place[0] for strand in strands if (place := strand.places[0])}
    for container in sorted(containers):
        both = [s for s in strands if _sits(s, 0, container) and _sits(s, number, container)]
        both.sort(key=lambda s: s.places[0] or ("", 0))
        order = [(s.places[number] or ("", 0))[1] for s in both]
        kept = _longest_rising(order)
        found += [strand for index, strand in enumerate(both) if index not in kept]
    return found


def _sits(strand: _Growing, number: int, container: str) -> bool:
    place = strand.places[number]
    return place is not None and place[0] == container


def _longest_rising(values: Sequence[int]) -> set[int]:
    """The indices of a longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int | None] = []
    for index, value in enumerate(values):
        pile = bisect_left(tops, value)
        before.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [value]
        piles[pile : pile + 1] = [index]
    kept: set[int] = set()
    at = piles[-1] if piles else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return kept
