"""How long each block takes on this machine, measured with real modules and a real batch of zeros."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Final

import torch
from torch import Tensor, nn

from core.errors import N_, UserError
from core.modules.passage import Passable, passable, places, watch
from core.network.report import Shape
from core.network.tree import Block, Network
from core.protocol.messages import Profile

SECONDS: Final = 3.0
"""About as long as all measuring may take."""

MOST_REPETITIONS: Final = 5

LEAST_BATCH: Final = 2
"""BatchNorm learns nothing from one image, and of one pixel torch refuses it."""

AFFORDABLE_MACS: Final = 10**10
"""Multiply-accumulates of a batch that a slow processor does forth and back within the time."""

Progress = Callable[[int, int], None]
"""Is told how many layers are done of how many; may raise to cancel."""


def profile(network: Network, size: Shape, batch: int, progress: Progress = lambda _done, _total: None) -> Profile:
    """Time each block on the processor, forward and, where weights train, backward; up to the culprit if there is one.

    A batch that would take far longer than three seconds is made smaller; the answer says how large it was.
    Raises UserError where nothing can be measured, and what `progress` raises.
    """
    part = passable(network, size)
    if not part.network.blocks:
        text = N_("Core", "There is nothing to measure: no block of this network can be passed.")
        raise UserError("profile.nothing", text)
    batch = max(LEAST_BATCH, min(batch, AFFORDABLE_MACS // max(part.report.macs, 1)))
    model = part.build().train()
    clock = _Clock(sum(not b.spec.is_container for b, _, _ in places(part.network.blocks, model)), progress)
    watch(part, model, clock.run, lambda _block, _out: None)
    model(torch.zeros(batch, *size))
    return Profile(
        milliseconds=_with_containers(part, clock.milliseconds),
        total=sum(clock.milliseconds.values()),
        device="cpu",
        threads=torch.get_num_threads(),
        batch=batch,
        repetitions=clock.fewest,
        backward=part.report.trainable > 0,
        until=part.until,
    )


def _with_containers(part: Passable, layers: dict[str, float]) -> dict[str, float]:
    """The times of all enabled blocks in reading order, a container's being what its layers take together."""

    def of(block: Block) -> float:
        return sum(layers.get(inner.id, 0.0) for inner in block.walk())

    return {block.id: of(block) for block in part.network.walk() if part.report.blocks[block.id].state == "ok"}


class _Clock:
    """Runs layers a few times each, and keeps the medians; copies in a Repeat add up."""

    def __init__(self, layers: int, progress: Progress) -> None:
        self.milliseconds: dict[str, float] = defaultdict(float)
        self.fewest = MOST_REPETITIONS
        self._layers, self._done = layers, 0
        self._progress = progress
        self._end = time.perf_counter() + SECONDS

    def run(self, block: Block, layer: nn.Module, x: Tensor) -> Tensor:
        self._progress(self._done, self._layers)
        share = max(0.0, self._end - time.perf_counter()) / max(1, self._layers - self._done)
        out, seconds = _once(layer, x)
        times = [seconds]
        if seconds < share / 3:
            times.clear()  # it was the warm-up
        spent = seconds
        while len(times) < MOST_REPETITIONS and (not times or spent < share):
            times.append(_once(layer, x)[1])
            spent += times[-1]
        self.milliseconds[block.id] += 1000 * statistics.median(times)
        self.fewest = min(self.fewest, len(times))
        self._done += 1
        return out


def _once(layer: nn.Module, x: Tensor) -> tuple[Tensor, float]:
    """What the layer gives, apart from any earlier graph, and the seconds it took forth and back."""
    learns = any(weight.requires_grad for weight in layer.parameters())
    entry = x.detach().clone().requires_grad_(x.requires_grad)
    if x.requires_grad and any(getattr(inner, "inplace", False) for inner in layer.modules()):
        entry = entry * 1  # torch lets nobody write over where a graph begins
    started = time.perf_counter()
    out: Tensor = layer(entry)
    if out.requires_grad:
        torch.autograd.backward(out, torch.ones_like(out))
    seconds = time.perf_counter() - started
    layer.zero_grad(set_to_none=True)
    return out.detach().requires_grad_(learns or x.requires_grad), seconds
