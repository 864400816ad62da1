"""Borders put around a sequence, an image or a volume."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import nn

from core.blocks import BlockSpec, Size
from core.errors import N_, Message
from core.modules.guards.limits import say_size
from core.modules.layer import Wrong, torch_class
from core.network.report import Shape


def check_cut(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A padding of negative numbers cuts; something must be left."""
    sides = _sides(spec, resolved, size)
    if all(n + low + high >= 1 and n + low >= 0 and n + high >= 0 for n, low, high in sides):
        return None
    text = N_("Core", '{type} "{name}" cuts away all of {received}.')
    return Wrong(Message("network.nothing-left", text, {"received": say_size(size)}), ({"padding": 0},))


def check_copied(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A border copied from the image cannot be wider than the image; a mirrored one must be narrower."""
    if spec.category != "padding":
        return None
    cls = torch_class(spec.torch_name)
    mirrors = issubclass(cls, nn.modules.padding._ReflectionPadNd)
    if not mirrors and not issubclass(cls, nn.modules.padding._CircularPadNd):
        return None
    sides = _sides(spec, resolved, size)
    if all(max(low, high) <= n - mirrors for n, low, high in sides):
        return None
    most = min(n for n, _, _ in sides) - mirrors
    text = N_("Core", '{type} "{name}" can add at most {most} on a side of {received}, from where it copies.')
    return Wrong(Message("block.border", text, {"most": most, "received": say_size(size)}), ({"padding": most},))


def _sides(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> list[tuple[int, int, int]]:
    """Length, padding before and padding behind of every dimension that is padded; none where no layer pads."""
    param = spec.param("padding")
    if spec.category != "padding" or not isinstance(param, Size):
        return []
    numbers = param.spread(resolved["padding"])  # the last dimension first
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [(n, low, high) for n, (low, high) in zip(reversed(size), pairs, strict=False)]
