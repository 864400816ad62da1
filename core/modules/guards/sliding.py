"""Windows that slide over the input, or over the output."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any

from core.blocks import BlockSpec
from core.blocks.window import Window, spreads, window_formula, windows
from core.errors import N_, Message
from core.modules.guards.limits import say_size
from core.modules.layer import Wrong
from core.network.report import Shape


def check_same_padding(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The word "same" is for windows that move by single pixels."""
    if resolved.get("padding") != "same" or set(_numbers(resolved.get("stride", 1))) == {1}:
        return None
    text = N_("Core", '{type} "{name}": padding "same" works with stride 1 only.')
    kernel = resolved["kernel_size"]
    half = tuple(k // 2 for k in kernel) if isinstance(kernel, tuple) else kernel // 2
    return Wrong(Message("block.same-padding", text), ({"padding": half}, {"stride": 1}))


def check_pool_padding(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Pooling torch pads by at most half its window."""
    if not spec.window or "ceil_mode" not in resolved:
        return None
    kernel, padding = resolved["kernel_size"], resolved.get("padding", 0)
    pairs = zip(_pair(kernel, 3), _pair(padding, 3), strict=False)
    if all(p <= k // 2 for k, p in pairs):
        return None
    half = tuple(k // 2 for k in kernel) if isinstance(kernel, tuple) else kernel // 2
    text = N_("Core", '{type} "{name}": padding can be at most half of kernel_size. Set padding to {most}.')
    most = half if isinstance(half, int) else say_size(half)
    return Wrong(Message("block.pool-padding", text, {"most": most}), ({"padding": half},))


def check_border_mode(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A border copied from the image cannot be wider than the image."""
    mode = resolved.get("padding_mode", "zeros")
    if mode not in ("reflect", "circular"):
        return None
    found = windows(resolved, size)
    pads = [w.padding for w in found] if found else [-(-(r - 1) // 2) for r in _reaches(resolved)]
    most = min(n - 1 if mode == "reflect" else n for n in size[1:])
    if max(pads) <= most:
        return None
    text = N_("Core", '{type} "{name}": padding_mode "{mode}" can add at most {most} to an image of {received}.')
    return Wrong(
        Message("block.border", text, {"mode": mode, "most": most, "received": say_size(size)}),
        ({"padding_mode": "zeros"},),
    )


def _reaches(resolved: Mapping[str, Any]) -> list[int]:
    rows = zip(_pair(resolved["kernel_size"], 3), _pair(resolved.get("dilation", 1), 3), strict=False)
    return [d * (k - 1) + 1 for k, d in rows]


def check_window(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A window must fit into what comes in, with its border."""
    found = windows(resolved, size) if spec.window == "sliding" else None
    if found is None or all(w.output >= 1 for w in found):
        return None
    text = N_(
        "Core",
        '{type} "{name}": its window of {window} does not fit into {received}, so nothing would be left ({formula}).',
    )
    values = {
        "window": say_size(tuple(w.reach for w in found)),
        "received": say_size(size[1:]),
        "formula": window_formula(resolved, size),
    }
    return Wrong(Message("network.nothing-left", text, values), tuple(_fitting(spec, resolved, size)))


def check_averaged_volume(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Averages of a volume are taken of windows no larger than the volume itself, whatever its border."""
    if spec.window != "sliding" or len(size) != 4 or not {"count_include_pad", "norm_type"} & resolved.keys():
        return None
    kernel = _pair(resolved["kernel_size"], 3)
    if all(k <= n for k, n in zip(kernel, size[1:], strict=True)):
        return None
    text = N_("Core", '{type} "{name}": its window of {window} is larger than {received}.')
    values = {"window": say_size(kernel), "received": say_size(size[1:])}
    smaller = tuple(min(k, n) for k, n in zip(kernel, size[1:], strict=True))
    padding = {"padding": tuple(k // 2 for k in smaller)} if resolved.get("padding") else {}
    return Wrong(Message("network.window-larger", text, values), ({"kernel_size": smaller, **padding},))


def _fitting(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> list[dict[str, Any]]:
    """Changes of one parameter after which the window fits."""
    found = windows(resolved, size) or ()
    needed = max(-(-(w.reach - w.size) // 2) for w in found)
    smallest = min(size[1:])
    tries: list[dict[str, Any]] = [{"kernel_size": smallest}, {"dilation": 1}]
    if needed <= smallest:
        tries.insert(0, {"padding": needed})
    return [t for t in tries if _mends(spec, {**resolved, **t}, size)]


def _mends(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> bool:
    if any((param := spec.param(name)) is None or param.check(value) for name, value in resolved.items()):
        return False
    return _window_fits_quietly(resolved, size) and check_pool_padding(spec, resolved, size) is None


def _window_fits_quietly(resolved: Mapping[str, Any], size: Shape) -> bool:
    return all(w.output >= 1 for w in windows(resolved, size) or ())


def check_output_padding(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A transposed convolution adds less on one side than its windows lie apart; the meta device does not mind."""
    if spec.window != "transposed":
        return None
    found = spreads(resolved, size)
    if all(s.output_padding < max(s.stride, s.dilation) for s in found):
        return None
    text = N_("Core", '{type} "{name}": output_padding must be less than stride or dilation.')
    most = min(max(s.stride, s.dilation) for s in found) - 1
    return Wrong(Message("block.output-padding", text), ({"output_padding": most},))


def check_spread(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The padding of a transposed convolution cuts its output; something must be left."""
    if spec.window != "transposed" or all(s.output >= 1 for s in spreads(resolved, size)):
        return None
    text = N_("Core", '{type} "{name}": its padding cuts off all there is, so nothing would be left ({formula}).')
    fixes = ({"padding": 0},)
    return Wrong(Message("network.nothing-left", text, {"formula": window_formula(resolved, size)}), fixes)


def check_patches(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Unfold cuts windows out of what comes in, Fold puts them back into `output_size`."""
    if spec.window or not {"kernel_size", "dilation", "stride"} <= resolved.keys():
        return None
    image = size[1:] if "output_size" not in resolved else _pair(resolved["output_size"], 2)
    found = windows(resolved, (1, *image)) or ()
    if any(w.output < 1 for w in found):
        text = N_("Core", '{type} "{name}": its window of {window} does not fit into {received}.')
        values = {"window": say_size(tuple(w.reach for w in found)), "received": say_size(image)}
        smallest = {"kernel_size": min(image), "dilation": 1}
        return Wrong(Message("network.nothing-left", text, values), (smallest,))
    return _columns(resolved, size, found) if "output_size" in resolved else None


def _columns(resolved: Mapping[str, Any], size: Shape, found: tuple[Window, ...]) -> Wrong | None:
    points, places = prod(w.kernel for w in found), prod(w.output for w in found)
    if size[0] % points == 0 and size[1] == places:
        return None
    text = N_(
        "Core",
        '{type} "{name}" puts {places} windows of {points} numbers each together, but receives {received}: '
        "windows must come as (a multiple of {points}) × {places}.",
    )
    values = {"places": places, "points": points, "received": say_size(size)}
    return Wrong(Message("network.fold-columns", text, values))


def check_fractional(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Windows placed at random must find their places: input ≥ output + kernel − 1."""
    if "output_ratio" not in resolved:
        return None
    ratio, given = resolved["output_ratio"], resolved["output_size"]
    if (ratio is None) == (given is None):
        text = N_("Core", '{type} "{name}" takes either output_size or output_ratio, not both.')
        fixes: tuple[Mapping[str, Any], ...] = ({"output_size": None, "output_ratio": 0.5},)
        return Wrong(Message("block.one-of", text), fixes)
    spatial = size[1:]
    outputs = tuple(int(n * ratio) for n in spatial) if ratio else _pair(given, len(spatial))
    kernel = _pair(resolved["kernel_size"], len(spatial))
    spare = len(spatial) == 3  # torch wants one more place in a volume
    if all(o >= 1 and n >= o + k - 1 + spare for n, o, k in zip(spatial, outputs, kernel, strict=True)):
        return None
    text = N_("Core", '{type} "{name}": windows of {window} find no room for {output} in {received}.')
    values = {"window": say_size(kernel), "output": say_size(outputs), "received": say_size(spatial)}
    return Wrong(
        Message("network.nothing-left", text, values), _roomy(tuple(n - spare for n in spatial), kernel, outputs)
    )


def _roomy(spatial: Shape, kernel: Shape, outputs: Shape) -> tuple[Mapping[str, Any], ...]:
    """The largest output, or the largest window, for which there is room."""
    largest = tuple(n - k + 1 for n, k in zip(spatial, kernel, strict=True))
    widest = min(n - o + 1 for n, o in zip(spatial, outputs, strict=True))
    fixes: list[Mapping[str, Any]] = []
    if min(largest) >= 1:
        fixes.append({"output_size": largest, "output_ratio": None})
    if widest >= 1 and min(outputs) >= 1:
        fixes.append({"kernel_size": widest})
    return tuple(fixes)


def _pair(value: int | tuple[int, ...], count: int) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,) * count


def _numbers(value: int | tuple[int, ...]) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,)
