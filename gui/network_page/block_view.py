"""What a block shows: texts and state made of the block and of what is known about it. Items only draw this."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from core.blocks import AUTO
from core.blocks.caption import caption
from core.network.report import BlockReport
from core.network.tree import Block
from gui.network_page.counting import counted
from gui.texts import say_text
from gui.widgets.format import format_count

State = Literal["ok", "error", "waiting", "bypassed", "unknown"]


class BlockView(NamedTuple):
    """All that an item needs to draw one block; equal views need no repaint.

    `title` is the type, `name` what it is called in code, `total` its parameters, "" where it has none; `badge` is
    what a container says about itself ("×3").
    """

    id: str
    title: str
    name: str
    caption: str
    total: str
    category: str
    state: State
    frozen: bool
    container: bool
    stacked: bool
    badge: str


def view_of(block: Block, report: BlockReport | None) -> BlockView:
    """The view of a block; without a report its numbers are left out."""
    spec = block.spec
    state: State = "bypassed" if not block.enabled else report.state if report else "unknown"
    total = format_count(report.parameters) if report and report.parameters and state != "waiting" else ""
    return BlockView(
        id=block.id,
        title=spec.type,
        name=block.name,
        caption=(_contents(block) if spec.is_container else caption_of(block, report)) + _rate(block),
        total=total,
        category=spec.category,
        state=state,
        frozen=block.frozen,
        container=spec.is_container,
        stacked=spec.type == "Repeat",
        badge=_badge(block),
    )


def caption_of(block: Block, report: BlockReport | None = None) -> str:
    """The line under the name: the spec's caption with the values that hold here ("32 filters · 5×5 · padding 2")."""
    values = {p.name: block.value(p.name) for p in block.spec.params}
    if report:
        values.update({k: v for k, v in report.resolved.items() if v is not None and values.get(k) == AUTO})
    template = say_text(block.spec.caption)
    return caption(block.spec, values, template) or say_text(block.spec.summary)


def _contents(block: Block) -> str:
    count = sum(1 for inner in block.walk() if inner.id != block.id)
    if block.spec.arrangement == "branches":
        count -= len(block.children)
    return counted(
        count,
        QCoreApplication.translate("Canvas", "1 block inside"),
        QCoreApplication.translate("Canvas", "{n} blocks inside"),
    )


def _rate(block: Block) -> str:
    """How fast it learns, where that is otherwise than the recipe says."""
    return f" · lr × {block.rate:g}" if block.rate != 1.0 else ""


def _badge(block: Block) -> str:
    if block.type == "Repeat":
        return f"×{block.value('times')}"
    return str(block.value("combine") or "")


JOIN_SIGNS = {"add": "+", "multiply": "×", "concat": "concat"}


def join_sign(block: Block) -> str:
    """How the branches of a container come together: "+", "×" or "concat"."""
    return JOIN_SIGNS.get(str(block.value("combine") or "add"), "+")
