"""Edits that turn a network made for one task into one for another, as operations to apply."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.errors import N_, UserError
from core.network.operations import Insert, NetworkOp, Remove, SetFrozen, SetParam
from core.network.report import Report
from core.network.tree import ROOT, Block, Network, new_block

WIDTHS: Final = {"Linear": "out_features", "Conv2d": "out_channels"}
"""Layers that can name classes, and the parameter that says how many."""


def head(network: Network) -> Block | None:
    """The layer that names the classes: the last Linear, or convolution, that everything passes; None without one."""
    found = None
    for block in network.walk():
        if block.type in WIDTHS and block.enabled and not _in_branch(network, block.id):
            found = block
    return found


def replace_head(network: Network, report: Report | None, classes: int) -> tuple[NetworkOp, ...]:
    """Give the last layer one output per class; its weights begin fresh, all others stay.

    Nothing where it has as many already. Raises UserError where there is no such layer.
    """
    last = head(network)
    if last is None:
        text = N_("Core", "The network has no last Linear or Conv2d layer whose width could be set to {classes}.")
        raise UserError("transfer.no-head", text, classes=classes)
    name = WIDTHS[last.type]
    if last.value(name) == classes and report is not None:
        return ()
    return (SetParam(last.id, name, classes),)


def append_layer(network: Network, classes: int) -> tuple[NetworkOp, ...]:
    """One more Linear layer behind everything: 1000 → 10."""
    return (Insert(ROOT, len(network.blocks), new_block(network, "Linear", out_features=classes)),)


def replace_layer(network: Network, block_id: str, block: Block) -> tuple[NetworkOp, ...]:
    """Another block, with an id of its own, in a block's place and under its name.

    Raises UserError where there is no such block.
    """
    spot = network.spot(block_id)
    return (Remove((block_id,)), Insert(spot.parent, spot.index, replace(block, name=spot.block.name)))


def like(block: Block, old: Block) -> Block:
    """The block with what `old` was set to, as far as it has parameters of the same names that take those values."""
    for name, value in old.params.items():
        param = block.spec.param(name)
        if param is not None and param.check(value) is None:
            block = block.holding(name, value)
    return block


def freeze_up_to(network: Network, block_id: str) -> tuple[NetworkOp, ...]:
    """Lock every weight up to the end of a block, in reading order, and let those behind it train.

    Containers that lie wholly before are locked as one. Raises UserError where there is no such block.
    """
    return _freeze(network, block_id, including=True)


def freeze_all_but_head(network: Network) -> tuple[NetworkOp, ...]:
    """Lock every weight before the last layer. Raises UserError where there is no such layer."""
    last = head(network)
    if last is None:
        text = N_("Core", "The network has no last Linear or Conv2d layer that could go on learning.")
        raise UserError("transfer.no-head", text)
    return _freeze(network, last.id, including=False)


def unfreeze_all(network: Network) -> tuple[NetworkOp, ...]:
    """Let every weight train."""
    frozen = tuple(block.id for block in network.walk() if block.frozen)
    return (SetFrozen(frozen, False),) if frozen else ()


def _way_to(network: Network, block_id: str) -> tuple[str, ...]:
    """The block and everything around it, innermost first."""
    way = [block_id]
    while (parent := network.spot(way[-1]).parent) != ROOT:
        way.append(parent)
    return tuple(way)


def _freeze(network: Network, block_id: str, including: bool) -> tuple[NetworkOp, ...]:
    """Lock what comes before the block, and the block itself where it is included; let all others train."""
    way = _way_to(network, block_id)
    frozen: list[str] = []
    free: list[str] = []

    def divide(parent: str) -> bool:
        """Whether the block has been passed at the end of what `parent` holds."""
        passed = False
        for child in network.children(parent):
            if passed:
                free.extend(block.id for block in child.walk())
            elif child.id == block_id:
                (frozen if including else free).append(child.id)
                passed = True
            elif child.id in way:
                free.append(child.id)
                passed = divide(child.id)
            else:
                frozen.append(child.id)
        return passed

    divide(ROOT)
    locked = tuple(i for i in frozen if not network.block(i).frozen)
    thawed = tuple(i for i in free if network.block(i).frozen)
    return (*((SetFrozen(locked, True),) if locked else ()), *((SetFrozen(thawed, False),) if thawed else ()))


def _in_branch(network: Network, block_id: str) -> bool:
    """Whether only a part of what passes goes through it."""
    return any(network.block(i).spec.arrangement == "branches" for i in _way_to(network, block_id)[1:])
