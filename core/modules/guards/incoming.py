"""What comes in: how many dimensions, channels and features."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from core.blocks import BlockSpec, Int, Size
from core.errors import N_, Message, either, phrase
from core.modules.guards.limits import say_size
from core.modules.layer import Wrong, followed
from core.network.report import Shape

_RANK_WORDS: Final = {
    2: N_("Core", "a row of features (N, features)"),
    3: N_("Core", "a sequence (N, C, L)"),
    4: N_("Core", "an image (N, C, H, W)"),
    5: N_("Core", "a volume (N, C, D, H, W)"),
}

_ONE: Final = {"channels": N_("Core", "channel"), "dim": N_("Core", "channel"), "features": N_("Core", "feature")}
_MANY: Final = {"channels": N_("Core", "channels"), "dim": N_("Core", "channels"), "features": N_("Core", "features")}


_MISMATCH: Final = {
    "channels": "network.channels-mismatch",
    "dim": "network.channels-mismatch",
    "features": "network.features-mismatch",
}


def check_rank(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """So many dimensions must come in."""
    if not spec.ranks or len(size) + 1 in spec.ranks:
        return None
    text = N_("Core", '{type} "{name}" takes {expected} but receives {received} per image.')
    expected = either([_rank_words(spec, rank) for rank in spec.ranks])
    received = say_size(size) if len(size) != 1 else phrase(N_("Core", "{count} features"), count=size[0])
    return Wrong(Message("network.rank-mismatch", text, {"expected": expected, "received": received}))


def _rank_words(spec: BlockSpec, rank: int) -> Message:
    if rank == 3 and any(param.follows == "features" for param in spec.params):
        return phrase(N_("Core", "a sequence (N, L, features)"))
    words = _RANK_WORDS.get(rank)
    return phrase(words) if words else phrase(N_("Core", "{rank} dimensions"), rank=rank)


def check_followed(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """A number that is pinned must be the one that comes in."""
    for param in spec.params:
        if not isinstance(param, Int) or param.follows is None or not size:
            continue
        received = followed(spec, param, resolved, size)
        if resolved[param.name] != received:
            text = N_(
                "Core", '{type} "{name}" takes {expected} {what} but receives {received}. Set {param} to {received}.'
            )
            values = {
                "expected": resolved[param.name],
                "received": received,
                "what": phrase((_ONE if resolved[param.name] == 1 else _MANY)[param.follows]),
                "param": param.name,
            }
            return Wrong(Message(_MISMATCH[param.follows], text, values), ({param.name: received},))
    return None


def check_normalized_shape(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """The last dimensions must be just those that are normalized."""
    param = spec.param("normalized_shape")
    if not isinstance(param, Size):
        return None
    held = param.spread(resolved["normalized_shape"])
    last = size[-len(held) :]
    if held == last:
        return None
    text = N_(
        "Core",
        '{type} "{name}" normalizes over {expected}, but the last of what comes in is {received}. '
        "Set normalized_shape to {received}.",
    )
    values = {"expected": say_size(held), "received": say_size(last)}
    return Wrong(Message("network.normalized-shape", text, values), ({"normalized_shape": param.plain(last)},))


def check_slopes(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Learned slopes (PReLU): one for all, or one for each channel."""
    slopes = resolved.get("num_parameters", 1)
    if slopes in (1, size[0]):
        return None
    text = N_("Core", '{type} "{name}": num_parameters must be 1 or the {channels} channels that come in.')
    fixes = ({"num_parameters": size[0]}, {"num_parameters": 1})
    return Wrong(Message("block.slopes", text, {"channels": size[0]}), fixes)
