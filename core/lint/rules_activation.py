"""Rules about activations: where one is missing, and where one spoils what others still need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.view import STRAIGHT, WEIGHTED, View, insert_after, named, set_fix
from core.network.tree import Block

KEEPS_OUTPUT: Final = frozenset({"Sigmoid", "Softmax", "Tanh"})
"""Layers whose gradient is computed from what they gave, which must not be written over."""


def no_activation(view: View) -> Iterator[Issue]:
    """Two weighted sums in a row are no more than one."""
    for sequence in view.sequences:
        for first, last, second in _straight_pairs(sequence):
            text = N_("Core", 'Nothing bends between "{first}" and "{second}": together they can do no more than one.')
            message = Message("network.no-activation", text, {"first": first.name, "second": second.name})
            label = Message("fix.relu", N_("Core", "Insert ReLU behind {name}"), {"name": last.name})
            ops = insert_after(view.network, last, ("ReLU", {}))
            yield Issue("hint", second.id, message, fixes=(Fix(label, ops),))


def _straight_pairs(sequence: Sequence[Block]) -> Iterator[tuple[Block, Block, Block]]:
    """(weighted, what an activation would follow, next weighted) wherever nothing between the two bends."""
    first: Block | None = None
    last: Block | None = None
    for block in sequence:
        if block.type in WEIGHTED:
            if first is not None and last is not None and not _is_depthwise(first):
                yield first, last, block
            first = last = block
        elif block.type not in STRAIGHT:
            first = last = None
        elif block.type == "BatchNorm2d" and last is first and first is not None:
            last = block


def _is_depthwise(block: Block) -> bool:
    """A depthwise convolution is the first half of a separable one: nothing belongs between the halves."""
    return block.type == "Conv2d" and block.value("groups") != 1


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
            if block.value("inplace") is True and before.type in KEEPS_OUTPUT:
                text = N_(
                    "Core", '{type} "{name}" writes over what {before} gave, which training needs for the gradient.'
                )
                yield _inplace(block, Message("network.inplace-gradient", text, named(block, before=before.type)))


def _inplace(block: Block, message: Message) -> Issue:
    return Issue("error", block.id, message, fixes=(set_fix(block, {"inplace": False}),))
