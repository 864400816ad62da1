"""The rail of pages along the left edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import XS, S, style
from gui.widgets.scaled_width import scale_width

RAIL_WIDTH = 76
BUTTON_HEIGHT = 56


@dataclass(frozen=True)
class RailEntry:
    """One page: its key, what it is called, its icon, its shortcut."""

    key: str
    text: str
    icon: str
    shortcut: str


class Rail(QFrame):
    """One button per page; `chosen` carries the key of the page asked for."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[RailEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        scale_width(self, RAIL_WIDTH)
        self.setAccessibleName(self.tr("Pages"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XS, S, XS, S)
        layout.setSpacing(XS)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_click)
        self._buttons = {entry.key: self._button(entry) for entry in entries}
        for button in self._buttons.values():
            layout.addWidget(button)
            self._group.addButton(button)
        layout.addStretch(1)

    def set_current(self, key: str) -> None:
        """Mark a page as the one shown; a key without a button (the start page) marks none."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def set_badge(self, key: str, kind: str) -> None:
        """Tint a page: "danger" where something is wrong there, "accent_ink" where it is at work, "" for plain."""
        button = self._buttons[key]
        button.setIcon(icon(str(button.property("rail_icon")), kind or None))

    def _button(self, entry: RailEntry) -> QToolButton:
        button = QToolButton(self)
        button.setText(entry.text)
        button.setIcon(icon(entry.icon))
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFixedHeight(BUTTON_HEIGHT)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(f"{entry.text}  {entry.shortcut}")
        button.setAccessibleName(entry.text)
        button.setProperty("rail_key", entry.key)
        button.setProperty("rail_icon", entry.icon)
        style(button, kind="rail")
        return button

    def _on_click(self, button: QToolButton) -> None:
        self.chosen.emit(str(button.property("rail_key")))
