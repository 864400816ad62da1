"""The context menu of the canvas, made of the page's actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import ActionSpec
from gui.icons import icon

FOR_BLOCKS = (
    ("rename", "duplicate", "bypass", "freeze"),
    ("group", "residual", "parallel", "repeat", "unwrap", "branch", "fold", "keep"),
    ("up", "down"),
    ("cut", "copy", "paste", "delete"),
)
FOR_PAPER = (("add", "paste", "select-all"), ("fold-all", "unfold-all"), ("fit", "actual-size"))


def context_menu(actions: Mapping[str, ActionSpec], on_blocks: bool, parent: QWidget) -> QMenu:
    """The menu for the selected blocks, or for the empty canvas; what cannot be done is grey."""
    menu = QMenu(parent)
    for part in FOR_BLOCKS if on_blocks else FOR_PAPER:
        if not menu.isEmpty():
            menu.addSeparator()
        for name in part:
            menu.addAction(_action(actions[f"network.{name}"], menu))
    return menu


def _action(spec: ActionSpec, menu: QMenu) -> QAction:
    action = QAction(icon(spec.icon) if spec.icon else icon("block", "#00000000"), spec.text, menu)
    action.setObjectName(spec.id)
    action.setEnabled(spec.enabled())
    if spec.shortcut:
        action.setText(f"{spec.text}\t{QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)}")
    action.triggered.connect(spec.run)
    return action
