"""Containers that stand side by side and are made alike: a Repeat."""

from __future__ import annotations

from core.blocks import BLOCKS
from core.code.draft import Draft


def as_repeat(draft: Draft) -> Draft:
    """The draft; a Repeat where it is a Group of nameless containers that differ in nothing but following sizes."""
    children = [child for _, child in draft.children if isinstance(child, Draft)]
    if draft.type != "Group" or len(children) < 2 or any(name for name, _ in draft.children):
        return draft
    if not all(child.spec.is_container and _alike(children[0], child) for child in children):
        return draft
    for child in children[1:]:
        _merge(children[0], child)
    usual = BLOCKS["Repeat"].params[0].absent
    made = Draft("Repeat", draft.span, {} if len(children) == usual else {"times": len(children)})
    made.frozen, made.hint, made.stem = draft.frozen, draft.hint, draft.stem
    made.children = [("", children[0])]
    return made


def body_of(repeat: Draft) -> list[tuple[str, Draft]]:
    """What a Repeat holds: what its one copy holds, or that copy where it is no Group."""
    copies = [child for _, child in repeat.children if isinstance(child, Draft)]
    if len(copies) == 1 and copies[0].type == "Group":
        return [(name, child) for name, child in copies[0].children if isinstance(child, Draft)]
    return [("", copy) for copy in copies]


def _alike(first: Draft, other: Draft) -> bool:
    if (first.type, first.frozen, len(first.children)) != (other.type, other.frozen, len(other.children)):
        return False
    if any(_said(first, name) != _said(other, name) for name in first.params.keys() | other.params.keys()):
        return False
    for (name, child), (other_name, other_child) in zip(first.children, other.children, strict=True):
        if name != other_name or not isinstance(child, Draft) or not isinstance(other_child, Draft):
            return False
        if not _alike(child, other_child):
            return False
    return True


def _said(draft: Draft, name: str) -> str:
    """The value; nothing for one that may follow what comes in."""
    param = draft.spec.param(name)
    return "" if param is not None and param.follows else repr(draft.params.get(name, param.absent if param else None))


def _merge(first: Draft, other: Draft) -> None:
    """Let every size of the first follow that differs in the other."""
    for name in [n for n in first.params if first.params[n] != other.params.get(n)]:
        del first.params[name]
    for (_, child), (_, other_child) in zip(first.children, other.children, strict=True):
        if isinstance(child, Draft) and isinstance(other_child, Draft):
            _merge(child, other_child)
