"""What rules look at: the project, its report, and the layers an image passes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from core.errors import N_, Message
from core.lint.issue import Fix
from core.network.edit import Insert, SetParam
from core.network.report import BlockReport, Report
from core.network.tree import Block, Network, new_block
from core.project.edit import ProjectOp
from core.project.model import Project

WEIGHTED: Final = frozenset({"Conv2d", "Linear"})
"""Layers that are a weighted sum and nothing else: two in a row are no more than one."""

STRAIGHT: Final = frozenset(
    {"AvgPool2d", "AdaptiveAvgPool2d", "BatchNorm2d", "Dropout", "Flatten", "Identity", "ZeroPad2d"}
)
"""Layers that bend nothing: between two weighted sums they do not stand in for an activation."""

Row = tuple[str, Mapping[str, Any]]
"""A block to be made: its type and parameters."""


@dataclass(frozen=True)
class View:
    """A project and what inference found out about its network."""

    project: Project
    report: Report

    @property
    def network(self) -> Network:
        return self.project.network

    @property
    def classes(self) -> int:
        """How many classes the data has; 0 where that is not known yet."""
        return len(self.project.data.classes)

    def of(self, block: Block) -> BlockReport:
        """What is known of a block; nothing, where the report is of another network."""
        return self.report.blocks.get(block.id) or BlockReport(block.id, "waiting")

    @cached_property
    def sequences(self) -> tuple[tuple[Block, ...], ...]:
        """Every run of layers that follow one another, Groups unfolded, other containers standing for themselves."""
        found = [tuple(_unfolded(self.network.blocks))]
        for block in self.network.walk():
            if block.spec.is_container and block.type != "Group" and block.enabled:
                branches = block.children if block.spec.arrangement == "branches" else (block,)
                found += [tuple(_unfolded(b.children)) for b in branches if b.enabled]
        return tuple(found)

    @property
    def main(self) -> tuple[Block, ...]:
        """The blocks from the image to the answer."""
        return self.sequences[0]

    @cached_property
    def layers(self) -> tuple[Block, ...]:
        """Every layer that is switched on, in reading order."""
        return tuple(_enabled_layers(self.network.blocks))


def _unfolded(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if not block.enabled:
            continue
        if block.type == "Group":
            yield from _unfolded(block.children)
        else:
            yield block


def _enabled_layers(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.enabled:
            if block.spec.is_container:
                yield from _enabled_layers(block.children)
            else:
                yield block


def named(block: Block, **values: Any) -> dict[str, Any]:
    """Values of a message about a block."""
    return {"type": block.type, "name": block.name, **values}


def set_fix(block: Block, changes: Mapping[str, Any]) -> Fix:
    """The button that sets parameters: "Set in_features to 576"."""
    what = ", ".join(changes)
    value = ", ".join(_say(v) for v in changes.values())
    ops = tuple(SetParam(block.id, name, new) for name, new in changes.items())
    if len(changes) == 1 and block.spec.param(what) is None:
        return Fix(Message("fix.drop", N_("Core", "Remove {param}"), {"param": what}), ops)
    text = N_("Core", "Set {param} to {value}")
    return Fix(Message("fix.set", text, {"param": what, "value": value}), ops)


def _say(value: Any) -> str:
    if isinstance(value, tuple):
        return "×".join(map(str, value))
    return "none" if value is None else str(value)


def insert_ops(
    network: Network, parent: str, index: int, *rows: tuple[str, Mapping[str, Any]]
) -> tuple[ProjectOp, ...]:
    """The edits that put new blocks of these types and parameters before `index`, in this order."""
    made: list[Block] = []
    for type_name, params in rows:
        taken = [text for block in made for text in (block.id, block.name)]
        made.append(new_block(network, type_name, taken, **params))
    return tuple(Insert(parent, index + n, block) for n, block in enumerate(made))


def insert_before(network: Network, block: Block, *rows: Row) -> tuple[ProjectOp, ...]:
    """The edits that put new blocks before that one."""
    spot = network.spot(block.id)
    return insert_ops(network, spot.parent, spot.index, *rows)


def insert_after(network: Network, block: Block, *rows: Row) -> tuple[ProjectOp, ...]:
    """The edits that put new blocks behind that one."""
    spot = network.spot(block.id)
    return insert_ops(network, spot.parent, spot.index + 1, *rows)
