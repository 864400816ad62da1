"""`batch`: one of the batches that a run of the project would learn from, step by step as training takes them."""

from __future__ import annotations

from math import ceil, sqrt
from typing import Any, Final

import torch
from PIL import Image
from torch import Tensor

from core.data.augment import Augment
from core.data.batches import batches, epoch_order
from core.data.loading import Loaded, load_tensors
from core.data.preprocess import Normalise, to_picture
from core.engine.job import Job
from core.engine.methods.analysis import read_project
from core.engine.methods.images import Gallery
from core.engine.scratch import Scratch
from core.errors import N_, UserError
from core.project.model import Data, Project
from core.protocol.health import Batch
from core.training.workshop import images_per_epoch

MOST_TILES: Final = 1024
"""Of larger batches the first images are drawn."""


class Batches:
    """Keeps the images of the project looked at last in memory, as training does."""

    def __init__(self, gallery: Gallery, scratch: Scratch) -> None:
        self._gallery, self._scratch = gallery, scratch
        self._held: tuple[Data, Loaded] | None = None

    def batch(self, job: Job) -> dict[str, Any]:
        """{project, epoch, step, size} → Batch; `epoch` and `step` count from 1, `size` is of a tile in pixels.

        The order, the seed of the random changes and what is dropped are those of a run. Raises UserError where an
        epoch has no such step.
        """
        project = read_project(job.wanted("project", dict))
        recipe, loaded = project.recipe, self._loaded(project, job)
        epoch, step = max(1, job.given("epoch", int, 1)), max(1, job.given("step", int, 1))
        count = images_per_epoch(recipe, len(loaded.train))
        steps = ceil(count / recipe.images_per_step)
        if step > steps:
            text = N_("Core", "An epoch has {steps:,} steps; there is no step {step:,}.")
            raise UserError("data.no-step", text, steps=steps, step=step)
        order = epoch_order(len(loaded.train), recipe.seed, epoch, recipe.shuffle)[:count]
        images, labels = next(batches(loaded.train, order, recipe.images_per_step, step - 1))
        chosen = order[(step - 1) * recipe.images_per_step :][: len(images)]
        changed = _augmented(project, images, (epoch - 1) * steps + step - 1)
        names = self._gallery.source_of(project.data).split("train", job.progress)
        seen = Normalise(project.data.preprocessing)(changed[: recipe.batch_size])
        parts = tuple(len(part) for part in torch.split(images, recipe.batch_size))
        has_numbers = project.data.target == "numbers"
        return Batch(
            **self._sheet(changed[:MOST_TILES], job.given("size", int, 96)),
            names=tuple(names.name(int(loaded.train.index[i])) for i in chosen[:MOST_TILES]),
            labels=() if has_numbers else tuple(labels[:MOST_TILES].tolist()),
            values=tuple(map(tuple, labels[:MOST_TILES].tolist())) if has_numbers else (),
            epoch=epoch, step=step, steps=steps, parts=parts,
            stored=(_kind(images), (parts[0], *images.shape[1:])), shown=(_kind(seen), tuple(seen.shape)),
            target=_target(project, labels[: parts[0]]), minimum=float(seen.min()), maximum=float(seen.max()),
            mixes=bool(recipe.mixup or recipe.cutmix),
        ).model_dump(mode="json")  # fmt: skip

    def _loaded(self, project: Project, job: Job) -> Loaded:
        """The project's images, decoded anew only where something other than the augmentations has changed."""
        data = project.data.model_copy(update={"augmentations": ()})
        if self._held is None or self._held[0] != data:
            self._held = None
            loaded = load_tensors(self._gallery.source_of(data), data, job.progress, project.recipe.num_workers)
            if not len(loaded.train):
                text = N_("Core", "{source} has too few images: none are left to train on.")
                raise UserError("training.no-images", text, source=data.source)
            self._held = data, loaded
        return self._held[1]

    def _sheet(self, images: Tensor, size: int) -> dict[str, Any]:
        size = min(max(8, size), 256)
        columns = max(1, ceil(sqrt(len(images))))
        sheet = Image.new("RGB", (columns * size, ceil(len(images) / columns) * size))
        for place, image in enumerate(images):
            picture = to_picture(image).convert("RGB")
            scale = size / max(picture.size)
            method = Image.Resampling.BILINEAR if scale < 1 else Image.Resampling.NEAREST
            tile = picture.resize([max(1, round(side * scale)) for side in picture.size], method)
            left, top = place % columns * size, place // columns * size
            sheet.paste(tile, (left + (size - tile.width) // 2, top + (size - tile.height) // 2))
        file = self._scratch.file("batch.png")
        sheet.save(file, "PNG", compress_level=1)
        return {"file": str(file), "tile": size, "columns": columns}


def _target(project: Project, labels: Tensor) -> tuple[str, tuple[int, ...]]:
    """Type and shape of what the loss compares the outputs with."""
    if project.data.target == "image":
        return "float32", (len(labels), *project.data.answer)
    return _kind(labels), tuple(labels.shape)


def _augmented(project: Project, images: Tensor, number: int) -> Tensor:
    """The images as step `number`, counted from 0, changes them at random."""
    change = Augment(project.data.augmentations)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(project.recipe.seed * 1_000_003 + number)
        return torch.cat([change(part) for part in torch.split(images, project.recipe.batch_size)])


def _kind(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")
