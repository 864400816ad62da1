"""The search that the page shows: what is searched, and its trials so far. No widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from core.blocks import Value
from core.project.model import Project
from core.project.range_text import say_choice
from core.project.ranges import Range, Search
from core.project.search_folder import SearchFolder, Trial, TrialState, best_of
from core.project.targets import applies, target_of
from gui.widgets.format import format_percent, format_value


@dataclass
class ShownSearch:
    """A search folder, read once, and kept up to date with the trials that are told.

    Parameters
    ----------
    planned : how many trials there are to be in all.
    """

    folder: SearchFolder
    project: Project
    trials: dict[int, Trial] = field(default_factory=dict)
    importance: Mapping[str, float] = field(default_factory=dict)
    planned: int = 0

    @staticmethod
    def of(folder: SearchFolder) -> ShownSearch:
        """What stands in the folder. Raises UserError where it is damaged."""
        held = {trial.number: trial for trial in folder.trials()}
        return ShownSearch(folder, folder.project, held, folder.record.importance, folder.planned)

    @property
    def search(self) -> Search:
        return self.project.search or Search()

    def take(self, trial: Trial) -> None:
        """A trial as it stands now."""
        self.trials[trial.number] = trial
        if trial.state is TrialState.COMPLETE:
            self.importance = self.folder.record.importance

    @property
    def best(self) -> Trial | None:
        """The best trial that ran to its end."""
        return best_of(self.search, list(self.trials.values()))

    @property
    def done(self) -> int:
        """Trials that came to their end, well or not."""
        under_way = (TrialState.TRAINING, TrialState.INTERRUPTED)
        return sum(trial.state not in under_way for trial in self.trials.values())

    def title(self, wanted: Range) -> str:
        """What people call the field of a range."""
        return target_of(self.project, wanted).title if applies(self.project, wanted) else wanted.field

    def say_score(self, score: float | None) -> str:
        """A value of the objective."""
        if score is None:
            return "–"
        return format_percent(score) if self.search.is_maximised else format_value(score, 4)


def say_objective(search: Search) -> str:
    """What the search makes as good as it can."""
    return _tr("Val accuracy") if search.is_maximised else _tr("Val loss")


def say_value(value: Value) -> str:
    """A value of a range, short."""
    return format_value(value, 4) if isinstance(value, float) else say_choice(value)


def say_state(state: TrialState) -> str:
    """What became of a trial."""
    return {
        TrialState.TRAINING: _tr("Training"),
        TrialState.COMPLETE: _tr("Finished"),
        TrialState.PRUNED: _tr("Pruned"),
        TrialState.FAILED: _tr("Failed"),
        TrialState.INTERRUPTED: _tr("Interrupted"),
    }[state]


TONES: Mapping[TrialState, str] = {
    TrialState.TRAINING: "accent",
    TrialState.COMPLETE: "success",
    TrialState.PRUNED: "text_faint",
    TrialState.FAILED: "danger",
    TrialState.INTERRUPTED: "plot_validation",
}
"""The Theme colour of each state's dot."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TunePage", text)
