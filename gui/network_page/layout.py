"""Where everything on the canvas stands: a pure function of the network and of what is folded. No Qt.

The network runs down one axis. A container is a framed column on the same axis; Residual keeps its body on the axis and
leads the shortcut around on the right; Parallel spreads its branches evenly. All numbers are scene pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from core.network.tree import ROOT, Block, Network

BLOCK_WIDTH, LANE_WIDTH, BLOCK_HEIGHT = 300.0, 216.0, 46.0
GAP = 26.0
OPENING = 54.0
HEADER = 38.0
PADDING = 16.0
LANE_PADDING, LANE_SPACE, THIN_LANE = 10.0, 10.0, 116.0
FORK, JOINT = 14.0, 22.0
END_WIDTH, END_HEIGHT = 180.0, 28.0

Kind = Literal["block", "container", "lane"]


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether the point lies inside, `margin` pixels away from the upper and lower border."""
        return self.x <= x <= self.right and self.y + margin <= y <= self.bottom - margin


class Frame(NamedTuple):
    """The place of one block; `axis` is the x of the line through it, `folded` whether only its name is shown."""

    id: str
    rect: Rect
    axis: float
    kind: Kind
    folded: bool
    depth: int


@dataclass(frozen=True, slots=True)
class Link:
    """The line between two neighbours, and the gap there into which a block can be dropped.

    `source` is the block whose output runs along it; for the first line inside a container, and for the
    input, it is the parent. `label` says whether the shape is written beside it.
    """

    parent: str
    index: int
    source: str
    target: str
    x: float
    top: float
    bottom: float
    width: float
    label: bool

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class Wire(NamedTuple):
    """A line with corners, where a container forks its input or joins its branches."""

    owner: str
    points: tuple[tuple[float, float], ...]


class Joint(NamedTuple):
    """The sign where branches come together."""

    owner: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Opening:
    """A gap to be shown wide open, because something is about to be dropped there."""

    parent: str
    index: int


@dataclass
class Layout:
    """The places of everything, in reading order."""

    frames: dict[str, Frame] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    wires: list[Wire] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    input: Rect = Rect(0, 0, 0, 0)
    output: Rect = Rect(0, 0, 0, 0)
    bounds: Rect = Rect(0, 0, 0, 0)

    def link(self, parent: str, index: int) -> Link | None:
        """The gap before the block at `index` of `parent`; None inside a folded container."""
        return next((link for link in self.links if link.parent == parent and link.index == index), None)


class _Box(NamedTuple):
    """How far a thing reaches to the left and right of the axis, and its height."""

    left: float
    right: float
    height: float


def arrange(network: Network, folded: frozenset[str] = frozenset(), opening: Opening | None = None) -> Layout:
    """The layout of the network with the axis at x = 0 and the input at y = 0."""
    builder = _Builder(folded, opening)
    half = END_WIDTH / 2
    layout = builder.layout
    layout.input = Rect(-half, 0, END_WIDTH, END_HEIGHT)
    bottom = builder.column(ROOT, network.blocks, 0.0, END_HEIGHT, BLOCK_WIDTH, 0)
    layout.output = Rect(-half, bottom, END_WIDTH, END_HEIGHT)
    box = builder.measure_column(ROOT, network.blocks, BLOCK_WIDTH)
    layout.bounds = Rect(-box.left, 0, box.left + box.right, bottom + END_HEIGHT)
    return layout


class _Builder:
    def __init__(self, folded: frozenset[str], opening: Opening | None) -> None:
        self.layout = Layout()
        self._folded = folded
        self._opening = opening
        self._measured: dict[str, _Box] = {}

    # How large

    def measure(self, block: Block, leaf: float) -> _Box:
        known = self._measured.get(block.id)
        if known is None:
            known = self._measured[block.id] = self._measure(block, leaf)
        return known

    def _measure(self, block: Block, leaf: float) -> _Box:
        arrangement = block.spec.arrangement
        if not arrangement or block.id in self._folded:
            return _Box(leaf / 2, leaf / 2, BLOCK_HEIGHT)
        if arrangement == "sequence":
            inner = self.measure_column(block.id, block.children, leaf)
            return _Box(inner.left + PADDING, inner.right + PADDING, HEADER + inner.height)
        return self._measure_branches(block)

    def _measure_branches(self, block: Block) -> _Box:
        lanes = [self._measure_lane(child, block) for child in block.children]
        height = HEADER + FORK + max((lane.height for lane in lanes), default=GAP) + FORK + JOINT + PADDING / 2
        if not lanes:
            return _Box(LANE_WIDTH / 2 + PADDING, LANE_WIDTH / 2 + PADDING, height)
        wide = sum(lane.left + lane.right for lane in lanes) + LANE_SPACE * (len(lanes) - 1)
        left = lanes[0].left if block.spec.branches else wide / 2
        return _Box(left + PADDING, wide - left + PADDING, height)

    def _measure_lane(self, lane: Block, owner: Block) -> _Box:
        known = self._measured.get(lane.id)
        if known is None:
            inner = self.measure_column(lane.id, lane.children, LANE_WIDTH)
            half = inner.left if lane.children or not _is_shortcut(lane, owner) else THIN_LANE / 2
            right = inner.right if lane.children or not _is_shortcut(lane, owner) else THIN_LANE / 2
            known = self._measured[lane.id] = _Box(half + LANE_PADDING, right + LANE_PADDING, inner.height)
        return known

    def measure_column(self, parent: str, blocks: Sequence[Block], leaf: float) -> _Box:
        """The size of blocks one below another, with the gaps before, between and after them."""
        boxes = [self.measure(block, leaf) for block in blocks]
        height = sum(box.height for box in boxes) + GAP * max(len(boxes) + 1, 2)
        if self._opening and self._opening.parent == parent:
            height += OPENING
        left = max((box.left for box in boxes), default=leaf / 2)
        return _Box(left, max((box.right for box in boxes), default=leaf / 2), height)

    # Where

    def column(self, parent: str, blocks: Sequence[Block], axis: float, top: float, leaf: float, depth: int) -> float:
        """Place blocks one below another from `top` on, and give the bottom, where the next thing begins."""
        y, source = top, parent
        for index, block in enumerate(blocks):
            below = y + self._gap(parent, index)
            labelled = index > 0 or parent == ROOT
            self.layout.links.append(Link(parent, index, source, block.id, axis, y, below, leaf, labelled))
            self._place(block, axis, below, leaf, depth)
            y, source = below + self.measure(block, leaf).height, block.id
        below = y + self._gap(parent, len(blocks)) + (0 if blocks else GAP)
        labelled = bool(blocks) or parent == ROOT
        self.layout.links.append(Link(parent, len(blocks), source, parent, axis, y, below, leaf, labelled))
        return below

    def _gap(self, parent: str, index: int) -> float:
        return GAP + (OPENING if self._opening == Opening(parent, index) else 0.0)

    def _place(self, block: Block, axis: float, top: float, leaf: float, depth: int) -> None:
        box = self.measure(block, leaf)
        rect = Rect(axis - box.left, top, box.left + box.right, box.height)
        arrangement = block.spec.arrangement
        is_folded = block.id in self._folded
        kind: Kind = "container" if arrangement and not is_folded else "block"
        self.layout.frames[block.id] = Frame(block.id, rect, axis, kind, bool(arrangement) and is_folded, depth)
        if kind == "block":
            return
        if arrangement == "sequence":
            self.column(block.id, block.children, axis, top + HEADER, leaf, depth + 1)
        else:
            self._place_branches(block, rect, axis, depth + 1)

    def _place_branches(self, block: Block, rect: Rect, axis: float, depth: int) -> None:
        top = rect.y + HEADER + FORK
        joint_y = rect.bottom - PADDING / 2 - JOINT / 2
        bottom = joint_y - JOINT / 2 - FORK
        x = rect.x + PADDING
        for lane in block.children:
            box = self._measure_lane(lane, block)
            middle = x + box.left
            frame = Rect(x, top, box.left + box.right, bottom - top)
            self.layout.frames[lane.id] = Frame(lane.id, frame, middle, "lane", False, depth)
            end = self.column(lane.id, lane.children, middle, top, LANE_WIDTH, depth + 1)
            self._fork_and_join(block.id, axis, middle, rect.y + HEADER, end, joint_y)
            x = frame.right + LANE_SPACE
        if not block.children:
            self.layout.wires.append(Wire(block.id, ((axis, rect.y + HEADER), (axis, joint_y))))
        self.layout.wires.append(Wire(block.id, ((axis, joint_y), (axis, rect.bottom))))
        self.layout.joints.append(Joint(block.id, axis, joint_y))

    def _fork_and_join(self, owner: str, axis: float, lane: float, top: float, end: float, joint: float) -> None:
        fork = top + FORK / 2
        wires = self.layout.wires
        if lane == axis:
            wires.append(Wire(owner, ((axis, top), (axis, top + FORK))))
            wires.append(Wire(owner, ((axis, end), (axis, joint))))
        else:
            wires.append(Wire(owner, ((axis, top), (axis, fork), (lane, fork), (lane, top + FORK))))
            wires.append(Wire(owner, ((lane, end), (lane, joint), (axis, joint))))


def _is_shortcut(lane: Block, owner: Block) -> bool:
    """Whether this fixed branch usually stays empty: every one but the first."""
    return bool(owner.spec.branches) and owner.children[0].id != lane.id


def reading_rows(layout: Layout) -> Mapping[str, float]:
    """The y of the top of every block, for finding neighbours by the arrow keys."""
    return {frame.id: frame.rect.y for frame in layout.frames.values()}
