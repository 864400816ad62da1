"""Parts of a tensor's channels in `forward`: `x[:, :16]`, `x.chunk(2, dim=1)`, `torch.split(x, [16, 48], dim=1)`."""

from __future__ import annotations

import ast
from typing import Any, Final

from core.blocks import Value
from core.code.code_error import CodeError, shown
from core.code.draft import Draft, check_count
from core.code.spans import span_of
from core.code.tensor import Tensor
from core.code.things import Arguments
from core.errors import N_

_ALL: Final = slice(None)
_KEEPING: Final = frozenset({"activation", "normalization", "dropout", "pooling", "padding"})
"""The families that give as many channels as they get."""


def item(tensor: Tensor, key: Any, at: ast.AST) -> Tensor:
    """`x[:, a:b]` as a block. Raises CodeError for anything else."""
    parts = [part for part in (key if isinstance(key, tuple) else (key,)) if part is not ...]
    if parts and all(part == _ALL for part in parts):
        return tensor
    if len(parts) < 2 or not isinstance(parts[1], slice) or any(part != _ALL for part in (parts[0], *parts[2:])):
        text = N_("Core", "{said} cannot be drawn: of a tensor's parts only some of its channels can, x[:, 0:16].")
        raise CodeError("code.index-tensor", text, at, said=shown(at))
    start, stop, step = parts[1].start, parts[1].stop, parts[1].step
    plain = all(part is None or type(part) is int for part in (start, stop))
    if step not in (None, 1) or not plain:
        raise _unknown(at)
    return _piece(tensor, start or 0, stop, at)


def chunk(tensor: Tensor, given: Arguments) -> list[Tensor]:
    """`x.chunk(2, dim=1)`: that many parts of one width, the last smaller where it does not go even."""
    bound = given.bind(("chunks", "dim"))
    count = bound["chunks"].value if "chunks" in bound else None
    _check_dim(bound["dim"].value if "dim" in bound else 0, given)
    if type(count) is not int or count < 1:
        raise _unknown(given.at)
    return _evenly(tensor, -(-_channels(tensor, given.at) // count), given.at)


def split(tensor: Tensor, given: Arguments) -> list[Tensor]:
    """`x.split(16, dim=1)`, or `x.split([16, 48], dim=1)`."""
    name = "split_size_or_sections" if "split_size_or_sections" in given.named else "split_size"
    bound = given.bind((name, "dim"))
    sizes = bound[name].value if name in bound else None
    _check_dim(bound["dim"].value if "dim" in bound else 0, given)
    if type(sizes) is int and sizes > 0:
        return _evenly(tensor, sizes, given.at)
    if not isinstance(sizes, (list, tuple)) or not all(type(size) is int and size > 0 for size in sizes):
        raise _unknown(given.at)
    ends = [sum(sizes[: number + 1]) for number in range(len(sizes))]
    return [_piece(tensor, end - size, end, given.at) for end, size in zip(ends, sizes, strict=True)]


def _evenly(tensor: Tensor, width: int, at: ast.AST) -> list[Tensor]:
    channels = _channels(tensor, at)
    check_count(channels // width, at)
    return [_piece(tensor, start, min(start + width, channels), at) for start in range(0, channels, width)]


def _piece(tensor: Tensor, start: int, stop: int | None, at: ast.AST) -> Tensor:
    params: dict[str, Value] = {"start": start} if start else {}
    return tensor.through(Draft("Slice", span_of(at), params | ({} if stop is None else {"stop": stop})), at)


def _check_dim(dim: Any, given: Arguments) -> None:
    if dim != 1:
        text = N_("Core", "{said} splits along dimension {dim}; blocks split dimension 1, the channels.")
        raise CodeError("code.split-dim", text, given.at, said=shown(given.at), dim=str(dim))


def _channels(tensor: Tensor, at: ast.AST) -> int:
    """How many channels there are, where the code says it."""
    found = channels_of(tensor)
    if found is None:
        raise _unknown(at)
    return found


def channels_of(tensor: Tensor) -> int | None:
    """How many channels a tensor has, as the layers before it say; None where they do not."""
    if tensor.join == "concat":
        parts = [channels_of(part) for part in tensor.inputs]
        return None if None in parts else sum(part or 0 for part in parts)
    if not tensor.inputs:
        return None
    given = _given_by(tensor.module)
    return channels_of(tensor.inputs[0]) if given == _SAME else given


_SAME: Final = -1


def _given_by(module: Any) -> int | None:
    """How many channels come out of a module; _SAME for as many as went in, None where that is not known."""
    if module is None:
        return _SAME  # a sum of tensors
    if not isinstance(module, Draft):
        return None
    if module.type == "Group":
        return next((found for _, part in reversed(module.children) if (found := _given_by(part)) != _SAME), _SAME)
    for name in ("out_channels", "num_features"):
        value = module.params.get(name)
        if type(value) is int:
            return value
    if module.type == "Slice":
        start, stop = module.params.get("start", 0), module.params.get("stop")
        ends = isinstance(start, int) and isinstance(stop, int) and 0 <= start <= stop
        return stop - start if ends and isinstance(stop, int) and isinstance(start, int) else None
    return _SAME if module.spec.category in _KEEPING and module.type != "GLU" else None


def _unknown(at: ast.AST) -> CodeError:
    text = N_("Core", "{said}: how many channels there are is not known here. Write it with numbers, x[:, 0:16].")
    return CodeError("code.pieces", text, at, said=shown(at))
