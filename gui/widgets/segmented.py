"""A few exclusive choices side by side: linear or log, step or epoch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.theme import style


class Segmented(QFrame):
    """Exclusive buttons in one frame; Tab reaches the chosen one, the arrow keys choose another.

    Signals
    -------
    chosen(str) : the person chose the option of that key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str] | tuple[str, str, str]],
        current: str = "",
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer `options` as (key, text) or (key, text, icon name); with an icon and no text only the icon shows."""
        super().__init__(parent)
        style(self, segmented=True)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keys = [option[0] for option in options]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for number, option in enumerate(options):
            button = self._button(option)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._choose)
        self.select(current or self._keys[0])

    @property
    def current(self) -> str:
        """The key of the chosen option."""
        return self._keys[self._group.checkedId()]

    def select(self, key: str) -> None:
        """Choose an option without reporting it."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
        for button in self._group.buttons():
            policy = Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)

    def set_enabled(self, key: str, enabled: bool) -> None:
        """Allow or refuse one option."""
        self._group.button(self._keys.index(key)).setEnabled(enabled)

    def set_shown(self, key: str, shown: bool) -> None:
        """Offer one option, or do not."""
        button = self._group.button(self._keys.index(key))
        button.setVisible(shown)
        button.setEnabled(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        allowed = [number for number in range(len(self._keys)) if self._group.button(number).isEnabled()]
        now = self._group.checkedId()
        place = allowed.index(now) if now in allowed else 0
        self._choose(allowed[(place + step) % len(allowed)])
        self._group.button(self._group.checkedId()).setFocus()

    def _choose(self, number: int) -> None:
        self.select(self._keys[number])
        self.chosen.emit(self._keys[number])

    def _button(self, option: tuple[str, str] | tuple[str, str, str]) -> QToolButton:
        button = QToolButton()
        button.setText(option[1])
        button.setCheckable(True)
        if len(option) == 3:
            button.setIcon(icon(option[2]))
            button.setIconSize(QSize(16, 16))
            both = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if option[1] else Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(both)
        button.setAccessibleName(option[1] or option[0])
        button.setAutoExclusive(False)
        return button
