"""How the weights and gradients of a network are spread, epoch behind epoch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from core.project.histograms import Histograms, Spread, read_histograms
from core.project.run import RunFolder
from gui.theme import S, style
from gui.widgets.card import SectionLabel
from gui.widgets.format import format_value
from gui.widgets.ridges import Ridge, Ridges
from gui.widgets.segmented import Segmented

MOST_RIDGES = 12
"""Of more epochs, so many are shown, evenly spaced, the first and the newest among them."""


class HistogramView(QWidget):
    """Reads the run's folder, a file for each epoch that it shows, and each but once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._epoch = 0
        self._read: dict[int, Histograms | None] = {}
        self.title = SectionLabel(self.tr("Weights and gradients"))
        self.tensor, self.ridges, self.text = QComboBox(), Ridges(), QLabel(wordWrap=True)
        kinds = [("weights", self.tr("Weights")), ("gradients", self.tr("Gradients"))]
        self.kind = Segmented(kinds, label=self.tr("What is counted"))
        self._arrange()
        self.tensor.currentIndexChanged.connect(self._show)
        self.kind.chosen.connect(self._show)

    def show_run(self, run: RunFolder | None) -> None:
        """Show another run from now on, once it is told which epoch."""
        self._run, self._epoch = run, 0
        self._read.clear()
        self.hide()

    def show_epoch(self, epoch: int) -> None:
        """Show the epochs up to that one (0: none yet); nothing changes where they are shown already."""
        if self._run is None or epoch == self._epoch:
            return
        self._epoch = epoch
        self._read = {n: seen for n, seen in self._read.items() if n in chosen(epoch)}
        newest = self._of(epoch) if epoch else None
        self.setVisible(newest is not None and bool(newest.weights))
        if newest is None:
            return
        names = list(newest.weights)
        if names != [self.tensor.itemText(n) for n in range(self.tensor.count())]:
            self.tensor.blockSignals(True)
            self.tensor.clear()
            self.tensor.addItems(names)
            self.tensor.blockSignals(False)
        self._show()

    @Slot()
    def _show(self, _choice: object = None) -> None:
        found = [(epoch, spread) for epoch in chosen(self._epoch) if (spread := self._spread(epoch)) is not None]
        self.ridges.show_ridges([Ridge(str(n), s.low, s.high, s.counts) for n, s in found])
        self.text.setText(self._sentence(*found[-1]) if found else self.tr("Nothing was counted of it."))
        self.ridges.setAccessibleName(self.text.text())

    def _sentence(self, epoch: int, spread: Spread) -> str:
        return self.tr("Epoch {epoch}: mean {mean} · std {std}").format(
            epoch=epoch, mean=format_value(spread.mean, 2), std=format_value(spread.std, 2)
        )

    def _spread(self, epoch: int) -> Spread | None:
        seen = self._of(epoch)
        if seen is None:
            return None
        return (seen.weights if self.kind.current == "weights" else seen.gradients).get(self.tensor.currentText())

    def _of(self, epoch: int) -> Histograms | None:
        if epoch not in self._read and self._run is not None:
            self._read[epoch] = read_histograms(self._run, epoch)
        return self._read.get(epoch)

    def _arrange(self) -> None:
        style(self.text, role="faint")
        self.tensor.setAccessibleName(self.tr("Tensor"))
        self.tensor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (self.title, self.kind, self.tensor, self.ridges, self.text):
            column.addWidget(widget)


def chosen(epochs: int, most: int = MOST_RIDGES) -> Sequence[int]:
    """The epochs to show of so many: all, or evenly spaced ones from the first to the newest."""
    if epochs <= most:
        return range(1, epochs + 1)
    return [1 + round(n * (epochs - 1) / (most - 1)) for n in range(most)]
