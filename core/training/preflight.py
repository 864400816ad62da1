"""Before a run: a few real steps, tried in several ways, tell how long it will take and which way is fastest here."""

from __future__ import annotations

import copy
import math
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any, Final

import torch
from torch import Tensor, nn

from core.data.batches import batches, epoch_order
from core.data.loading import Loaded, load_tensors
from core.data.progress import Progress
from core.errors import N_, Message, UserError
from core.modules.build import build
from core.modules.lowered import can_be_lowered
from core.project.model import Project, Recipe
from core.protocol.preflight import Preflight, Trial
from core.training.checks import check_network
from core.training.compiled import no_compiler
from core.training.device import choose_device, choose_threads
from core.training.log import log
from core.training.prefix import prefix_length
from core.training.room import Room, room_for
from core.training.way import Way, in_its_way, way_of
from core.training.workshop import Workshop, images_per_epoch

TRIAL_S: Final = 0.6
"""So long each way is tried, after two steps that do not count."""

LEAST_GAIN: Final = 1.05
"""A way whose run is not over so much sooner is not worth another setting."""

COMPILING_S: Final = 20.0
"""torch.compile takes about so long; a run that is over sooner cannot gain by it."""

MOST_WAYS: Final = 9

SAMPLE_STEPS: Final = 8
"""The batches of so many steps are passed over and over."""

LIKELY: Final = 3
"""So many of the fastest ways are tried twice."""


def preflight(
    project: Project, progress: Progress | None = None, *, compiled: bool = True, keep_threads: bool = False
) -> Preflight:
    """Try the project's recipe, and faster ways to carry it out, on real batches of its data.

    Without `compiled` torch.compile is not tried; `keep_threads` leaves their number as the recipe has it. Every way
    starts from the same weights, and torch's settings are as before when this returns. Where a batch does not fit into
    memory, the ways are tried with as many images at once as do. Raises UserError where the project cannot be trained.
    """
    parameters = check_network(project)
    data = load_tensors(project.data.source, project.data, progress)
    device = choose_device(project.recipe.device)
    torch.manual_seed(project.recipe.seed)
    bench = _Bench(project, data, build(project.network, project.data.input), device, parameters)
    threads = torch.get_num_threads()
    try:
        for number, way in enumerate(bench.ways(compiled, keep_threads)):
            if progress:
                progress(number, MOST_WAYS)
            bench.try_out(way)
        bench.try_again()
    finally:
        torch.set_num_threads(threads)
    return bench.summed_up()


@dataclass
class _Bench:
    """Where the ways are tried; `trials` are those tried so far."""

    project: Project
    data: Loaded
    model: nn.Module
    device: torch.device
    parameters: int
    trials: list[Trial] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    once_s: float = 0.0
    """So long the locked beginning of the network takes on all images, which happens once."""

    def __post_init__(self) -> None:
        self.sample = self.data if prefix_length(self.project, self.model) == 0 else self._part_of_data()
        try:
            self.room = self._room(self.recipe.model_copy(update={"compile": False}))
        except (RuntimeError, NotImplementedError) as error:  # the first trial will say so
            log.info("The memory of a step cannot be told: %s", error)
            self.room = Room(0.0, 0.0, 0)
        self.size = self.batch if self.room.holds(self.batch) else max(1, self.room.largest_batch)

    def _part_of_data(self) -> Loaded:
        """As many images as the trials pass, so that a locked beginning need not pass them all."""
        count = SAMPLE_STEPS * self.recipe.images_per_step
        some = torch.arange(min(count, len(self.data.train)))
        few = torch.arange(min(2, len(self.data.validation)))
        return replace(self.data, train=self.data.train.take(some), validation=self.data.validation.take(few))

    @property
    def recipe(self) -> Recipe:
        return self.project.recipe

    @property
    def batch(self) -> int:
        """So many images the largest batch has: there may be fewer than the recipe would take."""
        return min(self.recipe.batch_size, len(self.data.train))

    def ways(self, compiled: bool, keep_threads: bool) -> Iterator[Way]:
        """The recipe as it is; then one change after another on top of the fastest so far."""
        recipe = self.recipe
        yield {}
        if self.device.type == "cpu" and not keep_threads:
            cores = os.cpu_count() or 1
            for threads in sorted({1, cores // 2, cores} - {0, recipe.threads or choose_threads(0)}):
                yield {"threads": threads}
        yield {"channels_last": not recipe.channels_last}
        yield {"precision": "bfloat16" if recipe.precision != "bfloat16" else "float32"}
        yield {"channels_last": not self.fastest.channels_last}  # it may count otherwise in this precision
        if recipe.lowered or can_be_lowered(self.model):
            yield {"lowered": not recipe.lowered}
            yield {"lowered": True, "channels_last": not self.fastest.channels_last}
        if recipe.compile or (compiled and self._is_worth_compiling()):
            # The compiler has kernels of its own, and each try takes a while.
            yield {"compile": False} if recipe.compile else {"compile": True, "lowered": False}

    def _is_worth_compiling(self) -> bool:
        """Whether torch.compile can be tried and could pay; else there is a note that says why not."""
        missing, run_s = no_compiler(self.device), self._run_s(self.fastest)
        if missing is not None:
            self.notes.append(missing)
        elif run_s < COMPILING_S:
            text = N_("Core", "torch.compile was not tried: the run is over in {seconds} s, before compiling would be.")
            self.notes.append(Message("preflight.too-short", text, {"seconds": math.ceil(run_s)}))
        return missing is None and run_s >= COMPILING_S

    def try_out(self, way: Way) -> None:
        """A few steps this way, on top of the fastest so far. One that fails is a trial without speed."""
        whole: dict[str, Any] = {**way_of(self.fastest if self.trials else self.recipe), **way}
        if any(way_of(trial) == whole for trial in self.trials):
            return
        self.trials.append(self._tried(whole))

    def try_again(self) -> None:
        """Once more the few that the choice is between: other programs make a way slower at times, never faster."""
        likely = sorted(self.trials, key=self._run_s)[:LIKELY]
        for number, trial in enumerate(self.trials):
            if (number == 0 or trial in likely) and trial.images_per_second and not trial.compile:
                again = self._tried(way_of(trial))
                self.trials[number] = max(trial, again, key=lambda one: one.images_per_second)

    def _tried(self, way: Way) -> Trial:
        recipe = self.recipe.model_copy(update=way)
        torch.set_num_threads(choose_threads(recipe.threads))
        try:
            held = self._held(recipe)
            with closing(self._shop(recipe)) as shop:
                shop.step.size = self.size
                speed, first = _speed(shop, time.perf_counter())
        except (RuntimeError, NotImplementedError, UserError) as error:
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            return Trial(**way, images_per_second=0.0, first_step_s=0.0, failure=reason)
        return Trial(**way, images_per_second=speed, first_step_s=first, memory_bytes=held)

    def _held(self, recipe: Recipe) -> int:
        """What a step holds this way; the program that torch.compile makes is taken to hold as much."""
        plain = recipe.model_copy(update={"compile": False})
        return self._room(plain).taken(self.size)

    def _room(self, recipe: Recipe) -> Room:
        with closing(self._shop(recipe)) as shop:
            return room_for(shop)

    def _shop(self, recipe: Recipe) -> Workshop:
        fresh = in_its_way(copy.deepcopy(self.model).to(self.device), recipe)
        project = self.project.model_copy(update={"recipe": recipe})
        shop = Workshop(project, self.device, self.sample, fresh, self.parameters)
        since = time.perf_counter()
        if shop.keep_prefix(Path(tempfile.gettempdir())):
            shares = len(self.sample.train) + len(self.sample.validation)
            whole = len(self.data.train) + len(self.data.validation)
            self.once_s = (time.perf_counter() - since) * whole / shares
        return shop

    @property
    def fastest(self) -> Trial:
        """The way, of those tried, whose run is over first."""
        return min(self.trials, key=self._run_s)

    def _run_s(self, trial: Trial) -> float:
        """The whole run this way, in seconds, training alone; compiling, once per size of batch, counted in."""
        if not trial.images_per_second:
            return math.inf
        count = images_per_epoch(self.recipe, len(self.data.train))
        sizes = 2 if count % self.recipe.batch_size else 1
        seconds = self.recipe.epochs * count / trial.images_per_second
        seconds += self.once_s
        return seconds + (trial.first_step_s * sizes if trial.compile else 0.0)

    def summed_up(self) -> Preflight:
        """What was found."""
        recipe, now, room = self.recipe, self.trials[0], self.room
        best = self.fastest if self._run_s(self.fastest) * LEAST_GAIN <= self._run_s(now) else now
        epoch = images_per_epoch(recipe, len(self.data.train)) / (now.images_per_second or math.nan)
        return Preflight(
            trials=tuple(self.trials),
            best=self.trials.index(best),
            device=str(self.device),
            epoch_s=epoch if math.isfinite(epoch) else math.inf,
            run_s=self._run_s(now),
            memory_bytes=room.taken(self.batch),
            free_bytes=room.free,
            largest_batch=room.largest_batch,
            fits=room.holds(self.batch),
            once_s=self.once_s,
            notes=tuple(note.to_json() for note in self.notes),
        )


def _speed(shop: Workshop, began: float) -> tuple[float, float]:
    """Images per second once it runs, by the median step, and how long the first step took.

    Raises RuntimeError where torch.compile is wanted and fails.
    """
    steps = cycle(list(islice(_batches(shop), SAMPLE_STEPS)))
    times: list[float] = []
    shop.step(*next(steps), 0)
    first = time.perf_counter() - began
    if shop.step.compile_failure:
        raise RuntimeError(shop.step.compile_failure)
    shop.step(*next(steps), 1)
    while time.perf_counter() - began - first < TRIAL_S or len(times) < 3:
        images, labels = next(steps)
        since = time.perf_counter()
        shop.step(images, labels, len(times) + 2)  # which waits for the device: it reads the loss
        times.append((time.perf_counter() - since) / len(labels))
    return 1 / median(times), first


def _batches(shop: Workshop) -> Iterator[tuple[Tensor, Tensor]]:
    """Whole batches; where there is not one whole batch, what there is."""
    order, size = epoch_order(len(shop.fed.train), shop.recipe.seed, 1), shop.recipe.images_per_step
    yield from batches(shop.fed.train, order[: len(order) - len(order) % size or len(order)], size)
