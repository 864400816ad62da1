"""What mends a layer to which a tensor of other dimensions comes than it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.blocks import BLOCKS
from core.errors import N_
from core.lint.issue import Fix
from core.lint.view import View, fix, remove_fix
from core.network.operations import Move
from core.network.report import BlockReport
from core.network.transfer import like, replace_layer
from core.network.tree import Block

ROW, SEQUENCE, IMAGE = 2, 3, 4
"""Dimensions with the batch: (N, features), (N, L, features), (N, C, H, W)."""


def rank_fixes(view: View, block: Block, report: BlockReport) -> Iterator[Fix]:
    """The likeliest first: the same layer for what comes in, its place before Flatten, another layout, none at all."""
    if report.message is None or report.message.code != "network.rank-mismatch" or report.input is None:
        return
    received, takes = len(report.input) + 1, block.spec.ranks or ()
    yield from _same_for(view, block, received)
    if IMAGE in takes and received < IMAGE:
        yield from _before_flatten(view, block)
    if received == IMAGE and SEQUENCE in takes and any(param.follows == "features" for param in block.spec.params):
        text = N_("Core", "Insert Flatten, so that each row of pixels is a step")
        yield fix("rows", text, view.insert_before(block, ("Flatten", {"end_dim": 2})))
    if ROW in takes and received > ROW:
        yield fix("flatten", N_("Core", "Insert Flatten before it"), view.insert_before(block, ("Flatten", {})))
    yield remove_fix(block)


def _same_for(view: View, block: Block, received: int) -> Iterator[Fix]:
    """Conv2d in the place of Conv1d."""
    name = re.sub(r"[123]d$", f"{received - 2}d", block.type)
    if name == block.type or name not in BLOCKS or received not in (BLOCKS[name].ranks or ()):
        return
    (made,) = view.made((name, {}))
    text = N_("Core", "Replace it by {type}")
    yield fix("other-rank", text, replace_layer(view.network, block.id, like(made, block)), type=name)


def _before_flatten(view: View, block: Block) -> Iterator[Fix]:
    """In front of the Flatten that has laid the image out."""
    spot = view.network.spot(block.id)
    for index in range(spot.index - 1, -1, -1):
        flatten = view.network.children(spot.parent)[index]
        size = view.of(flatten).input
        if flatten.type == "Flatten" and flatten.enabled and size and len(size) + 1 in (block.spec.ranks or ()):
            text = N_("Core", "Move it before {name}")
            yield fix("before-flatten", text, (Move((block.id,), spot.parent, index),), name=flatten.name)
            return
