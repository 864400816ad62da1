"""A real batch's way through the real modules of a network, looked at block by block, as far as it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from torch import Tensor, nn

from core.modules.build import build_reported
from core.modules.infer import Inferrer
from core.network.report import Report, Shape
from core.network.tree import Block, Network

Run = Callable[[Block, nn.Module, Tensor], Tensor]
"""Runs one layer on what comes in, and returns what the next one gets."""

Seen = Callable[[Block, Tensor], None]
"""Is told of everything that came out of a block, a container too; in a Repeat once per copy."""


@dataclass(frozen=True)
class Passable:
    """The part of a network that an image can pass: all of it, or what comes before `until`, the culprit."""

    network: Network
    report: Report
    until: str | None

    def build(self) -> nn.Sequential:
        """The real module of this part, with fresh weights from torch's global generator."""
        return build_reported(self.network, self.report)


def passable(network: Network, size: Shape) -> Passable:
    """What an image of `size` (C, H, W) can pass; it ends before the container that holds the culprit, Groups opened.

    Never raises; nothing is left of a network whose first block fails.
    """
    inferrer = Inferrer()
    report = inferrer.report(network, size)
    culprit = report.culprit
    if culprit is None:
        return Passable(network, report, None)
    rest = Network(tuple(_before_culprit(network.blocks, report)))
    return Passable(rest, inferrer.report(rest, size), culprit)


def _before_culprit(blocks: Sequence[Block], report: Report) -> Iterator[Block]:
    for block in blocks:
        state = report.blocks[block.id].state
        if state not in ("ok", "bypassed"):
            if state == "waiting" and block.type == "Group":
                yield replace(block, children=tuple(_before_culprit(block.children, report)))
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


def watch(network: Network, model: nn.Sequential, run: Run, seen: Seen) -> None:
    """From now on every layer of the model built from `network` is called through `run`, and every block is `seen`.

    The containers stay the real ones, so that what is watched is what trains.
    """
    for block, parent, name in tuple(places(network.blocks, model)):
        module = parent.get_submodule(name)
        if block.spec.is_container:
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
