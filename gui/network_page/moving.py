"""Moving blocks: along the line, into containers and out of them, from branch to branch."""

from __future__ import annotations

from collections.abc import Sequence

from core.network.edit import in_reading_order
from core.network.operations import Move
from core.network.tree import ROOT, Network
from gui.network_page.counting import counted
from gui.network_page.edits import Edits, Place
from gui.network_page.level import is_lane


def movable(network: Network, ids: Sequence[str]) -> tuple[str, ...]:
    """What leaves its place when these are dragged: a branch that its container always has takes it along."""

    def mover(block_id: str) -> str:
        parent = network.spot(block_id).parent
        return mover(parent) if parent != ROOT and network.block(parent).spec.branches else block_id

    return tuple(dict.fromkeys(mover(i) for i in ids))


class Moving(Edits):
    """The verbs that put blocks elsewhere."""

    def move(self, ids: Sequence[str], place: Place) -> bool:
        """Put blocks elsewhere."""
        text = self._named(
            self.tr("Move {name}"), counted(len(ids), self.tr("Move 1 block"), self.tr("Move {n} blocks")), ids
        )
        return self._edit([Move(tuple(ids), *place)], text) and self._select(ids)

    def step(self, by: int) -> bool:
        """Move the selected neighbours one place up (−1) or down (+1); a branch goes left or right."""
        network = self._document.network
        ids = in_reading_order(network, self._selection.ids)
        if not ids:
            return False
        first, last = network.spot(ids[0]), network.spot(ids[-1])
        target = first.index - 1 if by < 0 else last.index + 2
        if first.parent != last.parent or not 0 <= target <= len(network.children(first.parent)):
            return False
        return self.move(ids, (first.parent, target))

    def step_out(self) -> bool:
        """Move the selected blocks out of their container, to just behind it; a branch one place to the left."""
        network = self._document.network
        ids = in_reading_order(network, self._selection.ids)
        if not ids:
            return False
        if is_lane(network, ids[0]):
            return self.step(-1)
        parent = network.spot(ids[0]).parent
        if parent != ROOT and is_lane(network, parent):
            parent = network.spot(parent).parent
        if parent in (ROOT, self._level.root):
            return False
        around = network.spot(parent)
        return self.move(ids, (around.parent, around.index + 1))

    def step_in(self) -> bool:
        """Move the selected blocks into the container next to them, the one before first; a branch to the right."""
        network = self._document.network
        ids = in_reading_order(network, self._selection.ids)
        if not ids:
            return False
        if is_lane(network, ids[0]):
            return self.step(1)
        first, last = network.spot(ids[0]), network.spot(ids[-1])
        siblings = network.children(first.parent)
        before = siblings[first.index - 1 : first.index] if first.index else ()
        behind = siblings[last.index + 1 : last.index + 2] if last.parent == first.parent else ()
        for block, at_end in ((before, True), (behind, False)):
            if block and block[0].spec.is_container:
                container, index = self._end_of(block[0].id)
                if network.block(container).spec.arrangement == "branches":  # it has no branch to go into
                    return False
                return self.move(ids, (container, index if at_end else 0))
        return False
