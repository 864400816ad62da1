"""Which weights an image is run through: fresh ones, or those of a run."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from gui.run_choice import RunChoice
from gui.score_words import format_score
from gui.widgets.calm_fields import CalmComboBox


class WeightsPicker(CalmComboBox):
    """Mirrors the runs there are, newest first; fresh weights stand first and are taken until another is chosen.

    Signals
    -------
    changed() : the person chose other weights.
    """

    changed = Signal()

    def __init__(self, choice: RunChoice | None) -> None:
        super().__init__()
        self._choice = choice
        self.run = ""
        """The folder of the chosen run; "" for fresh weights."""
        self.setAccessibleName(self.tr("Weights"))
        self.setToolTip(self.tr("Which weights the image is run through"))
        self.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._on_activated)
        if choice is not None:
            choice.changed.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        self.addItem(self.tr("Fresh weights"), "")
        for run in self._choice.runs if self._choice else ():
            name, accuracy = run.record.name or run.path.name, run.record.val_accuracy
            score = "" if accuracy is None else f" · {format_score(accuracy, run.record.target)}"
            self.addItem(name + score, str(run.path))
        at = self.findData(self.run)
        self.setCurrentIndex(max(at, 0))
        if at < 0:  # the run is gone
            self.run = ""
            self.changed.emit()

    def _on_activated(self, index: int) -> None:
        if self.itemData(index) != self.run:
            self.run = self.itemData(index)
            self.changed.emit()
