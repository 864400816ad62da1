"""Keeps the keyboard where the person is working."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_enabled(widget: QWidget, enabled: bool, heir: QWidget) -> None:
    """Enable or disable `widget`; if it had the keyboard, `heir` gets it.

    Qt would pass the keyboard to whatever follows in the tab order, often at the other end of the window.
    """
    if not enabled and widget.hasFocus():
        heir.setFocus(Qt.FocusReason.OtherFocusReason)
    widget.setEnabled(enabled)
