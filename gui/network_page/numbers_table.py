"""Every tensor that an image becomes on its way, in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from core.protocol.features import TensorNumbers
from gui.widgets.format import format_percent, format_shape, format_value

ROW = 24


class NumbersTable(QTableWidget):
    """A line per block: the size of what it gives, and what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        names = (
            self.tr("Block"), self.tr("Shape"), self.tr("min"), self.tr("max"), self.tr("mean"), self.tr("std"),
            self.tr("zeros"),
        )  # fmt: skip
        self.setHorizontalHeaderLabels(names)
        self.setAccessibleName(self.tr("Every tensor on the way"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_numbers(
        self, names: Sequence[str], numbers: Sequence[TensorNumbers], of_batch: Sequence[TensorNumbers] = ()
    ) -> None:
        """Show what came out of the blocks of these names; the whole batch is told on pointing at a line."""
        self.setRowCount(len(names))
        for row, (name, found) in enumerate(zip(names, numbers, strict=True)):
            hint = self._hint(of_batch[row]) if of_batch else ""
            for column, text in enumerate((name, *cells(found))):
                item = QTableWidgetItem(text)
                item.setToolTip(hint)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)

    def _hint(self, numbers: TensorNumbers) -> str:
        _shape, low, high, mean, std, zeros = cells(numbers)
        text = self.tr("The whole batch: {low} to {high}, mean {mean}, std {std}, zeros {zeros}")
        return text.format(low=low, high=high, mean=mean, std=std, zeros=zeros)


def cells(numbers: TensorNumbers) -> tuple[str, ...]:
    """Size, minimum, maximum, mean, standard deviation and the share of zeros, as they read."""
    values = (numbers.minimum, numbers.maximum, numbers.mean, numbers.std)
    shown = ["–" if value is None else format_value(value, 3) for value in values]
    return (format_shape(numbers.shape), *shown, format_percent(numbers.zeros))
