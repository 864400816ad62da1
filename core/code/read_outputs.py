"""Layers that give more than one tensor, as `forward` uses them: `out, (h, c) = self.lstm(x)`, `out[:, -1]`."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any, Final

from core.code.code_error import CodeError, shown
from core.code.draft import Draft
from core.code.tensor import Tensor
from core.code.things import Arguments, Function, Given, Thing
from core.errors import N_

_ALL: Final = slice(None)


class Several(Draft):
    """A layer that takes or gives more than one tensor; called in `forward` it finds the adapter by itself."""

    def call(self, given: Arguments) -> Any:
        self.bare = False
        return _USES[self.spec.adapter](self, given)


class Pair(Thing):
    """What such a layer gives: the tensor that goes on, and what else there is."""

    def __init__(self, output: Tensor, rest: Thing) -> None:
        self._both = (output, rest)

    def each(self, at: ast.AST) -> list[Any]:
        return list(self._both)

    def item(self, key: Any, at: ast.AST) -> Any:
        if key not in (0, 1, -1, -2):
            raise self.refusal(at)
        return self._both[key]

    def refusal(self, at: ast.AST) -> CodeError:
        text = N_("Core", "{said} is a pair of tensors. Write out, _ = …, and go on with out.")
        return CodeError("code.pair", text, at, said=shown(at))


class Steps(Tensor):
    """The outputs of a recurrent layer at all steps; `[:, -1]` takes the last."""

    def item(self, key: Any, at: ast.AST) -> Any:
        parts = [part for part in (key if isinstance(key, tuple) else (key,)) if part is not ...]
        if len(parts) < 2 or parts[0] != _ALL or parts[1] != -1 or any(part != _ALL for part in parts[2:]):
            return super().item(key, at)
        layer = self.module
        if isinstance(layer, Draft) and layer.params.get("bidirectional"):
            text = N_(
                "Core",
                "{said} takes what the backward half has read of one step only. "
                "Write torch.cat([h[-2], h[-1]], dim=1), which takes both at their ends.",
            )
            raise CodeError("code.both-ways", text, at, said=shown(at))
        return _last(self, at)


class Hidden(Thing):
    """The state that a recurrent layer ends with: `h[-1]` is what it says at the last step."""

    def __init__(self, steps: Steps, layer: Draft) -> None:
        self._steps, self._layer = steps, layer

    def item(self, key: Any, at: ast.AST) -> Any:
        parts = key if isinstance(key, tuple) else (key,)
        first, rest = parts[0], parts[1:]
        both = bool(self._layer.params.get("bidirectional"))
        if any(part not in (_ALL, ...) for part in rest) or first not in ((-1, -2) if both else (self._top, -1)):
            raise self.refusal(at)
        return Half(self, first) if both else _last(self._steps, at)

    @property
    def _top(self) -> int:
        layers = self._layer.params.get("num_layers", 1)
        return layers - 1 if isinstance(layers, int) else -1

    def both(self, at: ast.AST) -> Tensor:
        """What both directions say at their ends, side by side."""
        return _last(self._steps, at)

    def attribute(self, name: str, at: ast.AST) -> Any:
        if name == "squeeze" and self._top == 0 and not self._layer.params.get("bidirectional"):
            return Function(lambda given: self._squeezed(given, at))
        raise self.refusal(at)

    def _squeezed(self, given: Arguments, at: ast.AST) -> Tensor:
        if [argument.value for argument in given.positional] != [0]:
            raise self.refusal(at)
        return _last(self._steps, at)

    def refusal(self, at: ast.AST) -> CodeError:
        text = N_("Core", "{said} cannot be drawn: of a recurrent layer's state only h[-1], the last layer's, can.")
        return CodeError("code.state", text, at, said=shown(at))


class Half(Thing):
    """What one direction of a bidirectional layer ends with: `h[-2]` forward, `h[-1]` backward."""

    def __init__(self, hidden: Hidden, index: int) -> None:
        self.hidden, self.index = hidden, index

    def refusal(self, at: ast.AST) -> CodeError:
        text = N_("Core", "{said} is one of two directions: pass both on, torch.cat([h[-2], h[-1]], dim=1).")
        return CodeError("code.half", text, at, said=shown(at))


class State(Thing):
    """What an LSTM ends with: its hidden state, and the cell that nothing can be drawn from."""

    def __init__(self, hidden: Hidden) -> None:
        self._parts = (hidden, Nothing())

    def each(self, at: ast.AST) -> list[Any]:
        return list(self._parts)

    def item(self, key: Any, at: ast.AST) -> Any:
        if key not in (0, 1):
            raise self.refusal(at)
        return self._parts[key]


class Nothing(Thing):
    """A second output that no block passes on: it may be given a name, and no more."""

    def refusal(self, at: ast.AST) -> CodeError:
        text = N_("Core", "{said} is not passed on by any block: go on with the first output.")
        return CodeError("code.second-output", text, at, said=shown(at))


class Zeros(Thing):
    """`torch.zeros(…)` on whatever device: the state that a recurrent layer starts with anyway."""

    def attribute(self, name: str, at: ast.AST) -> Any:
        return Function(lambda given: self, deaf=True)


class Indices(Thing):
    """A tensor made whole numbers, for an embedding to look up: `x.long()`."""

    def __init__(self, tensor: Tensor) -> None:
        self.tensor = tensor


def joined_halves(values: Sequence[Any], at: ast.AST) -> Tensor | None:
    """Both directions' ends as one tensor, where that is what is put side by side; else None."""
    if len(values) != 2 or not all(isinstance(value, Half) for value in values):
        return None
    forward, backward = values
    if forward.hidden is not backward.hidden or (forward.index, backward.index) != (-2, -1):
        raise forward.refusal(at)
    tensor: Tensor = forward.hidden.both(at)
    return tensor


def _last(steps: Steps, at: ast.AST) -> Tensor:
    layer = steps.module
    if isinstance(layer, Draft):
        layer.params["steps"] = "last"
    return Tensor(steps.methods, steps.inputs, layer, at=at)


def _recurrent(layer: Several, given: Arguments) -> Pair:
    bound = given.bind(("input", "hx"))
    source = _source(bound.get("input"), given)
    start = bound["hx"] if "hx" in bound else Given(None, given.at)
    parts = start.value if isinstance(start.value, (tuple, list)) else (start.value,)
    if any(part is not None and not isinstance(part, Zeros) for part in parts):
        text = N_("Core", "{said}: a state to start with that is not zeros has no block. Leave it out.")
        raise CodeError("code.start-state", text, start.at, said=given.function)
    steps = Steps(source.methods, (source,), layer, at=given.at)
    hidden = Hidden(steps, layer)
    return Pair(steps, State(hidden) if layer.type == "LSTM" else hidden)


def _attention(layer: Several, given: Arguments) -> Pair:
    extra = ("key_padding_mask", "need_weights", "attn_mask", "average_attn_weights", "is_causal")
    bound = given.bind(("query", "key", "value", *extra))
    source = _source(bound.get("query"), given)
    if any(name not in bound or bound[name].value is not source for name in ("key", "value")):
        text = N_("Core", "{said} must be given one tensor three times, {said}(x, x, x): only self-attention is drawn.")
        raise CodeError("code.attention", text, given.at, said=given.function)
    for name in ("key_padding_mask", "attn_mask", "is_causal"):
        if name in bound and bound[name].value not in (None, False):
            text = N_("Core", "{said}: {name} has no place in a row of layers. Leave it out.")
            raise CodeError("code.left-out", text, bound[name].at, said=given.function, name=name)
    return Pair(source.through(layer, given.at), Nothing())


def _embedding(layer: Several, given: Arguments) -> Tensor:
    only = given.only()
    value = only.value.tensor if isinstance(only.value, Indices) else only.value
    return _source(Given(value, only.at), given).through(layer, given.at)


def _source(given: Given | None, call: Arguments) -> Tensor:
    if given is None or not isinstance(given.value, Tensor):
        text = N_("Core", "{said} must be given the tensor that came out of the layer before.")
        raise CodeError("code.no-input", text, call.at, said=shown(call.at))
    return given.value


_USES: Final[dict[str, Callable[[Several, Arguments], Any]]] = {
    "TakeOutput": _recurrent,
    "SelfAttention": _attention,
    "Indices": _embedding,
}
"""How each adapter's layer is used in `forward`."""
