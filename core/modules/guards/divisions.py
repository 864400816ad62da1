"""Numbers that must divide others."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd, isqrt
from typing import Any

from core.blocks import BlockSpec
from core.errors import N_, Message, phrase
from core.modules.layer import Wrong
from core.network.report import Shape


def check_conv_groups(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The groups of a convolution have equally many channels each, in and out."""
    groups = resolved.get("groups", 1)
    counts = [resolved[n] for n in ("in_channels", "out_channels") if n in resolved]
    if not counts or all(count % groups == 0 for count in counts):
        return None
    text = N_(
        "Core", '{type} "{name}": groups = {groups} must divide both in_channels = {first} and out_channels = {last}.'
    )
    values = {"groups": groups, "first": counts[0], "last": counts[-1]}
    return Wrong(Message("block.groups", text, values), ({"groups": gcd(groups, *counts)},))


def check_channel_groups(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Groups of whole channels, to normalize or to shuffle."""
    name = "num_groups" if "num_groups" in resolved else "groups"
    if name not in resolved or "out_channels" in resolved or size[0] % resolved[name] == 0:
        return None
    return _must_divide(name, resolved[name], size[0], N_("Core", "channels"))


def check_heads(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The heads of attention share the width of a step."""
    name = "num_heads" if "num_heads" in resolved else "nhead"
    if name not in resolved or size[-1] % resolved[name] == 0:
        return None
    return _must_divide(name, resolved[name], size[-1], N_("Core", "features"))


def check_shuffle(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """r² channels become r × r pixels, or the other way round."""
    up, down = resolved.get("upscale_factor"), resolved.get("downscale_factor")
    if up is not None and size[0] % up**2:
        text = N_("Core", '{type} "{name}": upscale_factor² = {square} must divide the {channels} channels.')
        values = {"square": up**2, "channels": size[0]}
        fitting = max(r for r in range(1, min(up, isqrt(size[0])) + 1) if size[0] % r**2 == 0)
        return Wrong(Message("block.divides", text, values), ({"upscale_factor": fitting},))
    if down is not None and any(n % down for n in size[1:]):
        return _must_divide("downscale_factor", down, gcd(*size[1:]), N_("Core", "pixels of height and width"))
    return None


def _must_divide(param: str, value: int, whole: int, what: str) -> Wrong:
    """The sentence, and the largest smaller value that does divide."""
    text = N_("Core", '{type} "{name}": {param} = {value} must divide the {whole} {what} that come in.')
    values = {"param": param, "value": value, "whole": whole, "what": phrase(what)}
    fitting = max(n for n in range(1, min(value, whole) + 1) if whole % n == 0)
    return Wrong(Message("block.divides", text, values), ({param: fitting},))
