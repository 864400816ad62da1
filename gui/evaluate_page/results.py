"""The result of an evaluation: big numbers, the per-class table, the confusion matrix."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.protocol.evaluation import Evaluation
from gui.evaluate_page.big_number import BigNumber
from gui.evaluate_page.score_table import ScoreTable
from gui.icons import icon
from gui.theme import XL, M, style, theme_of
from gui.widgets.card import Card
from gui.widgets.confusion import ConfusionMatrix
from gui.widgets.format import format_integer, format_percent, format_value
from gui.widgets.segmented import Segmented


class Results(QWidget):
    """Shows one Evaluation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self.accuracy, self.loss = BigNumber(self.tr("Accuracy")), BigNumber(self.tr("Loss"))
        self.count = BigNumber(self.tr("Images"))
        self.wrong = BigNumber(self.tr("Wrong"))
        self.table, self.matrix = ScoreTable(), ConfusionMatrix()
        self.sentence = QLabel(wordWrap=True)
        self.unit = Segmented((("count", self.tr("Counts")), ("share", "%")), label=self.tr("What the cells say"))
        self._arrange()
        self.unit.chosen.connect(self._choose_unit)
        self.matrix.cellChanged.connect(self._read_cell)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show this result."""
        self._evaluation = evaluation
        right = sum(row[index] for index, row in enumerate(evaluation.confusion))
        self.accuracy.show_text(format_percent(evaluation.accuracy))
        self.loss.show_text(format_value(evaluation.loss, 3))
        self.count.show_text(format_integer(evaluation.count))
        self.wrong.show_text(format_integer(evaluation.count - right))
        self.table.show_scores(evaluation.per_class)
        self.matrix.show_matrix(evaluation.classes, evaluation.confusion)
        worst = worst_pair(evaluation)
        if worst is not None:
            self.matrix.move_cursor(*worst)

    @Slot()
    def copy_table(self) -> None:
        """Put the per-class table on the clipboard as CSV."""
        if self._evaluation is not None:
            QGuiApplication.clipboard().setText(scores_csv(self._evaluation))

    @Slot()
    def copy_matrix(self) -> None:
        """Put the confusion matrix on the clipboard as CSV."""
        if self._evaluation is not None:
            QGuiApplication.clipboard().setText(confusion_csv(self._evaluation))

    @Slot(str)
    def _choose_unit(self, key: str) -> None:
        self.matrix.show_shares(key == "share")

    @Slot(int, int)
    def _read_cell(self, true: int, predicted: int) -> None:
        self.sentence.setText(self.matrix.sentence(true, predicted))

    def _arrange(self) -> None:
        numbers = Card()
        line = QHBoxLayout()
        line.setSpacing(XL)
        for number in (self.accuracy, self.loss, self.count, self.wrong):
            line.addWidget(number)
        line.addStretch(1)
        numbers.add(line)
        scores = Card(self.tr("Each class"))
        scores.head.addWidget(self._copy_button(self.copy_table))
        scores.add(self.table, 1)
        confusion = Card(self.tr("Confusion matrix"))
        confusion.head.addWidget(self.unit)
        confusion.head.addWidget(self._copy_button(self.copy_matrix))
        style(self.sentence, role="muted")
        self.sentence.setMinimumHeight(theme_of(self).control_height)
        confusion.add(self.matrix, 1)
        confusion.add(self.sentence)
        left = QVBoxLayout()
        left.setSpacing(M)
        left.addWidget(numbers)
        left.addWidget(scores, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addLayout(left, 1)
        row.addWidget(confusion, 1)

    def _copy_button(self, act: object) -> QPushButton:
        button = QPushButton(self.tr("Copy CSV"))
        button.setIcon(icon("copy"))
        style(button, kind="quiet")
        button.clicked.connect(act)
        return button


def worst_pair(evaluation: Evaluation) -> tuple[int, int] | None:
    """The true and the predicted class that are confused most often; None where nothing is."""
    wrong = [
        (count, true, predicted)
        for true, row in enumerate(evaluation.confusion)
        for predicted, count in enumerate(row)
        if true != predicted and count
    ]
    return max(wrong)[1:] if wrong else None


def scores_csv(evaluation: Evaluation) -> str:
    """The per-class table as CSV with a heading."""
    rows = [(s.label, s.count, s.precision, s.recall, s.f1) for s in evaluation.per_class]
    return _csv([("class", "images", "precision", "recall", "f1"), *rows])


def confusion_csv(evaluation: Evaluation) -> str:
    """The confusion matrix as CSV: true classes down, predicted ones across."""
    rows = [(name, *row) for name, row in zip(evaluation.classes, evaluation.confusion, strict=True)]
    return _csv([("true \\ predicted", *evaluation.classes), *rows])


def _csv(rows: list[tuple[object, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
