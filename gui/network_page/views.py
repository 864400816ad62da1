"""What blocks and lines show now: made of document and report when asked for, and kept while nothing has changed."""

from __future__ import annotations

from typing import NamedTuple

from core.network.report import BlockReport, Report, Shape
from core.network.tree import ROOT, Block
from gui.document import Document
from gui.network_page.arrange import around
from gui.network_page.block_view import BlockView, State, view_of
from gui.network_page.places import Link
from gui.widgets.format import format_shape


class LinkView(NamedTuple):
    """What is written beside a line and how it is meant."""

    text: str = ""
    state: str = "ok"


class Views:
    """The views of one document; `take` says that it has changed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._kept: dict[str, tuple[tuple[Block, BlockReport | None, bool, bool], BlockView]] = {}
        self.take()

    def take(self) -> None:
        """Take over what the document knows now."""
        self._network, self._report = self._document.network, self._document.report
        self.culprit = blamed(self._report)
        self._around = frozenset(around(self._network, self.culprit)[1:] if self.culprit else ())

    def block(self, block_id: str, *, folded: bool) -> BlockView:
        """What a block shows; a container that holds the culprit is red only where it hides it."""
        block, found = self._network.block(block_id), self._found(block_id)
        holds = block_id in self._around
        source = (block, found, holds, holds and folded)
        kept = self._kept.get(block_id)
        if kept and kept[0][0] is block and kept[0][1] is found and kept[0][2:] == source[2:]:
            return kept[1]
        view = view_of(block, found)
        if holds:
            view = view._replace(state="error" if folded else "ok")
        self._kept[block_id] = (source, view)
        return view

    def state(self, block_id: str) -> State:
        """How a block is, without the texts."""
        block, found = self._network.block(block_id), self._found(block_id)
        return "bypassed" if not block.enabled else found.state if found else "unknown"

    def link(self, link: Link, root: str) -> LinkView:
        """The size that runs along a line; `root` is the container whose inside is shown."""
        report, source = self._report, link.source
        if report is None:
            return LinkView(format_shape(self._document.project.data.input) if source == ROOT else "")
        shape: Shape | None = report.input
        if source != ROOT:
            found = report.blocks.get(source)
            if found is None:
                return LinkView()
            shape = found.input if source == link.parent else found.output
        if self.culprit and link.target == self.culprit and link.target != root:
            return LinkView(format_shape(shape), "error")
        return LinkView(format_shape(shape), "ok" if shape is not None else "waiting")

    def _found(self, block_id: str) -> BlockReport | None:
        return self._report.blocks.get(block_id) if self._report else None


def blamed(report: Report | None) -> str | None:
    """The block to show in red: the innermost of those that fail, for a container fails with what it holds."""
    if report is None:
        return None
    failing = [b.id for b in report.blocks.values() if b.state == "error"]
    return failing[-1] if failing else None
