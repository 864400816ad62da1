"""The way of an image to the network, as pictures: as it is, in the project's colours, at its size, normalised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.errors import Message
from gui.predict_page.picture import Picture, read_picture
from gui.texts import say
from gui.theme import M, S, style
from gui.widgets.mark import Mark

SIDE, STEP_WIDTH = 96, 148


class Strip(QWidget):
    """The steps of one prediction, with an arrow between each two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(M)
        self.setAccessibleName(self.tr("Preprocessing, step by step"))

    def show_steps(self, steps: Sequence[tuple[Message, str]]) -> None:
        """Show (caption, path of a picture) each."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        said = [(say(caption), path) for caption, path in steps]
        for number, (caption, path) in enumerate(said):
            if number:
                self._row.addWidget(self._arrow())
            self._row.addWidget(self._step(caption, path), 1)
        self.setAccessibleDescription(", ".join(caption for caption, _ in said))

    def _step(self, caption: str, path: str) -> QWidget:
        picture, label = Picture(SIDE), QLabel(caption, wordWrap=True)
        picture.setFixedSize(SIDE, SIDE)
        picture.show_image(read_picture(path), caption)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        style(label, role="faint")
        step = QWidget()
        step.setMinimumWidth(STEP_WIDTH)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label, 1)
        return step

    def _arrow(self) -> QWidget:
        arrow = QWidget()
        column = QVBoxLayout(arrow)
        column.setContentsMargins(0, SIDE // 2 - 10, 0, 0)
        column.addWidget(Mark("chevron-right", "text_faint", 20))
        column.addStretch(1)
        return arrow
