"""What the names of torch stand for while code is read."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, Final

from core.blocks import BLOCKS
from core.code.code_error import CodeError, shown
from core.code.draft import Module, check_size
from core.code.near import nearest
from core.code.read_classes import Base
from core.code.read_forward import Concat, Functional, functional, functions
from core.code.read_modules import Adapter, Branches, Layer, Pairs, Row
from core.code.read_outputs import Zeros
from core.code.scope import MISSING, Names
from core.code.tensor import BATCH, Tensor
from core.code.things import IGNORED, Arguments, Function, Thing, ignore
from core.errors import N_

CONTAINERS: Final = {
    "Residual": ("Residual", ""),
    "Concat": ("Parallel", "concat"),
    "Add": ("Parallel", "add"),
    "Multiply": ("Parallel", "multiply"),
}
"""The classes that our own code brings along, by name: block type, and how its branches are joined."""

_WITHOUT_BEARING: Final = frozenset(
    {"device", "cuda", "backends", "manual_seed", "set_num_threads", "float32", "float16", "float64", "mps", "no_grad"}
)
_LISTS: Final = ("Sequential", "ModuleList", "ModuleDict")
_TORCH_FUNCTIONS: Final = frozenset(
    {"relu", "sigmoid", "tanh", "softmax", "log_softmax", "flatten", "add", "mul", "multiply", "mean", "squeeze"}
) | {"reshape", "chunk", "split", "selu", "celu", "relu_", "dropout", "pixel_shuffle", "channel_shuffle"}


class Name(Thing):
    """A dotted name that was imported: a module, or something in it."""

    def __init__(self, path: str) -> None:
        self.path = path

    def attribute(self, name: str, at: ast.AST) -> Any:
        return named(f"{self.path}.{name}", at)

    def call(self, given: Arguments) -> Any:
        if self.path.startswith("torchvision.models."):
            text = N_(
                "Core",
                "{said} is a ready network: open it as torchvision:{name} (Open a ready network, or main.py import).",
            )
            name = self.path.rpartition(".")[2]
            raise CodeError("code.ready-network", text, given.at, said=given.function, name=name)
        raise self.refusal(given.at)

    def refusal(self, at: ast.AST) -> CodeError:
        if self.path.startswith("torch."):
            return _no_function(self.path.removeprefix("torch."), self.path, at, sorted(_TORCH_FUNCTIONS))
        text = N_("Core", "{said} is not read: nothing of {module} is known here, and no code is run.")
        return CodeError("code.foreign", text, at, said=shown(at), module=self.path.partition(".")[0])


def named(path: str, at: ast.AST) -> Any:
    """What a dotted name stands for."""
    if path.startswith("torch.nn.functional.") or path.startswith("torch.special."):
        return _functional(path, at)
    if path.startswith("torch.nn."):
        return _of_nn(path.removeprefix("torch.nn."), at)
    name = path.removeprefix("torch.")
    if path in ("torch.cat", "torch.concat", "torch.concatenate"):
        return Concat()
    if path.startswith("torch.") and name in _TORCH_FUNCTIONS:
        return _functional(path, at)
    if path.startswith("torch.") and name.partition(".")[0] in _WITHOUT_BEARING:
        return IGNORED
    if path == "torch.zeros":
        return Function(lambda given: Zeros(), deaf=True)
    if path == "torch.compile":
        return Function(_first)
    if path == "collections.OrderedDict":
        return Pairs()
    if path.startswith("math.") and name.rpartition(".")[2] in _MATH:
        return Function(partial(_counted, _MATH[name.rpartition(".")[2]]))
    if path in ("math.pi", "math.inf"):
        return {"math.pi": math.pi, "math.inf": math.inf}[path]
    spec = next((spec for spec in BLOCKS if spec.torch_name == path), None)
    return Layer(spec) if spec else Name(path)


def _of_nn(name: str, at: ast.AST) -> Any:
    if name in ("functional", "init", "utils", "modules") or name.startswith(("init.", "utils.")):
        return IGNORED if name.startswith("init") else Name(f"torch.nn.{name}")
    if name == "Module":
        return Base("Module")
    if name in _LISTS:
        return SequenceClass() if name == "Sequential" else Row()
    if name == "DataParallel":
        return Function(_first)
    spec = next((spec for spec in BLOCKS if spec.torch_name == f"torch.nn.{name}"), None)
    if spec is not None:
        return Layer(spec)
    lazy = name.removeprefix("Lazy")
    if lazy != name and lazy in BLOCKS:
        return Layer(BLOCKS[lazy], lazy=True)
    raise _no_layer(name, at)


def _no_layer(name: str, at: ast.AST) -> CodeError:
    known = [spec.torch_name.removeprefix("torch.nn.") for spec in BLOCKS if spec.torch_name.startswith("torch.nn.")]
    meant = [spec.type for spec in BLOCKS if spec.type in known and name.casefold() in spec.keywords]
    near = nearest(name, (*_LISTS, *known)) or next(iter(meant), None)
    if near is None:
        return CodeError("code.no-such-layer", N_("Core", "There is no layer nn.{name} to draw."), at, name=name)
    text = N_("Core", "There is no layer nn.{name}. Did you mean nn.{near}?")
    return CodeError("code.no-such-layer", text, at, name=name, near=near)


class SequenceClass(Row, Base):
    """nn.Sequential: called it makes one, and classes may stand upon it."""

    def __init__(self) -> None:
        Base.__init__(self, "Sequential")


def _functional(path: str, at: ast.AST) -> Any:
    name = path.rpartition(".")[2]
    operation = functional(name)
    if operation is not None:
        return Functional(operation)
    known = functions() if path.startswith("torch.nn.") else sorted(_TORCH_FUNCTIONS)
    raise _no_function(name, shown(at), at, known)


def _no_function(name: str, said: str, at: ast.AST, known: Iterable[str]) -> CodeError:
    near = nearest(name, known, alike=0.8)
    if near is not None:
        text = N_("Core", "{said} has no block. Did you mean {near}?")
        return CodeError("code.no-function", text, at, said=said, near=said.removesuffix(name) + near)
    text = N_("Core", "{said} has no block. Where it has weights, make a layer of it in __init__.")
    return CodeError("code.no-function", text, at, said=said)


def named_module(path: str) -> Thing:
    """What `import path` gives."""
    return Name(path)


def _first(given: Arguments) -> Any:
    if given.positional and isinstance(given.positional[0].value, Module):
        return given.positional[0].value
    return IGNORED


def _counted(function: Callable[..., Any], given: Arguments) -> Any:
    values = [argument.value for argument in given.positional]
    for value in values:
        if isinstance(value, Thing):
            raise value.refusal(given.at)
        check_size(value, given.at)
    try:
        return function(*values, **{name: argument.value for name, argument in given.named.items()})
    except (ArithmeticError, TypeError, ValueError) as error:
        text = N_("Core", "{said} cannot be worked out: {reason}.")
        raise CodeError("code.arithmetic", text, given.at, said=shown(given.at), reason=str(error)) from error


def _range(given: Arguments) -> Any:
    return _counted(range, given)


def _listed(kind: Callable[..., Any], given: Arguments) -> Any:
    values = [a.value.each(a.at) if isinstance(a.value, Thing) else a.value for a in given.positional]
    for value in values:
        check_size(value, given.at)
    try:
        return kind(*values)
    except TypeError as error:
        text = N_("Core", "{said} cannot be worked out: {reason}.")
        raise CodeError("code.arithmetic", text, given.at, said=shown(given.at), reason=str(error)) from error


def _length(given: Arguments) -> Any:
    if len(given.positional) == 1 and isinstance(given.positional[0].value, Tensor):
        return BATCH
    return len(_listed(list, given))


def _is_instance(given: Arguments) -> bool:
    value, kind = given.positional[0].value, given.positional[1].value
    if isinstance(value, Module) or isinstance(kind, tuple):
        text = N_("Core", "{said} asks for the kind of a layer, which is not known while code is read.")
        raise CodeError("code.isinstance", text, given.at, said=shown(given.at))
    return isinstance(kind, Function) and kind.run in (_KINDS.get(type(value)),)


_MATH: Final[Mapping[str, Callable[..., Any]]] = {
    "ceil": math.ceil, "floor": math.floor, "sqrt": math.sqrt, "log2": math.log2, "log": math.log, "prod": math.prod,
}  # fmt: skip
_NUMBER: Final = {name: partial(_counted, kind) for name, kind in (("int", int), ("float", float), ("str", str))}
_KINDS: Final = {int: _NUMBER["int"], float: _NUMBER["float"], str: _NUMBER["str"]}
_BUILT_IN: Final[Mapping[str, Callable[[Arguments], Any]]] = {
    **_NUMBER,
    "bool": partial(_counted, bool),
    "round": partial(_counted, round),
    "abs": partial(_counted, abs),
    "min": partial(_counted, min),
    "max": partial(_counted, max),
    "sum": partial(_counted, sum),
    "range": _range,
    "len": _length,
    "list": partial(_listed, list),
    "tuple": partial(_listed, tuple),
    "zip": partial(_listed, lambda *parts: list(zip(*parts))),  # noqa: B905 - as Python does it
    "enumerate": partial(_listed, lambda *parts: list(enumerate(*parts))),
    "reversed": partial(_listed, lambda part: list(part)[::-1]),
    "isinstance": _is_instance,
    "print": ignore,
    "hasattr": ignore,
}
_USUAL: Final = {"nn": "torch.nn", "F": "torch.nn.functional", "torch": "torch", "math": "math"}


class Known(Names):
    """What a text may use without importing or defining it."""

    def find(self, name: str) -> Any:
        """What the name stands for; MISSING for nothing."""
        if name in _USUAL:
            return named_module(_USUAL[name])
        if name in _BUILT_IN:
            return Function(_BUILT_IN[name])
        if name in CONTAINERS:
            return Branches(*CONTAINERS[name])
        if name in _PAIRS:
            return Pairs()
        if name in _LISTS:
            return SequenceClass() if name == "Sequential" else Row()
        if name in BLOCKS and BLOCKS[name].torch_name:
            return Layer(BLOCKS[name])
        if name in _adapters():
            return Adapter(name)
        return MISSING

    def __iter__(self) -> Iterator[str]:
        layers = (spec.type for spec in BLOCKS if spec.torch_name)
        return chain(_LISTS, layers, _USUAL, CONTAINERS, _PAIRS, _adapters(), _BUILT_IN)


def _adapters() -> frozenset[str]:
    return frozenset(spec.adapter for spec in BLOCKS if spec.adapter)


_PAIRS: Final = ("OrderedDict", "dict")
KNOWN: Final = Known()
