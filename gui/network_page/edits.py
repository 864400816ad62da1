"""What every verb of the page is made of: an undoable edit with a name, and what is selected then."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from core.network.edit import in_reading_order
from core.network.operations import InsertAll, NetworkOp
from core.network.tree import ROOT, Block, Network, new_block
from gui.document import Document
from gui.network_page.level import Level, is_lane
from gui.network_page.selection import Selection

Place = tuple[str, int]
"""A gap: the parent's id and the index before which something goes."""


class Edits(QObject):
    """Edits of the document on behalf of the selection.

    `make` turns what the palette calls a thing, a layer or a block of one's own, into a fresh block; `level` is the
    container whose inside is shown.

    Signals
    -------
    inserted(str, str) : something of that name became the block of that id.
    """

    inserted = Signal(str, str)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        parent: QObject | None = None,
        make: Callable[[Network, str], Block] = new_block,
        level: Level | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._make = document, selection, make
        self._level = level or Level(self)

    # Where new things go

    def place_after_selection(self) -> Place:
        """The gap behind the selection; inside a selected, empty container; at the end where nothing is selected."""
        network = self._document.network
        current = self._selection.current
        if current is None or current not in network:
            return self._end_of(self._level.root)
        spot = network.spot(in_reading_order(network, self._selection.ids)[-1])
        if spot.block.spec.arrangement == "sequence" and (is_lane(network, spot.block.id) or not spot.block.children):
            return spot.block.id, len(spot.block.children)
        return spot.parent, spot.index + 1

    def _end_of(self, container: str) -> Place:
        """Behind the last block of a container, or of its last branch."""
        children = self._document.network.children(container)
        if container != ROOT and self._document.network.block(container).spec.arrangement == "branches" and children:
            return children[-1].id, len(children[-1].children)
        return container, len(children)

    def insert_blocks(self, blocks: Sequence[Block], place: Place, text: str) -> bool:
        """Blocks with ids of their own into a gap, one behind the other; they are selected then."""
        parent, index = place
        return self._edit([InsertAll(parent, index, tuple(blocks))], text) and self._select([b.id for b in blocks])

    # Within

    def _blocks(self) -> list[Block]:
        return [self._document.network.block(i) for i in self._selection.ids if i in self._document.network]

    def _named(self, one: str, many: str, ids: Sequence[str] | None = None) -> str:
        ids = self._selection.ids if ids is None else ids
        return one.format(name=self._document.network.block(ids[0]).name) if len(ids) == 1 else many

    def _edit(self, ops: Sequence[NetworkOp], text: str) -> bool:
        return self._document.edit_all(ops, text)

    def _select(self, ids: Sequence[str]) -> bool:
        self._selection.set(ids)
        return True

    def _select_new(self, before: set[str]) -> bool:
        network = self._document.network
        return self._select(in_reading_order(network, [b.id for b in network.walk() if b.id not in before]))
