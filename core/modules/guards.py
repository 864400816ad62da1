"""What would fail on a real tensor, said before torch is asked.

Some of it torch says in words nobody understands; some of it the meta device lets pass and the processor refuses.
Guards look at parameters, never at type names, so that new layer types are guarded too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import gcd, prod
from typing import Any, Final

from core.blocks import BlockSpec, Int, Size
from core.blocks.window import window_formula, windows
from core.errors import N_, Message, either, phrase
from core.modules.layer import Wrong
from core.network.report import Shape

LARGEST_PARAMETERS: Final = 2_000_000_000
"""More numbers than this (8 GB of float32) no desktop trains."""

LARGEST_TENSOR: Final = 2**30
"""One image may make tensors of this many numbers (4 GiB of float32) and no more."""

_RANK_WORDS: Final = {
    2: N_("Core", "a row of features (N, features)"),
    3: N_("Core", "a sequence (N, C, L)"),
    4: N_("Core", "an image (N, C, H, W)"),
    5: N_("Core", "a volume (N, C, D, H, W)"),
}

_ONE: Final = {"channels": N_("Core", "channel"), "features": N_("Core", "feature")}
_FOLLOWED: Final = {"channels": N_("Core", "channels"), "features": N_("Core", "features")}


def guard(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Why a tensor of `size` (without the batch) cannot pass such a block; None where nothing speaks against it."""
    for check in _CHECKS:
        wrong = check(spec, resolved, size)
        if wrong is not None:
            return wrong
    return None


def say_size(size: Shape) -> str:
    """A size for a sentence: "16 × 6 × 6"."""
    return " × ".join(map(str, size))


def _rank(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    if not spec.ranks or len(size) + 1 in spec.ranks:
        return None
    text = N_("Core", '{type} "{name}" takes {expected} but receives {received} per image.')
    expected = either([_rank_words(rank) for rank in spec.ranks])
    received = say_size(size) if len(size) != 1 else phrase(N_("Core", "{count} features"), count=size[0])
    return Wrong(Message("network.rank-mismatch", text, {"expected": expected, "received": received}))


def _rank_words(rank: int) -> Message:
    words = _RANK_WORDS.get(rank)
    return phrase(words) if words else phrase(N_("Core", "{rank} dimensions"), rank=rank)


def _follows(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    for param in spec.params:
        if not isinstance(param, Int) or param.follows is None or not size:
            continue
        received = size[0] if param.follows == "channels" else size[-1]
        if resolved[param.name] != received:
            text = N_(
                "Core", '{type} "{name}" takes {expected} {what} but receives {received}. Set {param} to {received}.'
            )
            values = {
                "expected": resolved[param.name],
                "received": received,
                "what": phrase((_ONE if resolved[param.name] == 1 else _FOLLOWED)[param.follows]),
                "param": param.name,
            }
            return Wrong(Message(f"network.{param.follows}-mismatch", text, values), ({param.name: received},))
    return None


def _groups(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    groups = resolved.get("groups", 1)
    counts = [resolved[n] for n in ("in_channels", "out_channels") if n in resolved]
    if not counts or all(count % groups == 0 for count in counts):
        return None
    text = N_(
        "Core", '{type} "{name}": groups = {groups} must divide both in_channels = {first} and out_channels = {last}.'
    )
    values = {"groups": groups, "first": counts[0], "last": counts[-1]}
    return Wrong(Message("block.groups", text, values), ({"groups": gcd(groups, *counts)},))


def _same_padding(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    if resolved.get("padding") != "same" or set(_numbers(resolved.get("stride", 1))) == {1}:
        return None
    text = N_("Core", '{type} "{name}": padding "same" works with stride 1 only.')
    kernel = resolved["kernel_size"]
    half = tuple(k // 2 for k in kernel) if isinstance(kernel, tuple) else kernel // 2
    return Wrong(Message("block.same-padding", text), ({"padding": half}, {"stride": 1}))


def _pool_padding(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Pooling torch pads by at most half its window."""
    if not spec.window or "ceil_mode" not in resolved:
        return None
    kernel, padding = resolved["kernel_size"], resolved.get("padding", 0)
    pairs = zip(_pair(kernel, 2), _pair(padding, 2), strict=False)
    if all(p <= k // 2 for k, p in pairs):
        return None
    half = tuple(k // 2 for k in kernel) if isinstance(kernel, tuple) else kernel // 2
    text = N_("Core", '{type} "{name}": padding can be at most half of kernel_size. Set padding to {most}.')
    most = half if isinstance(half, int) else say_size(half)
    return Wrong(Message("block.pool-padding", text, {"most": most}), ({"padding": half},))


def _border_mode(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
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
    rows = zip(_pair(resolved["kernel_size"], 2), _pair(resolved.get("dilation", 1), 2), strict=False)
    return [d * (k - 1) + 1 for k, d in rows]


def _window_fits(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    found = windows(resolved, size) if spec.window else None
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
    return _window_fits_quietly(resolved, size) and _pool_padding(spec, resolved, size) is None


def _window_fits_quietly(resolved: Mapping[str, Any], size: Shape) -> bool:
    return all(w.output >= 1 for w in windows(resolved, size) or ())


def _padded(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A padding of negative numbers cuts the image; something must be left."""
    param = spec.param("padding")
    if not isinstance(param, Size) or param.length != 4 or len(size) != 3:
        return None
    left, right, top, bottom = param.spread(resolved["padding"])
    height, width = size[1] + top + bottom, size[2] + left + right
    kept = [size[1] + min(top, 0), size[1] + min(bottom, 0), size[2] + min(left, 0), size[2] + min(right, 0)]
    if height >= 1 and width >= 1 and min(kept) >= 0:
        return None
    text = N_("Core", '{type} "{name}" cuts away all of {received}.')
    return Wrong(Message("network.nothing-left", text, {"received": say_size(size)}), ({"padding": 0},))


def _dimensions(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
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


def _fold(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
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


def check_output(size: Shape, parameters: int) -> Wrong | None:
    """Whether what came out can be used and afforded: no empty dimension, no tensor or weights beyond all memory."""
    if any(n < 1 for n in size):
        text = N_("Core", '{type} "{name}" leaves nothing: {size}.')
        return Wrong(Message("network.nothing-left", text, {"size": say_size(size)}))
    if parameters > LARGEST_PARAMETERS:
        return too_many_parameters(parameters)
    if prod(size) > LARGEST_TENSOR:
        text = N_("Core", '{type} "{name}" would give {size} per image, {gigabytes:.0f} GB: more than a desktop holds.')
        return Wrong(Message("network.too-large", text, {"size": say_size(size), "gigabytes": prod(size) * 4 / 1e9}))
    return None


def too_many_parameters(parameters: int) -> Wrong:
    """What is said where the weights would not fit in memory."""
    text = N_(
        "Core",
        '{type} "{name}" brings the network to {parameters:,} parameters, {gigabytes:.0f} GB: too many for a desktop.',
    )
    return Wrong(
        Message("network.too-many-parameters", text, {"parameters": parameters, "gigabytes": parameters * 4 / 1e9})
    )


def _pair(value: int | tuple[int, ...], count: int) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,) * count


def _numbers(value: int | tuple[int, ...]) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,)


_CHECKS: Final[tuple[Callable[[BlockSpec, Mapping[str, Any], Shape], Wrong | None], ...]] = (
    _rank,
    _follows,
    _groups,
    _same_padding,
    _pool_padding,
    _border_mode,
    _window_fits,
    _padded,
    _dimensions,
    _fold,
)
