"""Parameters that do not go together."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any, Final

from torch import nn

from core.blocks import BlockSpec
from core.errors import N_, Message
from core.modules.guards.limits import say_size
from core.modules.layer import Wrong, torch_class
from core.network.report import Shape

_MODES: Final = {"linear": 1, "bilinear": 2, "bicubic": 2, "trilinear": 3}
"""Ways to interpolate that are made for so many dimensions; the others are for any."""

_BY_DIMENSIONS: Final = {1: "linear", 2: "bilinear", 3: "trilinear"}


def check_resize(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A size or a factor, and a way to interpolate for that many dimensions."""
    if "scale_factor" not in resolved:
        return None
    given, factor, spatial = resolved["size"], resolved["scale_factor"], len(size) - 1
    if (given is None) == (factor is None):
        text = N_("Core", '{type} "{name}" takes either size or scale_factor, not both.')
        return Wrong(Message("block.one-of", text), ({"size": None, "scale_factor": 2.0},))
    if isinstance(given, tuple) and len(given) != spatial:
        text = N_("Core", '{type} "{name}": size needs one number, or one for each of the {count} dimensions.')
        return Wrong(Message("block.size-length", text, {"count": spatial}), ({"size": given[0]},))
    if factor is not None and min(size[1:]) * factor < 1:
        text = N_("Core", '{type} "{name}": {factor} times the size of {received} leaves nothing.')
        values = {"factor": factor, "received": say_size(size[1:])}
        return Wrong(Message("network.nothing-left", text, values), ({"scale_factor": 1.0},))
    return _interpolation(resolved, spatial)


def _interpolation(resolved: Mapping[str, Any], spatial: int) -> Wrong | None:
    mode = resolved.get("mode", "nearest")
    if _MODES.get(mode, spatial) != spatial:
        text = N_("Core", '{type} "{name}": mode "{mode}" is for {count}-dimensional input.')
        fixes = ({"mode": _BY_DIMENSIONS[spatial]}, {"mode": "nearest", "align_corners": None})
        return Wrong(Message("block.resize-mode", text, {"mode": mode, "count": _MODES[mode]}), fixes)
    if resolved.get("align_corners") is not None and mode not in _MODES:
        text = N_("Core", '{type} "{name}": align_corners goes with the linear modes and bicubic only.')
        return Wrong(Message("block.align-corners", text), ({"align_corners": None},))
    if resolved.get("recompute_scale_factor") and resolved["scale_factor"] is None:
        text = N_("Core", '{type} "{name}": recompute_scale_factor goes with scale_factor, not with size.')
        return Wrong(Message("block.recompute", text), ({"recompute_scale_factor": None},))
    return None


def check_limits(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A lower limit is below the upper one."""
    if "min_val" in resolved and resolved["min_val"] >= resolved["max_val"]:
        text = N_("Core", '{type} "{name}": min_val must be less than max_val.')
        return Wrong(Message("block.limits", text), ({"min_val": -1.0, "max_val": 1.0},))
    if "lower" in resolved and resolved["lower"] > resolved["upper"]:
        text = N_("Core", '{type} "{name}": lower must not be more than upper.')
        return Wrong(Message("block.limits", text), ({"lower": resolved["upper"], "upper": resolved["lower"]},))
    return None


def check_projection(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """An LSTM's output is brought down, never up."""
    if resolved.get("proj_size", 0) < resolved.get("hidden_size", 1):
        return None
    text = N_("Core", '{type} "{name}": proj_size must be less than hidden_size.')
    return Wrong(Message("block.projection", text), ({"proj_size": 0},))


def check_table(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The row that stands for nothing is one of the table; the maximum of rows knows no frequencies."""
    if "num_embeddings" not in resolved:
        return None
    rows, padding = resolved["num_embeddings"], resolved.get("padding_idx")
    if padding is not None and not -rows <= padding < rows:
        text = N_("Core", '{type} "{name}": padding_idx must be a row of the table, at most {most}.')
        return Wrong(Message("block.padding-index", text, {"most": rows - 1}), ({"padding_idx": None},))
    for name in ("scale_grad_by_freq", "sparse"):
        if resolved.get("mode") == "max" and resolved[name]:
            text = N_("Core", '{type} "{name}": {param} does not go with mode "max".')
            return Wrong(Message("block.bag-mode", text, {"param": name}), ({name: False},))
    return None


def check_single_number(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A channel of a single number has no spread to be normalized by."""
    if "num_features" not in resolved or prod(size[1:]) > 1:
        return None
    if not issubclass(torch_class(spec.torch_name), nn.modules.instancenorm._InstanceNorm):
        return None
    text = N_("Core", '{type} "{name}" needs more than one number per channel, but receives {channels} × 1.')
    return Wrong(Message("network.single-number", text, {"channels": size[0]}))
