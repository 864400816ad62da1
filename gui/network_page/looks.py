"""What lies over the blocks: which are selected, how warm they are, what they make of an image."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QPixmap

from gui.network_page.items.card import Look


@dataclass(slots=True)
class Looks:
    """By block id: its share of a heat map from 0 to 1, its value there in words, and a picture of its output."""

    selected: frozenset[str] = frozenset()
    heat: Mapping[str, float] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, QPixmap] = field(default_factory=dict)

    def of(self, block_id: str) -> Look:
        """How that block is shown beyond its view."""
        return Look(
            selected=block_id in self.selected,
            heat=self.heat.get(block_id),
            label=self.labels.get(block_id, ""),
            picture=self.pictures.get(block_id),
        )
