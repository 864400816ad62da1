"""Which container the canvas has entered: a matter of the view, not of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.network.tree import ROOT, Network


class Level(QObject):
    """The container whose inside is shown; ROOT where the whole network is.

    Signals
    -------
    changed(str) : another one is shown now; its id.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = ROOT

    @property
    def root(self) -> str:
        return self._root

    def enter(self, block_id: str) -> None:
        """Show only what this container holds; ROOT shows everything."""
        if block_id != self._root:
            self._root = block_id
            self.changed.emit(block_id)

    def leave(self, network: Network) -> str:
        """Go one container out; gives the one that was left, ROOT where there was none."""
        left = self._root
        if left != ROOT:
            outer = network.spot(left).parent
            if outer != ROOT and is_lane(network, left):
                outer = network.spot(outer).parent
            self.enter(outer)
        return left

    def reveal(self, block_id: str, network: Network) -> None:
        """Go out as far as needed for the block to be inside."""
        around = set()
        while block_id in network:
            block_id = network.spot(block_id).parent
            around.add(block_id)
        root = self._root
        while root != ROOT and root not in around:
            root = network.spot(root).parent
        self.enter(root)

    def prune(self, network: Network) -> None:
        """Go out where the container is gone, or holds nothing any more because it is of another type."""
        if self._root != ROOT and (self._root not in network or not network.block(self._root).spec.is_container):
            self.enter(ROOT)


def is_lane(network: Network, block_id: str) -> bool:
    """Whether the block is a branch of a container that lays its children side by side."""
    parent = network.spot(block_id).parent
    return parent != ROOT and network.block(parent).spec.arrangement == "branches"
