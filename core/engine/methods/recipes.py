"""`learning_rates` and `augmented`: what a recipe and a project's augmentations will do, seen before training."""

from __future__ import annotations

from math import ceil
from typing import Any, Final

import torch
from PIL import Image

from core.data.loading import label_map
from core.data.overlay import Overlay
from core.data.splitting import divide
from core.engine.job import Job
from core.engine.methods.analysis import read_project
from core.engine.methods.images import Gallery
from core.engine.scratch import Scratch
from core.training import schedule
from core.training.workshop import images_per_epoch

MOST_IMAGES: Final = 64


def learning_rates(job: Job, gallery: Gallery) -> dict[str, Any]:
    """{project} → {"points": [[step, learning rate]…], "steps_per_epoch", "steps"} of the run to come."""
    project = read_project(job.wanted("project", dict))
    recipe = project.recipe
    source = gallery.source_of(project.data)
    images = source.split("train", job.progress)
    labels = label_map(source, project.data.classes)[images.labels]
    stay, _held = divide(labels, images.validation, project.data)
    count = int(Overlay.of(project.data, source).kept(images)[stay].sum())
    steps = ceil(images_per_epoch(recipe, max(1, count)) / recipe.images_per_step)
    points = schedule.learning_rates(recipe, steps)
    return {"points": [list(point) for point in points], "steps_per_epoch": steps, "steps": steps * recipe.epochs}


def preflight(job: Job) -> dict[str, Any]:
    """{project, compiled} → Preflight: a few real steps, tried in several ways; torch.compile unless it is false."""
    from core.training.preflight import preflight as tried

    project, compiled = read_project(job.wanted("project", dict)), job.given("compiled", bool, True)
    return tried(project, job.progress, compiled=compiled).model_dump(mode="json")


def find_rate(job: Job) -> dict[str, Any]:
    """{project} → RateCurve: steps with ever larger learning rates, on weights that are thrown away."""
    from core.training.rate_finder import find_rate as tried

    return tried(read_project(job.wanted("project", dict)), job.progress).model_dump(mode="json")


def augmented(job: Job, gallery: Gallery, scratch: Scratch) -> dict[str, Any]:
    """{project, start, count, size, seed} → training images before and after the project's augmentations.

    The answer: "file", a PNG with two rows of "columns" tiles of "tile" pixels, the images as they are prepared above
    and the same ones augmented below.
    """
    from core.data.augment import Augment
    from core.data.preprocess import prepare, to_picture

    project = read_project(job.wanted("project", dict))
    images = gallery.source_of(project.data).split("train", job.progress)
    start, count = job.given("start", int, 0), min(job.given("count", int, 8), MOST_IMAGES, len(images))
    change = Augment(project.data.augmentations)
    places = [(start + n * max(1, len(images) // max(count, 1))) % len(images) for n in range(count)]
    batch = torch.stack([prepare(images.raw(place), project.data.preprocessing) for place in places])
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(job.given("seed", int, 0))
        changed = change(batch)
    tile = job.given("size", int, 96)
    sheet = Image.new("RGB", (count * tile, 2 * tile))
    for row, tensors in enumerate((batch, changed)):
        for column, tensor in enumerate(tensors):
            sheet.paste(_fitting(to_picture(tensor), tile), (column * tile, row * tile))
    file = scratch.file("augmented.png")
    sheet.save(file, "PNG", compress_level=1)
    return {"file": str(file), "tile": tile, "columns": count}


def _fitting(picture: Image.Image, tile: int) -> Image.Image:
    """The picture in a square, small ones with their pixels kept square."""
    scale = tile / max(picture.size)
    method = Image.Resampling.BILINEAR if scale < 1 else Image.Resampling.NEAREST
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.convert("RGB").resize(size, method)
