"""What optuna does for a search: proposes values, prunes, weighs the ranges, and remembers it all in a journal."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from core.blocks import Value
from core.errors import N_, Place, UserError
from core.project.model import Project
from core.project.ranges import Range, Search
from core.project.search_folder import SearchFolder
from core.project.targets import applies, in_order, target_of, with_values

if TYPE_CHECKING:
    import optuna
    from optuna.trial import Trial as OptunaTrial

NAME: Final = "search"
DIGITS: Final = 4
"""Significant digits of numbers that are tried: more make no difference, and nobody wants to type them."""

LEAST_FOR_IMPORTANCE: Final = 4
"""Fewer finished trials say nothing about which range matters."""


class Study:
    """The study of a search, at the point its journal has come to. Raises UserError where that is damaged.

    Importing optuna takes a third of a second, so that happens here and not with the module.
    """

    def __init__(self, folder: SearchFolder, search: Search, epochs: int) -> None:
        import optuna
        from optuna.storages import JournalStorage
        from optuna.storages.journal import JournalFileBackend

        self._search, self._epochs = search, epochs
        optuna.logging.set_verbosity(optuna.logging.ERROR)
        _mend(folder)
        try:
            self._study = optuna.create_study(
                storage=JournalStorage(JournalFileBackend(str(folder.journal))),
                study_name=NAME,
                direction="maximize" if search.is_maximised else "minimize",
                load_if_exists=True,
                pruner=self._pruner(),
            )
        except (ValueError, KeyError) as error:
            text = N_("Core", "{path} is damaged, so the search cannot go on; its runs are still there.")
            place = Place(file=str(folder.journal))
            raise UserError("search.journal", text, place=place, path=str(folder.journal)) from error

    @property
    def count(self) -> int:
        """Trials begun so far."""
        return len(self._study.get_trials(deepcopy=False))

    def unfinished(self) -> Iterator[OptunaTrial]:
        """Trials that were under way when a process ended."""
        import optuna

        for held in self._study.get_trials(deepcopy=False, states=(optuna.trial.TrialState.RUNNING,)):
            # optuna has no public way back from a number to a trial that can be reported to.
            yield optuna.trial.Trial(self._study, held._trial_id)

    def ask(self) -> OptunaTrial:
        """The next trial. Its chance depends on the search's seed and its number alone, resumed or not."""
        from optuna.samplers import TPESampler

        first = min(10, max(4, self._search.trials // 4))
        self._study.sampler = TPESampler(seed=(self._search.seed + self.count) % 2**32, n_startup_trials=first)
        return self._study.ask()

    def report(self, trial: OptunaTrial, epoch: int, score: float) -> bool:
        """Tell how an epoch went; whether the trial should end here. What was told before a crash counts once."""
        told = self._study.get_trials(deepcopy=False)[trial.number].intermediate_values
        if epoch not in told:
            trial.report(score, epoch)
        return trial.should_prune()

    def complete(self, trial: OptunaTrial, score: float) -> None:
        """The trial ran to its end."""
        self._study.tell(trial, score)

    def prune(self, trial: OptunaTrial) -> None:
        """The trial was not worth going on with."""
        import optuna

        self._study.tell(trial, state=optuna.trial.TrialState.PRUNED)

    def fail(self, trial: OptunaTrial) -> None:
        """The trial could not be carried out; nothing is learned from it."""
        import optuna

        self._study.tell(trial, state=optuna.trial.TrialState.FAIL)

    def importance(self) -> dict[str, float]:
        """How much of the score each range accounts for, by key, by PED-ANOVA (Watanabe et al., 2023).

        Empty before there are enough finished trials.
        """
        import optuna
        from optuna.importance import PedAnovaImportanceEvaluator, get_param_importances

        done = self._study.get_trials(deepcopy=False, states=(optuna.trial.TrialState.COMPLETE,))
        if len(done) < LEAST_FOR_IMPORTANCE or len({trial.value for trial in done}) < 2:
            return {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
            found = get_param_importances(self._study, evaluator=PedAnovaImportanceEvaluator())
        return {key: float(share) for key, share in found.items()}

    def _pruner(self) -> optuna.pruners.BasePruner:
        from optuna import pruners

        match self._search.pruner:
            case "median":
                first = 2 if self._epochs > 3 else 1  # what one epoch says of many is little
                return pruners.MedianPruner(
                    n_startup_trials=min(5, max(3, self._search.trials // 4)), n_warmup_steps=first
                )
            case "hyperband":
                return pruners.HyperbandPruner(min_resource=1, max_resource=max(1, self._epochs), reduction_factor=3)
        return pruners.NopPruner()


def draw(trial: OptunaTrial, project: Project, ranges: tuple[Range, ...]) -> dict[str, Value]:
    """Values for the ranges, by key. An argument that the part drawn does not have is left out.

    Values that a trial already holds are given back as they are. Raises UserError where one does not fit its field.
    """
    values: dict[str, Value] = {}
    for wanted in in_order(ranges):
        if applies(project, wanted):
            values[wanted.key] = _drawn(trial, project, wanted)
            project = with_values(project, (wanted,), values)
    return values


def _drawn(trial: OptunaTrial, project: Project, wanted: Range) -> Value:
    if wanted.choices:
        words = {json.dumps(value): value for value in wanted.choices}
        return words[trial.suggest_categorical(wanted.key, tuple(words))]
    low, high = wanted.low or 0, wanted.high or 0
    if target_of(project, wanted).kind == "int":
        return trial.suggest_int(wanted.key, int(low), int(high), log=wanted.log, step=wanted.step)
    drawn = trial.suggest_float(wanted.key, float(low), float(high), log=wanted.log)
    return min(max(float(f"{drawn:.{DIGITS}g}"), float(low)), float(high))


def same(first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    """Whether two trials try the same values; 0.1 and 0.10000000000000001 are."""
    return first.keys() == second.keys() and all(json.dumps(first[key]) == json.dumps(second[key]) for key in first)


def _mend(folder: SearchFolder) -> None:
    """Clear away what a process that was killed while writing left: half a line, and its lock.

    The search was claimed before, so nobody else is writing.
    """
    for stale in folder.path.glob(folder.journal.name + ".lock*"):
        stale.unlink(missing_ok=True)
    if folder.journal.exists():
        text = folder.journal.read_bytes()
        whole = text[: text.rfind(b"\n") + 1]
        if whole != text:
            folder.journal.write_bytes(whole)
