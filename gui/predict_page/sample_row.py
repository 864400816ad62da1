"""Images that come with Layerwright, to try a network on at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.predict_page.picture import thumbnail
from gui.theme import XS, S, style

FOLDER: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "samples"
SIDE, MOST = 56, 12


def samples_for(classes: Sequence[str], folder: Path = FOLDER) -> list[Path]:
    """The samples whose name ends in one of `classes` (fashion-ankle-boot.png); all of them where none does."""
    files = sorted(folder.glob("*.png"))
    slugs = {_slug(name) for name in classes} | {_slug(name.split("/")[0]) for name in classes}
    fitting = [file for file in files if file.stem.partition("-")[2] in slugs]
    return (fitting or files)[:MOST]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


class SampleRow(QWidget):
    """The samples as buttons in a row.

    Signals
    -------
    chosen(str) : the path of a sample.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._files: list[Path] = []
        caption = QLabel(self.tr("Or try one of these"))
        style(caption, role="faint")
        self._row = QHBoxLayout()
        self._row.setSpacing(XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(caption)
        column.addLayout(self._row)

    def show_samples(self, files: list[Path]) -> None:
        """Offer these files."""
        if files == self._files:
            return
        self._files = files
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = [self._button(file) for file in files]
        for button in self.buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.setVisible(bool(files))

    def _button(self, file: Path) -> QToolButton:
        words = file.stem.replace("-", " ")
        button = QToolButton()
        button.setIcon(thumbnail(str(file), SIDE))
        button.setIconSize(QSize(SIDE, SIDE))
        button.setAccessibleName(self.tr("Sample: {name}").format(name=words))
        button.setToolTip(words)
        button.clicked.connect(partial(self.chosen.emit, str(file)))
        return button
