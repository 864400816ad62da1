"""A block that somebody is led to lights up for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QVariantAnimation

from core.network.tree import ROOT
from gui.appearance import is_animated
from gui.network_page.scene import NetworkScene

FLASH_MS = 700


class Flash(QObject):
    """Lights one block of the scene, and lets it fade."""

    def __init__(self, scene: NetworkScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene, self._block = scene, ROOT
        self._fading = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FLASH_MS)
        self._fading.valueChanged.connect(self._light)

    def show(self, block_id: str) -> None:
        """Light this block, and no other any more."""
        self._fading.stop()
        self._light(0.0)
        self._block = block_id
        if is_animated():
            self._fading.start()

    def _light(self, strength: float) -> None:
        item = self._scene.item(self._block) if self._block != ROOT else None
        if item:
            item.show_flash(strength)
