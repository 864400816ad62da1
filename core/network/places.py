"""Where the layers of a network stand in the module built of it, and how fast each of them learns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.network.tree import Block, Network


@dataclass(frozen=True, slots=True)
class Placed:
    """One module of a layer.

    Parameters
    ----------
    path : its name in the module that is built ("layer1.block0.conv1").
    copy : which copy it is, from 0 in the order an image passes them; None outside of every Repeat.
    rate : the product of the learning-rate factors of the layer and of everything around it.
    frozen : whether its weights stay as they are.
    """

    block: Block
    path: str
    copy: int | None
    rate: float
    frozen: bool

    def key(self, weight: str) -> str:
        """What a weight is called where it must outlive renaming: "b12.weight", "b12.3.weight" for the fourth copy."""
        return f"{self.block.id}.{weight}" if self.copy is None else f"{self.block.id}.{self.copy}.{weight}"


def placed_layers(network: Network) -> tuple[Placed, ...]:
    """Every layer that is built, once per copy, in the order an image passes them."""
    return tuple(_Placer().sequence(network.blocks, "", _Around()))


def rated_parts(network: Network) -> Mapping[str, float]:
    """The parts of the built module whose learning rate is scaled, the largest possible, and by how much.

    What is not in it, and in no part that is, learns at the recipe's own rate.
    """
    rates: dict[str, float] = {}
    for placed in placed_layers(network):
        rates[placed.path] = placed.rate
    parts: dict[str, float] = {}
    _gather(rates, "", parts)
    return parts


@dataclass(frozen=True, slots=True)
class _Around:
    """What the containers around a block make of it."""

    rate: float = 1.0
    frozen: bool = False
    repeated: bool = False

    def inside(self, block: Block) -> _Around:
        return _Around(
            self.rate * block.rate, self.frozen or block.frozen, self.repeated or block.value("times") is not None
        )


class _Placer:
    def __init__(self) -> None:
        self._made: dict[str, int] = {}

    def sequence(self, blocks: Sequence[Block], path: str, around: _Around) -> Iterator[Placed]:
        for block in blocks:
            if block.enabled:
                yield from self._block(block, f"{path}.{block.name}" if path else block.name, around.inside(block))

    def _block(self, block: Block, path: str, own: _Around) -> Iterator[Placed]:
        times = block.value("times")
        if not block.spec.is_container:
            yield self._layer(block, path, own)
        elif type(times) is int:
            for number in range(times):
                yield from self.sequence(block.children, f"{path}.{number}", own)
        else:
            yield from self.sequence(block.children, path, own)

    def _layer(self, block: Block, path: str, own: _Around) -> Placed:
        number = self._made.get(block.id, 0)
        self._made[block.id] = number + 1
        return Placed(block, path, number if own.repeated else None, own.rate, own.frozen)


def _gather(rates: Mapping[str, float], part: str, parts: dict[str, float]) -> None:
    """Note `part` where all in it learns alike, else what is in it; at the recipe's own rate nothing is noted."""
    if part and len(set(rates.values())) == 1:
        rate = next(iter(rates.values()))
        if rate != 1.0:
            parts[part] = rate
        return
    heads: dict[str, dict[str, float]] = {}
    for path, rate in rates.items():
        head = path[len(part) + 1 if part else 0 :].partition(".")[0]
        heads.setdefault(f"{part}.{head}" if part else head, {})[path] = rate
    for head, inner in heads.items():
        _gather(inner, head, parts)
