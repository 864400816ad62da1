"""A part of a form that can be folded away under its heading."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import S, style
from gui.widgets.elided_label import ElidedLabel


class Fold(QWidget):
    """A heading with a chevron; what is added stands below it while it is open. `note` says what a closed one holds."""

    def __init__(self, title: str, *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button, self.note, self._body = QPushButton(title.upper()), ElidedLabel(), QWidget()
        self.button.setAccessibleName(title)
        self.button.setCheckable(True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        style(self.button, kind="fold")
        style(self.note, role="faint")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.button)
        head.addWidget(self.note, 1)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S)
        whole.addLayout(head)
        whole.addWidget(self._body)
        self.button.toggled.connect(self._show)
        self.button.setChecked(is_open)
        self._show(is_open)

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._column.addWidget(widget)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.note.setVisible(not is_open)
        self.button.setIcon(icon("chevron-down" if is_open else "chevron-right", "text_faint"))
