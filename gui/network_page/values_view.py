"""The numbers of a tensor, one by one: a table in the colours of its picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.theme import XS, S, font, ink_on, mix, theme_of
from gui.widgets.format import format_value

Index = QModelIndex | QPersistentModelIndex
Rows = Sequence[Sequence[float | None]]

SCALE: Final = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
"""The colours of Viridis, those of the pictures, from the smallest number to the largest."""

WIDEST = "-0.00123"


class ValuesModel(QAbstractTableModel):
    """Numbers in rows; a row of features stands upright, with the names of the classes where they are its outputs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows = ()
        self._names: Sequence[str] = ()
        self._low, self._high = 0.0, 0.0

    def show_values(self, rows: Rows, names: Sequence[str] = ()) -> None:
        """Show these numbers; None stands for NaN and infinities."""
        self.beginResetModel()
        self._rows, self._names = rows, names
        known = [value for row in rows for value in row if value is not None]
        self._low, self._high = min(known, default=0.0), max(known, default=0.0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        named = orientation == Qt.Orientation.Vertical and section < len(self._names)
        return f"{section} {self._names[section]}" if named else str(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.tr("NaN") if value is None else format_value(value, 3)
            case Qt.ItemDataRole.ToolTipRole:
                return None if value is None else repr(value)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.BackgroundRole:
                return QBrush(QColor(self._colour(value)))
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(QColor(ink_on(self._colour(value))))
        return None

    def _colour(self, value: float | None) -> str:
        if value is None:
            return theme_of().danger
        place = (value - self._low) / ((self._high - self._low) or 1.0) * (len(SCALE) - 1)
        left = min(int(place), len(SCALE) - 2)
        return mix(SCALE[left], SCALE[left + 1], place - left)


class _Cell(QStyledItemDelegate):
    """Paints a number on its colour; a style sheet would leave the colour out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.fillRect(option.rect, index.data(Qt.ItemDataRole.BackgroundRole))  # type: ignore[attr-defined]
        painter.setFont(option.font)  # type: ignore[attr-defined]
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole).color())
        room = option.rect.adjusted(XS, 0, -XS, 0)  # type: ignore[attr-defined]
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), index.data())


class ValuesView(QTableView):
    """Shows the numbers of one channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = ValuesModel(self)
        self.setModel(self.numbers)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(self.tr("Numbers of the channel"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "numbers"):
            self._size()

    def show_values(self, rows: Rows, names: Sequence[str] = ()) -> None:
        """Show these numbers, of a row of outputs with the names of the classes."""
        self.numbers.show_values(rows, names)
        self.horizontalHeader().setVisible(bool(rows) and len(rows[0]) > 1)

    def _size(self) -> None:
        theme = theme_of(self)
        small = font(theme, theme.small, mono=True)
        self.setFont(small)
        room = QFontMetrics(small)
        self.horizontalHeader().setMinimumSectionSize(8)
        self.horizontalHeader().setDefaultSectionSize(room.horizontalAdvance(WIDEST) + 2 * S)
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(room.height() + S)
