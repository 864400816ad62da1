"""What a search found: how it came on, what mattered, and the table of its trials."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.project.search_folder import SearchFolder, Trial
from gui.theme import L, M, style
from gui.tune_page.history import History
from gui.tune_page.shown_search import ShownSearch, say_objective
from gui.tune_page.trial_table import TrialTable
from gui.widgets.bars import Bar, ProbabilityBars
from gui.widgets.card import Card

UPPER = 190
"""The height of the upper cards in pixels."""


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
        self.picker, self.early, self.legend = QComboBox(), QLabel(wordWrap=True), QLabel()
        self._shown: ShownSearch | None = None
        self._searches: list[SearchFolder] = []
        self._best, self._mattered = Card(self.tr("Best so far")), Card(self.tr("What mattered"))
        self._trials = Card(self.tr("Trials"))
        self._arrange()
        self.table.opened.connect(self.opened)
        self.picker.activated.connect(self._pick)

    def show_search(self, shown: ShownSearch | None, searches: Sequence[SearchFolder]) -> None:
        """Show another search; `searches` are all there are to choose from."""
        self._shown, self._searches = shown, list(searches)
        self.picker.clear()
        self.picker.addItems([held.path.name for held in searches])
        if shown is not None and shown.folder in self._searches:
            self.picker.setCurrentIndex(self._searches.index(shown.folder))
        self.table.show_search(shown)
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
        if shown is not None:
            text = self.tr("{objective} · blue: finished, grey: ended early")
            self.legend.setText(text.format(objective=say_objective(shown.search)))

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
        style(self.legend, role="faint")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._best.head.addWidget(self.legend, 1)
        self._best.add(self.history, 1)
        self._mattered.add(self.importance)
        self._mattered.add(self.early)
        self._mattered.body.addStretch(1)
        self._trials.head.addWidget(self.picker)
        self._trials.add(self.table, 1)
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
