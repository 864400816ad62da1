"""From what was read to blocks: `forward` followed, branches found, copies recognised."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from core.code.code_error import CodeError
from core.code.copies import as_repeat
from core.code.draft import Draft, Module
from core.code.finish import settle
from core.code.read_classes import Object
from core.code.read_forward import TENSOR_METHODS
from core.code.spans import Span, span_of
from core.code.tensor import Tensor
from core.code.things import Arguments, Given, Thing
from core.errors import N_

Step = tuple[str, Draft]
"""A name, "" for none, and what it stands for."""


class Drawing:
    """Turns modules into drafts that hold nothing but drafts, and sees to it that none stands in two places."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._kept: list[Thing] = []  # so that no id is used again

    def top(self, module: Module) -> list[Step]:
        """The steps of the network itself."""
        draft = self.draft(module, None)
        settle(draft)
        if draft.type != "Group":
            return [(module.hint, draft)]
        inner = _drafts(draft)
        while isinstance(module, Object) and len(inner) == 1 and inner[0][1].type == "Group":
            inner = _opened(inner[0][1])  # the course's style: forward only calls self.model1
        return _opened(draft) if inner == _drafts(draft) else inner

    def row(self, modules: Sequence[Module]) -> list[Step]:
        """Layers that stand in a row, without anything around them."""
        steps = [(module.hint, self.draft(module, None)) for module in modules]
        for _, draft in steps:
            settle(draft)
        return steps

    def draft(self, module: Module, at: ast.AST | None) -> Draft:
        """The module as a draft. Raises CodeError where it stands somewhere already and has weights."""
        place: ast.AST | Span = module.span if at is None else at
        again = id(module) in self._seen
        self._seen.add(id(module))
        self._kept.append(module)
        if isinstance(module, Object):
            if again:
                raise _used_twice(module, place)
            return self._object(module)
        if not isinstance(module, Draft):
            raise TypeError(type(module))
        if again:
            if not module.is_weightless:
                raise _used_twice(module, place)
            return module.copy()
        if module.bare:
            raise _bare(module, place)
        module.children = [(name, self._child(child)) for name, child in module.children]
        return as_repeat(module)

    def _child(self, child: Module) -> Draft:
        made = self.draft(child, None)
        made.hint = made.hint or child.hint
        return made

    def _object(self, module: Object) -> Draft:
        steps = self._followed(module)
        only = steps[0][1] if len(steps) == 1 and not steps[0][0] else None
        if only is not None and only.spec.arrangement == "branches":
            draft = only  # class Residual: its forward is nothing but the sum
        else:
            draft = Draft("Group", module.span)
            draft.children = list(steps)
            draft.stem = module.cls.name.lower()
        draft.span, draft.frozen, draft.hint = module.span, module.frozen, module.hint
        return draft

    def _followed(self, module: Object) -> list[Step]:
        """What `forward` does, step by step."""
        forward = module.method("forward")
        if forward is None and module.body is not None:
            return [(name, self._child(child)) for name, child in module.body.children]
        if forward is None:
            text = N_("Core", "class {name} has no forward: it says in which order the layers are passed.")
            raise CodeError("code.no-forward", text, module.cls.definition, name=module.cls.name)
        if len(forward.wanted) != 1:
            text = N_("Core", "forward of {name} must take one tensor: def forward(self, x).")
            raise CodeError("code.one-input", text, _head(forward.definition), name=module.cls.name)
        start = Tensor(TENSOR_METHODS)
        end = forward.call(Arguments(forward.definition, [Given(start, forward.definition)]))
        if not isinstance(end, Tensor):
            text = N_("Core", "forward of {name} must return one tensor: return x.")
            raise CodeError("code.no-return", text, _head(forward.definition), name=module.cls.name)
        return self._chain(end, start, _names(module))

    def _chain(self, end: Tensor, start: Tensor, names: dict[int, str]) -> list[Step]:
        """The steps from one tensor to another."""
        way: list[Tensor] = []
        tensor: Tensor | None = end
        while tensor is not start:
            if tensor is None or id(tensor) in self._seen:
                at = end.at if tensor is None else tensor.at
                text = N_("Core", "Branches cross here: blocks can hold branches that part and meet again, each whole.")
                raise CodeError("code.crossing", text, at or ast.Constant(0))
            self._seen.add(id(tensor))
            self._kept.append(tensor)
            way.append(tensor)
            tensor = tensor.dominator
        return [self._step(tensor, names) for tensor in reversed(way)]

    def _step(self, tensor: Tensor, names: dict[int, str]) -> Step:
        if tensor.module is None:
            return "", self._joined(tensor, names)
        module = tensor.module
        if not isinstance(module, Module):
            raise TypeError(type(module))
        again = id(module) in self._seen
        draft = self.draft(module, tensor.at)
        name = names.get(id(module), "")
        if again:
            draft.hint, draft.stem, name = "", name.rstrip("0123456789"), ""
            draft.span = span_of(tensor.at) if tensor.at else draft.span
        return name, draft

    def _joined(self, tensor: Tensor, names: dict[int, str]) -> Draft:
        """Several branches from where they part, as one container."""
        start = tensor.dominator
        inputs = list(tensor.inputs)
        while inputs[0].join == tensor.join and inputs[0].dominator is start and id(inputs[0]) not in self._seen:
            inputs[:1] = inputs[0].inputs  # a + b + c
        if start is None:
            raise TypeError("joined tensors come from somewhere")
        branches = [self._chain(branch, start, names) for branch in inputs]
        span = span_of(tensor.at) if tensor.at else Span(1, 1, 1, 1)
        if tensor.join == "add" and len(branches) == 2:
            return _residual(branches, span)
        draft = Draft("Parallel", span, {} if tensor.join == "concat" else {"combine": tensor.join})
        taken: set[str] = set()
        for number, branch in enumerate(branches, 1):
            name = branch[0][0] if len(branch) == 1 else ""
            name = name if name and name not in taken else f"branch{number}"
            taken.add(name)
            draft.children.append((name, _branch(branch, span)))
        return draft


def _residual(branches: Sequence[list[Step]], span: Span) -> Draft:
    """The longer of two branches is the body, the other its shortcut."""
    first, second = branches
    if sum(_size(d) for _, d in second) > sum(_size(d) for _, d in first):
        first, second = second, first
    draft = Draft("Residual", span)
    draft.children = [("body", _branch(first, span)), ("shortcut", _branch(second, span))]
    return draft


def _branch(steps: list[Step], span: Span) -> Draft:
    """A Group of steps; one that holds nothing but another is that other."""
    if len(steps) == 1 and steps[0][1].type == "Group":
        return steps[0][1]
    draft = Draft("Group", steps[0][1].span if len(steps) == 1 else span)
    draft.children = list(steps)
    return draft


def _size(draft: Draft) -> int:
    return 1 + sum(_size(child) for _, child in _drafts(draft))


def _drafts(draft: Draft) -> list[Step]:
    return [(name, child) for name, child in draft.children if isinstance(child, Draft)]


def _opened(group: Draft) -> list[Step]:
    """What a group holds, each as locked as the group was."""
    steps = _drafts(group)
    for _, child in steps if group.frozen else ():
        child.frozen = True
    return steps


def _names(module: Object) -> dict[int, str]:
    """What the modules in an object are called in its blocks, by id."""
    names: dict[int, str] = {}

    def note(name: str, held: Module) -> None:
        names.setdefault(id(held), name)
        if isinstance(held, Draft):
            for number, (own, child) in enumerate(held.children, 1):
                note(own or f"{name}_{number}", child)

    for name, held in module.inner():
        note(name, held)
    return names


def _head(definition: ast.FunctionDef) -> Span:
    """The line that a function begins with."""
    line, column, *_ = span_of(definition)
    return Span(line, column, line, column + len(f"def {definition.name}"))


def _used_twice(module: Module, at: ast.AST | Span) -> CodeError:
    text = N_(
        "Core", "This layer stands in two places, which would share their weights. That cannot be drawn: make two."
    )
    return CodeError("code.shared", text, at)


def _bare(module: Draft, at: ast.AST | Span) -> CodeError:
    text = N_("Core", "{type} gives or takes more than one tensor: write {adapter}(nn.{type}(…)).")
    return CodeError("code.bare", text, at, type=module.type, adapter=module.spec.adapter)
