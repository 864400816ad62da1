"""Which layer is likely wanted at a place: what fits the tensor there, then what usually follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.blocks import BlockSpec
from core.network.report import Report, Shape
from core.network.tree import ROOT, Network
from gui.network_page.layer_search import find_layers

FOLLOWS = {
    "convolution": ("activation", "normalization", "pooling", "convolution", "dropout"),
    "normalization": ("activation", "convolution", "pooling"),
    "activation": ("pooling", "convolution", "linear", "dropout", "normalization"),
    "pooling": ("convolution", "shape", "dropout"),
    "linear": ("activation", "dropout", "linear", "normalization"),
    "dropout": ("linear", "convolution", "shape"),
    "padding": ("convolution", "pooling"),
    "shape": ("linear", "dropout"),
    "container": ("activation", "pooling", "container", "convolution", "shape"),
    "": ("convolution", "shape", "padding", "container"),
}
"""The categories that usually come after one, most likely first; "" is the input."""


class Offer(NamedTuple):
    """A type, and whether it takes the tensor that arrives there."""

    spec: BlockSpec
    fits: bool


def shape_before(network: Network, report: Report | None, parent: str, index: int) -> Shape | None:
    """The size (C, H, W) that arrives at a gap; None where it is not known."""
    if report is None:
        return None
    if index > 0:
        before = report.blocks.get(network.children(parent)[index - 1].id)
        return before.output if before else None
    if parent == ROOT:
        return report.input
    inside = report.blocks.get(parent)
    return inside.input if inside else None


def offers(network: Network, report: Report | None, parent: str, index: int, words: str = "") -> Sequence[Offer]:
    """Every type that matches `words`, best first for the gap."""
    shape = shape_before(network, report, parent, index)
    before = network.children(parent)[index - 1].spec.category if index > 0 else ""
    wanted = FOLLOWS.get(before, ())
    found = find_layers(words)

    def rank(place: int, spec: BlockSpec) -> tuple[bool, int, int]:
        usual = wanted.index(spec.category) if spec.category in wanted else len(wanted)
        flat = shape is not None and len(shape) == 1 and spec.category == "linear"
        return not fits(spec, shape), place if words else (-1 if flat and before != "linear" else usual), place

    ordered = sorted(enumerate(found), key=lambda pair: rank(*pair))
    return [Offer(spec, fits(spec, shape)) for _, spec in ordered]


def replacements(network: Network, report: Report | None, block_id: str, words: str = "") -> Sequence[Offer]:
    """Every other type that matches `words`, best first for the place of a block: its own kind before the rest."""
    spot = network.spot(block_id)
    own = spot.block.spec
    found = [offer for offer in offers(network, report, spot.parent, spot.index, words) if offer.spec is not own]
    return sorted(found, key=lambda offer: (not offer.fits, offer.spec.category != own.category))


def fits(spec: BlockSpec, shape: Shape | None) -> bool:
    """Whether a layer takes a tensor of that size (C, H, W); what is not known fits."""
    return shape is None or not spec.ranks or len(shape) + 1 in spec.ranks
