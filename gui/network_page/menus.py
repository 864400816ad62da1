"""The context menu of the canvas, made of the page's actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import ActionSpec
from gui.icons import icon

Act = Callable[[], object]

FOR_BLOCKS = (
    ("mend",),
    ("enter", "fold", "rename", "replace", "duplicate", "bypass", "freeze"),
    ("group", "residual", "parallel", "repeat", "unwrap", "branch", "keep"),
    ("freeze-to", "unfreeze-all", "rate", "replace-head"),
    ("up", "down", "out", "in"),
    ("cut", "copy", "copy-json", "paste", "delete"),
)
FOR_PAPER = (
    ("leave",),
    ("add", "paste", "select-all"),
    ("fold-all", "unfold-all"),
    ("fit", "actual-size", "picture"),
)
ONLY_WHERE_POSSIBLE = {
    "mend",
    "enter",
    "fold",
    "leave",
    "unwrap",
    "branch",
    "out",
    "in",
    "unfreeze-all",
    "replace-head",
}
"""What would only be in the way where it cannot be done: it is left out instead of grey."""


def context_menu(
    actions: Mapping[str, ActionSpec], on_blocks: bool, parent: QWidget, here: Mapping[str, Act] | None = None
) -> QMenu:
    """The menu for the selected blocks, or for the empty canvas; what cannot be done is grey.

    `here` says what an action does instead, by its name, at the gap under the pointer.
    """
    menu = QMenu(parent)
    for part in FOR_BLOCKS if on_blocks else FOR_PAPER:
        offered = [actions[f"network.{name}"] for name in part if f"network.{name}" in actions]
        offered = [spec for spec in offered if spec.enabled() or spec.id.split(".")[1] not in ONLY_WHERE_POSSIBLE]
        if not menu.isEmpty() and offered:
            menu.addSeparator()
        for spec in offered:
            act = (here or {}).get(spec.id.split(".")[1])
            menu.addAction(_action(replace(spec, run=act) if act else spec, menu))
    return menu


def _action(spec: ActionSpec, menu: QMenu) -> QAction:
    action = QAction(icon(spec.icon) if spec.icon else icon("block", "#00000000"), spec.text, menu)
    action.setObjectName(spec.id)
    action.setEnabled(spec.enabled())
    if spec.shortcut:
        action.setText(f"{spec.text}\t{QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)}")
    action.triggered.connect(_Run(spec.run))
    return action


class _Run:
    """Calls what an action does without what Qt says about it."""

    def __init__(self, act: Act) -> None:
        self._act = act

    def __call__(self, _checked: bool = False) -> None:
        self._act()
