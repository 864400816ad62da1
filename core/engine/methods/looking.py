"""`profile`, `feature_maps` and `feature_map`: the network at work, on a real batch and on one real image."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast

import torch
from PIL import Image
from torch import Tensor

from core.data.preprocess import Normalise, open_image, prepare, to_picture
from core.engine.job import Job
from core.engine.methods.analysis import read_project
from core.engine.methods.images import Gallery
from core.engine.scratch import Scratch
from core.errors import N_, UserError
from core.modules import features
from core.modules.checkpoint import trained_weights
from core.modules.passage import Passable, passable
from core.modules.watched import Watched, weigh
from core.network.tree import Block
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.messages import BatchImage, FeatureMap, FeatureMaps, TensorNumbers
from core.training.starting import begin_with

MOST_IMAGES: Final = 16
"""So many images are passed at most at once: more cannot be told apart side by side."""

TILE: Final = 96
"""Pixels along a side of a picture, where nothing else is asked for."""


@dataclass(frozen=True)
class _Sample:
    """One image of the project's data, or of a file: as bytes (C, H, W), with its class where that is known."""

    pixels: Tensor
    label: str = ""
    index: int | None = None


@dataclass(frozen=True)
class _Ready:
    """A network with weights, built; `made_of` is all that it depends on."""

    made_of: tuple[object, ...]
    watched: Watched
    trained: bool
    fresh: tuple[str, ...]


@dataclass(frozen=True)
class _Look:
    """A batch that was passed: its images, and which of them is shown."""

    ready: _Ready
    samples: tuple[_Sample, ...]
    shown: int


class Looker:
    """Answers what blocks make of real images, and how long they take.

    The network that was asked about last stays built, and what its blocks gave is kept where it is not too much:
    another block, and another image of the batch, are answered without passing anything again.
    """

    def __init__(self, scratch: Scratch, gallery: Gallery) -> None:
        self._scratch, self._gallery = scratch, gallery
        self._ready: _Ready | None = None

    def profile(self, job: Job) -> dict[str, Any]:
        """{project, batch} → Profile; the batch is the recipe's where none is given."""
        from core.modules.profile import profile

        project = read_project(job.wanted("project", dict))
        batch = job.given("batch", int, project.recipe.batch_size)
        return profile(project.network, project.data.input, batch, job.progress).model_dump(mode="json")

    def feature_maps(self, job: Job) -> dict[str, Any]:
        """{project, sample, count, shown, split, run, tile} → FeatureMaps.

        `sample` is a number in the split ("train" where none is given), or the path of an image file; `count` images
        from there are passed as one batch, and `shown` is which of them the pictures are of, from 0. Weights are those
        that training would begin with, or where a `run` is named, the run's for every block that they fit.
        """
        pictures: dict[str, Image.Image] = {}
        of_image: dict[str, TensorNumbers] = {}
        of_batch: dict[str, TensorNumbers] = {}
        tile = job.given("tile", int, TILE)

        def seen(block: Block, out: Tensor, mine: Tensor) -> None:
            pictures[block.id] = features.picture(features.strongest(mine), tile)
            of_image[block.id] = features.numbers(mine)
            of_batch[block.id] = features.numbers(out) if len(out) > 1 else of_image[block.id]

        look = self._look(job, seen)
        part = look.ready.watched.part
        blocks = tuple(block_id for block_id in part.network.spots if block_id in pictures)
        return FeatureMaps(
            **self._sheet([pictures[block_id] for block_id in blocks], tile),
            **self._about(look),
            blocks=blocks,
            numbers=tuple(of_image[block_id] for block_id in blocks),
            of_batch=tuple(of_batch[block_id] for block_id in blocks),
            batch=tuple(self._pictured(sample) for sample in look.samples),
            until=part.until,
        ).model_dump(mode="json")

    def feature_map(self, job: Job) -> dict[str, Any]:
        """{project, block, channel, sample, count, shown, split, run, tile} → FeatureMap.

        Raises UserError where no image gets there.
        """
        wanted = job.wanted("block", str)
        held: list[Tensor] = []

        def seen(block: Block, _out: Tensor, mine: Tensor) -> None:
            if block.id == wanted:
                held.append(mine.clone())

        look = self._look(job, seen)
        if not held:
            text = N_("Core", "No image gets as far as this block, so that there is nothing to see of it.")
            raise UserError("features.not-reached", text)
        tile, every = job.given("tile", int, TILE), features.channels(held[0])
        first = every[: features.MOST_CHANNELS]
        channel = min(max(job.given("channel", int, 0), 0), len(every) - 1)
        return FeatureMap(
            **self._sheet([features.picture(one, tile) for one in first], tile),
            **self._about(look),
            block=wanted,
            channels=len(every),
            numbers=tuple(features.numbers(one.unsqueeze(0)) for one in first),
            whole=features.numbers(held[0]),
            channel=channel,
            values=features.values(features.plain(held[0])[channel]),
        ).model_dump(mode="json")

    def _look(self, job: Job, seen: Callable[[Block, Tensor, Tensor], None]) -> _Look:
        """Pass the batch; `seen` gets what each block gives for all images, and for the one that is shown."""
        project = read_project(job.wanted("project", dict))
        samples = self._samples(job, project)
        ready = self._built(job, project)
        x = Normalise(project.data.preprocessing)(torch.stack([sample.pixels for sample in samples]))
        named = (project.data, *(job.request.params.get(name) for name in ("sample", "count", "split")))
        shown = min(max(job.given("shown", int, 0), 0), len(samples) - 1)

        def see(block: Block, out: Tensor) -> None:
            job.check()
            seen(block, out, out[shown : shown + 1])

        ready.watched.look(x, see, job.progress, named if isinstance(named[1], int) else None)
        return _Look(ready, samples, shown)

    def _built(self, job: Job, project: Project) -> _Ready:
        """The network with its weights; the one that was asked about last where nothing of it has changed."""
        run = job.given("run", str, "")
        made_of = (project.network, project.data.input, project.recipe.seed, project.weights, run, _age(run))
        if self._ready is None or self._ready.made_of != made_of:
            self._ready = None  # two large networks at once may be one too many
            self._ready = _build(project, run, made_of)
        return self._ready

    def _samples(self, job: Job, project: Project) -> tuple[_Sample, ...]:
        asked = job.request.params.get("sample")
        pre = project.data.preprocessing
        if isinstance(asked, str):
            return (_Sample(prepare(open_image(asked), pre)),)
        number = job.given("sample", int, 0)
        split = cast(Literal["train", "test"], job.given("split", str, "train"))
        source = self._gallery.source(project.data.source)
        images = source.split(split, job.progress)
        if not 0 <= number < len(images):
            text = N_("Core", "There is no image {number} in {source}; it has {count:,}.")
            raise UserError("features.no-sample", text, number=number, source=source.text, count=len(images))
        count = min(max(job.given("count", int, 1), 1), MOST_IMAGES, len(images))
        numbers = [n % len(images) for n in range(number, number + count)]
        return tuple(_Sample(prepare(images.raw(n), pre), source.classes[int(images.labels[n])], n) for n in numbers)

    def _sheet(self, pictures: list[Image.Image], tile: int) -> dict[str, Any]:
        sheet, columns = features.atlas(pictures, tile)
        file = self._scratch.file("features.png")
        sheet.save(file, "PNG", compress_level=1)
        return {"file": str(file), "tile": tile, "columns": columns}

    def _about(self, look: _Look) -> dict[str, Any]:
        """What the answers to both questions say of the image that is shown, and of the weights."""
        mine = self._pictured(look.samples[look.shown])
        weights = {"trained": look.ready.trained, "fresh": look.ready.fresh}
        return {"image": mine.image, "label": mine.label, "index": mine.index, **weights}

    def _pictured(self, sample: _Sample) -> BatchImage:
        file = self._scratch.file("image.png")
        to_picture(sample.pixels).save(file, "PNG")
        return BatchImage(image=str(file), label=sample.label, index=sample.index)


def _build(project: Project, run: str, made_of: tuple[object, ...]) -> _Ready:
    part = passable(project.network, project.data.input)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(project.recipe.seed)
        model = part.build()
    if run:
        left = weigh(model, trained_weights(RunFolder.open(Path(run))))
    else:
        begin_with(model, project.model_copy(update={"network": part.network}))
        left = frozenset()
    trained = bool(run) or project.weights is not None
    return _Ready(made_of, Watched(part, model), trained, _blocks_of(part, left))


def _age(run: str) -> object:
    """Changes with every checkpoint of that run."""
    if not run:
        return None
    return sorted((file.name, file.stat().st_mtime_ns) for file in RunFolder.open(Path(run)).checkpoints.iterdir())


def _blocks_of(part: Passable, names: frozenset[str]) -> tuple[str, ...]:
    """The layers that the weights of those names belong to."""
    found: list[str] = []

    def visit(blocks: tuple[Block, ...], prefix: str) -> None:
        for block in blocks:
            own = f"{prefix}{block.name}."
            if not any(name.startswith(own) for name in names):
                continue
            times = block.value("times")
            if not block.spec.is_container:
                found.append(block.id)
            for inner in [own] if times is None else [f"{own}{copy}." for copy in range(times)]:
                visit(block.children, inner)

    visit(part.network.blocks, "")
    return tuple(dict.fromkeys(found))
