"""A computation graph as sequences of layers and of branches that part and meet again.

A graph is series-parallel where every join (sum, product, concatenation) puts together values that all come from one
earlier value, and no layer's output is needed by two branches at once. Such a graph is a tree of our containers.
The earlier value is the join's immediate dominator (Lengauer and Tarjan, 1979; here the simple form for graphs
without cycles).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from core.zoo.pieces import Piece

Scope = tuple[str, ...]
"""The module something is computed in: the names on the way to it, outermost first."""

Kind = Literal["input", "layer", "concat", "add", "multiply"]


class NotSeriesParallelError(Exception):
    """The graph cannot be drawn as containers in each other; says where."""


@dataclass(frozen=True, slots=True)
class Step:
    """One value of the graph: what it is made of, and what makes it.

    Parameters
    ----------
    inputs : numbers of earlier steps.
    kind : a layer has one input, a join several.
    scope : where it is computed.
    pieces : the blocks that a layer becomes.
    split : whether this concatenation was cut off a longer one.
    """

    inputs: tuple[int, ...]
    kind: Kind
    scope: Scope
    pieces: tuple[Piece, ...] = ()
    split: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """Blocks one after another that stand for one layer of the model."""

    scope: Scope
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Lanes that all begin at the same value, and how their ends are put together."""

    scope: Scope
    combine: Kind
    lanes: tuple[tuple[Element, ...], ...]


Element = Layer | Joined

INPUT: Final = 0
"""The number of the step that is the image."""


def decompose(steps: Sequence[Step]) -> tuple[Element, ...]:
    """The elements on the way from the first step (the input) to the last.

    Raises NotSeriesParallelError where the graph is not series-parallel.
    """
    return _Decomposer(_shared_beginnings(steps)).chain(INPUT, len(steps) - 1)


def _shared_beginnings(steps: Sequence[Step]) -> list[Step]:
    """The same graph where a concatenation that begins as a shorter one does takes the shorter one's result.

    DenseNet concatenates all that came before, each time anew: cat(a), cat(a, b), cat(a, b, c) … become
    cat(a, b), cat(cat(a, b), c) …, which is the same and series-parallel.
    """
    made: dict[tuple[int, ...], int] = {}
    result: list[Step] = []
    for number, step in enumerate(steps):
        if step.kind == "concat":
            inputs = step.inputs
            for length in range(len(inputs) - 1, 1, -1):
                if inputs[:length] in made:
                    step = replace(step, inputs=(made[inputs[:length]], *inputs[length:]), split=True)
                    break
            made.setdefault(inputs, number)
        result.append(step)
    return result


class _Decomposer:
    """Walks back from the output; every layer may be met once."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        self._met: set[int] = set()
        self._dominators, self._depths = _dominators(steps)

    def chain(self, source: int, sink: int) -> tuple[Element, ...]:
        """The elements between two values, the first computed after `source`."""
        found: list[Element] = []
        while sink != source:
            if sink in self._met or sink == INPUT:
                raise NotSeriesParallelError(f"the output of {'.'.join(self._steps[sink].scope)} is needed twice")
            self._met.add(sink)
            step = self._steps[sink]
            if step.kind != "layer" and len(step.inputs) > 1:
                found.append(self._joined(step, self._dominators[sink]))
            elif step.pieces:
                found.append(Layer(step.scope, step.pieces))
            sink = self._dominators[sink]
        return tuple(reversed(found))

    def _joined(self, step: Step, source: int) -> Joined:
        lanes = tuple(self.chain(source, end) for end in step.inputs)
        return Joined(_scope_of(step, lanes), step.kind, lanes)


def _scope_of(step: Step, lanes: Sequence[Sequence[Element]]) -> Scope:
    """Where the join belongs: where it is computed, or, where its lanes lie elsewhere, where these do."""
    scopes = [element.scope for lane in lanes for element in lane]
    inner = common(scopes) if scopes else step.scope
    return inner if step.split or common([inner, step.scope]) != step.scope else step.scope


def common(scopes: Sequence[Scope]) -> Scope:
    """The names that all the scopes begin with."""
    shared = scopes[0]
    for scope in scopes[1:]:
        length = 0
        while length < min(len(shared), len(scope)) and shared[length] == scope[length]:
            length += 1
        shared = shared[:length]
    return shared


def _dominators(steps: Sequence[Step]) -> tuple[list[int], list[int]]:
    """For each step the nearest one that every way to it passes, and how many such there are above it."""
    nearest, depths = [INPUT], [0]
    for step in steps[1:]:
        at = step.inputs[0]
        for other in step.inputs[1:]:
            while at != other:
                if depths[at] >= depths[other]:
                    at = nearest[at]
                else:
                    other = nearest[other]
        nearest.append(at)
        depths.append(depths[at] + 1)
    return nearest, depths
