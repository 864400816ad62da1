"""A square cut out of a real image, as numbers for the explorer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, qGray
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from core.blocks.sliding import Grid, Pair
from core.errors import Message
from core.project.model import Data
from gui.icons import icon
from gui.operation_explorer.grid_view import STEPS
from gui.operation_explorer.prefill import LARGEST
from gui.texts import say
from gui.theme import XS, S, qcolor, style, theme_of
from gui.widgets.format import format_value

if TYPE_CHECKING:
    from gui.engine_thread import Engine, Ticket

SMALLEST = 5
SIDE = 168
MOST_PIXELS = 64
"""A larger image is shrunk to that, so that a few pixels show something."""


class CropView(QWidget):
    """The image with the square on it: drag it, or move it with the arrow keys.

    Signals
    -------
    moved() : the square is elsewhere.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image, self.corner, self.side = QImage(), (0, 0), SMALLEST
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Place of the crop"))

    def show_image(self, image: QImage) -> None:
        """Show another image, with the square in its middle."""
        self.image = image
        self.move_to(((image.height() - self.side) // 2, (image.width() - self.side) // 2))

    def show_side(self, side: int) -> None:
        """Cut out a square of `side` pixels."""
        self.side = side
        self.move_to(self.corner)

    def move_to(self, corner: Pair) -> None:
        """Put the upper left corner of the square at (row, column), as far as the image goes."""
        if self.image.isNull():
            return
        rows, columns = self.image.height() - self.side, self.image.width() - self.side
        self.corner = (min(max(corner[0], 0), max(rows, 0)), min(max(corner[1], 0), max(columns, 0)))
        self.setAccessibleDescription(f"{self.corner[0]}, {self.corner[1]}")
        self.update()
        self.moved.emit()

    def pixels(self) -> Grid:
        """The brightness of each pixel of the square, 0 to 255."""
        top, left = self.corner
        rows, columns = range(top, top + self.side), range(left, left + self.side)
        return tuple(tuple(float(qGray(self.image.pixel(x, y))) for x in columns) for y in rows)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter, theme, scale = QPainter(self), theme_of(self), self._scale()
        painter.drawImage(QRectF(0, 0, self.image.width() * scale, self.image.height() * scale), self.image)
        painter.setPen(QPen(qcolor(theme.focus if self.hasFocus() else theme.accent), 2))
        side = self.side * scale
        painter.drawRect(QRectF(self.corner[1] * scale, self.corner[0] * scale, side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self.move_to((self.corner[0] + step[0], self.corner[1] + step[1]))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event.position().toPoint())

    def _follow(self, at: QPoint) -> None:
        scale, half = self._scale(), self.side // 2
        self.move_to((int(at.y() / scale) - half, int(at.x() / scale) - half))

    def _scale(self) -> float:
        return SIDE / max(self.image.width(), self.image.height(), 1)


class ImageCrop(QWidget):
    """Asks the engine for an image of the project's data when it is first seen.

    Signals
    -------
    cropped(object) : Grid: the person chose these pixels.
    """

    cropped = Signal(object)

    def __init__(self, engine: Engine, data: Data, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine, self._data = engine, data
        self._number, self._total = 0, 0
        self._ticket: Ticket | None = None
        self.view, self.side, self.note = CropView(), QSpinBox(minimum=SMALLEST, maximum=LARGEST), QLabel(wordWrap=True)
        self.previous, self.next = QPushButton(icon("chevron-left"), ""), QPushButton(icon("chevron-right"), "")
        self.previous.setAccessibleName(self.tr("Previous image"))
        self.next.setAccessibleName(self.tr("Next image"))
        self.side.setAccessibleName(self.tr("Side of the crop in pixels"))
        self.side.setSuffix(self.tr(" px"))
        self.side.lineEdit().setTextMargins(S - 2, 0, 0, 0)
        style(self.note, role="faint")
        row = QHBoxLayout()
        row.setSpacing(XS)
        for part in (self.previous, self.next, self.side):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(row)
        column.addWidget(self.view)
        column.addWidget(self.note)
        self.side.valueChanged.connect(self.view.show_side)
        self.view.moved.connect(self._on_moved)
        self.previous.clicked.connect(lambda: self.show_image(self._number - 1))
        self.next.clicked.connect(lambda: self.show_image(self._number + 1))

    def show_image(self, number: int) -> None:
        """Take that image of the training data; behind the last one comes the first."""
        self._number = number % self._total if self._total else max(number, 0)
        side = min(max(self._data.preprocessing.size), MOST_PIXELS)
        asked = {
            "source": self._data.source, "for_test": list(self._data.for_test), "split": "train",
            "start": self._number, "count": 1, "size": side,
        }  # fmt: skip
        self._ticket = self._engine.ask("samples", asked)
        self._ticket.done.connect(self._on_image)
        self._ticket.failed.connect(self._on_failure)

    def begin(self) -> None:
        """Show the first image, where none was shown yet."""
        if self._ticket is None:
            self.show_image(0)

    def _on_image(self, answer: Mapping[str, Any]) -> None:
        self._total = int(answer["total"])
        tile = int(answer["tile"])
        sheet = QImage(str(answer["file"])).copy(0, 0, tile, tile)
        self.side.setMaximum(min(LARGEST, tile))
        label = self._data.classes[answer["labels"][0]] if answer["labels"] else ""
        if self._data.target == "numbers":
            label = " · ".join(format_value(value, 3) for value in answer["values"][0])
        said = self.tr("{label} · image {number}: brightness from 0 to 255")
        self.note.setText(said.format(label=label, number=self._number))
        self.view.show_image(sheet)

    def _on_failure(self, message: Message) -> None:
        self.note.setText(say(message))

    def _on_moved(self) -> None:
        self.cropped.emit(self.view.pixels())
