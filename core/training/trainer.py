"""The training loop, as an iterator of events."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Final

import torch
from torch import Tensor

from core.data.progress import Progress
from core.errors import N_, Message
from core.project.events import CheckpointSaved, EpochDone, Finished, FinishReason, Started, StepDone, TrainingEvent
from core.project.run import RunFolder, RunState
from core.training.clock import Clock
from core.training.control import Control
from core.training.divergence import Bad, bad_weights, diverged, first_bad
from core.training.failure import as_user_error
from core.training.followed import keep_followed
from core.training.histograms import SpreadKeeper
from core.training.log import logging_to, note
from core.training.metrics import Scores, validate
from core.training.record import Recorder
from core.training.steering import Steering
from core.training.team import ALONE, Order, Task, Team
from core.training.workshop import Workshop

CHECKPOINT_S: Final = 30.0
"""No more than so many seconds of work can be lost to a crash."""

__all__ = ["Control", "Trainer"]


class Trainer:
    """Trains the project frozen in a run folder, telling what happens as it happens.

    Milestones are in metrics.jsonl before they are yielded. Pausing and stopping go through `control`. A run that has
    checkpoints goes on from the newest undamaged one, and ends with the very weights of an undisturbed run: the order
    of images depends on (seed, epoch) alone, and the random numbers of a step (dropout) on (seed, step) alone.

    Parameters
    ----------
    epochs : how many in all, where a run is to do more (or fewer) than its recipe says.
    batch_size : how many images pass at once from now on, where memory has room for fewer; the steps stay the same.
    progress : told of images decoded before training begins.
    team : the processes that train together, which this one leads.
    """

    def __init__(
        self,
        run: RunFolder,
        control: Control | None = None,
        *,
        resume: bool = False,
        epochs: int | None = None,
        batch_size: int | None = None,
        progress: Progress | None = None,
        checkpoint_s: float = CHECKPOINT_S,
        team: Team = ALONE,
    ) -> None:
        self.run = run
        self.control = control or Control()
        self._resume, self._epochs, self._progress = resume, epochs, progress
        self._checkpoint_s, self._team = checkpoint_s, team
        self._batch_size = batch_size
        self._saved = time.monotonic()
        self._clock = Clock()
        self._bad: Bad | None = None

    def events(self) -> Iterator[TrainingEvent]:
        """Everything from Started to Finished.

        Raises UserError where the run cannot begin or go on; its record then says why.
        """
        self.run.claim()
        self._enter(RunState.PREPARING)
        try:
            with logging_to(self.run.log):
                yield from self._events()
            self._team.tell(Order(Task.END))
        except Exception as error:
            problem = as_user_error(error, self._batch_size or 0, is_kept=self.run.has_checkpoint)
            self.run.update(
                state=RunState.FINISHED, reason=FinishReason.FAILED, detail=str(problem or error), process=""
            )
            if problem is None or problem is error:
                raise
            raise problem from error
        finally:
            self.control.on_state(RunState.FINISHED)

    def _events(self) -> Iterator[TrainingEvent]:
        try:
            shop = Workshop.make(
                self.run,
                epochs=self._epochs,
                batch_size=self._batch_size,
                resume=self._resume,
                progress=self._look_up,
                team=self._team,
            )
            self._batch_size = shop.step.size
        except _StoppedEarlyError:
            self.run.update(state=RunState.FINISHED, reason=FinishReason.STOPPED, process="")
            yield Finished(FinishReason.STOPPED, 0, 0, 0.0)
            return
        self._clock = Clock(shop.position.seconds)
        self._steering = Steering(self.run, shop, self.control)
        self._spreads = SpreadKeeper(self.run, shop)
        with Recorder(self.run, shop) as recorder, closing(shop):
            for event in self._train(shop):
                recorder.keep(event)
                note(event)
                yield event

    def _train(self, shop: Workshop) -> Iterator[TrainingEvent]:
        position = shop.position
        yield Started(
            step=position.step,
            epoch=position.epoch,
            epochs=shop.recipe.epochs,
            steps_per_epoch=shop.steps_per_epoch,
            train_images=len(shop.data.train),
            val_images=len(shop.data.validation),
            device=str(shop.device),
            threads=torch.get_num_threads(),
            target=shop.project.data.target,
        )
        reason = FinishReason.STOPPED if self.control.is_stopped else None
        if reason is None:
            self._enter(RunState.TRAINING)
        self._saved = time.monotonic()
        while reason is None and not (yield from self._is_over(shop)):
            reason = yield from self._epoch(shop)
        if reason is FinishReason.STOPPED:
            self._enter(RunState.STOPPING)
        epoch = min(position.epoch, shop.recipe.epochs)
        yield self._finished(shop, reason, epoch)

    def _finished(self, shop: Workshop, reason: FinishReason | None, epoch: int) -> Finished:
        """The end, with what there is to say of it."""
        said, block, step = None, "", shop.position.step
        if reason is FinishReason.DIVERGED:
            bad = self._bad or bad_weights(shop)
            said, block = diverged(shop, bad, self.run.has_checkpoint), bad.block.id if bad.block else ""
        elif reason is FinishReason.COMPLETED:
            said = _patience(shop)
        detail, told = (str(said), said.to_json()) if said else ("", None)
        return Finished(reason or FinishReason.COMPLETED, epoch, step, self._clock.seconds, detail, told, block)

    def _epoch(self, shop: Workshop) -> Generator[TrainingEvent, None, FinishReason | None]:
        """The rest of an epoch, then validation; returns why the run ends here, or None where it goes on."""
        self._clock.fresh_lap()
        for images, labels in shop.batches():
            if self._steering.is_due:
                yield from self._steering.changes(self._clock.seconds)
            step = self._step(shop, images, labels)
            if step is None:
                return FinishReason.DIVERGED
            yield step
            if self._is_due:
                if not shop.is_sound:
                    return FinishReason.DIVERGED
                yield self._checkpoint(shop)
                if not (yield from self._may_go_on()):
                    return FinishReason.STOPPED
                self._clock.fresh_lap()
        if not shop.is_sound:
            return FinishReason.DIVERGED
        scores = validate(shop, self.control)
        if scores is None:  # stopped in the middle of it: resuming validates anew
            yield self._checkpoint(shop)
            return FinishReason.STOPPED
        if not math.isfinite(scores.loss):
            return FinishReason.DIVERGED
        yield self._epoch_done(shop, scores)
        self._team.tell(Order(Task.NEXT_EPOCH, (scores.loss, scores.accuracy)))
        shop.schedule.after_epoch(scores.loss, scores.accuracy)
        shop.position.next_epoch()
        yield self._checkpoint(shop)
        if shop.has_lost_patience:
            return FinishReason.COMPLETED
        if (yield from self._is_over(shop)) or (yield from self._may_go_on()):
            return None
        return FinishReason.STOPPED

    def _is_over(self, shop: Workshop) -> Generator[TrainingEvent, None, bool]:
        """Whether all epochs are done, also those that someone wished for until now."""
        yield from self._steering.changes(self._clock.seconds)
        return shop.position.epoch > shop.recipe.epochs

    def _step(self, shop: Workshop, images: Tensor, labels: Tensor) -> StepDone | None:
        """One optimizer step; None where the loss is no longer a finite number, before any weight changes."""
        position = shop.position
        where = (position.step, position.epoch, position.step_in_epoch)
        self._team.tell(Order(Task.STEP, (*where, shop.schedule.factor, shop.recipe.epochs)))
        taken = shop.step(images, labels, position.step)
        if taken is None:
            self._bad = first_bad(shop, images, labels)
            return None
        if shop.average is not None:
            shop.average.follow(shop.model)
        seconds = self._clock.lap()
        position.count(taken.loss, taken.correct, len(labels), seconds)
        return StepDone(
            step=position.step,
            epoch=position.epoch,
            loss=taken.loss,
            accuracy=taken.correct / len(labels),
            lr=taken.rate,
            images_per_second=len(labels) / seconds,
            seconds=self._clock.seconds,
            gradient=taken.gradient,
            memory=shop.memory.read(),
        )

    def _epoch_done(self, shop: Workshop, scores: Scores) -> EpochDone:
        """The epoch summed up; its weights are kept where no earlier ones did as well on the images held out."""
        position = shop.position
        best = position.judge(scores.loss, scores.accuracy, shop.recipe.keep_best)
        if best:
            shop.save_best(self.run)
        keep_followed(shop.followed, self.run, position.epoch, position.step)
        self._spreads.keep(position.epoch)
        return EpochDone(
            epoch=position.epoch,
            step=position.step,
            train_loss=position.loss_sum / position.seen,
            train_accuracy=position.correct / position.seen,
            val_loss=scores.loss,
            val_accuracy=scores.accuracy,
            images_per_second=position.images_per_second,
            seconds=self._clock.seconds,
            best=best,
            silent=scores.silent,
        )

    def _checkpoint(self, shop: Workshop) -> CheckpointSaved:
        shop.position.seconds = self._clock.seconds
        path = shop.save(self.run)
        self._saved = time.monotonic()
        return CheckpointSaved(shop.position.step, shop.position.epoch, path)

    @property
    def _is_due(self) -> bool:
        """Whether to save before the next step: someone wants a rest or an end, or it has been long."""
        control = self.control
        return control.is_stopped or control.is_paused or time.monotonic() - self._saved > self._checkpoint_s

    def _may_go_on(self) -> Generator[TrainingEvent, None, bool]:
        """Hold while paused; whether to go on then. What is changed meanwhile is told at once."""
        if self.control.is_paused:
            self._enter(RunState.PAUSED)
            self._clock.hold()
            while self.control.is_paused:
                self.control.wait()
                yield from self._steering.changes(self._clock.seconds)
            self._clock.go_on()
            if not self.control.is_stopped:
                self._enter(RunState.TRAINING)
        return not self.control.is_stopped

    def _enter(self, state: RunState) -> None:
        self.run.update(state=state)
        self.control.on_state(state)

    def _look_up(self, done: int, total: int, text: str = "") -> None:
        """Between two images that are decoded: tell how far it is, and see whether anyone wants the run to stop."""
        if self.control.is_stopped:
            raise _StoppedEarlyError
        if self._progress:
            self._progress(done, total, text)


class _StoppedEarlyError(Exception):
    """Stopped before the first step."""


def _patience(shop: Workshop) -> Message:
    text = N_("Core", "Ended early: validation has not got better for {count} epochs.")
    return Message("training.patience", text, {"count": shop.recipe.patience})
