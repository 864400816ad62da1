"""Edits of a network that keep its gradient alive: other activations, norms before them, shortcuts around layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from core.blocks import BLOCKS
from core.errors import N_
from core.lint.course import Course
from core.lint.issue import Fix
from core.lint.kinds import (
    SATURATING,
    is_activation,
    is_batch_norm,
    is_convolution,
    is_linear,
    is_norm,
    is_weighted,
    keeps_width,
    width_param,
)
from core.lint.rules_activation import replaced
from core.lint.view import Row, View, fix
from core.network.operations import Insert, Wrap
from core.network.report import Report
from core.network.tree import Block
from core.project.edit import ProjectOp

CUTTING: Final = frozenset({"ReLU", "ReLU6", "Threshold", "Hardshrink", "Softshrink"})
"""Activations that pass no gradient at all where they give zero."""


def keep_alive(course: Course) -> tuple[Fix, ...]:
    """What may be done against a gradient that fades: each that fits the network as it is now."""
    view = view_of(course)
    return (*_bent_otherwise(view), *_with_norms(view), *_with_shortcuts(view))


def revive(course: Course, block_id: str) -> tuple[Fix, ...]:
    """What may be done where the units of that activation have died, in the network as it is now."""
    view = view_of(course)
    if block_id not in view.network or view.network.block(block_id).type not in CUTTING:
        return ()
    block = view.network.block(block_id)
    label = N_("Core", "Put LeakyReLU in the place of {name}")
    fixes = [fix("leaky", label, replaced(view, (block,), "LeakyReLU"), name=block.name)]
    before = [pair for pair in _bare(view) if pair[1].id == block_id]
    if before:
        label = N_("Core", "Put a BatchNorm before {name}")
        fixes.append(fix("norm-before", label, _norms(view, [weighted for weighted, _ in before]), name=block.name))
    return tuple(fixes)


def cut_off_by(course: Course, block_id: str) -> str:
    """The id of the activation right behind that block which may have died; "" where there is none."""
    for sequence in view_of(course).sequences:
        ids = [block.id for block in sequence]
        if block_id in ids:
            behind = sequence[ids.index(block_id) + 1 :]
            first = next((block for block in behind if is_activation(block) or is_weighted(block)), None)
            return first.id if first is not None and first.type in CUTTING else ""
    return ""


def view_of(course: Course) -> View:
    """The network as it is now, of which no sizes are known."""
    project = course.project.model_copy(update={"network": course.network})
    return View(project, Report(project.data.input, None, {}))


def _bent_otherwise(view: View) -> Iterator[Fix]:
    """ReLU for what is flat on both sides between weighted layers; what ends a gate or the network is left alone."""
    flat = [block for sequence in view.sequences for block in _hidden(sequence) if block.type in SATURATING]
    if len(flat) == 1:
        label = N_("Core", "Put ReLU in the place of {name}")
        yield fix("relu-instead", label, replaced(view, flat), name=flat[0].name)
    elif flat:
        label = N_("Core", "Put ReLU in the place of all {count}")
        yield fix("relu-instead", label, replaced(view, flat), count=len(flat))


def _with_norms(view: View) -> Iterator[Fix]:
    weighted = [first for first, _ in _bare(view)]
    if weighted:
        label = N_("Core", "Put a BatchNorm before each activation ({count})")
        yield fix("norms-before", label, _norms(view, weighted), count=len(weighted))


def _with_shortcuts(view: View) -> Iterator[Fix]:
    """A Residual around each layer and its activation that leave the size as it is."""
    ops = tuple(Wrap(ids, "Residual") for sequence in view.sequences for ids in _same_size(view, sequence))
    if len(ops) > 1:
        label = N_("Core", "Put a Residual around each layer that keeps its size ({count})")
        yield fix("residuals", label, ops, count=len(ops))


def _hidden(sequence: Sequence[Block]) -> Iterator[Block]:
    """Activations with a weighted layer somewhere before them and one somewhere behind."""
    weighted = [number for number, block in enumerate(sequence) if is_weighted(block)]
    for number, block in enumerate(sequence):
        if is_activation(block) and weighted and weighted[0] < number < weighted[-1]:
            yield block


def _bare(view: View) -> Iterator[tuple[Block, Block]]:
    """(weighted, activation) wherever the one follows the other and a BatchNorm could stand between.

    Of Linear layers those behind a Flatten alone: only there it is sure that they see images one by one.
    """
    for sequence in view.sequences:
        flat = next((number for number, block in enumerate(sequence) if block.type == "Flatten"), len(sequence))
        hidden = {block.id for block in _hidden(sequence)}
        for number, (first, second) in enumerate(pairwise(sequence)):
            can_stand = _norm_for(first) in BLOCKS and (is_convolution(first) or (is_linear(first) and number > flat))
            if second.id in hidden and is_weighted(first) and can_stand:
                yield first, second


def _norm_for(weighted: Block) -> str:
    return f"BatchNorm{weighted.type[-2:]}" if is_convolution(weighted) else "BatchNorm1d"


def _norms(view: View, weighted: Sequence[Block]) -> tuple[ProjectOp, ...]:
    """The edits that put a BatchNorm behind each of these, the last one first, so that places stay what they are."""
    rows: list[Row] = [(_norm_for(block), {}) for block in weighted]
    ops: list[ProjectOp] = []
    for block, norm in reversed(list(zip(weighted, view.made(*rows), strict=True))):
        spot = view.network.spot(block.id)
        ops.append(Insert(spot.parent, spot.index + 1, norm))
    return tuple(ops)


def _same_size(view: View, sequence: Sequence[Block]) -> Iterator[tuple[str, ...]]:
    """The ids of each weighted layer and what follows up to its activation, where as much comes out as goes in."""
    before: Block | None = None
    hidden = {block.id for block in _hidden(sequence)}
    for number, block in enumerate(sequence):
        if is_weighted(block):
            group = _up_to_activation(sequence[number:])
            is_inside = bool(group) and group[-1].id in hidden and _stand_together(view, group)
            if is_inside and before is not None and _keeps_size(before, block):
                yield tuple(member.id for member in group)
            before = block
        elif not keeps_width(block):
            before = None


def _up_to_activation(blocks: Sequence[Block]) -> list[Block]:
    """The first of the blocks, norms behind it, and the activation; nothing where something else comes between."""
    found = [blocks[0]]
    for block in blocks[1:]:
        found.append(block)
        if is_activation(block):
            return found if keeps_width(block) else []
        if not is_norm(block) and not is_batch_norm(block):
            return []
    return []


def _keeps_size(before: Block, block: Block) -> bool:
    """Whether a layer gives as many numbers as it gets from `before`, in the same places."""
    width = width_param(block)
    if width is None or width_param(before) != width or before.value(width) != block.value(width):
        return False
    if is_linear(block):
        return True
    return (_is_one(block.value("stride")) and block.value("padding") == "same") or _is_padded(block)


def _is_padded(block: Block) -> bool:
    """Whether the padding makes up for the window: 2 · padding = dilation · (kernel_size − 1), without a stride."""
    kernel, padding, dilation = (block.value(name) for name in ("kernel_size", "padding", "dilation"))
    if "Transpose" in block.type or not _is_one(block.value("stride")):
        return False
    if not all(isinstance(value, int) for value in (kernel, padding, dilation)):
        return False
    return bool(2 * padding == dilation * (kernel - 1))


def _is_one(value: object) -> bool:
    return value == 1 or (isinstance(value, tuple) and all(number == 1 for number in value))


def _stand_together(view: View, blocks: Sequence[Block]) -> bool:
    """Whether they are neighbours in one container."""
    spots = [view.network.spot(block.id) for block in blocks]
    return all(one.parent == other.parent and one.index + 1 == other.index for one, other in pairwise(spots))
