"""Rules about how layers work together: norms, dropout, depth, channels that never meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from core.blocks import BLOCKS
from core.errors import N_, Message
from core.lint.issue import Issue
from core.lint.kinds import is_batch_norm, is_convolution, is_depthwise, is_dropout, is_norm, is_weighted, width_param
from core.lint.view import Row, View, fix, named, remove_fix, set_fix
from core.network.operations import Insert, Move, SetParam
from core.network.tree import Block
from core.project.edit import ProjectOp

DEEP: Final = 20
"""So many weighted layers in one straight line hardly learn without normalization or shortcuts."""


def bias_before_norm(view: View) -> Iterator[Issue]:
    """BatchNorm takes the mean away, and with it every bias added just before."""
    for sequence in view.sequences:
        for block, after in pairwise(sequence):
            if not (is_weighted(block) and is_batch_norm(after)) or block.value("bias") is not True:
                continue
            text = N_("Core", 'The bias of "{name}" does nothing: "{norm}" behind it takes the mean away again.')
            message = Message("network.bias-before-norm", text, named(block, norm=after.name))
            yield Issue("hint", block.id, message, fixes=(set_fix(block, {"bias": False}),))


def dropout_before_norm(view: View) -> Iterator[Issue]:
    """Dropout changes the spread that BatchNorm remembers: while training another than in use."""
    for sequence in view.sequences:
        for block, after in pairwise(sequence):
            if not (is_dropout(block) and is_batch_norm(after)) or block.value("p") == 0:
                continue
            text = N_(
                "Core",
                '{type} "{name}" stands before "{norm}", which then remembers a spread that is not there in use.',
            )
            message = Message("network.dropout-before-norm", text, named(block, norm=after.name))
            why = N_(
                "Core", "Dropout is switched off in use, and what BatchNorm learned of the spread no longer holds."
            )
            here, there = view.network.spot(block.id), view.network.spot(after.id)
            fixes = [remove_fix(block)]
            if here.parent == there.parent:
                label = N_("Core", "Move {name} behind {norm}")
                moved = (Move((block.id,), there.parent, there.index + 1),)
                fixes.insert(0, fix("move-behind", label, moved, name=block.name, norm=after.name))
            yield Issue("hint", block.id, message, Message("why.dropout-before-norm", why), tuple(fixes))


def deep_and_plain(view: View) -> Iterator[Issue]:
    """A long straight line of weighted layers without normalization or a shortcut."""
    weighted = [block for block in view.main if is_weighted(block)]
    helped = any(is_norm(b) for b in view.layers) or any(b.type == "Residual" for b in view.network.walk())
    if len(weighted) < DEEP or helped:
        return
    text = N_("Core", "{count} weighted layers follow one another without any normalization or shortcut.")
    message = Message("network.deep-and-plain", text, {"count": len(weighted)})
    why = N_("Core", "Through so many layers the gradient dies away or explodes; norms and shortcuts keep it alive.")
    ops = tuple(_norms(view, [block for block in weighted if is_convolution(block)]))
    label = N_("Core", "Put a BatchNorm behind each convolution")
    fixes = (fix("norms", label, ops),) if ops else ()
    yield Issue("warning", weighted[0].id, message, Message("why.deep-and-plain", why), fixes)


def _norms(view: View, convolutions: Sequence[Block]) -> Iterator[ProjectOp]:
    """The edits that put a BatchNorm of the right kind behind each of these, the last one first."""
    rows: list[Row] = [(f"BatchNorm{block.type[-2:]}", {}) for block in convolutions]
    if any(type_name not in BLOCKS for type_name, _ in rows):
        return
    for block, norm in reversed(list(zip(convolutions, view.made(*rows), strict=True))):
        spot = view.network.spot(block.id)
        yield Insert(spot.parent, spot.index + 1, norm)
        yield SetParam(block.id, "bias", False)


def channels_never_meet(view: View) -> Iterator[Issue]:
    """Depthwise convolutions one after another: no channel ever learns of another."""
    for sequence in view.sequences:
        weighted = [block for block in sequence if is_weighted(block) or block.spec.is_container]
        for first, second in pairwise(weighted):
            if not (_splits(view, first) and _splits(view, second)) or _mixed_between(sequence, first, second):
                continue
            text = N_("Core", 'Between "{first}" and "{name}" no channel ever meets another: both keep them apart.')
            message = Message("network.channels-apart", text, named(second, first=first.name))
            why = N_(
                "Core", "A depthwise convolution looks at each channel alone; a 1×1 convolution behind it mixes them."
            )
            channels = int(view.of(first).resolved["out_channels"])  # type: ignore[arg-type]
            row = (first.type, {"out_channels": channels, "kernel_size": 1})
            label = N_("Core", "Insert a 1×1 convolution behind {name}")
            mended = fix("pointwise", label, view.insert_after(first, row), name=first.name)
            yield Issue("hint", second.id, message, Message("why.channels-apart", why), (mended,))


def _splits(view: View, block: Block) -> bool:
    resolved = view.of(block).resolved
    return is_depthwise(block) and resolved.get("groups") == resolved.get("in_channels")


def _mixed_between(sequence: Sequence[Block], first: Block, second: Block) -> bool:
    """Whether something between the two shuffles channels."""
    between = sequence[sequence.index(first) + 1 : sequence.index(second)]
    return any(width_param(block) is None and block.spec.category == "vision" for block in between)
