"""A network that is built once and passed by many images, looked at block by block."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import torch
from torch import Tensor, nn

from core.modules.passage import Passable, places, watch
from core.network.tree import Block

Visitor = Callable[[Block, Tensor], None]
Progress = Callable[[int, int], None]
"""Is told how much is done of how much; may raise to cancel."""

MOST_KEPT: Final = 256 * 1024**2
"""Bytes that what came out of the blocks may take."""


def _see_nothing(_block: Block, _out: Tensor) -> None:
    """Between two passes nobody looks."""


def _tell_nobody(_done: int, _whole: int) -> None:
    """Nobody waits for the progress."""


def weigh(model: nn.Module, weights: Mapping[str, Tensor]) -> frozenset[str]:
    """Give the model those weights that fit it; returns the names of its own that were left as they were."""
    own = model.state_dict()
    fitting = {name: value for name, value in weights.items() if name in own and own[name].shape == value.shape}
    model.load_state_dict(fitting, strict=False)
    return frozenset(own.keys() - fitting.keys())


class Watched:
    """The model of a part of a network, in eval mode, whose every block can be looked at, again and again."""

    def __init__(self, part: Passable, model: nn.Sequential) -> None:
        self.part = part
        self._model = model.eval()
        layers = [block for block, _, _ in places(part.network.blocks, model) if not block.spec.is_container]
        self._work = {block.id: part.report.blocks[block.id].macs + 1 for block in layers}
        self._whole = sum(self._work[block.id] for block in layers)
        self._done = 0
        self._see: Visitor = _see_nothing
        self._tell: Progress = _tell_nobody
        self._kept: dict[str, Tensor] = {}
        self._name: object = None
        watch(part, model, self._run, self._on_out)

    def look(self, x: Tensor, seen: Visitor, tell: Progress = _tell_nobody, name: object = None) -> None:
        """Pass images x (N, C, H, W); `seen` gets what each block gives, (N, *), in a Repeat only the first copy.

        `name` tells these images from others, and None from all: images passed just before are not passed again where
        what came out of the blocks was not too much to keep. Raises what `tell` and `seen` raise.
        """
        if name is not None and name == self._name:
            blocks = {block.id: block for block in self.part.network.walk()}
            for block_id, out in self._kept.items():
                seen(blocks[block_id], out)
            return
        self._name = None
        kept: dict[str, Tensor] = {}
        first: set[str] = set()
        left = MOST_KEPT

        def see(block: Block, out: Tensor) -> None:
            nonlocal left
            if block.id in first:
                return
            first.add(block.id)
            seen(block, out)
            left -= out.nbytes
            if left >= 0:
                kept[block.id] = out.clone()  # a layer behind may write over it
            else:
                kept.clear()

        self._pass(x, see, tell)
        self._kept, self._name = kept, name if left >= 0 else None

    def _pass(self, x: Tensor, see: Visitor, tell: Progress) -> None:
        self._kept, self._done = {}, 0
        self._see, self._tell = see, tell
        try:
            with torch.inference_mode():
                self._model(x)
        finally:
            self._see, self._tell = _see_nothing, _tell_nobody

    def _on_out(self, block: Block, out: Tensor) -> None:
        self._see(block, out)

    def _run(self, block: Block, layer: nn.Module, x: Tensor) -> Tensor:
        self._tell(self._done, self._whole)
        out: Tensor = layer(x)
        self._done += self._work[block.id]
        return out
