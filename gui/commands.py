"""The actions that belong to the window rather than to a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions import ActionSpec
from gui.document import Document
from gui.files import FileFlow
from gui.pages import PAGES

translate = QCoreApplication.translate


@dataclass(frozen=True)
class FrameCommands:
    """What only the window itself can do."""

    toggle_appearance: Callable[[], object]
    show_commands: Callable[[], object]
    show_settings: Callable[[], object]
    show_zoo: Callable[[], object]
    show_tensorboard: Callable[[], object]
    close: Callable[[], object]


def page_actions(turn: Callable[[str], object]) -> list[ActionSpec]:
    """Turning to each page."""
    text = translate("Menu", "Go to {page}")
    start = ActionSpec(
        id="page.start", text=translate("Menu", "Start page"), icon="home", shortcut="Alt+0", run=partial(turn, "start")
    )
    return [start] + [
        ActionSpec(
            id=f"page.{entry.key}",
            text=text.format(page=entry.text),
            icon=entry.icon,
            shortcut=entry.shortcut,
            run=partial(turn, entry.key),
        )
        for entry in PAGES.rail_entries()
    ]


def file_actions(files: FileFlow, document: Document, frame: FrameCommands) -> list[ActionSpec]:
    """Files, undo, appearance, leaving."""
    stack = document.undo_stack
    rows: list[tuple[str, str, str, str, Callable[[], object], Callable[[], bool] | None]] = [
        ("file.new", translate("Menu", "New project…"), "plus", "Ctrl+N", files.new, None),
        ("file.open", translate("Menu", "Open project…"), "folder", "Ctrl+O", files.ask_and_open, None),
        ("file.zoo", translate("Menu", "Open a ready network…"), "package", "Ctrl+Shift+O", frame.show_zoo, None),
        ("file.model", translate("Menu", "Open a model file…"), "file", "", files.ask_and_open_model, None),
        ("file.save", translate("Menu", "Save"), "save", "Ctrl+S", files.save, None),
        ("file.save-as", translate("Menu", "Save as…"), "save", "Ctrl+Shift+S", files.save_as, None),
        ("edit.undo", translate("Menu", "Undo"), "undo", "Ctrl+Z", stack.undo, stack.canUndo),
        ("edit.redo", translate("Menu", "Redo"), "redo", "Ctrl+Shift+Z", stack.redo, stack.canRedo),
        ("view.appearance", translate("Menu", "Light or dark"), "moon", "Ctrl+Shift+D", frame.toggle_appearance, None),
        ("view.commands", translate("Menu", "Search commands"), "search", "Ctrl+K", frame.show_commands, None),
        ("view.tensorboard", translate("Menu", "Open TensorBoard"), "tensorboard", "", frame.show_tensorboard, None),
        ("app.settings", translate("Menu", "Settings…"), "settings", "Ctrl+,", frame.show_settings, None),
        ("file.quit", translate("Menu", "Quit"), "close", "Ctrl+Q", frame.close, None),
    ]
    return [
        ActionSpec(id=name, text=text, icon=icon_name, shortcut=shortcut, run=run, enabled=enabled or _always)
        for name, text, icon_name, shortcut, run, enabled in rows
    ]


def _always() -> bool:
    return True
