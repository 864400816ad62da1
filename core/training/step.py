"""One optimizer step: what happens between a batch of images and changed weights."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from core.modules.locked import to_train
from core.modules.objective import Objective
from core.modules.score import right
from core.project.model import Recipe
from core.training.mixing import mix
from core.training.prefetch import Ready
from core.training.schedule import Schedule
from core.training.team import ALONE, Team

Prepare = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]
"""Images and labels as they lie in memory → as the network sees them, on the device."""

PRECISIONS: Final = {"bfloat16": torch.bfloat16, "float16": torch.float16}


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that was made: mean loss and images recognised of its batch, learning rate, length of the gradient."""

    loss: float
    correct: float
    rate: float
    gradient: float


class Step:
    """Makes optimizer steps as the recipe says: in parts, in mixed precision, with clipped gradients, mixed images.

    The random numbers of a step depend on (seed, number of the step) alone, so that a resumed run needs no generator.
    """

    def __init__(
        self,
        recipe: Recipe,
        model: nn.Module,
        objective: Objective,
        optimizer: Optimizer,
        schedule: Schedule,
        prepare: Prepare,
        device: torch.device,
        team: Team = ALONE,
    ) -> None:
        self._recipe, self._model, self._objective = recipe, model, objective
        self._optimizer, self._schedule, self._prepare = optimizer, schedule, prepare
        self._device, self._team = device, team
        self.size = recipe.batch_size
        """So many images pass at once; a step may have more."""
        self.ready: Ready | None = None
        """What has been prepared of the batch that comes next."""
        self.go_through(model)
        self.scaler = torch.amp.GradScaler(device.type, enabled=recipe.precision == "float16")
        self._weights = [weight for group in optimizer.param_groups for weight in group["params"]]

    def go_through(self, model: nn.Module) -> None:
        """Pass batches through `model`, the network or its end, from now on."""
        self._forward: Callable[[Tensor], Tensor] = model
        self._is_ready = False
        if self._recipe.compile:
            from core.training.compiled import Compiled  # here: the compiler takes a second to load

            self._forward = Compiled(model)

    @property
    def compile_failure(self) -> str:
        """Why the recipe's torch.compile is done without; "" where it is not, or not wanted."""
        return str(getattr(self._forward, "failure", ""))

    def __call__(self, images: Tensor, labels: Tensor, number: int) -> Taken | None:
        """Step number `number`, counted from 0; None where the loss is no finite number, before any weight changes.

        The batch is that of the whole team, and so are loss, images recognised and gradient.
        """
        self._seed(number)
        self._make_ready()
        passed = self._gradients(images, labels, self._take_ready(number, images))
        if passed is None:
            return None
        loss, correct = passed
        self.scaler.unscale_(self._optimizer)
        gradient = self._clip()
        if not math.isfinite(gradient) and not self.scaler.is_enabled():
            return None
        with self._schedule.slow_start(number) as rate:
            self._move(images, labels, number)
        self.scaler.update()
        self._schedule.after_step()
        return Taken(loss, correct, rate, gradient)

    def again(self, images: Tensor, labels: Tensor, number: int, model: nn.Module) -> None:
        """Both ways of step `number` once more through `model`, not compiled, for whoever looks; no weight changes."""
        forward, self._forward = self._forward, model
        try:
            self._seed(number)
            self._make_ready()
            self._gradients(images, labels)
        finally:
            self._forward = forward

    def _make_ready(self) -> None:
        """Put the model into train mode where someone took it out; asking every layer would cost as much as some do."""
        if not (self._is_ready and self._model.training):
            to_train(self._model)
            self._is_ready = True

    def first_part(self, count: int) -> slice:
        """What this process passes first of a batch of so many images."""
        return self._team.share(*next(parts(count, self.size)))

    def _take_ready(self, number: int, images: Tensor) -> Ready | None:
        """What was prepared, where it is what this step begins with."""
        ready, self.ready = self.ready, None
        return ready if ready is not None and ready.is_for(number, images, self.first_part(len(images))) else None

    def seed_of(self, number: int) -> int:
        """What the random numbers of a step depend on, here."""
        return self._recipe.seed * 1_000_003 + number + (self._team.rank << 40)

    def _seed(self, number: int) -> None:
        """As torch.manual_seed, without asking every kind of device that torch knows of."""
        seed = self.seed_of(number)
        torch.default_generator.manual_seed(seed)
        if self._device.type == "cuda":
            torch.cuda.manual_seed_all(seed)
        elif self._device.type == "mps":
            torch.mps.manual_seed(seed)

    def _move(self, images: Tensor, labels: Tensor, number: int) -> None:
        """Change the weights; LBFGS computes the batch again on its way."""
        if not isinstance(self._optimizer, torch.optim.LBFGS):
            self.scaler.step(self._optimizer)
            return

        def again() -> float:
            self._seed(number)
            passed = self._gradients(images, labels)
            self._clip()
            return math.inf if passed is None else passed[0]

        self._optimizer.step(again)  # type: ignore[no-untyped-call]

    def _gradients(self, images: Tensor, labels: Tensor, ready: Ready | None = None) -> tuple[float, float] | None:
        """Mean loss and images recognised, with the gradients of the whole batch summed up part by part."""
        self._optimizer.zero_grad(set_to_none=True)
        count = len(labels)
        losses, rights = 0.0, 0.0
        for start, stop in parts(count, self.size):
            part = self._team.share(start, stop)
            if part.start == part.stop:
                continue  # fewer images than processes
            inputs, targets = ready.take() if ready and not start else self._prepare(images[part], labels[part])
            loss, right = self._pass(inputs, targets)
            value = self._objective.mean(loss, len(targets))
            if not math.isfinite(value) and self._team.size == 1:
                return None
            share = 1.0 if self._objective.sums else len(targets) / count
            self.scaler.scale(loss * share if share != 1.0 else loss).backward()  # type: ignore[no-untyped-call]
            losses += value * len(targets)
            rights += right
        losses, rights = self._team.total(losses, rights)
        if not math.isfinite(losses):
            return None
        self._team.add_gradients(self._weights)
        return losses / count, rights

    def _pass(self, inputs: Tensor, targets: Tensor) -> tuple[Tensor, float]:
        recipe = self._recipe
        mixed = mix(inputs, targets, recipe.mixup, recipe.cutmix)
        with self.casting():
            outputs = self._forward(inputs if mixed is None else mixed.images)
            loss = self._objective(outputs, targets)
            if mixed is not None:
                loss = loss * mixed.share + self._objective(outputs, mixed.others) * (1 - mixed.share)
        told, target = self._objective.read(outputs.detach()), self._objective.target
        told_right = right(told, targets, target)
        if mixed is None:
            return loss, told_right
        return loss, told_right * mixed.share + right(told, mixed.others, target) * (1 - mixed.share)

    def casting(self) -> AbstractContextManager[object]:
        """Computes in the recipe's precision inside."""
        kind = PRECISIONS.get(self._recipe.precision)
        return nullcontext() if kind is None else torch.autocast(self._device.type, dtype=kind)

    def _clip(self) -> float:
        """The length of the gradient, which is scaled down to the recipe's limit where it has one."""
        limit = self._recipe.clip_norm
        norm = torch.nn.utils.get_total_norm([w.grad for w in self._weights if w.grad is not None])
        if limit and norm > limit:
            torch.nn.utils.clip_grads_with_norm_(self._weights, limit, norm)
        return float(norm)


def parts(count: int, size: int) -> Iterator[tuple[int, int]]:
    """From where to where each part of `count` images reaches, `size` of them at a time.

    A single image left over joins the part before: BatchNorm cannot learn from one.
    """
    for start in range(0, count, size):
        left = count - start
        if left == size + 1 and size > 1:
            yield start, count
            return
        yield start, start + min(size, left)
