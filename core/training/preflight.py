"""Before a run: a few real steps, tried in several ways, tell how long it will take and which way is fastest here."""

from __future__ import annotations

import copy
import math
import os
import time
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.autograd.graph import saved_tensors_hooks

from core.data.batches import batches, epoch_order
from core.data.loading import Loaded, load_tensors
from core.data.memory import free_memory
from core.data.progress import Progress
from core.errors import UserError
from core.modules.build import build
from core.modules.locked import to_train
from core.project.model import Project, Recipe
from core.protocol.messages import Preflight, Trial
from core.training.device import choose_device, choose_threads
from core.training.workshop import Workshop, check_network

TRIAL_S: Final = 0.6
"""So long each way is tried, after two steps that do not count."""

LEAST_GAIN: Final = 1.05
"""A way that is not faster by so much is not worth another setting."""

SAFE: Final = 0.8
"""The share of the free memory that a run may take."""

STATES: Final = {"SGD": 1, "RMSprop": 1, "Adagrad": 1, "LBFGS": 200, "Adafactor": 0}
"""Copies of the weights that an optimizer keeps; two where not said."""

SETTINGS: Final = ("threads", "precision", "channels_last", "compile")
"""The fields of a recipe that are tried."""

Way = dict[str, Any]
"""Fields of a recipe and their values."""


def preflight(
    project: Project, progress: Progress | None = None, *, compiled: bool = False, keep_threads: bool = False
) -> Preflight:
    """Try the project's recipe, and faster ways to carry it out, on real batches of its data.

    `compiled` tries torch.compile as well, which may take half a minute; `keep_threads` leaves their number as the
    recipe has it. Every way starts from the same weights, and
    torch's settings are as before when this returns. Raises UserError where the project cannot be trained.
    """
    parameters = check_network(project)
    data = load_tensors(project.data.source, project.data, progress)
    device = choose_device(project.recipe.device)
    torch.manual_seed(project.recipe.seed)
    model = build(project.network, project.data.input)
    threads = torch.get_num_threads()
    trials: list[Trial] = []
    try:
        for way in _ways(project.recipe, device, compiled, keep_threads):
            if progress:
                progress(len(trials), _MOST_WAYS)
            best = max(trials, key=lambda trial: trial.images_per_second, default=None)
            trials.append(_tried(project, data, model, device, {**_settings(best), **way}))
    finally:
        torch.set_num_threads(threads)
    return _summed_up(project, data, model, device, parameters, trials)


_MOST_WAYS: Final = 8


def _ways(recipe: Recipe, device: torch.device, compiled: bool, keep_threads: bool) -> Iterator[Way]:
    """The recipe as it is; then one change after another on top of the fastest so far."""
    yield {name: getattr(recipe, name) for name in SETTINGS}
    if device.type == "cpu" and not keep_threads:
        cores = os.cpu_count() or 1
        for threads in sorted({1, cores // 2, cores} - {0, recipe.threads or choose_threads(0)}):
            yield {"threads": threads}
    yield {"channels_last": not recipe.channels_last}
    yield {"precision": "bfloat16" if recipe.precision != "bfloat16" else "float32"}
    if compiled or recipe.compile:
        yield {"compile": not recipe.compile}


def _settings(trial: Trial | None) -> Way:
    if trial is None:
        return {}
    return {name: getattr(trial, name) for name in SETTINGS}


def _tried(project: Project, data: Loaded, model: nn.Module, device: torch.device, way: Way) -> Trial:
    """A few steps this way. One that fails is a trial without speed."""
    recipe = project.recipe.model_copy(update=way)
    torch.set_num_threads(choose_threads(recipe.threads))
    shop = _shop(project.model_copy(update={"recipe": recipe}), data, model, device)
    began = time.perf_counter()
    try:
        speed, first = _speed(shop, began)
    except (RuntimeError, NotImplementedError, UserError) as error:
        return Trial(**way, images_per_second=0.0, first_step_s=0.0, failure=str(error).splitlines()[0])
    return Trial(**way, images_per_second=speed, first_step_s=first)


def _speed(shop: Workshop, began: float) -> tuple[float, float]:
    """Images per second once it runs, and how long the first step took."""
    steps = cycle(list(islice(_batches(shop), 8)))
    images, labels = next(steps)
    shop.step(images, labels, 0)
    first = time.perf_counter() - began
    shop.step(*next(steps), 1)
    count, since = 0, time.perf_counter()
    number = 2
    while time.perf_counter() - since < TRIAL_S or number < 5:
        images, labels = next(steps)
        shop.step(images, labels, number)
        count += len(labels)
        number += 1
    if shop.device.type == "cuda":
        torch.cuda.synchronize(shop.device)
    return count / (time.perf_counter() - since), first


def _batches(shop: Workshop) -> Iterator[tuple[Tensor, Tensor]]:
    order = epoch_order(len(shop.data.train), shop.recipe.seed, 1)
    yield from batches(shop.data.train, order, shop.recipe.images_per_step)


def _shop(project: Project, data: Loaded, model: nn.Module, device: torch.device) -> Workshop:
    fresh = copy.deepcopy(model).to(device)
    if project.recipe.channels_last:
        fresh = fresh.to(memory_format=torch.channels_last)
    return Workshop(project, device, data, fresh, 0)


def _summed_up(
    project: Project, data: Loaded, model: nn.Module, device: torch.device, parameters: int, trials: list[Trial]
) -> Preflight:
    recipe, now = project.recipe, trials[0]
    best = max(range(len(trials)), key=lambda n: trials[n].images_per_second)
    if trials[best].images_per_second < LEAST_GAIN * now.images_per_second:
        best = 0
    per_image = _saved_bytes(_shop(project, data, model, device))
    fixed = parameters * 4 * (2 + STATES.get(recipe.optimizer.type, 2))
    free = _free(device)
    largest = int((SAFE * free - fixed) / per_image) if per_image and free else 0
    epoch = len(data.train) / now.images_per_second if now.images_per_second else math.inf
    return Preflight(
        trials=tuple(trials),
        best=best,
        device=str(device),
        epoch_s=epoch,
        run_s=epoch * recipe.epochs,
        memory_bytes=int(fixed + per_image * recipe.batch_size),
        free_bytes=free,
        largest_batch=max(0, largest),
    )


def _saved_bytes(shop: Workshop) -> float:
    """What one image makes torch keep for the way back, in bytes, input and outputs included."""
    held: dict[int, int] = {}

    def keep(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        held[storage.data_ptr()] = storage.nbytes()
        return tensor

    images, labels = next(_batches(shop))
    images, labels = images[:4], labels[:4]
    inputs, targets = shop.batch(images, labels)
    with saved_tensors_hooks(keep, _as_it_is):
        shop.objective(to_train(shop.model)(inputs), targets)
    weights = {weight.untyped_storage().data_ptr() for weight in shop.model.parameters()}
    return sum(size for place, size in held.items() if place not in weights) / max(1, len(labels))


def _as_it_is(tensor: Tensor) -> Tensor:
    return tensor


def _free(device: torch.device) -> int:
    return int(torch.cuda.mem_get_info(device)[0]) if device.type == "cuda" else (free_memory() or 0)
