"""What the network says about one image: the image, its most probable classes, and how it was prepared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.protocol.messages import Predicted
from gui.predict_page.picture import Picture, read_picture
from gui.predict_page.strip import Strip
from gui.texts import say
from gui.theme import M, S, style, theme_of
from gui.widgets.bars import Bar, ProbabilityBars
from gui.widgets.card import Card
from gui.widgets.format import format_percent, format_value

SIDE_WIDTHS = (360, 640)
UNSURE = 0.5
"""Below this probability of the first class the second one is named as well."""


class ResultView(QWidget):
    """Shows one Predicted, or the image that is being looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self.picture = Card(), Picture(280)
        self.label, self.probability = QLabel(wordWrap=True), QLabel()
        self.sentence, self.bars, self.strip = QLabel(wordWrap=True), ProbabilityBars(), Strip()
        self.rebuilt = Picture(240)
        self.prepared = Card(self.tr("What the network sees"))
        self._arrange()

    def show_waiting(self, path: str) -> None:
        """Show the image while the network looks at it."""
        self._show_picture(path)
        self.label.setText("…")
        self.probability.clear()
        self.sentence.clear()
        self.bars.show_bars(())
        self.rebuilt.hide()
        self.prepared.hide()

    def show_predicted(self, predicted: Predicted) -> None:
        """Show what came out, or why nothing did."""
        self._show_picture(predicted.image)
        first = predicted.predictions[0] if predicted.predictions else None
        self.label.setText(first.label if first else self._answer(predicted))
        self.probability.setText(format_percent(first.probability) if first else "")
        self._enlarge(1.6 if first else 1.0)
        self._say(predicted)
        self.rebuilt.setVisible(bool(predicted.rebuilt))
        if predicted.rebuilt:
            self.rebuilt.show_image(read_picture(predicted.rebuilt), self.tr("The image as the network gives it back"))
        self.bars.setVisible(bool(predicted.predictions))
        self.bars.show_bars([Bar(each.label, each.probability) for each in predicted.predictions])
        self.prepared.setVisible(bool(predicted.steps))
        self.strip.show_steps(predicted.steps)

    def _answer(self, predicted: Predicted) -> str:
        """What is told of an image that has no class: its numbers, or how well it came back."""
        if predicted.error:
            return self.tr("This image could not be read")
        if predicted.rmse is not None:
            return self.tr("Given back, off by {off}").format(off=format_value(predicted.rmse, 3))
        return "\n".join(f"{name}  {format_value(value, 4)}" for name, value in predicted.values)

    def _enlarge(self, times: float) -> None:
        """Make the answer readable from afar; the size follows the theme's, whatever its scale."""
        size = round(theme_of(self).heading * times)
        for label in (self.label, self.probability):
            label.setStyleSheet(f"font-size: {size}px; font-weight: 600;")

    def _say(self, predicted: Predicted) -> None:
        """A sentence under the label: why the image could not be read, or that the network is not sure."""
        found = predicted.predictions
        sentence = say(predicted.error) if predicted.error else ""
        if len(found) > 1 and found[0].probability < UNSURE:
            words = self.tr("The network is not sure: {second} has {share}.")
            sentence = words.format(second=found[1].label, share=format_percent(found[1].probability))
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        style(self.sentence, role="error" if predicted.error else "muted")

    def _show_picture(self, path: str) -> None:
        name = Path(path).name
        self.card.set_title(name)
        self.picture.show_image(read_picture(path), name)

    def _arrange(self) -> None:
        self.label.setAccessibleName(self.tr("What the network says"))
        style(self.probability, role="number")
        self.card.add(self.picture, 1)
        answer = Card(self.tr("Prediction"))
        line = QHBoxLayout()
        line.addWidget(self.label, 1)
        line.addWidget(self.probability)
        answer.add(line)
        answer.add(self.sentence)
        answer.body.addSpacing(S)
        answer.add(self.bars)
        answer.add(self.rebuilt, 8)
        self.rebuilt.hide()
        answer.body.addStretch(1)
        self.prepared.add(self.strip)
        answer.setMinimumWidth(SIDE_WIDTHS[0])
        answer.setMaximumWidth(SIDE_WIDTHS[1])
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.card, 5)
        row.addWidget(answer, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addLayout(row, 1)
        column.addWidget(self.prepared)
