"""Rules about what blocks are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.view import View, named
from core.network.operations import Rename
from core.network.tree import Block, fresh_name, is_name

NAME_CODES: Final = ("network.bad-name", "network.name-taken")
"""What inference says about names; these rules say it of every block, with a button."""


def names(view: View) -> Iterator[Issue]:
    """Names that Python or torch cannot use, and names twice in one place."""
    everywhere = {block.name for block in view.network.walk()}
    yield from _among(view, view.network.blocks, everywhere)
    for block in view.network.walk():
        if block.children:
            yield from _among(view, block.children, everywhere)


def _among(view: View, blocks: Sequence[Block], everywhere: set[str]) -> Iterator[Issue]:
    seen: set[str] = set()
    for block in blocks:
        message = view.of(block).message
        reserved = message is not None and message.code == NAME_CODES[0]
        if block.name in seen:
            text = N_("Core", 'Two blocks side by side are called "{name}". Rename one of them.')
            yield _rename(block, NAME_CODES[1], text, everywhere)
        elif not is_name(block.name) or reserved:
            text = N_("Core", 'A block cannot be called "{name}": Python or torch needs that name. Rename it.')
            yield _rename(block, NAME_CODES[0], text, everywhere)
        seen.add(block.name)


def _rename(block: Block, code: str, text: str, taken: set[str]) -> Issue:
    name = fresh_name(block.spec.stem, taken)
    taken.add(name)
    label = Message("fix.rename", N_("Core", "Rename to {name}"), {"name": name})
    return Issue("error", block.id, Message(code, text, named(block)), fixes=(Fix(label, (Rename(block.id, name),)),))
