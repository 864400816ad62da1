"""Dimensions that are named by number."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any

from core.blocks import BlockSpec, Size
from core.errors import N_, Message
from core.modules.layer import Wrong
from core.network.report import Shape


def check_dimensions(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A dimension named by number must be there."""
    rank = len(size) + 1
    for name in ("dim", "start_dim", "end_dim"):
        value = resolved.get(name)
        if value is not None and not -rank <= value < rank:
            text = N_(
                "Core",
                '{type} "{name}": {param} = {value} is not a dimension here (0 is the batch, {last} the last).',
            )
            values = {"param": name, "value": value, "last": rank - 1}
            return Wrong(Message("block.dimension", text, values), ({name: -1 if name != "start_dim" else 1},))
    return None


def check_flatten(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Dimensions are folded forwards, and never the batch."""
    if "start_dim" not in resolved or "end_dim" not in resolved:
        return None
    rank = len(size) + 1
    start, end = resolved["start_dim"] % rank, resolved["end_dim"] % rank
    usual: tuple[dict[str, Any], ...] = ({"start_dim": 1, "end_dim": -1},)
    if start > end:
        text = N_("Core", '{type} "{name}": start_dim must not come after end_dim.')
        return Wrong(Message("block.fold-order", text), usual)
    if start == 0 and end > 0:
        text = N_("Core", '{type} "{name}" would fold the images of a batch into one. Set start_dim to 1.')
        return Wrong(Message("block.folds-batch", text), usual)
    return None


def check_order(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Permute names every dimension once, the batch first."""
    if "dims" not in resolved:
        return None
    dims, rank = resolved["dims"], len(size) + 1
    places = [d % rank for d in dims if -rank <= d < rank]
    if sorted(places) == list(range(rank)) and len(dims) == rank and places[0] == 0:
        return None
    usual = (0, *range(2, rank), 1)
    text = N_(
        "Core",
        '{type} "{name}": dims must name each of 0 to {last} once, with the batch, 0, first. Received: {dims}.',
    )
    values = {"last": rank - 1, "dims": ", ".join(map(str, dims))}
    return Wrong(Message("block.dims", text, values), ({"dims": usual},))


def check_unflatten(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The sizes that one dimension becomes have its length as their product."""
    param = spec.param("unflattened_size")
    if not isinstance(param, Size):
        return None
    sizes, place = param.spread(resolved["unflattened_size"]), resolved["dim"] % (len(size) + 1)
    if place == 0:
        text = N_("Core", '{type} "{name}" would take the images of a batch apart. Set dim to 1.')
        return Wrong(Message("block.folds-batch", text), ({"dim": 1},))
    received, known = size[place - 1], prod(n for n in sizes if n > 0)
    open_ones = sizes.count(-1)
    if 0 not in sizes and (known == received if open_ones == 0 else open_ones == 1 and received % known == 0):
        return None
    text = N_("Core", '{type} "{name}": {received} cannot be laid out as {sizes}; the product must be {received}.')
    values = {"received": received, "sizes": ", ".join(map(str, sizes))}
    return Wrong(Message("network.unflatten", text, values), ({"unflattened_size": (1, received)},))


def check_batch_dim(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Channels are never along the batch."""
    if "channels" not in resolved or resolved.get("dim", 1) % (len(size) + 1) != 0:
        return None
    text = N_("Core", '{type} "{name}": dim {dim} is the batch. Set dim to 1.')
    return Wrong(Message("block.batch-dim", text, {"dim": resolved["dim"]}), ({"dim": 1},))


def check_halves(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """GLU halves a dimension, which must be even and not the batch."""
    if spec.torch_name != "torch.nn.GLU":
        return None
    place = resolved["dim"] % (len(size) + 1)
    if place > 0 and size[place - 1] % 2 == 0:
        return None
    even = [n for n, length in enumerate(size, 1) if length % 2 == 0]
    fixes = ({"dim": even[0]},) if even else ()
    text = N_("Core", '{type} "{name}" halves dimension {dim}, which must be even, and not the batch.')
    return Wrong(Message("network.odd", text, {"dim": resolved["dim"]}), fixes)
