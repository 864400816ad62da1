"""From drafts to the blocks of a network: names for the nameless, ids, locks where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from core.blocks.weights import may_have_weights
from core.code.code_error import CodeError
from core.code.copies import body_of
from core.code.draft import Draft
from core.code.spans import Columns, Span
from core.errors import N_
from core.network.tree import DEEPEST, MOST_BLOCKS, Block, Network, is_name

Step = tuple[str, Draft]


def finished(steps: Sequence[Step], columns: Columns) -> tuple[Network, dict[str, Span]]:
    """The network of these settled steps, and where each block stands. Raises CodeError where it nests too deep."""
    finish = _Finish(columns)
    finish.reserve(steps)
    return Network(finish.blocks(steps, 0)), finish.spans


def _children(draft: Draft) -> list[Step]:
    if draft.type == "Repeat":
        return body_of(draft)
    return [(name, child) for name, child in draft.children if isinstance(child, Draft)]


def settle(draft: Draft) -> bool:
    """Lock a container as one where all in it is locked, else only what is; whether all of it is locked."""
    children = _children(draft)
    if not draft.spec.is_container:
        return draft.frozen or not may_have_weights(draft.spec)
    if draft.type == "Repeat" and draft.children and isinstance(draft.children[0][1], Draft):
        draft.frozen = draft.frozen or draft.children[0][1].frozen
    locked = [settle(child) for _, child in children]
    every = all(locked)
    draft.frozen = draft.frozen and every
    if draft.frozen:
        _unlock(children)
    elif not every:
        return False
    return draft.frozen or not children


def _unlock(children: Sequence[Step]) -> None:
    """Inside a locked container locks say nothing more."""
    for _, child in children:
        child.frozen = False
        _unlock(_children(child))


class _Finish:
    def __init__(self, columns: Columns) -> None:
        self.spans: dict[str, Span] = {}
        self._columns = columns
        self._taken: set[str] = set()
        self._counted: dict[str, int] = {}

    def reserve(self, steps: Sequence[Step]) -> None:
        """Keep the names that the code gives from being made up for others."""
        for name, draft in steps:
            self._taken.add(name)
            self.reserve(_children(draft))

    def blocks(self, steps: Sequence[Step], depth: int) -> tuple[Block, ...]:
        if depth > DEEPEST and steps:
            text = N_("Core", "Containers cannot nest deeper than {deepest}.")
            raise CodeError("code.too-deep", text, steps[0][1].span, deepest=DEEPEST)
        return tuple(self._block(self._name(name, draft), draft, depth) for name, draft in steps)

    def _block(self, name: str, draft: Draft, depth: int) -> Block:
        own = f"b{len(self.spans) + 1}"
        if len(self.spans) >= MOST_BLOCKS:
            text = N_("Core", "A network cannot have more than {most} blocks.")
            raise CodeError("code.too-many-blocks", text, draft.span, most=MOST_BLOCKS)
        self.spans[own] = self._columns.in_characters(draft.span)
        order = [p.name for p in draft.spec.params]
        params = {name: draft.params[name] for name in sorted(draft.params, key=order.index)}
        children = _children(draft)
        if draft.spec.arrangement == "branches":
            children = [(branch, _as_group(inner)) for branch, inner in children]
        made = self.blocks(children, depth + 1)
        return Block(own, draft.type, name, MappingProxyType(params), made, frozen=draft.frozen)

    def _name(self, name: str, draft: Draft) -> str:
        if not name and draft.hint and draft.hint not in self._taken and is_name(draft.hint):
            name = draft.hint
        if not name:
            name = self._next(draft.stem or draft.spec.stem)
        self._taken.add(name)
        return name

    def _next(self, stem: str) -> str:
        """The next free name on a stem; remembers how far each is counted, so that thousands are found quickly."""
        number = self._counted.get(stem, 0) + 1
        while f"{stem}{number}" in self._taken:
            number += 1
        self._counted[stem] = number
        return f"{stem}{number}"


def _as_group(inner: Draft) -> Draft:
    """A branch is a Group; one that is a single layer gets one around it."""
    if inner.type == "Group":
        return inner
    group = Draft("Group", inner.span)
    group.children = [("", inner)]
    return group
