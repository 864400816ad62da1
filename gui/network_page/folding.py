"""Which containers are folded: a matter of the view, not of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.network.tree import ROOT, Network


class Folding(QObject):
    """The ids of the folded containers.

    Signals
    -------
    changed() : something was folded or unfolded.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: frozenset[str] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        return self._ids

    def toggle(self, block_id: str) -> None:
        """Fold what is open, open what is folded."""
        self._set(self._ids ^ {block_id})

    def fold_all(self, network: Network) -> None:
        """Fold every container at the top."""
        self._set(frozenset(b.id for b in network.blocks if b.spec.is_container))

    def fold_every(self, network: Network) -> None:
        """Fold every container at every depth, so that each unfolds to what it holds and no further."""
        self._set(frozenset(b.id for b in network.walk() if b.spec.is_container and not _is_lane(network, b.id)))

    def unfold_all(self) -> None:
        """Open everything."""
        self._set(frozenset())

    def reveal(self, block_id: str, network: Network) -> None:
        """Open every container around the block."""
        around = set()
        parent = network.spot(block_id).parent
        while parent != ROOT:
            around.add(parent)
            parent = network.spot(parent).parent
        self._set(self._ids - around)

    def prune(self, network: Network) -> None:
        """Forget containers that are gone, without a signal: nothing that is seen changes."""
        self._ids = frozenset(i for i in self._ids if i in network)

    def _set(self, ids: frozenset[str]) -> None:
        if ids != self._ids:
            self._ids = ids
            self.changed.emit()


def _is_lane(network: Network, block_id: str) -> bool:
    """Whether it is a branch, which unfolds with its container."""
    parent = network.spot(block_id).parent
    return parent != ROOT and network.block(parent).spec.arrangement == "branches"
