"""A torch module as a graph of steps: what it computes, in order, with the module each step belongs to."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Final

import torch
from torch import fx, nn
from torch.fx.passes.shape_prop import ShapeProp, TensorMetadata
from torch.nn import functional
from torchvision.models.shufflenetv2 import channel_shuffle

from core.zoo.pieces import NoBlockError, Piece, of_function, of_module
from core.zoo.series_parallel import INPUT, Kind, Scope, Step

LEAVES: Final = frozenset({"StochasticDepth", "Permute", "LayerNorm2d"})
"""Layers of torchvision's own that are taken as a whole, besides all of torch.nn."""


class NotTracedError(Exception):
    """The model computes something that no block does; says what."""


def trace(model: nn.Module, *, pinned: bool = False) -> list[Step]:
    """The steps from the input (the first) to the output (the last), as the model computes them in eval mode.

    Works on models without memory (the meta device). `pinned` keeps sizes as numbers that would follow by themselves.
    Raises NotTracedError.
    """
    tracer = _Tracer(autowrap_functions=(channel_shuffle,))
    try:
        graph = tracer.trace(model.eval())
    except Exception as error:  # fx runs the model's own code, which may raise nearly anything
        raise NotTracedError(str(error).partition("\n")[0]) from error
    return _Reader(model, pinned).steps(graph)


class _Tracer(fx.Tracer):
    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return type(m).__name__ in LEAVES or super().is_leaf_module(m, module_qualified_name)


class _Reader:
    """Turns nodes into steps; a node that only hands its input on shares its input's number."""

    def __init__(self, model: nn.Module, pinned: bool) -> None:
        self._model, self._pinned = model, pinned
        self._steps: list[Step] = []
        self._numbers: dict[fx.Node, int] = {}
        self._chunks: dict[fx.Node, int] = {}
        self._widths: dict[fx.Node, int] | None = None
        self._used: set[str] = set()

    def steps(self, graph: fx.Graph) -> list[Step]:
        """Every step; unused ones are left out by whoever walks back from the last."""
        for node in graph.nodes:
            match node.op:
                case "placeholder" if len(self._steps) == INPUT:
                    self._add(node, Step((), "input", ()))
                case "placeholder" | "get_attr":
                    pass
                case "output":
                    last = self._numbers[self._only_node(node.args[0], node)]
                    return self._steps[: last + 1]
                case _:
                    self._read(node)
        raise NotTracedError("there is no output")

    def _read(self, node: fx.Node) -> None:
        scope, given = _scope(node), _arguments(node)
        try:
            if node.op == "call_module":
                self._layer(node, scope, self._of_module(str(node.target)))
            elif node.target in JOINS:
                self._join(node, scope, JOINS[node.target])
            elif node.target is torch.chunk or node.target == "chunk":
                self._chunk(node)
            elif node.target is operator.getitem and given[0] in self._chunks:
                self._layer(node, scope, self._slice(*given), _arguments(given[0])[0])
            elif node.target in FUNCTIONS:
                self._layer(node, scope, FUNCTIONS[node.target](*given[1:], **node.kwargs))
            else:
                raise NotTracedError(f"{_name_of(node)} in {'.'.join(scope) or 'forward'} is no block")
        except (NoBlockError, TypeError, RuntimeError) as error:
            raise NotTracedError(str(error)) from error

    def _of_module(self, path: str) -> tuple[Piece, ...]:
        pieces = of_module(self._model.get_submodule(path), path, self._pinned)
        if any(piece.tensors for piece in pieces):
            if path in self._used:
                raise NotTracedError(f"the weights of {path} are used twice")
            self._used.add(path)
        return pieces

    def _layer(self, node: fx.Node, scope: Scope, pieces: tuple[Piece, ...], source: Any = None) -> None:
        before = self._numbers[self._only_node(node.args[0] if source is None else source, node)]
        self._add(node, Step((before,), "layer", scope, pieces))

    def _join(self, node: fx.Node, scope: Scope, kind: Kind) -> None:
        values: Any = node.args[0] if kind == "concat" else node.args[:2]
        if kind == "multiply" and (scale := _weights(values)):
            return self._scaled(node, scope, *scale)
        nodes = list(values) if isinstance(values, list | tuple) else [values]
        if not all(isinstance(value, fx.Node) and value in self._numbers for value in nodes):
            raise NotTracedError(f"{node.target} with a number in {'.'.join(scope)}")
        if kind == "concat" and (node.args[1] if len(node.args) > 1 else node.kwargs.get("dim", 0)) != 1:
            raise NotTracedError("a concatenation along another dimension than the channels")
        inputs = tuple(self._numbers[value] for value in nodes)
        if len(inputs) == 1:
            self._numbers[node] = inputs[0]
        else:
            self._add(node, Step(inputs, kind, scope))
        return None

    def _scaled(self, node: fx.Node, scope: Scope, key: str, value: fx.Node) -> None:
        """A product with weights of one number per channel: a LayerScale."""
        weights = self._model.get_parameter(key)
        piece = of_function("LayerScale")[0]
        named = Piece(piece.type, piece.params, key.rpartition(".")[2], {"weight": key})
        if weights.numel() != max(weights.shape):
            raise NotTracedError(f"a product with {tuple(weights.shape)} weights")
        self._layer(node, scope, (named,), value)

    def _chunk(self, node: fx.Node) -> None:
        """Remember into how many parts, along the channels."""
        given = _arguments(node)
        parts = given[1] if len(given) > 1 else node.kwargs["chunks"]
        dim = given[2] if len(given) > 2 else node.kwargs.get("dim", 0)
        if dim != 1 or not isinstance(parts, int):
            raise NotTracedError("a split along another dimension than the channels")
        self._chunks[node] = parts

    def _slice(self, chunks: fx.Node, part: int) -> tuple[Piece, ...]:
        width = self._width(_arguments(chunks)[0])
        each = -(-width // self._chunks[chunks])  # the last part may be narrower
        stop = (part + 1) * each
        return of_function("Slice", start=part * each, stop=stop if stop < width else None)

    def _width(self, node: fx.Node) -> int:
        """How many channels a value has, found by passing an image through on the meta device."""
        if self._widths is None:
            bare = fx.GraphModule(deepcopy(self._model).to("meta"), node.graph)
            ShapeProp(bare).propagate(torch.empty(2, 3, 224, 224, device="meta"))
            metas = {n: n.meta.get("tensor_meta") for n in node.graph.nodes}
            self._widths = {n: meta.shape[1] for n, meta in metas.items() if isinstance(meta, TensorMetadata)}
        return self._widths[node]

    def _add(self, node: fx.Node, step: Step) -> None:
        self._numbers[node] = len(self._steps)
        self._steps.append(step)

    def _only_node(self, value: Any, node: fx.Node) -> fx.Node:
        if not isinstance(value, fx.Node) or value not in self._numbers:
            raise NotTracedError(f"{node.target} of something that is no image")
        return value


def _name_of(node: fx.Node) -> str:
    return str(getattr(node.target, "__name__", node.target))


def _arguments(node: fx.Node) -> tuple[Any, ...]:
    return tuple(node.args)


def _scope(node: fx.Node) -> Scope:
    if node.op == "call_module":
        return tuple(str(node.target).split(".")[:-1])
    stack = list(node.meta.get("nn_module_stack", {}).values())
    path = stack[-1][0] if stack else ""
    return tuple(path.split(".")) if path else ()


def _weights(values: tuple[Any, ...]) -> tuple[str, fx.Node] | None:
    """The key of the weights, and the value they scale, where a product is of such a pair."""
    weights = [value for value in values if isinstance(value, fx.Node) and value.op == "get_attr"]
    others = [value for value in values if value not in weights]
    return (str(weights[0].target), others[0]) if len(weights) == len(others) == 1 else None


def _mean(dims: Any, keepdim: bool = False) -> tuple[Piece, ...]:
    if sorted(dims) not in ([2, 3], [-2, -1]):
        raise NoBlockError(f"mean over {dims}")
    pool = of_function("AdaptiveAvgPool2d", output_size=1)
    return pool if keepdim else pool + of_function("Flatten")


def _pooling(type_name: str) -> Callable[..., tuple[Piece, ...]]:
    def pieces(kernel_size: Any, stride: Any = None, padding: Any = 0, ceil_mode: bool = False,
               **further: Any) -> tuple[Piece, ...]:  # fmt: skip
        rest = {name: value for name, value in further.items() if name in ("dilation", "count_include_pad")}
        rest = {name: value for name, value in rest.items() if value not in (1, True)}
        return of_function(
            type_name, kernel_size=kernel_size, stride=stride, padding=padding, ceil_mode=ceil_mode, **rest
        )

    return pieces


JOINS: Final[Mapping[Any, Kind]] = {
    torch.cat: "concat", operator.add: "add", operator.iadd: "add", torch.add: "add", "add": "add", "add_": "add",
    operator.mul: "multiply", operator.imul: "multiply", torch.mul: "multiply", "mul": "multiply",
}  # fmt: skip
"""Functions and methods that put values together."""

FUNCTIONS: Final[Mapping[Any, Callable[..., tuple[Piece, ...]]]] = {
    functional.relu: lambda inplace=False: of_function("ReLU"),
    torch.relu: lambda: of_function("ReLU"),
    functional.max_pool2d: _pooling("MaxPool2d"),
    functional.avg_pool2d: _pooling("AvgPool2d"),
    functional.adaptive_avg_pool2d: lambda output_size: of_function(
        "AdaptiveAvgPool2d", output_size=1 if output_size in ((1, 1), [1, 1]) else output_size
    ),
    torch.flatten: lambda start_dim=0, end_dim=-1: of_function("Flatten", start_dim=start_dim, end_dim=end_dim),
    "flatten": lambda start_dim=0, end_dim=-1: of_function("Flatten", start_dim=start_dim, end_dim=end_dim),
    "mean": _mean,
    torch.mean: _mean,
    channel_shuffle: lambda groups: of_function("ChannelShuffle", groups=groups),
}
"""Functions and methods of one value, by what they are called with in torch.fx, as blocks."""
