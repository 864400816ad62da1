"""Makes every setting take effect, at the start and whenever the person changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Slot

from gui.appearance import Appearance
from gui.document import Document
from gui.runner import Runner
from gui.settings import ANIMATE, AUTOSAVE, DEVICE, MODE, SCALE, THREADS, Setting, Settings


class Preferences(QObject):
    """Hands each setting on to whom it concerns; language and runs folder are read once, at the start."""

    def __init__(self, settings: Settings, appearance: Appearance, document: Document, runner: Runner) -> None:
        super().__init__(settings)
        self._settings, self._runner = settings, runner
        self._effects: Mapping[str, Callable[[Any], object]] = {
            MODE.name: appearance.set_mode,
            SCALE.name: appearance.set_scale,
            ANIMATE.name: appearance.set_animated,
            AUTOSAVE.name: document.keep_copies,
            THREADS.name: self._set_machine,
            DEVICE.name: self._set_machine,
        }
        for setting in (MODE, SCALE, ANIMATE, AUTOSAVE, THREADS):
            self._apply(setting)
        settings.changed.connect(self._apply)

    @Slot(object)
    def _apply(self, setting: Setting[Any]) -> None:
        effect = self._effects.get(setting.name)
        if effect is not None:
            effect(self._settings.get(setting))

    def _set_machine(self, _changed: object) -> None:
        self._runner.set_machine(self._settings.get(THREADS), self._settings.get(DEVICE))
