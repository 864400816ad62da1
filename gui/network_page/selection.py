"""Which blocks are selected: the one place that canvas, table, code and inspector agree on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from core.network.tree import Network


class Selection(QObject):
    """The selected block ids in the order they were chosen; the last one is `current`, where arrow keys go on from.

    Signals
    -------
    changed(tuple) : the ids selected now.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    @property
    def current(self) -> str | None:
        return self._ids[-1] if self._ids else None

    def __contains__(self, block_id: object) -> bool:
        return block_id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def set(self, ids: Iterable[str]) -> None:
        """Select exactly these."""
        wanted = tuple(dict.fromkeys(ids))
        if wanted != self._ids:
            self._ids = wanted
            self.changed.emit(wanted)

    def toggle(self, block_id: str) -> None:
        """Add the block, or take it out where it is in."""
        self.set([i for i in self._ids if i != block_id] if block_id in self._ids else [*self._ids, block_id])

    def extend_to(self, block_id: str, network: Network) -> None:
        """Select everything between the current block and this one, in reading order, in the same container."""
        start = self.current
        if start is None or network.spot(start).parent != network.spot(block_id).parent:
            self.set([*(i for i in self._ids if i != block_id), block_id])
            return
        a, b = network.spot(start), network.spot(block_id)
        between = network.children(a.parent)[min(a.index, b.index) : max(a.index, b.index) + 1]
        rest = [block.id for block in between if block.id not in (start, block_id)]
        self.set([*(i for i in self._ids if i not in (start, block_id)), *rest, start, block_id])

    def prune(self, network: Network) -> None:
        """Forget blocks that are no longer there."""
        self.set(i for i in self._ids if i in network)
