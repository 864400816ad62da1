"""Puts the theme on the application: light, dark, or as the desktop says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtWidgets import QApplication

from gui.stylesheet import stylesheet
from gui.theme import DARK, LIGHT, Theme, font, palette

Mode = Literal["light", "dark", "system"]


ANIMATED: Final = "layerwright.animated"


def is_animated() -> bool:
    """Whether things move smoothly; the person may prefer that they stand still."""
    app = QApplication.instance()
    return app is None or app.property(ANIMATED) is not False


class Appearance(QObject):
    """Dresses the application in a theme and follows the desktop's light or dark setting in mode "system".

    Signals
    -------
    changed(Theme) : after palette, font and stylesheet have been applied.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, mode: Mode = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._scale = scale
        self._images = QTemporaryDir()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme now applied."""
        dark = self._mode == "dark" or (self._mode == "system" and self._system_is_dark())
        return replace(DARK if dark else LIGHT, scale=self._scale)

    @property
    def mode(self) -> Mode:
        """What was asked for: light, dark, or the desktop's."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Change to light, dark, or whatever the desktop says."""
        if mode != self._mode:
            self._mode = mode
            self._apply()

    def set_scale(self, scale: float) -> None:
        """Enlarge all type: 1.0 for a desk, about 1.25 to 1.5 for a projector."""
        if scale != self._scale:
            self._scale = scale
            self._apply()

    def set_animated(self, animated: bool) -> None:
        """Move things smoothly, or at once."""
        self._app.setProperty(ANIMATED, animated)
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
            self._app.setEffectEnabled(effect, animated)

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @Slot()
    def _follow_system(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        theme = self.theme
        self._app.setProperty("layerwright.theme", theme)
        self._app.setPalette(palette(theme))
        self._app.setFont(font(theme))
        self._app.setStyleSheet(stylesheet(theme, Path(self._images.path())))
        self.changed.emit(theme)
