"""Sizes and costs of a whole network, remembered per layer and incoming size, so that an edit measures only itself."""

from __future__ import annotations

from typing import Final

from core.modules.measure import Measured, measure
from core.modules.walk import Walk
from core.network.report import Report, Shape
from core.network.tree import Block, Network

LARGEST_MEMO: Final = 20_000
"""Results kept (about 1 kB each) before the memory starts anew."""


class Inferrer:
    """Finds sizes and costs. Keep one for as long as a network is edited: it remembers every layer it has seen."""

    def __init__(self) -> None:
        self._memo: dict[tuple[object, ...], Measured] = {}

    def report(self, network: Network, input: Shape) -> Report:  # noqa: A002 - the report's own word
        """What is known of `network` fed with images of size `input` (C, H, W).

        Never raises: the first block that fails is the culprit of the report, and says why.
        Inside a Repeat, a block's numbers are those of its first copy; the Repeat has the sum.
        """
        walk = Walk(self.measured, tuple(input))
        output = walk.sequence(network.blocks, tuple(input), frozen=False)
        costs = walk.costs
        return Report(
            tuple(input),
            output,
            walk.complete(network),
            costs.parameters,
            costs.trainable,
            costs.macs,
            costs.activation_bytes,
        )

    def measured(self, block: Block, size: Shape) -> Measured:
        """What a layer does to images of that size, remembered from before or measured now."""
        spec = block.spec
        # Types belong to the key: True, 1 and 1.0 are equal in Python but not to torch.
        held = tuple((name, type(value), repr(value)) for name, value in block.params.items())
        key = (spec.type, id(spec), size, held)
        known = self._memo.get(key)
        if known is None:
            if len(self._memo) >= LARGEST_MEMO:
                self._memo.clear()
            known = self._memo[key] = measure(spec, block.params, size)
        return known
