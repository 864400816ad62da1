"""What a person can do, each thing one record that menus, tool bars and the command palette read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.icons import icon


def always() -> bool:
    """The condition of an action that is never greyed out."""
    return True


@dataclass(frozen=True, kw_only=True)
class ActionSpec:
    """One action: stable id, text, name of its icon, shortcut ("Ctrl+S"), when it can be done, and doing it."""

    id: str
    text: str
    run: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    enabled: Callable[[], bool] = always


def make_action(spec: ActionSpec, owner: QWidget, *, shortcut: bool = True) -> QAction:
    """The QAction of a spec, belonging to `owner`; its shortcut works anywhere in the owner's window."""
    action = QAction(spec.text, owner)
    action.setObjectName(spec.id)
    if spec.icon:
        action.setIcon(icon(spec.icon))
    if spec.shortcut and shortcut:
        action.setShortcut(QKeySequence(spec.shortcut))
    action.triggered.connect(_Guarded(spec))
    return action


class _Guarded:
    """Runs the spec's callback where its condition holds; a shortcut may come at any moment."""

    def __init__(self, spec: ActionSpec) -> None:
        self._spec = spec

    def __call__(self, _checked: bool = False) -> None:
        if self._spec.enabled():
            self._spec.run()
