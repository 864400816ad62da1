"""A few training images above, and below them the same ones as an epoch might see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.errors import Message
from core.project.model import Data
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.question import Question
from gui.texts import say
from gui.theme import XS, S, style

COUNT, SHARPNESS = 8, 2
TILE, GAP = 72, 4
WAIT_MS = 150


class AugmentedStrip(QWidget):
    """Asks the engine for images before and after `document.project.data.augmentations` whenever these change."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._seed = 0
        self._shown: tuple[Data, int] | None = None
        self.pictures, self.failure = _Pairs(), QLabel(wordWrap=True)
        self.again = QPushButton(icon("restart"), self.tr("Draw again"))
        self._question = Question(engine, self)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        style(self.failure, role="error")
        style(self.again, kind="quiet")
        self.again.setToolTip(self.tr("Draw new random numbers"))
        self.failure.hide()
        column = QVBoxLayout()
        column.setSpacing(XS)
        for text in (self.tr("As validation and test see it"), self.tr("As an epoch may see it")):
            label = QLabel(text, wordWrap=True)
            style(label, role="faint")
            column.addWidget(label, 1)
        column.addWidget(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addLayout(column)
        row.addWidget(self.pictures, 1)
        row.addWidget(self.failure, 1)
        self._timer.timeout.connect(self._ask)
        self.again.clicked.connect(self.reroll)
        self._question.done.connect(self._on_pictures)
        self._question.failed.connect(self._on_failed)
        document.dataChanged.connect(self._on_data)

    @Slot()
    def reroll(self) -> None:
        """Draw again."""
        self._seed += 1
        self._ask()

    def showEvent(self, event: object) -> None:
        self._timer.start()

    @Slot(object)
    def _on_data(self, _data: Data) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        project = self._document.project
        if self._shown == (project.data, self._seed):
            return
        self._shown = (project.data, self._seed)
        bare = project.model_copy(update={"network": type(project.network)()})
        params = {"project": bare.model_dump(mode="json"), "count": COUNT, "size": TILE * SHARPNESS, "seed": self._seed}
        self._question.ask("augmented", params, decode=_read)

    @Slot(object)
    def _on_pictures(self, sheet: QImage) -> None:
        self.failure.hide()
        self.pictures.show_sheet(sheet)
        self.pictures.show()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self._shown = None
        self.pictures.hide()
        self.failure.setText(say(message))
        self.failure.show()


def _read(result: Mapping[str, Any]) -> QImage:
    return QImage(str(result["file"]))


class _Pairs(QWidget):
    """The sheet of two rows, cut into tiles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: QImage) -> None:
        """Show another one."""
        self._sheet = sheet
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        columns = self._columns or COUNT
        return QSize(columns * (TILE + GAP) - GAP, 2 * TILE + GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * (TILE + GAP), 2 * TILE + GAP)

    @property
    def _columns(self) -> int:
        return 0 if self._sheet.isNull() else self._sheet.width() // (self._sheet.height() // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for column in range(min(self._columns, (self.width() + GAP) // (TILE + GAP))):
            for row in range(2):
                side = self._sheet.height() // 2
                target = QRect(column * (TILE + GAP), row * (TILE + GAP), TILE, TILE)
                painter.drawImage(target, self._sheet, QRect(column * side, row * side, side, side))
        if not self._columns:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "…")
