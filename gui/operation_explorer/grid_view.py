"""A grid of numbers on the screen: painted cells, a cursor, a window that is highlighted, numbers that can be typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import isinf

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from core.blocks.sliding import Pair
from gui.theme import RADIUS_SMALL, font, qcolor, theme_of

STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
CELL, SMALLEST = 46, 20
LEAST_TEXT = 7


class GridView(QWidget):
    """Cells are (row, column) from 0; those in `ring` lie in the padding and cannot be typed into.

    Signals
    -------
    moved(object) : the cursor went to that cell.
    edited(object, float) : a number was typed into that cell.
    """

    moved = Signal(object)
    edited = Signal(object, float)

    def __init__(self, name: str, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Sequence[float | None]] = ((0.0,),)
        self._ring: Pair = (0, 0)
        self._over: Pair = (0, 0)
        self._lit: Collection[Pair] = ()
        self._framed: Collection[Pair] = ()
        self._notes: Mapping[Pair, str] = {}
        self._editable = editable
        self.cursor_cell: Pair = (0, 0)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.field = QLineEdit(self, alignment=Qt.AlignmentFlag.AlignCenter)
        self.field.setAccessibleName(name)
        self.field.hide()
        self.field.editingFinished.connect(self._take)

    def show_cells(self, cells: Sequence[Sequence[float | None]], ring: Pair = (0, 0), over: Pair = (0, 0)) -> None:
        """Show these numbers, with `ring` rows and columns of padding at each side.

        The last `over` rows and columns of `cells` are no part of the input: a window hangs over its edge there.
        """
        self._cells, self._ring, self._over = cells, ring, over
        self.move_to((min(self.cursor_cell[0], len(cells) - 1), min(self.cursor_cell[1], len(cells[0]) - 1)))
        self.updateGeometry()
        self.update()

    def light(
        self, lit: Collection[Pair], notes: Mapping[Pair, str] | None = None, frame: Collection[Pair] | None = None
    ) -> None:
        """Highlight these cells, with small words in their corners, and a line around `frame`, or around them."""
        self._lit, self._notes, self._framed = lit, notes or {}, lit if frame is None else frame
        self.update()

    def move_to(self, cell: Pair) -> None:
        """Put the cursor there without reporting it."""
        self.cursor_cell = cell
        self.setAccessibleDescription(f"{cell[0]}, {cell[1]}: {number(self._cells[cell[0]][cell[1]])}")
        self.update()

    def cell_at(self, at: QPoint) -> Pair | None:
        """The cell under a point."""
        origin, side = self._origin(), self._side()
        column, row = int((at.x() - origin.x()) // side), int((at.y() - origin.y()) // side)
        return (row, column) if 0 <= row < len(self._cells) and 0 <= column < len(self._cells[0]) else None

    def rect_of(self, cell: Pair) -> QRectF:
        """Where a cell is painted."""
        origin, side = self._origin(), self._side()
        return QRectF(origin.x() + cell[1] * side, origin.y() + cell[0] * side, side, side)

    def sizeHint(self) -> QSize:
        side = round(CELL * theme_of(self).scale)
        return QSize(len(self._cells[0]) * side + 2, len(self._cells) * side + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._cells[0]) * SMALLEST + 2, len(self._cells) * SMALLEST + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for r in range(len(self._cells)):
            for c in range(len(self._cells[0])):
                self._paint_cell(painter, (r, c))
        if self._framed:
            frame = self.rect_of(next(iter(self._framed)))
            for cell in self._framed:
                frame = frame.united(self.rect_of(cell))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(theme_of(self).accent), 2))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), RADIUS_SMALL, RADIUS_SMALL)
        if self.hasFocus():
            painter.setPen(QPen(qcolor(theme_of(self).focus), 2))
            painter.drawRoundedRect(self.rect_of(self.cursor_cell).adjusted(3, 3, -3, -3), 2, 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            row = min(max(self.cursor_cell[0] + step[0], 0), len(self._cells) - 1)
            column = min(max(self.cursor_cell[1] + step[1], 0), len(self._cells[0]) - 1)
            self.move_to((row, column))
            self.moved.emit((row, column))
        elif self._editable and (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_F2) or event.text() in "-.0123456789"):
            self._open(event.text().strip())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None:
            self.move_to(cell)
            self.moved.emit(cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._editable and self.cell_at(event.position().toPoint()) is not None:
            self._open("")

    # Within

    def _side(self) -> float:
        wide, high = (self.width() - 2) / len(self._cells[0]), (self.height() - 2) / len(self._cells)
        return max(min(wide, high, CELL * theme_of(self).scale), 8.0)

    def _origin(self) -> QPoint:
        side = self._side()
        return QPoint(
            round((self.width() - side * len(self._cells[0])) / 2), round((self.height() - side * len(self._cells)) / 2)
        )

    def _in_ring(self, cell: Pair) -> bool:
        rows, columns = len(self._cells) - self._over[0], len(self._cells[0]) - self._over[1]
        down, right = self._ring
        return not (down <= cell[0] < rows - down and right <= cell[1] < columns - right)

    def is_over(self, cell: Pair) -> bool:
        """Whether a place lies beyond the input and its padding, where only a window of ceil_mode reaches."""
        return cell[0] >= len(self._cells) - self._over[0] or cell[1] >= len(self._cells[0]) - self._over[1]

    def _paint_cell(self, painter: QPainter, cell: Pair) -> None:
        theme, rect = theme_of(self), self.rect_of(cell)
        if self.is_over(cell):
            painter.setPen(QPen(qcolor(theme.line), 1, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(qcolor(theme.line), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(rect)
            return
        ground = theme.accent_soft if cell in self._lit else theme.hover if self._in_ring(cell) else theme.surface
        painter.setPen(QPen(qcolor(theme.line), 1))
        painter.setBrush(qcolor(ground))
        painter.drawRect(rect)
        painter.setPen(qcolor(theme.text_faint if self._in_ring(cell) else theme.text))
        text = number(self._cells[cell[0]][cell[1]])
        face = font(theme, theme.body if rect.width() > 30 and len(text) < 5 else theme.small, mono=True)
        painter.setFont(fitted(face, text, rect.width() - 2))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        note = self._notes.get(cell)
        if note and rect.height() > 30:
            painter.setFont(font(theme, max(theme.small - 2, 8), mono=True))
            painter.setPen(qcolor(theme.accent_ink))
            corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect.adjusted(2, 2, -3, -2), corner, note)

    def _open(self, typed: str) -> None:
        if self._in_ring(self.cursor_cell):
            return
        self.field.setText(typed or number(self._cells[self.cursor_cell[0]][self.cursor_cell[1]]))
        self.field.setGeometry(self.rect_of(self.cursor_cell).toRect())
        self.field.show()
        self.field.setFocus()
        if not typed:
            self.field.selectAll()

    def _take(self) -> None:
        if self.field.isHidden():
            return
        self.field.hide()
        self.setFocus()
        try:
            value = float(self.field.text().replace("−", "-").replace(",", "."))
        except ValueError:  # what is no number leaves the cell as it was
            return
        if abs(value) < 1e6:
            self.edited.emit(self.cursor_cell, value)


def fitted(face: QFont, text: str, room: float) -> QFont:
    """The face, in a smaller size where the text would be wider than `room` pixels: numbers must not run together."""
    width = QFontMetricsF(face).horizontalAdvance(text)
    if width <= room:
        return face
    smaller = QFont(face)
    smaller.setPixelSize(max(LEAST_TEXT, int(face.pixelSize() * room / width)))
    return smaller


def number(value: float | None) -> str:
    """As short as it can be read: 3, −0.5, 0.11; nothing where max pooling pads."""
    if value is None or isinf(value):
        return "−∞"
    text = f"{value:.0f}" if value == round(value) else f"{value:.2f}".rstrip("0").rstrip(".")
    return ("0" if text in ("-0", "-0.00") else text).replace("-", "−")
