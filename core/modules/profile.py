"""How long each block takes on this machine, measured with real modules on a batch of noise."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from math import prod
from typing import Final

import torch
from torch import Tensor, nn

from core.errors import N_, UserError
from core.lint.kinds import is_batch_norm
from core.modules.passage import Passable, passable, watch
from core.network.places import placed_layers
from core.network.report import Shape
from core.network.tree import Block, Network
from core.protocol.messages import Profile

SECONDS: Final = 2.0
"""About as long as all measuring may take."""

MOST_REPETITIONS: Final = 5

NOISE: Final = 2**18
"""So many numbers are drawn; larger tensors repeat them."""

AFFORDABLE_MACS: Final = 10**10
"""Multiply-accumulates of a batch that a slow processor does forth and back within the time."""

AFFORDABLE_BYTES: Final = 2 * 10**8
"""Bytes of activations of a batch that a slow memory takes forth and back within the time."""

MOST_MACS_BACK: Final = 2 * AFFORDABLE_MACS
"""A network that takes more than that for the smallest batch is timed on the way forward alone."""

Progress = Callable[[int, int], None]
"""Is told how many layers are done of how many; may raise to cancel."""


def profile(
    network: Network,
    size: Shape,
    batch: int,
    progress: Progress = lambda _done, _total: None,
    seconds: float = SECONDS,
) -> Profile:
    """Time each block on the processor, forward and, where weights train, backward; up to the culprit if there is one.

    About `seconds` are spent, with what it takes to make the modules. A batch that would take far longer is made
    smaller, and a network of which one image would is timed on the way forward alone; the answer says so. Raises
    UserError where nothing can be measured, and what `progress` raises.
    """
    end = time.perf_counter() + seconds
    part = passable(network, size)
    if not part.network.blocks:
        text = N_("Core", "There is nothing to measure: no block of this network can be passed.")
        raise UserError("profile.nothing", text)
    costs = ((AFFORDABLE_MACS, part.report.macs), (AFFORDABLE_BYTES, part.report.activation_bytes))
    batch = max(_least_batch(part), min(batch, *(most // max(each, 1) for most, each in costs)))
    backward = part.report.trainable > 0 and batch * part.report.macs <= MOST_MACS_BACK
    layers = len(placed_layers(part.network))
    progress(0, layers)
    model = _unlearned(part).train()
    if not backward:
        model.requires_grad_(False)
    clock = _Clock(layers, progress, end)
    watch(part, model, clock.run, lambda _block, _out: None)
    model(torch.zeros(batch, *size))
    return Profile(
        milliseconds=_with_containers(part, clock.milliseconds),
        total=sum(clock.milliseconds.values()),
        device="cpu",
        threads=torch.get_num_threads(),
        batch=batch,
        repetitions=clock.fewest,
        backward=backward,
        until=part.until,
    )


def _least_batch(part: Passable) -> int:
    """One image, or two where a normalization over the batch would see a single number of each channel."""
    norms = (block for block in part.network.walk() if is_batch_norm(block))
    return 2 if any(prod((part.report.blocks[block.id].input or (1,))[1:]) == 1 for block in norms) else 1


def _unlearned(part: Passable) -> nn.Sequential:
    """The model with zeros for weights, the same memory for those of all layers, since one is timed at a time.

    Drawing the numbers of a large model would take longer than timing it, and so would touching so much memory.
    """
    with torch.device("meta"):
        model = part.build()
    model.to_empty(device="cpu")
    zeros = torch.zeros(max((weight.numel() for weight in model.parameters()), default=0))
    for weight in model.parameters():
        weight.data = zeros[: weight.numel()].view(weight.shape)
    for held in model.buffers():
        held.zero_()
    return model


def _with_containers(part: Passable, layers: dict[str, float]) -> dict[str, float]:
    """The times of all enabled blocks in reading order, a container's being what its layers take together."""

    def of(block: Block) -> float:
        return sum(layers.get(inner.id, 0.0) for inner in block.walk())

    return {block.id: of(block) for block in part.network.walk() if part.report.blocks[block.id].state == "ok"}


class _Clock:
    """Runs layers a few times each, and keeps the fastest, which others disturb the least; copies in a Repeat add up.

    Every layer is given noise: what comes out of unlearned ones is all alike, which some layers do in half the time.
    """

    def __init__(self, layers: int, progress: Progress, end: float) -> None:
        self.milliseconds: dict[str, float] = defaultdict(float)
        self.fewest = MOST_REPETITIONS
        self._layers, self._done = layers, 0
        self._progress = progress
        self._end = end
        self._drawn = torch.randn(NOISE, generator=torch.Generator().manual_seed(0))

    def run(self, block: Block, layer: nn.Module, x: Tensor) -> Tensor:
        self._progress(self._done, self._layers)
        x = self._noise(x)
        share = max(0.0, self._end - time.perf_counter()) / max(1, self._layers - self._done)
        out, seconds = _once(layer, x)
        times = [seconds]
        if seconds < share / 3:
            times.clear()  # it was the warm-up
        spent = seconds
        while len(times) < MOST_REPETITIONS and (not times or spent < share):
            times.append(_once(layer, x)[1])
            spent += times[-1]
        self.milliseconds[block.id] += 1000 * min(times)
        self.fewest = min(self.fewest, len(times))
        self._done += 1
        return out

    def _noise(self, x: Tensor) -> Tensor:
        """Noise like x; whole numbers, which stand for words, stay as they are."""
        if not x.is_floating_point():
            return x
        times = -(-x.numel() // NOISE)
        noise = self._drawn.repeat(times)[: x.numel()].view(x.shape)
        return noise.requires_grad_(x.requires_grad)


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
