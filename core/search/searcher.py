"""The search itself, as an iterator of trials: each new state of one is written down, then told."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import N_, Message, UserError
from core.project.edit import apply
from core.project.events import EpochDone, Finished, FinishReason, TrainingEvent
from core.project.model import Project
from core.project.run import RunFolder, RunState
from core.project.search_folder import SearchFolder, Trial, TrialState, check_search, edits_of
from core.search.control import SearchControl
from core.search.study import Study, draw, same
from core.training.checks import check_network
from core.training.failure import as_user_error
from core.training.trainer import Trainer

if TYPE_CHECKING:
    from optuna.trial import Trial as OptunaTrial

MOST_FAILURES: Final = 5
"""So many trials in a row that fail end the search: the next would fail too."""


class Searcher:
    """Carries out the trials of a search, one after the other, each as a run of its own.

    A search that was stopped or killed goes on where it was: the trial under way resumes from its checkpoint.

    Parameters
    ----------
    trials : how many in all, where there are to be more (or fewer) than until now; the record keeps it. What the
        sampler and the pruner do goes by the project alone, so that asking later changes no trial.
    timeout : seconds after which no further trial begins; 0 for never.
    """

    def __init__(
        self, folder: SearchFolder, control: SearchControl | None = None, *, trials: int = 0, timeout: float = 0.0
    ) -> None:
        self.folder, self.control = folder, control or SearchControl()
        self._timeout = timeout
        self.project = folder.project
        self.search = check_search(self.project)
        self._wanted = trials
        self.trials = trials or folder.planned
        self._failures = 0

    def events(self) -> Iterator[Trial]:
        """Every trial, again and again as it changes. How the search ended stands in its record.

        Raises UserError where the search cannot begin or go on, or where trial after trial fails.
        """
        self.folder.claim()
        if self._wanted:
            self.folder.update(trials=self._wanted)
        self._enter(RunState.PREPARING)
        reason = FinishReason.FAILED
        try:
            yield from self._all()
            reason = FinishReason.STOPPED if self.control.is_stopped else FinishReason.COMPLETED
        except (UserError, OSError) as error:
            problem = as_user_error(error, is_kept=True) or error
            self.folder.update(detail=str(problem))
            raise problem from error
        finally:
            self.folder.update(state=RunState.FINISHED, reason=reason, process="")
            self.control.on_state(RunState.FINISHED)

    def _all(self) -> Iterator[Trial]:
        study = Study(self.folder, self.search, self.project.recipe.epochs)
        began = time.monotonic()
        self._enter(RunState.TRAINING)
        for unfinished in list(study.unfinished()):
            yield from self._carry_out(study, unfinished)
        while not self.control.is_stopped and study.count < self.trials:
            yield from self._carry_out(study, study.ask())
            if self._timeout and time.monotonic() - began > self._timeout:
                return

    def _carry_out(self, study: Study, asked: OptunaTrial) -> Iterator[Trial]:
        """One trial, from its values to its end."""
        if self.control.is_stopped:
            return
        before = next((t for t in self.folder.trials() if t.number == asked.number), None)
        trial = Trial(asked.number, {}, epochs=self.project.recipe.epochs)
        try:
            trial = replace(trial, values=draw(asked, self.project, self.search.ranges))
            trial, project = self._fitting(trial)
        except UserError as error:
            study.prune(asked)
            yield self._keep(replace(trial, state=TrialState.PRUNED, reason=error.message))
            return
        twin = self._twin(trial)
        if twin is not None:
            study.complete(asked, twin.score or 0.0)
            reason = Message(
                "search.twin", N_("Core", "The same values as trial {number}."), {"number": twin.number + 1}
            )
            yield self._keep(replace(twin, number=trial.number, reason=reason))
            return
        yield from self._train(study, asked, self._begun(trial, project, before))

    def _begun(self, trial: Trial, project: Project, before: Trial | None) -> Trial:
        """The trial with its run folder: the one it had when it was cut off, or a new one with the search's tag."""
        if before is not None and (Path(before.run) / "run.json").is_file():
            return self._keep(replace(before, state=TrialState.TRAINING, scores=()))
        name = self.folder.path.name
        run = RunFolder.create(project, self.folder.record.runs, f"{name}-{trial.number + 1:03}")
        run.update(tags=(name,))
        return self._keep(replace(trial, run=str(run.path)))

    def _train(self, study: Study, asked: OptunaTrial, trial: Trial) -> Iterator[Trial]:
        """Train to the end, or until there is no hope, telling every epoch."""
        run, control, pruned = RunFolder(trial.run), self.control.begin_trial(), False
        trial = self._with_earlier(trial, run)
        yield trial
        reason: FinishReason = FinishReason.FAILED
        detail = ""
        trainer = Trainer(run, control, resume=run.has_checkpoint)
        try:
            for event in trainer.events():
                if isinstance(event, EpochDone) and not pruned:
                    trial = self._keep(self._after(trial, event))
                    yield trial
                    is_last = event.epoch >= trial.epochs
                    if study.report(asked, event.epoch, trial.scores[-1]) and not is_last:
                        pruned = True
                        control.stop()
                elif isinstance(event, Finished):
                    reason, detail = event.reason, event.detail
        except Exception as error:  # noqa: BLE001 - whatever one setting breaks must not cost the others
            detail = str(as_user_error(error, is_kept=run.has_checkpoint) or error)
        yield from self._end(study, asked, trial, reason, detail, pruned=pruned)

    def _end(
        self, study: Study, asked: OptunaTrial, trial: Trial, reason: FinishReason, detail: str, *, pruned: bool
    ) -> Iterator[Trial]:
        """Write down how the trial came to its end; one that was only stopped goes on when the search does."""
        self._failures = self._failures + 1 if reason is FinishReason.FAILED else 0
        if pruned:
            study.prune(asked)
            text = N_("Core", "After epoch {epoch} it was worse than earlier trials at that point.")
            said = Message("search.pruned", text, {"epoch": trial.epoch})
            yield self._keep(replace(trial, state=TrialState.PRUNED, reason=said))
        elif reason is FinishReason.COMPLETED and trial.score is not None:
            study.complete(asked, trial.score)
            self.folder.update(importance=study.importance())
            yield self._keep(replace(trial, state=TrialState.COMPLETE))
        elif reason is FinishReason.STOPPED:
            yield self._keep(replace(trial, state=TrialState.INTERRUPTED))
        else:
            diverged = reason is FinishReason.DIVERGED
            (study.prune if diverged else study.fail)(asked)
            state = TrialState.PRUNED if diverged else TrialState.FAILED
            yield self._keep(replace(trial, state=state, reason=_said(detail)))
        if self._failures >= MOST_FAILURES:
            text = N_("Core", "{count} trials in a row failed, the last one so: {reason}")
            raise UserError("search.failing", text, count=self._failures, reason=detail)

    def _after(self, trial: Trial, event: EpochDone) -> Trial:
        score = event.val_accuracy if self.search.is_maximised else event.val_loss
        scores = (*trial.scores[: event.epoch - 1], score)
        best = max(scores) if self.search.is_maximised else min(scores)
        return replace(trial, scores=scores, score=best, seconds=event.seconds)

    def _with_earlier(self, trial: Trial, run: RunFolder) -> Trial:
        """The trial with the epochs that its run did before it was cut off."""
        for event in _epochs_of(run):
            trial = self._after(trial, event)
        return trial

    def _fitting(self, trial: Trial) -> tuple[Trial, Project]:
        """The trial with its project; sizes that are pinned follow where the network would not fit together otherwise.

        Raises UserError where it does not fit even so.
        """
        project = self._project(trial)
        try:
            check_network(project)
        except UserError:
            trial = replace(trial, sizes_follow=True)
            project = self._project(trial)
            check_network(project)
        return trial, project

    def _project(self, trial: Trial) -> Project:
        """The project with the trial's values, and nothing more to be searched."""
        changed = self.project
        for op in edits_of(self.project, self.search, trial):
            changed = apply(changed, op)
        return changed.model_copy(update={"search": None})

    def _twin(self, trial: Trial) -> Trial | None:
        """An earlier trial that tried the very same values to the end; training again would give the same."""
        done = (t for t in self.folder.trials() if t.state is TrialState.COMPLETE and t.number != trial.number)
        return next((held for held in done if same(held.values, trial.values)), None)

    def _keep(self, trial: Trial) -> Trial:
        self.folder.append(trial)
        return trial

    def _enter(self, state: RunState) -> None:
        self.folder.update(state=state, **({"reason": None, "detail": ""} if state is RunState.PREPARING else {}))
        self.control.on_state(state)


def _epochs_of(run: RunFolder) -> list[EpochDone]:
    """The epochs before the newest checkpoint, which the trainer will not tell again."""
    events: list[TrainingEvent] = list(run.events())
    return [event for event in events if isinstance(event, EpochDone)]


def _said(detail: str) -> Message:
    return Message("search.detail", "{detail}", {"detail": detail})
