"""The training loop, as an iterator of events."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator

import torch
from torch import Tensor

from core.data.batches import batches, epoch_order
from core.data.progress import Progress
from core.errors import UserError
from core.project.events import CheckpointSaved, EpochDone, Finished, FinishReason, Started, StepDone, TrainingEvent
from core.project.model import Project
from core.project.run import RunFolder, RunState
from core.training.control import Control
from core.training.record import Recorder
from core.training.workshop import Workshop

CHECKPOINT_S = 30.0
"""No more than so many seconds of work can be lost to a crash."""

VALIDATION_BATCH = 512

__all__ = ["Control", "Trainer"]


class Trainer:
    """Trains the project frozen in a run folder, telling what happens as it happens.

    Each event is on disk before it is yielded. Pausing and stopping go through `control`; so that a run can go on from
    a checkpoint as if nothing had happened, the order of images depends on (seed, epoch) alone and the random numbers of
    a step (dropout) on (seed, step) alone.
    """

    def __init__(
        self,
        run: RunFolder,
        control: Control | None = None,
        *,
        resume: bool = False,
        epochs: int | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.run = run
        self.control = control or Control()
        self._resume, self._epochs, self._progress = resume, epochs, progress

    def events(self) -> Iterator[TrainingEvent]:
        """Everything from Started to Finished. Raises UserError where the run cannot begin; the record then says why."""
        self.run.claim()
        self._enter(RunState.PREPARING)
        try:
            project = self._project()
            shop = Workshop.make(self.run, project, resume=self._resume, progress=self._progress)
            with Recorder(self.run, shop, project.recipe.epochs) as recorder:
                for event in self._train(shop, project):
                    recorder.keep(event)
                    yield event
        except UserError as error:
            self.run.update(state=RunState.FINISHED, reason=FinishReason.FAILED, detail=str(error), process="")
            raise
        finally:
            self.control.on_state(RunState.FINISHED)

    def _project(self) -> Project:
        """The frozen project, with another number of epochs where the run is extended."""
        project = self.run.project
        epochs = self._epochs or self.run.record.epochs
        if epochs == project.recipe.epochs:
            return project
        return project.model_copy(update={"recipe": project.recipe.model_copy(update={"epochs": epochs})})

    def _enter(self, state: RunState) -> None:
        self.run.update(state=state)
        self.control.on_state(state)

    def _train(self, shop: Workshop, project: Project) -> Iterator[TrainingEvent]:
        recipe, position, images = project.recipe, shop.position, shop.data.train
        steps = math.ceil(len(images) / recipe.batch_size)
        clock = _Clock(position.seconds)
        saved_at = time.monotonic()
        yield Started(
            step=position.step,
            epoch=position.epoch,
            epochs=recipe.epochs,
            steps_per_epoch=steps,
            train_images=len(images),
            val_images=len(shop.data.validation),
            device=str(shop.device),
            threads=torch.get_num_threads(),
        )
        self._enter(RunState.TRAINING)
        while position.epoch <= recipe.epochs:
            order = epoch_order(len(images), recipe.seed, position.epoch)
            for batch in batches(images, order, recipe.batch_size, start_step=position.step_in_epoch):
                event = self._step(shop, *batch, clock)
                if event is None:
                    yield self._diverged(position.epoch, position.step, clock)
                    return
                yield event
                if self.control.is_stopped or self.control.is_paused or time.monotonic() - saved_at > CHECKPOINT_S:
                    yield self._checkpoint(shop, clock)
                    saved_at = time.monotonic()
                if self.control.is_paused:
                    self._hold(clock)
                if self.control.is_stopped:
                    self._enter(RunState.STOPPING)
                    yield Finished(FinishReason.STOPPED, position.epoch, position.step, clock.seconds)
                    return
            if not shop.is_sound:
                yield self._diverged(position.epoch, position.step, clock)
                return
            yield self._validate(shop, clock)
            position.next_epoch()
            yield self._checkpoint(shop, clock)
            saved_at = time.monotonic()
        yield Finished(FinishReason.COMPLETED, recipe.epochs, position.step, clock.seconds)

    def _step(self, shop: Workshop, images: Tensor, labels: Tensor, clock: _Clock) -> StepDone | None:
        """One optimizer step; None where the loss is no longer a finite number, before any weight changes."""
        began = time.perf_counter()
        position = shop.position
        torch.manual_seed(shop.project.recipe.seed * 1_000_003 + position.step)
        shop.model.train()
        inputs, targets = shop.batch(images, labels)
        shop.optimizer.zero_grad(set_to_none=True)
        outputs = shop.model(inputs)
        loss = shop.objective(outputs, targets)
        value = loss.item()
        if not math.isfinite(value):
            return None
        loss.backward()
        shop.optimizer.step()
        correct = int((outputs.detach().argmax(1) == targets).sum())
        seconds = time.perf_counter() - began
        position.count(value, correct, len(labels), seconds)
        return StepDone(
            step=position.step,
            epoch=position.epoch,
            loss=value,
            accuracy=correct / len(labels),
            lr=shop.optimizer.param_groups[0]["lr"],
            images_per_second=len(labels) / seconds,
            seconds=clock.seconds,
        )

    def _validate(self, shop: Workshop, clock: _Clock) -> EpochDone:
        """How the network does on the images held out; its weights are kept where it never did better."""
        position = shop.position
        loss, accuracy = measure(shop)
        best = accuracy > position.best_accuracy
        if best:
            position.best_accuracy, position.best_epoch = accuracy, position.epoch
            shop.save_best(self.run)
        return EpochDone(
            epoch=position.epoch,
            step=position.step,
            train_loss=position.loss_sum / position.seen,
            train_accuracy=position.correct / position.seen,
            val_loss=loss,
            val_accuracy=accuracy,
            images_per_second=position.images_per_second,
            seconds=clock.seconds,
            best=best,
        )

    def _checkpoint(self, shop: Workshop, clock: _Clock) -> CheckpointSaved:
        shop.position.seconds = clock.seconds
        path = shop.save(self.run)
        return CheckpointSaved(shop.position.step, shop.position.epoch, path)

    def _hold(self, clock: _Clock) -> None:
        self._enter(RunState.PAUSED)
        with clock.stopped():
            self.control.wait()
        if not self.control.is_stopped:
            self._enter(RunState.TRAINING)

    def _diverged(self, epoch: int, step: int, clock: _Clock) -> Finished:
        detail = (
            f"The loss is no longer a finite number after step {step}. "
            "The last good checkpoint is kept; try a learning rate ten times smaller."
        )
        return Finished(FinishReason.DIVERGED, epoch, step, clock.seconds, detail)


@torch.inference_mode()
def measure(shop: Workshop) -> tuple[float, float]:
    """Mean loss and accuracy (0 to 1) over the validation images, in eval mode."""
    shop.model.eval()
    images = shop.data.validation
    loss_sum, correct = 0.0, 0
    for batch in batches(images, None, VALIDATION_BATCH):
        inputs, targets = shop.batch(*batch)
        outputs = shop.model(inputs)
        loss_sum += shop.objective(outputs, targets).item() * len(targets)
        correct += int((outputs.argmax(1) == targets).sum())
    return loss_sum / len(images), correct / len(images)


class _Clock:
    """Seconds at work, going on from an earlier sitting; stands still in a pause."""

    def __init__(self, seconds: float) -> None:
        self._before, self._since = seconds, time.perf_counter()

    @property
    def seconds(self) -> float:
        return self._before + time.perf_counter() - self._since

    def stopped(self) -> _Stopped:
        return _Stopped(self)


class _Stopped:
    def __init__(self, clock: _Clock) -> None:
        self._clock = clock

    def __enter__(self) -> None:
        self._clock._before = self._clock.seconds
        self._clock._since = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self._clock._since = time.perf_counter()
