"""Makes every setting take effect, at the start and whenever the person changes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from gui.appearance import Appearance
from gui.document import Document
from gui.runner import Runner
from gui.settings import ANIMATE, AUTOSAVE, DEVICE, MODE, SCALE, THREADS, Settings


class Preferences(QObject):
    """Hands the settings on to those whom they concern. The language is read once, when the window starts."""

    def __init__(self, settings: Settings, appearance: Appearance, document: Document, runner: Runner) -> None:
        super().__init__(settings)
        self._settings, self._appearance = settings, appearance
        self._document, self._runner = document, runner
        settings.changed.connect(self.apply)
        self.apply()

    @Slot()
    def apply(self) -> None:
        """Bring everything in line with what is held."""
        held = self._settings.get
        self._appearance.set_mode(held(MODE))
        self._appearance.set_scale(held(SCALE))
        self._appearance.set_animated(held(ANIMATE))
        self._document.keeps_copies = held(AUTOSAVE)
        self._runner.set_machine(held(THREADS), held(DEVICE))
