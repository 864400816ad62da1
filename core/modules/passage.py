"""A real batch's way through the real modules of a network, looked at block by block, as far as it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from torch import Tensor, nn

from core.modules.build import build_reached, build_reported
from core.modules.infer import Inferrer
from core.network.report import Report, Shape
from core.network.tree import Block, Network

Run = Callable[[Block, nn.Module, Tensor], Tensor]
"""Runs one layer on what comes in, and returns what the next one gets."""

Seen = Callable[[Block, Tensor], None]
"""Is told of everything that came out of a block, a container too; in a Repeat once per copy."""


@dataclass(frozen=True)
class Passable:
    """The part of a network that an image reaches: all of it, or what comes before `until`, the culprit.

    Containers around the culprit are there with what comes before it. `report` is about the whole network.
    """

    network: Network
    report: Report
    until: str | None

    def build(self) -> nn.Sequential:
        """The real module of this part, with fresh weights from torch's global generator."""
        return build_reached(self.network, self.report) if self.until else build_reported(self.network, self.report)

    def is_passed(self, block: Block) -> bool:
        """Whether something comes out of the block."""
        return self.report.blocks[block.id].state == "ok"


def passable(network: Network, size: Shape) -> Passable:
    """What an image of `size` (C, H, W) reaches. Never raises; nothing is left where the first block fails."""
    report = Inferrer().report(network, size)
    culprit = report.culprit
    if culprit is None:
        return Passable(network, report, None)
    return Passable(Network(tuple(_reached(network.blocks, report))), report, culprit)


def _reached(blocks: Sequence[Block], report: Report) -> Iterator[Block]:
    """The blocks up to the first that fails, and what is reached of that one: of a Repeat in its first copy."""
    for block in blocks:
        if report.blocks[block.id].state not in ("ok", "bypassed"):
            inner = tuple(_reached(block.children, report))
            if inner:
                once = {} if block.value("times") is None else {**block.params, "times": 1}
                yield replace(block, children=inner, params=once or block.params)
            return
        yield block


class _Watched(nn.Module):
    """A layer whose every call is made by someone else, and told."""

    def __init__(self, block: Block, layer: nn.Module, run: Run, seen: Seen) -> None:
        super().__init__()
        self.layer = layer
        self._block, self._run, self._seen = block, run, seen

    def forward(self, x: Tensor) -> Tensor:
        out = self._run(self._block, self.layer, x)
        self._seen(self._block, out)
        return out


def watch(part: Passable, model: nn.Sequential, run: Run, seen: Seen) -> None:
    """From now on every layer of the model built of `part` is called through `run`, and what comes out is `seen`.

    The containers stay the real ones, so that what is watched is what trains.
    """
    for block, parent, name in tuple(places(part.network.blocks, model)):
        module = parent.get_submodule(name)
        if block.spec.is_container:
            if part.is_passed(block):
                module.register_forward_hook(lambda _module, _given, out, block=block: seen(block, out))
        else:
            setattr(parent, name, _Watched(block, module, run, seen))


def places(blocks: Sequence[Block], parent: nn.Module) -> Iterator[tuple[Block, nn.Module, str]]:
    """Every enabled block with the module it is in and its name there, in the order of the pass, copy by copy."""
    for block in blocks:
        if not block.enabled:
            continue
        module = parent.get_submodule(block.name)
        if block.value("times") is None:
            yield from places(block.children, module)
        else:
            for copy in module.children():
                yield from places(block.children, copy)
        yield block, parent, block.name
