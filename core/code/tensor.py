"""The tensor that runs through `forward` while it is read: it only remembers how it came about."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from core.code.code_error import CodeError, shown
from core.code.things import Arguments, Function, Given, Thing
from core.errors import N_

Join = Literal["", "concat", "add", "multiply"]
JOINS: Final[Mapping[str, Join]] = {"+": "add", "*": "multiply"}

Operation = Callable[["Tensor", Arguments], Any]
"""What a method of a tensor does, given the tensor and the other arguments."""

ITEM: Final = "[]"
"""What `x[key]` is called among the methods."""


class Tensor(Thing):
    """A step on the way from input to output: what a layer makes of one tensor, or how several are joined.

    `dominator` is the nearest earlier tensor that every way from the input to this one passes through.
    `begins` keeps what was laid side by side starting with this one.
    """

    def __init__(
        self,
        methods: Mapping[str, Operation],
        inputs: tuple[Tensor, ...] = (),
        module: Thing | None = None,
        join: Join = "",
        at: ast.AST | None = None,
    ) -> None:
        self.methods, self.inputs, self.module, self.join, self.at = methods, inputs, module, join, at
        self.begins: dict[tuple[Tensor, ...], Tensor] = {}
        self.dominator: Tensor | None = _meeting(inputs)
        self.depth: int = self.dominator.depth + 1 if self.dominator else 0

    def through(self, module: Thing, at: ast.AST) -> Tensor:
        """What the module makes of this tensor."""
        return Tensor(self.methods, (self,), module, at=at)

    def joined(self, others: tuple[Tensor, ...], join: Join, at: ast.AST) -> Tensor:
        """This tensor and others as one."""
        return Tensor(self.methods, (self, *others), join=join, at=at)

    def attribute(self, name: str, at: ast.AST) -> Any:
        if name == "shape":
            return Sizes(self, at)
        if name in ("device", "dtype"):
            return None
        if name not in self.methods:
            raise self.refusal(at)
        return Function(lambda given: self.methods[name](self, given))

    def item(self, key: Any, at: ast.AST) -> Any:
        return self.methods[ITEM](self, Arguments(at, [Given(key, at)]))

    def operate(self, operator: str, other: Any, at: ast.AST) -> Tensor:
        if operator not in JOINS:
            raise self.refusal(at)
        if not isinstance(other, Tensor):
            text = N_(
                "Core", "{said} cannot be drawn: only tensors that come out of layers can be added or multiplied."
            )
            raise CodeError("code.no-tensor", text, at, said=shown(at))
        return self.joined((other,), JOINS[operator], at)

    def refusal(self, at: ast.AST) -> CodeError:
        text = N_(
            "Core",
            "{said} cannot be drawn as a block. In forward there may be layers, functions such as F.relu and "
            "torch.flatten, x.view(x.size(0), -1), sums, products and torch.cat.",
        )
        return CodeError("code.not-drawn", text, at, said=shown(at))


class Sizes(Thing):
    """`x.shape`: its first is the batch, the others are not known while code is read."""

    def __init__(self, tensor: Tensor, at: ast.AST) -> None:
        self._tensor, self._at = tensor, at

    def item(self, key: Any, at: ast.AST) -> Any:
        if isinstance(key, slice):
            return [DIM]
        return BATCH if key == 0 else DIM

    def each(self, at: ast.AST) -> list[Any]:
        return [BATCH, DIM, DIM, DIM]

    def attribute(self, name: str, at: ast.AST) -> Any:
        return Function(lambda given: DIM) if name == "numel" else super().attribute(name, at)


class Dim(Thing):
    """One number of a shape that is not known while code is read; counting with it gives another such."""

    def operate(self, operator: str, other: Any, at: ast.AST) -> Dim:
        return DIM


DIM: Final = Dim()
BATCH: Final = Dim()
"""How many images there are at once."""


def _meeting(tensors: tuple[Tensor, ...]) -> Tensor | None:
    """The latest tensor that every way to all of these passes through."""
    if not tensors:
        return None
    meeting = tensors[0]
    for tensor in tensors[1:]:
        while meeting is not tensor:
            if meeting.depth >= tensor.depth and meeting.dominator is not None:
                meeting = meeting.dominator
            elif tensor.dominator is not None:
                tensor = tensor.dominator
            else:
                return meeting
    return meeting
