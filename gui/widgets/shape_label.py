"""A tensor's shape in the monospaced face, red where it does not fit and faint where it is not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme import style
from gui.widgets.format import format_shape

State = Literal["known", "wrong", "unknown"]


class ShapeLabel(QLabel):
    """Shows a shape such as 32×16×16; it can be selected and copied."""

    def __init__(self, shape: Sequence[int | str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_shape(shape)

    def show_shape(self, shape: Sequence[int | str] | None, state: State = "known") -> None:
        """Show `shape`, without the batch dimension; None reads "?"."""
        self.setText(format_shape(shape))
        style(self, role="mono", state="unknown" if shape is None else state)
        spoken = self.tr(" by ").join(str(n) for n in shape) if shape is not None else self.tr("not known yet")
        self.setAccessibleName(self.tr("Shape {shape}").format(shape=spoken))
