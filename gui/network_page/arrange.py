"""Makes layouts, one after the other, and keeps of each what the next can use: an edit costs what it touches. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from core.network.tree import ROOT, Block, Network
from gui.network_page.columns import Column, Lane, Open, Sheet, lane_of
from gui.network_page.layout import Layout
from gui.network_page.places import (
    BLOCK_HEIGHT,
    BLOCK_WIDTH,
    END_HEIGHT,
    END_WIDTH,
    FORK,
    GAP,
    HEADER,
    JOINT,
    LANE_SPACE,
    LANE_WIDTH,
    OPENING,
    PADDING,
    TALL_HEIGHT,
    THIN_LANE,
    Opening,
    Rect,
)


def arrange(network: Network, folded: frozenset[str] = frozenset(), opening: Opening | None = None) -> Layout:
    """The layout of the network with the axis at x = 0 and the input at y = 0."""
    return Arranger().arrange(network, folded, opening)


class Arranger:
    """Makes a layout out of the one before."""

    def __init__(self) -> None:
        self._network = Network()
        self._folded: frozenset[str] = frozenset()
        self._tall: frozenset[str] = frozenset()
        self._opening: Opening | None = None
        self._known: dict[str, tuple[Block, float, Sheet]] = {}
        self._anew: frozenset[str] = frozenset()

    def arrange(
        self,
        network: Network,
        folded: frozenset[str] = frozenset(),
        opening: Opening | None = None,
        root: str = ROOT,
        tall: frozenset[str] = frozenset(),
    ) -> Layout:
        """The layout of what `root` holds, with the axis at x = 0 and the input at y = 0.

        `folded` containers show only their name; the gap at `opening` stands wide open; `tall` blocks have room for
        a picture.
        """
        self._forget(network, folded, tall)
        self._network, self._folded, self._tall, self._opening = network, folded, tall, opening
        self._anew = frozenset(around(network, opening.parent)) if opening else frozenset()
        holder, left, right, height = self._root(root)
        half, bottom = END_WIDTH / 2, END_HEIGHT + height
        return Layout(
            network,
            root,
            holder,
            input=Rect(-half, 0, END_WIDTH, END_HEIGHT),
            output=Rect(-half, bottom, END_WIDTH, END_HEIGHT),
            bounds=Rect(-left, 0, left + right, bottom + END_HEIGHT),
        )

    def _root(self, root: str) -> tuple[Open, float, float, float]:
        """What is shown, and its size: to the left and right of the axis, and its height."""
        if root != ROOT and self._network.block(root).spec.arrangement == "branches":
            sheet = self._branches(self._network.block(root))
            return sheet, sheet.left, sheet.right, sheet.height - HEADER
        column = self._column(root, self._network.children(root), BLOCK_WIDTH)
        return column, column.left, column.right, column.height

    def _forget(self, network: Network, folded: frozenset[str], tall: frozenset[str]) -> None:
        """Drop what was kept of blocks that are gone, and of containers that show something else inside."""
        if tall != self._tall:
            self._known.clear()
        if network is not self._network:
            for gone in self._known.keys() - network.spots.keys():
                del self._known[gone]
        for block_id in folded ^ self._folded:
            for stale in around(network, block_id):
                self._known.pop(stale, None)

    def _column(self, parent: str, blocks: Sequence[Block], leaf: float) -> Column:
        sheets, tops, y = [], [], 0.0
        opened = self._opening.index if self._opening and self._opening.parent == parent else -1
        known, anew = self._known, self._anew
        for index, block in enumerate(blocks):
            held = known.get(block.id)
            if held and held[0] is block and held[1] == leaf and block.id not in anew:
                sheet = held[2]
            else:
                sheet = self._sheet(block, leaf)
            y += GAP + OPENING if index == opened else GAP
            sheets.append(sheet)
            tops.append(y)
            y += sheet.height
        y += GAP + (OPENING if opened == len(blocks) else 0.0) + (0.0 if blocks else GAP)
        left = max((sheet.left for sheet in sheets), default=leaf / 2)
        right = max((sheet.right for sheet in sheets), default=leaf / 2)
        ids = tuple([block.id for block in blocks])
        return Column(parent, leaf, ids, tuple(sheets), tuple(tops), left, right, y)

    def _sheet(self, block: Block, leaf: float) -> Sheet:
        arrangement = block.spec.arrangement
        if not arrangement or block.id in self._folded:
            height = TALL_HEIGHT if block.id in self._tall else BLOCK_HEIGHT
            sheet = Sheet(leaf / 2, leaf / 2, height, folded=bool(arrangement))
        elif arrangement == "sequence":
            inner = self._column(block.id, block.children, leaf)
            sheet = Sheet(inner.left + PADDING, inner.right + PADDING, HEADER + inner.height, inner=inner)
        else:
            sheet = self._branches(block)
        if block.id not in self._anew:
            self._known[block.id] = (block, leaf, sheet)
        return sheet

    def _branches(self, block: Block) -> Sheet:
        columns = [self._column(lane.id, lane.children, LANE_WIDTH) for lane in block.children]
        tallest = max((column.height for column in columns), default=GAP)
        height = HEADER + FORK + tallest + FORK + JOINT + PADDING / 2
        if not columns:
            return Sheet(LANE_WIDTH / 2 + PADDING, LANE_WIDTH / 2 + PADDING, height, lanes=())
        lanes: list[Lane] = []
        x = 0.0
        for lane, column in zip(block.children, columns, strict=True):
            thin = not lane.children and _is_shortcut(lane, block)
            half = (THIN_LANE / 2, THIN_LANE / 2) if thin else (column.left, column.right)
            lanes.append(lane_of(lane.id, x, column, half))
            x += lanes[-1].width + LANE_SPACE
        wide = x - LANE_SPACE
        left = lanes[0].axis if block.spec.branches else wide / 2
        placed = tuple(lane._replace(x=lane.x - left, axis=lane.axis - left) for lane in lanes)
        return Sheet(left + PADDING, wide - left + PADDING, height, lanes=placed)


def around(network: Network, block_id: str) -> list[str]:
    """The block and every container that holds it, near or far; nothing where it is not in the network."""
    found = []
    while block_id in network.spots:
        found.append(block_id)
        block_id = network.spots[block_id].parent
    return found


def _is_shortcut(lane: Block, owner: Block) -> bool:
    """Whether this fixed branch usually stays empty: every one but the first."""
    return bool(owner.spec.branches) and owner.children[0].id != lane.id
