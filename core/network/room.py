"""Which blocks a place in a network can take."""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import N_, UserError
from core.network.tree import DEEPEST, MOST_BLOCKS, ROOT, Block, Network


def check_room(network: Network, parent: str, blocks: Sequence[Block]) -> None:
    """Raise UserError where `parent` cannot take these blocks."""
    if parent == ROOT:
        depth = 0
    else:
        spot = network.spot(parent)
        spec, depth = spot.block.spec, spot.depth + 1
        if not spec.is_container:
            raise UserError(
                "network.no-container",
                N_("Core", '"{name}" is a {type}, which holds no blocks.'),
                name=spot.block.name,
                type=spec.type,
            )
        if spec.branches:
            raise UserError(
                "network.fixed-branches", N_("Core", 'Put the block into a branch of "{name}".'), name=spot.block.name
            )
        if spec.arrangement == "branches" and any(b.type != "Group" for b in blocks):
            raise UserError(
                "network.only-groups",
                N_("Core", '"{name}" holds branches; each must be a Group.'),
                name=spot.block.name,
            )
    if len(network) + sum(1 for b in blocks for _ in b.walk()) > MOST_BLOCKS:
        text = N_("Core", "A network cannot have more than {most} blocks.")
        raise UserError("network.too-many", text, most=MOST_BLOCKS)
    if depth + max((_height(b) for b in blocks), default=0) > DEEPEST:
        text = N_("Core", "Containers cannot nest deeper than {deepest}.")
        raise UserError("network.too-deep", text, deepest=DEEPEST)


def _height(block: Block) -> int:
    return 1 + max((_height(child) for child in block.children), default=0)
