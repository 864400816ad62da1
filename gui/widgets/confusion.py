"""The confusion matrix: what was taken for what, painted, read out under the pointer, walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import XS, S, Theme, font, mix, qcolor, theme_of
from gui.widgets.cells import CellWidget
from gui.widgets.format import format_integer, format_percent

SMALLEST_TEXT_CELL = 26
"""Cells narrower than this many pixels show their colour only."""

LARGEST_CELL = 56
WIDEST_LABEL = 130


class ConfusionMatrix(CellWidget):
    """Rows are the true classes, columns what they were taken for.

    A cell's colour is its share of its row: accent on the diagonal, the danger colour off it.

    Signals
    -------
    cellChanged(int, int) : the cell under the cursor, as (true class, predicted class).
    """

    cellChanged = Signal(int, int)  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((0, 0), parent)
        self._classes: tuple[str, ...] = ()
        self._counts: tuple[tuple[int, ...], ...] = ()
        self._as_share = self._is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Confusion matrix"))

    @property
    def cursor_cell(self) -> tuple[int, int]:
        """The cell that the arrow keys are at: (true class, predicted class)."""
        true, predicted = self._cursor
        return true, predicted

    def show_matrix(self, classes: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """Show `counts[i][j]`, the images of class i taken for class j."""
        if tuple(classes) != self._classes:
            self._cursor, self._hovered = (0, 0), None
        self._classes = tuple(classes)
        self._counts = tuple(tuple(row) for row in counts)
        self.updateGeometry()
        self._tell()
        self.update()

    def show_shares(self, as_share: bool) -> None:
        """Write shares of the row, in percent, instead of counts."""
        self._as_share = as_share
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Leave out the names of the classes, for a narrow place; every cell still says them."""
        self._is_compact = is_compact
        self.updateGeometry()
        self.update()

    def height_for(self, width: int) -> int:
        """How high the matrix stands where it is so wide."""
        margin, count = self._margin(), max(len(self._classes), 1)
        return margin + round(min(max((width - margin - S) / count, 2.0), LARGEST_CELL) * count) + S

    def sentence(self, true: int, predicted: int) -> str:
        """What a cell says: "42 of 100 images of Shirt taken for T-shirt"."""
        count, total = self._counts[true][predicted], sum(self._counts[true])
        if true == predicted:
            text = self.tr("{count} of {total} images of {true} recognised ({share})")
        else:
            text = self.tr("{count} of {total} images of {true} taken for {predicted} ({share})")
        return text.format(
            count=format_integer(count),
            total=format_integer(total),
            true=self._classes[true],
            predicted=self._classes[predicted],
            share=format_percent(count / total if total else 0.0),
        )

    def sentence_of(self, cell: tuple[int, int]) -> str:
        return self.sentence(*cell)

    def cell_at(self, position: QPoint) -> tuple[int, int] | None:
        box, size = self._box(), self._cell()
        if size <= 0 or not box.contains(position):
            return None
        column, row = int((position.x() - box.left()) / size), int((position.y() - box.top()) / size)
        inside = 0 <= row < len(self._classes) and 0 <= column < len(self._classes)
        return (row, column) if inside else None

    def cell_rect(self, true: int, predicted: int) -> QRectF:
        """Where a cell is painted."""
        box, size = self._box(), self._cell()
        return QRectF(box.left() + predicted * size, box.top() + true * size, size, size)

    def move_cursor(self, true: int, predicted: int) -> None:
        """Go to a cell, kept within the matrix."""
        last = len(self._classes) - 1
        cell = (min(max(true, 0), last), min(max(predicted, 0), last))
        if last >= 0 and cell != self._cursor:
            self.go_to(cell)

    def sizeHint(self) -> QSize:
        side = len(self._classes) * 36
        return QSize(self._margin() + side + S, self._margin() + side + S)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._margin() + 160, self._margin() + 160)

    # Geometry

    def _margin(self) -> int:
        """Room for the labels at left and on top."""
        if not self._shows_labels():
            return 24
        self.ensurePolished()
        measure = self.fontMetrics()
        widest = max((measure.horizontalAdvance(name) for name in self._classes), default=0)
        return min(widest, WIDEST_LABEL) + 24 + S

    def _shows_labels(self) -> bool:
        return len(self._classes) <= 40 and not self._is_compact

    def _cell(self) -> float:
        if not self._classes:
            return 0.0
        margin = self._margin()
        room = min(self.width() - margin - S, self.height() - margin - S)
        return min(max(room / len(self._classes), 2.0), float(LARGEST_CELL))

    def _box(self) -> QRect:
        margin, side = self._margin(), round(self._cell() * len(self._classes))
        return QRect(margin, margin, side, side)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._classes:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cells(painter, theme)
        self._paint_labels(painter, theme)
        if self.marked is not None:
            painter.setPen(QPen(qcolor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell_rect(*self.marked), 3, 3)

    def _paint_cells(self, painter: QPainter, theme: Theme) -> None:
        size = self._cell()
        gap = 1.0 if size >= 8 else 0.0
        painter.setFont(font(theme, min(theme.body, max(round(size / 3.2), 8))))
        for true, row in enumerate(self._counts):
            total = sum(row)
            for predicted, count in enumerate(row):
                share = count / total if total else 0.0
                fill = _colour(theme, share, true == predicted)
                rect = self.cell_rect(true, predicted).adjusted(gap, gap, -gap, -gap)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(qcolor(fill))
                if gap:
                    painter.drawRoundedRect(rect, 3, 3)
                else:
                    painter.fillRect(rect, qcolor(fill))
                if size >= SMALLEST_TEXT_CELL and count:
                    painter.setPen(qcolor(_ink(theme, share)))
                    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._cell_text(count, share))

    def _cell_text(self, count: int, share: float) -> str:
        return f"{share * 100:.0f}" if self._as_share else format_integer(count)

    def _paint_labels(self, painter: QPainter, theme: Theme) -> None:
        box, size = self._box(), self._cell()
        painter.setFont(font(theme, theme.small, bold=True))
        painter.setPen(qcolor(theme.text_faint))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(box.left(), 0, box.width(), 18), centre, self.tr("taken for"))
        painter.save()
        painter.translate(9, box.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-box.height() / 2, -9, box.height(), 18), centre, self.tr("true class"))
        painter.restore()
        if not self._shows_labels():
            return
        small = font(theme, min(theme.small, max(round(size), 7)))
        painter.setFont(small)
        painter.setPen(qcolor(theme.text_muted))
        room = box.left() - 24 - XS
        # One that must be turned turns them all: a mixed row is hard to read.
        turned = any(painter.fontMetrics().horizontalAdvance(name) > size - 2 for name in self._classes)
        for index, name in enumerate(self._classes):
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            row = QRectF(24, box.top() + index * size, room, size)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            self._paint_column_label(painter, text, QPointF(box.left() + (index + 0.5) * size, box.top() - XS), turned)

    def _paint_column_label(self, painter: QPainter, text: str, foot: QPointF, turned: bool) -> None:
        """Above its column, ending at `foot`."""
        painter.save()
        painter.translate(foot)
        if turned:
            painter.rotate(-90)
            start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(0, -9, WIDEST_LABEL, 18), start, text)
        else:
            painter.drawText(QRectF(-WIDEST_LABEL / 2, -18, WIDEST_LABEL, 18), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        steps = {key.Key_Up: (-1, 0), key.Key_Down: (1, 0), key.Key_Left: (0, -1), key.Key_Right: (0, 1)}
        true, predicted = self._cursor
        last = len(self._classes) - 1
        places = {key.Key_Home: (true, 0), key.Key_End: (true, last)}
        places |= {step: (true + down, predicted + right) for step, (down, right) in steps.items()}
        wanted = places.get(event.key())  # type: ignore[call-overload]  # a key is a whole number
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.move_cursor(*wanted)

    def _tell(self) -> None:
        if self._classes:
            self.setAccessibleDescription(self.sentence(*self._cursor))
            self.cellChanged.emit(*(self._hovered or self._cursor))


def _colour(theme: Theme, share: float, right: bool) -> str:
    """The fill of a cell: nothing, then ever more of accent (right) or danger (wrong); the root shows small shares."""
    full = theme.accent if right else theme.danger
    strength = 0.0 if share == 0 else share**0.6 if right else 0.1 + 0.8 * share**0.5
    return mix(theme.field if theme.dark else theme.canvas, full, strength)


def _ink(theme: Theme, share: float) -> str:
    if theme.dark:
        return theme.text
    return theme.accent_text if share > 0.35 else theme.text
