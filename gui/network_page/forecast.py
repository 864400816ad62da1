"""What size would come out of a block in a gap, judged at once from the sizes that are known. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import prod
from typing import Any, NamedTuple

from core.blocks import AUTO
from core.blocks.window import windows
from core.network.report import Report, Shape
from core.network.tree import Block, Network
from gui.network_page.ranking import shape_before
from gui.widgets.format import format_shape

UNCHANGED = ("activation", "norm", "dropout")
"""The roles of layers that give what they take."""
HALVING = ("GLU",)
MOST_COPIES = 64


class Hover(NamedTuple):
    """Blocks held over a gap; `moving` are the ids among the network's that would leave their place for it."""

    blocks: tuple[Block, ...]
    moving: tuple[str, ...]
    parent: str
    index: int  # type: ignore[assignment]  # nobody searches a Hover


class Forecast(NamedTuple):
    """What is written in the gap: "3×32×32 → 64×32×32", and whether the blocks fit there as far as is known."""

    text: str = ""
    fits: bool = True


class UnfitError(Exception):
    """The blocks do not take what arrives."""


def forecast(network: Network, report: Report | None, hover: Hover) -> Forecast:
    """The judgement for blocks held over a gap; without a text where nothing is known of the gap."""
    before = arriving(network, report, hover.parent, hover.index, hover.moving)
    if before is None:
        return Forecast()
    try:
        after = through(hover.blocks, before)
    except UnfitError:
        return Forecast(f"{format_shape(before)} → ✕", False)
    return Forecast(f"{format_shape(before)} → {format_shape(after)}")


def arriving(
    network: Network, report: Report | None, parent: str, index: int, moving: Collection[str] = ()
) -> Shape | None:
    """The size that arrives at a gap once the `moving` blocks are gone from before it; None where it is not known."""
    children = network.children(parent)
    while index > 0 and children[index - 1].id in moving:
        index -= 1
    return shape_before(network, report, parent, index)


def through(blocks: Sequence[Block], shape: Shape | None) -> Shape | None:
    """The size behind blocks, one after the other; None where it cannot be told so quickly. Raises UnfitError."""
    for block in blocks:
        shape = _behind(block, shape) if shape is not None else None
    return shape


def _behind(block: Block, shape: Shape) -> Shape | None:
    spec = block.spec
    if not block.enabled:
        return shape
    if spec.ranks and len(shape) + 1 not in spec.ranks:
        raise UnfitError
    if spec.is_container:
        return _behind_container(block, shape)
    values = {p.name: block.value(p.name) for p in spec.params}
    _check_pinned(values, shape)
    if spec.role in UNCHANGED and spec.type not in HALVING:
        return shape
    if spec.type == "Flatten":
        return (prod(shape),) if values.get("start_dim") == 1 and values.get("end_dim") == -1 else None
    if spec.type == "Linear":
        return (*shape[:-1], values["out_features"])
    if spec.window == "sliding":
        return _behind_window(values, shape)
    return None


def _behind_container(block: Block, shape: Shape) -> Shape | None:
    if block.spec.arrangement == "branches":
        behind = [through(lane.children, shape) for lane in block.children]
        return behind[0] if block.spec.branches and behind else None
    times = block.value("times")
    after: Shape | None = shape
    for _ in range(min(times, MOST_COPIES) if isinstance(times, int) else 1):
        after = through(block.children, after)
    return after


def _behind_window(values: Mapping[str, Any], shape: Shape) -> Shape | None:
    try:
        found = windows(values, shape)
    except (TypeError, ValueError, ZeroDivisionError, KeyError):
        return None
    if found is None:
        return (values["out_channels"], *shape[1:]) if values.get("padding") == "same" else None
    if any(window.room < 0 for window in found):
        raise UnfitError
    return (values.get("out_channels", shape[0]), *(window.output for window in found))


def _check_pinned(values: Mapping[str, Any], shape: Shape) -> None:
    """Raise UnfitError where a size is pinned to another number than arrives."""
    for name, arrives in (("in_channels", shape[0]), ("num_features", shape[0]), ("in_features", shape[-1])):
        wanted = values.get(name)
        if wanted not in (None, AUTO, arrives):
            raise UnfitError
