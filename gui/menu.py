"""The app's menu: what a menu bar would hold, in one place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import ActionSpec
from gui.icons import icon
from gui.services import Services
from gui.settings import LANGUAGE, SCALE, Setting

translate = QCoreApplication.translate

SCALES = (1.0, 1.15, 1.3, 1.5)
LANGUAGES = (("system", ""), ("en", "English"), ("zh_CN", "简体中文"))


class AppMenu(QMenu):
    """Files, recent files, undo, text size, language."""

    fileChosen = Signal(str)  # noqa: N815 - Qt's spelling: path
    told = Signal(str)  # something the person should know

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._choices: list[tuple[str, QActionGroup]] = []
        self._recent = QMenu(translate("Menu", "Open recent"), self)
        self._recent.setIcon(icon("clock"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._recent.triggered.connect(self._open_recent)
        services.settings.changed.connect(self._on_setting)

    def fill(self, actions: Mapping[str, QAction]) -> None:
        """Put in the window's actions, by id, once it has them."""
        self._add(actions, "file.new", "file.open", "file.zoo", "file.model")
        self.addMenu(self._recent)
        self._add(actions, "file.save", "file.save-as")
        self.addSeparator()
        self._add(actions, "edit.undo", "edit.redo")
        self.addSeparator()
        self._add_scales()
        self._add_languages()
        self._add(actions, "view.tensorboard", "view.appearance", "app.settings")
        self.addSeparator()
        self._add(actions, "file.quit")

    def choices_offered(self) -> list[ActionSpec]:
        """Every text size and language as an action of its own, for the command palette."""
        return [
            ActionSpec(id=f"view.choice.{action.data()}", text=f"{title}: {action.text()}", run=action.trigger)
            for title, group in self._choices
            for action in group.actions()
        ]

    def _add(self, actions: Mapping[str, QAction], *names: str) -> None:
        for name in names:
            self.addAction(actions[name])

    def _add_scales(self) -> None:
        menu = self.addMenu(icon("zoom-in"), translate("Menu", "Text size"))
        held = self._services.settings.get(SCALE)
        group = QActionGroup(menu)
        for scale in SCALES:
            _choice(menu, group, f"{scale:.0%}", scale, chosen=scale == held)
        group.triggered.connect(self._set_scale)
        self._choices.append((menu.title(), group))

    def _add_languages(self) -> None:
        menu = self.addMenu(icon("settings"), translate("Menu", "Language"))
        held = self._services.settings.get(LANGUAGE)
        group = QActionGroup(menu)
        for key, name in LANGUAGES:
            _choice(menu, group, name or translate("Menu", "As the desktop"), key, chosen=key == held)
        group.triggered.connect(self._set_language)
        self._choices.append((menu.title(), group))

    @Slot(object)
    def _on_setting(self, setting: Setting[object]) -> None:
        """Another text size or language was chosen in the settings."""
        for held, (_, group) in zip((SCALE, LANGUAGE), self._choices, strict=False):
            if held is setting:
                for action in group.actions():
                    action.setChecked(action.data() == self._services.settings.get(setting))

    @Slot(QAction)
    def _set_scale(self, action: QAction) -> None:
        self._services.settings.set(SCALE, action.data())

    @Slot(QAction)
    def _set_language(self, action: QAction) -> None:
        self._services.settings.set(LANGUAGE, action.data())
        self.told.emit(translate("Menu", "The language changes when Layerwright is next started."))

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._services.settings.recent_files():
            self._recent.addAction(str(path)).setData(str(path))
        if self._recent.isEmpty():
            self._recent.addAction(translate("Menu", "No project was opened yet")).setEnabled(False)

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        self.fileChosen.emit(str(action.data()))


def _choice(menu: QMenu, group: QActionGroup, text: str, value: object, *, chosen: bool) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.setData(value)
    group.addAction(action)
