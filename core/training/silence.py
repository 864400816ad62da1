"""Which ReLUs are silent: units that are zero whatever image comes, so that no gradient passes them any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from torch import Tensor, nn

from core.network.places import placed_layers
from core.network.tree import Network

KINDS: Final = ("ReLU", "ReLU6")

ENOUGH: Final = 32
"""Of fewer images nobody can say that a unit is always silent."""


@contextmanager
def listening(network: Network, model: nn.Module, found: dict[str, float]) -> Iterator[None]:
    """While a batch passes `model`, built of `network`, note in `found` what share of each ReLU's units stays zero."""
    layers = [placed for placed in placed_layers(network) if placed.block.type in KINDS]
    handles = [model.get_submodule(p.path).register_forward_hook(_noting(p.block.id, found)) for p in layers]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def _noting(block: str, found: dict[str, float]) -> Callable[..., None]:
    def note(_module: nn.Module, _inputs: Any, output: Any) -> None:
        if isinstance(output, Tensor) and output.dim() > 1 and len(output) >= ENOUGH:
            places = [0, *range(2, output.dim())]
            share = float((output.detach().abs().amax(places) == 0).float().mean())
            found[block] = max(share, found.get(block, 0.0))  # of copies the worst

    return note


def rounded(found: Mapping[str, float]) -> dict[str, float]:
    """For the record: those that are silent in part, in four digits."""
    return {block: round(share, 4) for block, share in found.items() if share > 0}
