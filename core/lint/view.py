"""What rules look at: the project, its report, the layers an image passes, and the machine that is to train them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.blocks.window import Window, windows
from core.errors import N_, Message
from core.lint.issue import Fix, LedgerRow
from core.lint.ledger import ledger
from core.network.operations import Insert, Remove, SetParam
from core.network.report import BlockReport, Report, Shape
from core.network.tree import ROOT, Block, Network, new_block
from core.project.edit import ProjectOp
from core.project.model import Project

Row = tuple[str, Mapping[str, Any]]
"""A block to be made: its type and parameters."""


@dataclass(frozen=True)
class View:
    """A project, what inference found out about its network, and the memory of this machine in bytes (0: unknown)."""

    project: Project
    report: Report
    memory: int = 0

    @property
    def network(self) -> Network:
        return self.project.network

    @property
    def classes(self) -> int:
        """How many classes the data has, or numbers that belong to an image; 0 where unknown, or no matter."""
        return len(self.project.data.classes) if self.project.data.target != "image" else 0

    @property
    def tells_numbers(self) -> bool:
        """Whether the network learns numbers that belong to an image, and no class."""
        return self.project.data.target == "numbers"

    def of(self, block: Block) -> BlockReport:
        """What is known of a block; nothing, where the report is of another network."""
        return self.report.blocks.get(block.id) or BlockReport(block.id, "waiting")

    def windows(self, block: Block) -> tuple[Window, ...]:
        """The windows of a layer that slides one over what comes in; none of a transposed one, or where it failed."""
        known = self._windows.get(block.id)
        if known is None:
            report = self.of(block)
            slides = block.spec.window == "sliding" and report.state == "ok" and "kernel_size" in report.resolved
            found = windows(report.resolved, report.input) if slides and report.input else None
            known = self._windows[block.id] = found or ()
        return known

    @cached_property
    def _windows(self) -> dict[str, tuple[Window, ...]]:
        return {}

    def ledger(self, block: Block) -> tuple[LedgerRow, ...]:
        """Where the size that comes to a block is from."""
        return ledger(self.network, self.report, block.id)

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

    @cached_property
    def in_shortcuts(self) -> frozenset[str]:
        """The ids of all blocks in the shortcut of a Residual."""
        shortcuts = (block.children[1] for block in self.network.walk() if block.type == "Residual")
        return frozenset(inner.id for shortcut in shortcuts for inner in shortcut.walk())

    def insert(self, parent: str, index: int, *rows: Row) -> tuple[ProjectOp, ...]:
        """The edits that put new blocks of these types and parameters before `index`, in this order."""
        return tuple(Insert(parent, index + n, block) for n, block in enumerate(self.made(*rows)))

    def insert_before(self, block: Block, *rows: Row) -> tuple[ProjectOp, ...]:
        """The edits that put new blocks before that one."""
        spot = self.network.spot(block.id)
        return self.insert(spot.parent, spot.index, *rows)

    def insert_after(self, block: Block, *rows: Row) -> tuple[ProjectOp, ...]:
        """The edits that put new blocks behind that one."""
        spot = self.network.spot(block.id)
        return self.insert(spot.parent, spot.index + 1, *rows)

    def append(self, *rows: Row) -> tuple[ProjectOp, ...]:
        """The edits that put new blocks at the end of the network."""
        return self.insert(ROOT, len(self.network.blocks), *rows)

    def made(self, *rows: Row) -> tuple[Block, ...]:
        """New blocks of these types and parameters, made once: fixes are alternatives, so they may share them."""
        key = repr(rows)
        if key not in self._made:
            found: list[Block] = []
            for type_name, params in rows:
                taken = [text for block in found for text in (block.id, block.name)]
                found.append(new_block(None, type_name, [*self._taken, *taken], **params))
            self._made[key] = tuple(found)
        return self._made[key]

    @cached_property
    def _taken(self) -> tuple[str, ...]:
        """Every id and name there is."""
        return (*self.network.spots, *{block.name for block in self.network.walk()})

    @cached_property
    def _made(self) -> dict[str, tuple[Block, ...]]:
        return {}


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


def remove_fix(block: Block) -> Fix:
    """The button that takes a block out."""
    return Fix(Message("fix.remove", N_("Core", "Remove {name}"), {"name": block.name}), (Remove((block.id,)),))


def fix(code: str, text: str, ops: tuple[ProjectOp, ...], **values: Any) -> Fix:
    """A button with that label."""
    return Fix(Message(f"fix.{code}", text, values), ops)


def _say(value: Any) -> str:
    if isinstance(value, tuple):
        return "×".join(map(str, value))
    return "none" if value is None else str(value)


def say_size(size: Shape) -> str:
    """A size for a sentence: "16 × 6 × 6"."""
    return " × ".join(map(str, size))
