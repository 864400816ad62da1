"""The result of an evaluation of a network that tells an image or numbers."""

from __future__ import annotations

import csv
import io
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.protocol.evaluation import Evaluation, ToldValues, ValueScore
from gui.evaluate_page.big_number import BigNumber
from gui.evaluate_page.scatter import Scatter
from gui.icons import icon
from gui.theme import XL, M, style, theme_of
from gui.widgets.card import Card
from gui.widgets.format import format_integer, format_value
from gui.widgets.mosaic import Mosaic, Tile

BESIDE, ALONE = 6, 12
"""Images in a row: beside the numbers, and where the images have the page for themselves."""

TRANSPARENT: Final = "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"
ON_A_CARD: Final = (
    "QTableView, QHeaderView { background: transparent; border: none; }"
    "QHeaderView::section { background: transparent; }"
)
"""Lists take the colour of the card they lie on."""


class ValueResults(QWidget):
    """Shows one Evaluation: how far off, number by number, and the images that are told worst."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self._pictures: dict[str, QPixmap] = {}  # the engine clears away files that were read long since
        self.r2, self.loss, self.count = BigNumber("R²"), BigNumber(self.tr("Loss")), BigNumber(self.tr("Images"))
        self.rmse, self.psnr = BigNumber("RMSE"), BigNumber(self.tr("PSNR"))
        self.table, self.scatter, self.worst = QTableWidget(0, 4), Scatter(), Mosaic()
        self.sentence = QLabel(wordWrap=True)
        self._numbers, self._furthest = Card(self.tr("Each number")), Card(self.tr("Furthest off"))
        self._arrange()
        self.table.currentCellChanged.connect(self._show_points)
        self.worst.told.connect(self._tell)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show this result."""
        self._evaluation = evaluation
        is_image, first = evaluation.target == "image", evaluation.values[0]
        self.r2.show_text(format_value(evaluation.accuracy, 3))
        self.loss.show_text(format_value(evaluation.loss, 3))
        self.count.show_text(format_integer(evaluation.count))
        self.rmse.show_text(format_value(first.rmse, 3))
        self.psnr.show_text(self.tr("{psnr} dB").format(psnr=format_value(first.psnr, 3)))
        for number in (self.rmse, self.psnr):
            number.setVisible(is_image)
        self.worst.set_columns(ALONE if is_image else BESIDE)
        self._numbers.setVisible(not is_image)
        self._show_table(() if is_image else evaluation.values)
        file = evaluation.pictures
        pictures = self._pictures.get(file) or self._pictures.setdefault(file, QPixmap(file))
        self.worst.show_picture(pictures)
        self.worst.show_tiles(self._tiles(evaluation))
        self._tell("")

    @Slot()
    def copy_table(self) -> None:
        """Put the table on the clipboard as CSV."""
        if self._evaluation is not None:
            QGuiApplication.clipboard().setText(values_csv(self._evaluation.values))

    def _show_table(self, values: tuple[ValueScore, ...]) -> None:
        self.table.setRowCount(len(values))
        for row, value in enumerate(values):
            cells = (value.name, format_value(value.mae, 3), format_value(value.rmse, 3), format_value(value.r2, 3))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        height = theme_of(self).control_height
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.setMaximumHeight(height * (min(len(values), 8) + 1) + 8)
        if values:
            self.table.setCurrentCell(0, 0)
            self._show_points(0)

    @Slot(int)
    def _show_points(self, row: int, *_others: int) -> None:
        evaluation = self._evaluation
        if evaluation is None or not 0 <= row < len(evaluation.values) or not evaluation.points:
            return
        pairs = [(point.true[row], point.said[row]) for point in evaluation.points]
        self.scatter.show_points(evaluation.values[row].name, pairs)

    def _tiles(self, evaluation: Evaluation) -> list[Tile]:
        tiles = []
        for place, told in enumerate(evaluation.told):
            sentence = self._said(evaluation, told)
            if evaluation.target == "image":
                tiles += [Tile(2 * place, None, sentence), Tile(2 * place + 1, None, sentence)]
            else:
                tiles.append(Tile(place, None, sentence))
        return tiles

    def _said(self, evaluation: Evaluation, told: ToldValues) -> str:
        if evaluation.target == "image":
            return self.tr("Image {number}: off by {off}").format(
                number=format_integer(told.index + 1), off=format_value(told.error, 3)
            )
        rows = zip(evaluation.classes, told.true, told.said, strict=True)
        text = self.tr("{name} {true}, told {said}")
        return "  ·  ".join(
            text.format(name=name, true=format_value(true, 3), said=format_value(said, 3)) for name, true, said in rows
        )

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        """The sentence of a tile, else what the tiles are."""
        is_image = self._evaluation is not None and self._evaluation.target == "image"
        usual = (
            self.tr("Each image, and beside it what the network makes of it; the worst first.")
            if is_image
            else self.tr("The images told worst come first. Point at one to read its numbers.")
        )
        self.sentence.setText(sentence or usual)

    def _arrange(self) -> None:
        figures = Card()
        line = QHBoxLayout()
        line.setSpacing(XL)
        for number in (self.r2, self.loss, self.count, self.rmse, self.psnr):
            line.addWidget(number)
        line.addStretch(1)
        figures.add(line)
        self._arrange_table()
        self._numbers.add(self.table)
        self._numbers.add(self.scatter, 1)
        style(self.sentence, role="muted")
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setStyleSheet(TRANSPARENT)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.worst)
        column.addStretch(1)
        area.setWidget(holder)
        self._furthest.add(area, 1)
        self._furthest.add(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._numbers, 1)
        row.addWidget(self._furthest, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(M)
        whole.addWidget(figures)
        whole.addLayout(row, 1)

    def _arrange_table(self) -> None:
        table = self.table
        meanings = ("", self.tr("Mean absolute error"), self.tr("Root mean square error"), self.tr("Share explained"))
        for column, (name, meaning) in enumerate(zip((self.tr("Number"), "MAE", "RMSE", "R²"), meanings, strict=True)):
            head = QTableWidgetItem(name)
            head.setToolTip(meaning)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, head)
        table.setAccessibleName(self.tr("Errors of each number"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setStyleSheet(ON_A_CARD)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        copy = QPushButton(self.tr("Copy CSV"))
        copy.setIcon(icon("copy"))
        style(copy, kind="quiet")
        copy.clicked.connect(self.copy_table)
        self._numbers.head.addWidget(copy)


def values_csv(values: tuple[ValueScore, ...]) -> str:
    """The errors as CSV with a heading."""
    text = io.StringIO()
    rows = [(value.name, value.mae, value.rmse, value.r2) for value in values]
    csv.writer(text, lineterminator="\n").writerows([("number", "mae", "rmse", "r2"), *rows])
    return text.getvalue()
