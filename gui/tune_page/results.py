"""What a search found: how it came on, what mattered, and the table of its trials."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.project.run import RunFolder
from core.project.search_folder import SearchFolder, Trial, TrialState
from gui.runs_page.coordinates import Coordinates
from gui.theme import L, M, style
from gui.tune_page.history import History
from gui.tune_page.shown_search import ShownSearch, say_objective
from gui.tune_page.trial_table import TrialTable
from gui.widgets.bars import Bar, ProbabilityBars
from gui.widgets.card import Card
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.segmented import Segmented

UPPER = 190
"""The height of the upper cards in pixels."""


@dataclass(frozen=True, slots=True)
class TracedTrial:
    """A trial as a line through the coordinates; `val_accuracy` is its score, whatever the objective."""

    run: RunFolder
    recipe: Mapping[str, Any]
    val_accuracy: float | None
    colour: int


class Results(QWidget):
    """Shows one search.

    Signals
    -------
    opened(Trial) : the run of a trial shall be shown.
    searchChosen(SearchFolder) : another search shall be shown.
    """

    opened = Signal(object)
    searchChosen = Signal(object)  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history, self.importance, self.table = History(), ProbabilityBars(), TrialTable()
        self.coordinates = Coordinates()
        self.view = Segmented((("table", self.tr("Table")), ("coordinates", self.tr("Coordinates"))),
                              label=self.tr("How the trials are shown"))  # fmt: skip
        self._stack = QStackedWidget()
        self.picker, self.early, self.legend = QComboBox(), QLabel(wordWrap=True), QLabel()
        self.key = ElidedLabel(self.tr("orange: the best · faint: ended early · drag along an axis to select"))
        self._shown: ShownSearch | None = None
        self._searches: list[SearchFolder] = []
        self._best, self._mattered = Card(self.tr("Best so far")), Card(self.tr("What mattered"))
        self._trials = Card(self.tr("Trials"))
        self._arrange()
        self.table.opened.connect(self.opened)
        self.table.chosenChanged.connect(self._trace)
        self.coordinates.brushed.connect(self._choose)
        self.view.chosen.connect(self._turn)
        self.picker.activated.connect(self._pick)

    def show_search(self, shown: ShownSearch | None, searches: Sequence[SearchFolder]) -> None:
        """Show another search; `searches` are all there are to choose from."""
        self._shown, self._searches = shown, list(searches)
        self.picker.clear()
        self.picker.addItems([held.path.name for held in searches])
        if shown is not None and shown.folder in self._searches:
            self.picker.setCurrentIndex(self._searches.index(shown.folder))
        self.table.show_search(shown)
        self.coordinates.clear_brushes()
        self._refresh()

    def show_trial(self, trial: Trial) -> None:
        """Bring one trial up to date."""
        self.table.show_trial(trial)
        self._refresh()

    def _refresh(self) -> None:
        shown = self._shown
        self.history.show_search(shown)
        importance = shown.importance if shown else {}
        titles = {wanted.key: shown.title(wanted) for wanted in shown.search.ranges} if shown else {}
        ordered = sorted(importance.items(), key=lambda pair: -pair[1])
        self.importance.show_bars([Bar(titles.get(key, key), share) for key, share in ordered[:6]])
        self.importance.setAccessibleName(self.tr("What mattered"))
        self.importance.setVisible(bool(ordered))
        self.early.setVisible(not ordered)
        self._trace()
        if shown is not None:
            text = self.tr("{objective} · blue: finished, grey: ended early")
            self.legend.setText(text.format(objective=say_objective(shown.search)))

    @Slot(str)
    def _turn(self, view: str) -> None:
        self.view.select(view)
        self._stack.setCurrentWidget(self.table if view == "table" else self.coordinates)
        self.key.setVisible(view != "table")
        self._trace()

    @Slot(list)
    def _choose(self, runs: list[Path]) -> None:
        """Select the trials within the brushes."""
        self.table.choose([str(run) for run in runs])

    @Slot()
    def _trace(self) -> None:
        """Draw the coordinates, where they are seen; those selected stand out, or else those that ran to their end."""
        shown = self._shown
        if shown is None or self.view.current != "coordinates":
            return
        best = shown.best
        titles = {wanted.key: shown.title(wanted) for wanted in shown.search.ranges}
        drawn = [trial for trial in shown.trials.values() if trial.run and trial.score is not None]
        strong = self.table.chosen() or [trial for trial in drawn if trial.state is TrialState.COMPLETE]
        self.coordinates.result = say_objective(shown.search)
        self.coordinates.say_result = shown.say_score
        self.coordinates.show_runs(
            [
                TracedTrial(
                    RunFolder(trial.run),
                    {title: trial.values.get(key) for key, title in titles.items()},
                    trial.score,
                    1 if trial is best else 0,
                )
                for trial in drawn
            ],
            {Path(trial.run) for trial in strong},
        )

    @Slot(int)
    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._searches):
            self.searchChosen.emit(self._searches[number])

    def _arrange(self) -> None:
        self.early.setText(self.tr("How much each field accounts for shows once four trials have finished."))
        style(self.early, role="faint")
        self.picker.setAccessibleName(self.tr("Search shown"))
        self.picker.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._best.set_margins(M, M, M, M)
        for label in (self.legend, self.key):
            style(label, role="faint")
        self.key.hide()
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._best.head.addWidget(self.legend, 5)
        self._best.add(self.history, 1)
        self._mattered.add(self.importance)
        self._mattered.add(self.early)
        self._mattered.body.addStretch(1)
        self._trials.head.insertWidget(1, self.view)
        self._trials.head.insertWidget(2, self.key, 5)
        self._trials.head.addWidget(self.picker)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.coordinates)
        self._trials.add(self._stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(M)
        for card, share in ((self._best, 3), (self._mattered, 2)):
            card.setFixedHeight(UPPER)
            upper.addWidget(card, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addLayout(upper)
        column.addWidget(self._trials, 1)
