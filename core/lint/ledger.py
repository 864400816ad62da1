"""Where a number comes from: the sizes that lead to a block, from the image on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from core.errors import N_, Message
from core.lint.issue import LedgerRow
from core.network.report import BlockReport, Report
from core.network.tree import ROOT, Block, Network

MOST_ROWS: Final = 8
"""A ledger of more rows than this is no longer read; what is left out in the middle is said in one row."""

_NOTHING: Final = BlockReport("", "waiting")


def ledger(network: Network, report: Report, block_id: str) -> tuple[LedgerRow, ...]:
    """The image, the blocks before `block_id` that change the size, and the block itself; nothing where it is unknown.

    Blocks that keep the size are shown only where there is room for all. A Repeat whose later copy fails shows what it
    holds, and branches that do not fit each other are shown each by its end.
    """
    if block_id not in network or block_id not in report.blocks:
        return ()
    path = tuple(_path(network, report, block_id))
    last = [_row(network.block(block_id), report)]
    ends = list(_branch_ends(network.block(block_id), report))
    room = MOST_ROWS - 1 - len(ends) - len(last)
    shown = [_row(block, report) for block in _chosen(path, report, room)]
    image = LedgerRow(None, "", "", None, report.input, Message("ledger.image", N_("Core", "one image")))
    return (image, *_left_out(len(path) - len(shown)), *shown, *ends, *last)


def _path(network: Network, report: Report, block_id: str) -> Iterator[Block]:
    """The blocks that an image passes before it comes to that one, containers standing for all they hold."""
    parent = network.spot(block_id).parent
    if parent != ROOT:
        yield from _path(network, report, parent)
    siblings = network.children(parent)
    index = network.spot(block_id).index
    if parent != ROOT:
        container = network.block(parent)
        if container.spec.arrangement == "branches":
            return  # each branch begins anew
        if report.blocks.get(parent, _NOTHING).message is not None:  # a later copy of a Repeat fails
            yield container
            yield from (b for b in siblings[index + 1 :] if b.enabled)
    yield from (block for block in siblings[:index] if block.enabled)


def _chosen(path: Sequence[Block], report: Report, room: int) -> Sequence[Block]:
    """All blocks of the path where there is room, else the last ones that change the size, with a row less."""
    if len(path) <= room:
        return path
    changing = [block for block in path if _changes(report.blocks.get(block.id, _NOTHING))]
    return changing[-(room - 1) :]


def _changes(found: BlockReport) -> bool:
    return found.input != found.output or found.message is not None


def _left_out(count: int) -> Iterator[LedgerRow]:
    if count:
        text = N_("Core", "{count} blocks that keep the size or come earlier")
        yield LedgerRow(None, "…", "", None, None, Message("ledger.left-out", text, {"count": count}))


def _branch_ends(block: Block, report: Report) -> Iterator[LedgerRow]:
    """What each branch of a failing container gives."""
    if block.spec.arrangement == "branches" and report.blocks.get(block.id, _NOTHING).state == "error":
        known = [branch for branch in block.children if report.blocks.get(branch.id, _NOTHING).output is not None]
        yield from (_row(branch, report) for branch in known[: MOST_ROWS - 3])


def _row(block: Block, report: Report) -> LedgerRow:
    found = report.blocks.get(block.id, _NOTHING)
    return LedgerRow(block.id, block.name, block.type, found.input, found.output, _note(block, found))


def _note(block: Block, found: BlockReport) -> Message | None:
    """What decided the size that comes out; of the culprit, what it wants instead."""
    values = found.message.values if found.message else {}
    if found.state == "error":
        return _wants(values)
    if found.message is not None:
        return found.message
    width = next((name for name in ("out_channels", "out_features") if name in found.resolved), None)
    if width and found.formula:
        text = N_("Core", "{param} = {value}; size {formula}")
        return _say("ledger.width-and-size", text, param=width, value=found.resolved[width], formula=found.formula)
    if width:
        text = N_("Core", "{param} = {value}")
        return _say("ledger.width", text, param=width, value=found.resolved[width])
    if found.formula:
        return _say("ledger.size", N_("Core", "size {formula}"), formula=found.formula)
    return None


def _wants(values: Mapping[str, object]) -> Message | None:
    if "expected" not in values or "received" not in values:
        return None
    text = N_("Core", "takes {expected}, receives {received}")
    return _say("ledger.wants", text, expected=values["expected"], received=values["received"])


def _say(code: str, text: str, **values: object) -> Message:
    return Message(code, text, values)
