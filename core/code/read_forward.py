"""What happens in `forward`: functions of torch and methods of tensors, each as the block that does the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from core.blocks import BLOCKS, BlockSpec
from core.blocks.weights import may_have_weights
from core.code.code_error import CodeError, shown
from core.code.draft import Draft
from core.code.read_modules import keep
from core.code.read_outputs import Indices, joined_halves
from core.code.read_pieces import chunk, item, split
from core.code.tensor import BATCH, DIM, ITEM, Operation, Sizes, Tensor
from core.code.things import Arguments, Given, Thing
from core.errors import N_

_PASSING: Final = frozenset({"contiguous", "to", "cuda", "cpu", "float", "clone", "type_as", "requires_grad_"})
"""Methods that give the same numbers back."""

_SIDE: Final = ("training", "inplace", "_stacklevel", "dtype", "recompute_scale_factor", "antialias", "return_indices")
"""Arguments of functions that classes do not have, or that make no difference to what comes out."""

_JOINTS: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")


class Functional(Thing):
    """A function of torch that takes a tensor first: `F.relu`, `torch.flatten`."""

    def __init__(self, operation: Operation) -> None:
        self._operation = operation

    def call(self, given: Arguments) -> Any:
        named = dict(given.named)
        first = given.positional[0] if given.positional else named.pop("input", None)
        if first is None or not isinstance(first.value, Tensor):
            text = N_("Core", "{said} must be given the tensor that came out of the layer before.")
            raise CodeError("code.no-input", text, given.at, said=shown(given.at))
        return self._operation(first.value, Arguments(given.at, given.positional[1:], named))


def functional(name: str) -> Operation | None:
    """What torch.nn.functional calls so, as a block; None where there is no such block."""
    special = _FUNCTIONS.get(name)
    if special is not None:
        return special
    plain = name.rstrip("_").replace("_", "").lower()
    for spec in BLOCKS:
        if spec.torch_name.startswith("torch.nn.") and spec.type.lower() == plain and not may_have_weights(spec):
            return _as_block(spec)
    return None


def functions() -> Iterator[str]:
    """What torch.nn.functional calls those that have a block: max_pool2d, leaky_relu."""
    yield from _FUNCTIONS
    for spec in BLOCKS:
        if spec.torch_name.startswith("torch.nn.") and not may_have_weights(spec):
            yield _JOINTS.sub("_", spec.type).lower()


def method(name: str) -> Operation | None:
    """What a method of a tensor does; None where no block does that."""
    return _METHODS.get(name) or (functional(name) if name.rstrip("_") in _ALSO_METHODS else None)


class Methods(Mapping[str, Operation]):
    """The methods that a tensor has here."""

    def __getitem__(self, name: str) -> Operation:
        found = method(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_METHODS)

    def __len__(self) -> int:
        return len(_METHODS)


def _as_block(spec: BlockSpec) -> Operation:
    def operation(tensor: Tensor, given: Arguments) -> Tensor:
        return through(tensor, spec.type, given)

    return operation


def through(tensor: Tensor, type_name: str, given: Arguments, names: Sequence[str] = ()) -> Tensor:
    """The tensor behind a block of that type, made with the arguments of a function."""
    draft = Draft(type_name, given.span)
    own = [p.name for p in draft.spec.params]
    order = list(names or own)
    if type_name.startswith(("Dropout", "AlphaDropout", "FeatureAlphaDropout")):
        order = ["p", "training", "inplace"]
    bound = given.bind([*order, *(side for side in _SIDE if side not in order)])
    for name, argument in bound.items():
        if name in own:
            keep(draft, name, argument)
    return tensor.through(draft, given.at)


def _flatten(tensor: Tensor, given: Arguments) -> Tensor:
    draft = Draft("Flatten", given.span)
    bound = given.bind(("start_dim", "end_dim"))
    keep(draft, "start_dim", bound.get("start_dim", Given(0, given.at)))
    if "end_dim" in bound:
        keep(draft, "end_dim", bound["end_dim"])
    return tensor.through(draft, given.at)


def _view(tensor: Tensor, given: Arguments) -> Tensor:
    """`x.view(-1, 400)` and `x.view(x.size(0), -1)` flatten; (batch, C, H, W) unflattens."""
    sizes = [argument.value for argument in given.positional]
    if len(sizes) == 1 and isinstance(sizes[0], (tuple, list)):
        sizes = list(sizes[0])
    first, rest = (sizes[0], sizes[1:]) if sizes else (None, [])
    numbers = [size for size in rest if type(size) is int]
    if len(rest) == 1 and (first is BATCH or first == -1) and (rest[0] is DIM or type(rest[0]) is int):
        return tensor.through(Draft("Flatten", given.span), given.at)
    if (first is BATCH or first == -1) and len(rest) > 1 and len(numbers) == len(rest) and "Unflatten" in BLOCKS:
        flat = tensor if _is_flat(tensor) else tensor.through(Draft("Flatten", given.span), given.at)
        return _unflatten(flat, tuple(numbers), given)
    text = N_(
        "Core",
        "{said} cannot be drawn: x.view(x.size(0), -1) can, which flattens, and x.view(-1, C, H, W), which unflattens.",
    )
    raise CodeError("code.view", text, given.at, said=shown(given.at))


def _is_flat(tensor: Tensor) -> bool:
    """Whether each image is one row of numbers, as far as the layers before it say."""
    while isinstance(tensor.module, Draft) and tensor.module.spec.category in ("activation", "dropout", "linear"):
        tensor = tensor.inputs[0]
    return isinstance(tensor.module, Draft) and tensor.module.type == "Flatten"


def _unflatten(tensor: Tensor, sizes: tuple[int, ...], given: Arguments) -> Tensor:
    draft = Draft("Unflatten", given.span)
    dim, size = draft.spec.params[0].name, draft.spec.params[1].name
    keep(draft, dim, Given(1, given.at))
    keep(draft, size, Given(sizes, given.at))
    return tensor.through(draft, given.at)


def _size(tensor: Tensor, given: Arguments) -> Any:
    sizes = Sizes(tensor, given.at)
    return sizes.item(given.positional[0].value, given.at) if given.positional else sizes


def _concat(given: Arguments) -> Tensor:
    bound = given.bind(("tensors", "dim"))
    dim = bound["dim"].value if "dim" in bound else (_axis(given) or 0)
    halves = joined_halves(bound["tensors"].value, given.at) if "tensors" in bound else None
    tensors = [halves] if halves is not None else _tensors(bound.get("tensors"), given)
    if dim != 1 and not (halves is not None and dim == -1):
        text = N_("Core", "{said} joins along dimension {dim}; blocks are joined along dimension 1, the channels.")
        raise CodeError("code.dim", text, given.at, said=shown(given.at), dim=str(dim))
    first, rest = tensors[0], tuple(tensors[1:])
    if not rest:
        return first
    if rest not in first.begins:
        for shorter in range(len(rest) - 1, 0, -1):  # DenseNet: cat([a, b, c]) is cat([cat([a, b]), c])
            if rest[:shorter] in first.begins:
                begun = first.begins[rest[:shorter]]
                first.begins[rest] = begun.joined(rest[shorter:], "concat", given.at)
                break
        else:
            first.begins[rest] = first.joined(rest, "concat", given.at)
    return first.begins[rest]


def _axis(given: Arguments) -> Any:
    return given.named["axis"].value if "axis" in given.named else None


def _tensors(given: Given | None, call: Arguments) -> list[Tensor]:
    values = given.value if given is not None else None
    if not isinstance(values, (list, tuple)) or not values or not all(isinstance(v, Tensor) for v in values):
        text = N_("Core", "{said} wants a list of tensors: torch.cat([a, b], dim=1).")
        raise CodeError("code.cat", text, call.at, said=shown(call.at))
    return list(values)


class Concat(Thing):
    """`torch.cat`."""

    def call(self, given: Arguments) -> Tensor:
        return _concat(given)


def _joining(sign: str) -> Operation:
    def operation(tensor: Tensor, given: Arguments) -> Tensor:
        return tensor.operate(sign, given.only().value, given.at)

    return operation


def _mean(tensor: Tensor, given: Arguments) -> Tensor:
    """Over height and width: global average pooling."""
    bound = given.bind(("dim", "keepdim"))
    dims = bound["dim"].value if "dim" in bound else None
    if not isinstance(dims, (list, tuple)) or sorted(dims) not in ([2, 3], [-2, -1]):
        text = N_("Core", "{said} cannot be drawn: only the mean over height and width, x.mean([2, 3]), can.")
        raise CodeError("code.mean", text, given.at, said=shown(given.at))
    pool = Draft("AdaptiveAvgPool2d", given.span, {"output_size": 1})
    tensor = tensor.through(pool, given.at)
    keeps = "keepdim" in bound and bound["keepdim"].value is True
    return tensor if keeps else tensor.through(Draft("Flatten", given.span), given.at)


def _pad(tensor: Tensor, given: Arguments) -> Tensor:
    bound = given.bind(("pad", "mode", "value"))
    sizes = bound["pad"].value if "pad" in bound else ()
    mode = bound["mode"].value if "mode" in bound else "constant"
    value = bound["value"].value if "value" in bound else 0
    kinds = {"constant": "Zero" if not value else "Constant", "reflect": "Reflection", "replicate": "Replication"}
    type_name = (
        f"{kinds.get(mode, str(mode).capitalize())}Pad{len(sizes) // 2 if isinstance(sizes, (tuple, list)) else 0}d"
    )
    if type_name not in BLOCKS:
        raise tensor.refusal(given.at)
    draft = Draft(type_name, given.span)
    keep(draft, "padding", Given(sizes, given.at))
    if type_name.startswith("Constant"):
        keep(draft, "value", Given(value, given.at))
    return tensor.through(draft, given.at)


def _interpolate(tensor: Tensor, given: Arguments) -> Tensor:
    if "Upsample" not in BLOCKS:
        raise tensor.refusal(given.at)
    return through(tensor, "Upsample", given, ("size", "scale_factor", "mode", "align_corners"))


def _same(tensor: Tensor, _given: Arguments) -> Tensor:
    return tensor


def _item(tensor: Tensor, given: Arguments) -> Tensor:
    return item(tensor, given.only().value, given.at)


def _whole(tensor: Tensor, _given: Arguments) -> Indices:
    return Indices(tensor)


def _squeezed(tensor: Tensor, given: Arguments) -> Tensor:
    bound = given.bind(("dim",))
    dim = bound["dim"].value if "dim" in bound and type(bound["dim"].value) is int else 0
    joined = "1" if not dim else f"{dim}, {dim + 1}" if dim > 0 else f"{dim - 1}, {dim}"
    text = N_("Core", "{said} cannot be drawn: write {instead} where a size of 1 should go away.")
    raise CodeError("code.squeeze", text, given.at, said=shown(given.at), instead=f"torch.flatten(x, {joined})")


_FUNCTIONS: Final[Mapping[str, Operation]] = {
    "flatten": _flatten,
    "add": _joining("+"),
    "mul": _joining("*"),
    "multiply": _joining("*"),
    "mean": _mean,
    "pad": _pad,
    "interpolate": _interpolate,
    "upsample": _interpolate,
    "squeeze": _squeezed,
    "reshape": _view,
    "chunk": chunk,
    "split": split,
}

_METHODS: Final[Mapping[str, Operation]] = {
    "flatten": _flatten,
    "view": _view,
    "reshape": _view,
    "size": _size,
    "add": _joining("+"),
    "add_": _joining("+"),
    "mul": _joining("*"),
    "mul_": _joining("*"),
    "mean": _mean,
    "squeeze": _squeezed,
    "chunk": chunk,
    "split": split,
    "long": _whole,
    "int": _whole,
    ITEM: _item,
    **dict.fromkeys(_PASSING, _same),
}

_ALSO_METHODS: Final = frozenset({"relu", "sigmoid", "tanh", "softmax", "log_softmax", "hardshrink", "prelu"})

TENSOR_METHODS: Final = Methods()
