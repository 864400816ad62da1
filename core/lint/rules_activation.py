"""Rules about activations: where one is missing or too many, and where one spoils what others still need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.kinds import (
    BY_OUTPUT,
    SATURATING,
    is_activation,
    is_batch_norm,
    is_depthwise,
    is_norm,
    is_weighted,
)
from core.lint.view import View, fix, named, remove_fix, set_fix
from core.network.operations import Insert, Remove
from core.network.tree import Block
from core.project.edit import ProjectOp

MANY_SATURATING: Final = 5
"""So many flat-sided activations in a row let hardly any gradient through."""


def no_activation(view: View) -> Iterator[Issue]:
    """Two weighted sums in a row are no more than one."""
    for sequence in view.sequences:
        for first, last, second in _straight_pairs(sequence):
            text = N_("Core", 'Nothing bends between "{first}" and "{second}": together they can do no more than one.')
            message = Message("network.no-activation", text, {"first": first.name, "second": second.name})
            label = N_("Core", "Insert ReLU behind {name}")
            mended = fix("relu", label, view.insert_after(last, ("ReLU", {})), name=last.name)
            why = N_("Core", "A weighted sum of weighted sums is one weighted sum, only with more to learn.")
            yield Issue("hint", second.id, message, Message("why.no-activation", why), (mended,))


def _straight_pairs(sequence: Sequence[Block]) -> Iterator[tuple[Block, Block, Block]]:
    """(weighted, what an activation would follow, next weighted) wherever nothing between the two bends.

    A depthwise convolution is the first half of a separable one: nothing belongs between the halves.
    """
    first: Block | None = None
    last: Block | None = None
    for block in sequence:
        if is_weighted(block):
            if first is not None and last is not None and not is_depthwise(first):
                yield first, last, block
            first = last = block
        elif block.spec.bends:
            first = last = None
        elif is_batch_norm(block) and last is first and first is not None:
            last = block


def double_activation(view: View) -> Iterator[Issue]:
    """Of two activations in a row the first only narrows what the second gets."""
    for sequence in view.sequences:
        for first, second in pairwise(sequence):
            if is_activation(first) and is_activation(second):
                text = N_("Core", '{type} "{name}" stands right before {other}: two activations in a row.')
                message = Message("network.double-activation", text, named(first, other=second.type))
                why = N_("Core", "The first throws away what the second would still tell apart; one of them is enough.")
                yield Issue("warning", first.id, message, Message("why.double-activation", why), (remove_fix(first),))


def vanishing(view: View) -> Iterator[Issue]:
    """Many activations that are flat on both sides, and no normalization between them."""
    for sequence in view.sequences:
        flat = [block for block in sequence[:-1] if block.type in SATURATING]
        if len(flat) < MANY_SATURATING or any(is_norm(block) for block in sequence):
            continue
        text = N_("Core", "{count} activations such as {type} in a row let hardly any gradient reach the first layers.")
        message = Message("network.vanishing", text, {"count": len(flat), "type": flat[0].type})
        why = N_("Core", "Sigmoid and Tanh are flat on both sides; each multiplies the gradient by less than one.")
        label = N_("Core", "Put ReLU in the place of all {count}")
        mended = fix("relu-instead", label, replaced(view, flat), count=len(flat))
        yield Issue("hint", flat[0].id, message, Message("why.vanishing", why), (mended,))


def replaced(view: View, blocks: Sequence[Block], by: str = "ReLU") -> tuple[ProjectOp, ...]:
    """The edits that put a block of type `by` where each of these stands."""
    ops: list[ProjectOp] = []
    for block, new in zip(blocks, view.made(*[(by, {})] * len(blocks)), strict=True):
        spot = view.network.spot(block.id)
        ops += [Insert(spot.parent, spot.index, new), Remove((block.id,))]
    return tuple(ops)


def inplace_spoils(view: View) -> Iterator[Issue]:
    """A layer that writes over a tensor another one still needs."""
    for block in view.network.walk():
        if block.enabled and block.spec.arrangement == "branches":
            for branch in block.children:
                first = next((b for b in branch.children if b.enabled), None)
                if branch.enabled and first is not None and first.value("inplace") is True:
                    text = N_(
                        "Core",
                        '{type} "{name}" writes over the input that the other branches of "{container}" also read.',
                    )
                    yield _inplace(first, Message("network.inplace-branch", text, named(first, container=block.name)))
    for sequence in view.sequences:
        for before, block in pairwise(sequence):
            if block.value("inplace") is True and before.type in BY_OUTPUT:
                text = N_(
                    "Core", '{type} "{name}" writes over what {before} gave, which training needs for the gradient.'
                )
                yield _inplace(block, Message("network.inplace-gradient", text, named(block, before=before.type)))


def _inplace(block: Block, message: Message) -> Issue:
    mended: Fix = set_fix(block, {"inplace": False})
    return Issue("error", block.id, message, fixes=(mended,))
