"""The app's menu, and the actions that belong to the window rather than to a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.actions import ActionSpec
from gui.icons import icon
from gui.pages import PAGES
from gui.settings import LANGUAGE, SCALE

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate

SCALES = (1.0, 1.15, 1.3, 1.5)
LANGUAGES = (("system", ""), ("en", "English"), ("zh_CN", "简体中文"))


def page_actions(window: Window) -> list[ActionSpec]:
    """Turning to each page."""
    return [
        ActionSpec(
            id=f"page.{entry.key}",
            text=translate("Menu", "Go to {page}").format(page=entry.text),
            icon=entry.icon,
            shortcut=entry.shortcut,
            run=_Turn(window, entry.key),
        )
        for entry in PAGES.rail_entries()
    ] + [ActionSpec(id="page.start", text=translate("Menu", "Start page"), icon="home", shortcut="Alt+0", run=_Turn(window, "start"))]


def file_actions(window: Window) -> list[ActionSpec]:
    """Files, undo, appearance."""
    files, document = window.files, window.services.document
    stack = document.undo_stack
    return [
        ActionSpec(id="file.new", text=translate("Menu", "New project…"), icon="plus", shortcut="Ctrl+N", run=files.new),
        ActionSpec(id="file.open", text=translate("Menu", "Open project…"), icon="folder", shortcut="Ctrl+O", run=files.ask_and_open),
        ActionSpec(id="file.save", text=translate("Menu", "Save"), icon="save", shortcut="Ctrl+S", run=files.save),
        ActionSpec(id="file.save-as", text=translate("Menu", "Save as…"), icon="save", shortcut="Ctrl+Shift+S", run=files.save_as),
        ActionSpec(id="edit.undo", text=translate("Menu", "Undo"), icon="undo", shortcut="Ctrl+Z", run=stack.undo, enabled=stack.canUndo),
        ActionSpec(
            id="edit.redo", text=translate("Menu", "Redo"), icon="redo", shortcut="Ctrl+Shift+Z", run=stack.redo, enabled=stack.canRedo
        ),
        ActionSpec(
            id="view.appearance", text=translate("Menu", "Light or dark"), icon="moon", shortcut="Ctrl+Shift+D",
            run=window.toggle_appearance,
        ),
        ActionSpec(id="view.commands", text=translate("Menu", "Search commands"), icon="search", shortcut="Ctrl+K",
                   run=window.show_commands),
        ActionSpec(id="file.quit", text=translate("Menu", "Quit"), icon="close", shortcut="Ctrl+Q", run=window.close),
    ]


class AppMenu(QMenu):
    """What a menu bar would hold, in one place: files, recent files, text size, language."""

    def fill(self, window: Window) -> None:
        """Put in the window's own actions, once it has them."""
        self._window = window
        by_id = {action.objectName(): action for action in window.actions()}
        for name in ("file.new", "file.open"):
            self.addAction(by_id[name])
        self._recent = self.addMenu(icon("clock"), translate("Menu", "Open recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        for name in ("file.save", "file.save-as"):
            self.addAction(by_id[name])
        self.addSeparator()
        for name in ("edit.undo", "edit.redo"):
            self.addAction(by_id[name])
        self.addSeparator()
        self._add_scales(window)
        self._add_languages(window)
        self.addAction(by_id["view.appearance"])
        self.addSeparator()
        self.addAction(by_id["file.quit"])

    def _add_scales(self, window: Window) -> None:
        menu = self.addMenu(icon("zoom-in"), translate("Menu", "Text size"))
        held = window.services.settings.get(SCALE)
        group = QActionGroup(menu)
        for scale in SCALES:
            action = _checkable(menu, group, f"{scale:.0%}", scale == held)
            action.setData(scale)
        group.triggered.connect(self._set_scale)

    def _add_languages(self, window: Window) -> None:
        menu = self.addMenu(icon("settings"), translate("Menu", "Language"))
        held = window.services.settings.get(LANGUAGE)
        group = QActionGroup(menu)
        for key, name in LANGUAGES:
            action = _checkable(menu, group, name or translate("Menu", "As the desktop"), key == held)
            action.setData(key)
        group.triggered.connect(self._set_language)

    @Slot(QAction)
    def _set_scale(self, action: QAction) -> None:
        self._window.services.settings.set(SCALE, action.data())
        self._window.services.appearance.set_scale(action.data())

    @Slot(QAction)
    def _set_language(self, action: QAction) -> None:
        self._window.services.settings.set(LANGUAGE, action.data())
        self._window.errors.show_message(translate("Menu", "The language changes when Layerwright is next started."), severity="info")

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._window.services.settings.recent_files():
            action = self._recent.addAction(str(path))
            action.triggered.connect(_Open(self._window, str(path)))
        if self._recent.isEmpty():
            self._recent.addAction(translate("Menu", "No project was opened yet")).setEnabled(False)


class _Turn:
    def __init__(self, window: Window, key: str) -> None:
        self._window, self._key = window, key

    def __call__(self) -> None:
        self._window.show_page(self._key)


class _Open:
    def __init__(self, window: Window, path: str) -> None:
        self._window, self._path = window, path

    def __call__(self, _checked: bool = False) -> None:
        self._window.files.open_shown(self._path)


def _checkable(menu: QMenu, group: QActionGroup, text: str, checked: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(checked)
    group.addAction(action)
    return action



__all__ = ["AppMenu", "file_actions", "page_actions"]
