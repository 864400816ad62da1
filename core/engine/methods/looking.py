"""`profile`, `feature_maps` and `feature_map`: the network at work, on a real batch and on one real image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast

import torch
from PIL import Image
from torch import Tensor

from core.data.preprocess import Normalise, open_image, prepare, to_picture
from core.data.sources.source import said_of_image
from core.engine.job import Job
from core.engine.methods.analysis import read_project
from core.engine.methods.images import Gallery
from core.engine.scratch import Scratch
from core.errors import N_, UserError
from core.modules import features
from core.modules.checkpoint import trained_weights
from core.modules.passage import Passable, passable
from core.modules.watched import Visitor, Watched, weigh
from core.network.tree import Block
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.features import FeatureMap, FeatureMaps, ImageMaps, TensorNumbers
from core.training.device import choose_threads
from core.training.starting import begin_with

MOST_IMAGES: Final = 16
"""So many images are passed at most at once: more cannot be told apart side by side."""

MOST_TILES: Final = 8_000
"""So many pictures, of each block for each image, are drawn at most for one question: of deep networks fewer images."""

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


class Looker:
    """Answers what blocks make of real images, and how long they take.

    The network that was asked about last stays built, and what its blocks gave is kept where it is not too much, so
    that another of its blocks is shown at once.
    """

    def __init__(self, scratch: Scratch, gallery: Gallery) -> None:
        self._scratch, self._gallery = scratch, gallery
        self._ready: _Ready | None = None

    def profile(self, job: Job) -> dict[str, Any]:
        """{project, batch} → Profile, on as many threads as training takes; the recipe's batch where none is given."""
        from core.modules.profile import profile

        project = read_project(job.wanted("project", dict))
        batch = job.given("batch", int, project.recipe.batch_size)
        threads = torch.get_num_threads()
        torch.set_num_threads(choose_threads(project.recipe.threads))
        try:
            return profile(project.network, project.data.input, batch, job.progress).model_dump(mode="json")
        finally:
            torch.set_num_threads(threads)

    def feature_maps(self, job: Job) -> dict[str, Any]:
        """{project, sample, count, split, run, tile} → FeatureMaps.

        `sample` is a number in the split ("train" where none is given), or the path of an image file; `count` images
        from there are passed as one batch. Weights are those that training would begin with, or where a `run` is named,
        the run's for every block that they fit.
        """
        project = read_project(job.wanted("project", dict))
        ready = self._built(job, project)
        layers = len(ready.watched.part.network)
        samples = self._samples(job, project, min(job.given("count", int, 1), max(MOST_TILES // max(layers, 1), 1)))
        tile = job.given("tile", int, TILE)
        pictures: dict[str, list[Image.Image]] = {}
        of_image: dict[str, list[TensorNumbers]] = {}

        def seen(block: Block, out: Tensor) -> None:
            job.check()
            ones = [out[n : n + 1] for n in range(len(out))]
            pictures[block.id] = [features.picture(features.strongest(one), tile) for one in ones]
            of_image[block.id] = [features.numbers(one) for one in ones]

        self._pass(job, project, ready, samples, seen)
        blocks = tuple(block_id for block_id in ready.watched.part.network.spots if block_id in pictures)
        images, columns = [], 1
        for place, sample in enumerate(samples):
            file, columns = self._sheet([pictures[block_id][place] for block_id in blocks], tile)
            numbers = tuple(of_image[block_id][place] for block_id in blocks)
            picture = self._picture(sample)
            images.append(ImageMaps(image=picture, label=sample.label, index=sample.index, file=file, numbers=numbers))
        return FeatureMaps(
            tile=tile,
            columns=columns,
            blocks=blocks,
            numbers=tuple(features.together(of_image[block_id]) for block_id in blocks),
            images=tuple(images),
            trained=ready.trained,
            fresh=ready.fresh,
            until=ready.watched.part.until,
        ).model_dump(mode="json")

    def feature_map(self, job: Job) -> dict[str, Any]:
        """{project, block, channel, sample, split, run, tile} → FeatureMap. Raises UserError where no image gets."""
        wanted = job.wanted("block", str)
        project = read_project(job.wanted("project", dict))
        ready, held = self._built(job, project), list[Tensor]()

        def seen(block: Block, out: Tensor) -> None:
            job.check()
            if block.id == wanted:
                held.append(out.clone())

        self._pass(job, project, ready, self._samples(job, project, 1), seen)
        if not held:
            text = N_("Core", "No image gets as far as this block, so that there is nothing to see of it.")
            raise UserError("features.not-reached", text)
        tile, every = job.given("tile", int, TILE), features.channels(held[0])
        first = every[: features.MOST_CHANNELS]
        channel = min(max(job.given("channel", int, 0), 0), len(every) - 1)
        file, columns = self._sheet([features.picture(one, tile) for one in first], tile)
        return FeatureMap(
            file=file,
            tile=tile,
            columns=columns,
            block=wanted,
            channels=len(every),
            numbers=tuple(features.numbers(one.unsqueeze(0)) for one in first),
            whole=features.numbers(held[0]),
            channel=channel,
            values=features.values(features.plain(held[0])[channel]),
        ).model_dump(mode="json")

    def _pass(self, job: Job, project: Project, ready: _Ready, samples: Sequence[_Sample], seen: Visitor) -> None:
        x = Normalise(project.data.preprocessing)(torch.stack([sample.pixels for sample in samples]))
        numbers = tuple(sample.index for sample in samples)
        name = None if None in numbers else (project.data, job.given("split", str, "train"), numbers)
        ready.watched.look(x, seen, job.progress, name)

    def _built(self, job: Job, project: Project) -> _Ready:
        """The network with its weights; the one that was asked about last where nothing of it has changed."""
        run = job.given("run", str, "")
        made_of = (project.network, project.data.input, project.recipe.seed, project.weights, run, _age(run))
        if self._ready is None or self._ready.made_of != made_of:
            self._ready = None  # two large networks at once may be one too many
            self._ready = _build(project, run, made_of)
        return self._ready

    def _samples(self, job: Job, project: Project, count: int) -> tuple[_Sample, ...]:
        asked = job.request.params.get("sample")
        pre = project.data.preprocessing
        if isinstance(asked, str):
            return (_Sample(prepare(open_image(asked), pre)),)
        number = job.given("sample", int, 0)
        split = cast(Literal["train", "test"], job.given("split", str, "train"))
        source = self._gallery.source_of(project.data)
        images = source.split(split, job.progress)
        if not 0 <= number < len(images):
            text = N_("Core", "There is no image {number} in {source}; it has {count:,}.")
            raise UserError("features.no-sample", text, number=number, source=source.text, count=len(images))
        count = min(max(count, 1), MOST_IMAGES, len(images))
        numbers = [n % len(images) for n in range(number, number + count)]
        said = [said_of_image(images, n, source.classes) for n in numbers]
        return tuple(_Sample(prepare(images.raw(n), pre), told, n) for n, told in zip(numbers, said, strict=True))

    def _sheet(self, pictures: list[Image.Image], tile: int) -> tuple[str, int]:
        """The file of the pictures side by side, and how many are in a row."""
        sheet, columns = features.atlas(pictures, tile)
        file = self._scratch.file("features.png")
        sheet.save(file, "PNG", compress_level=1)
        return str(file), columns

    def _picture(self, sample: _Sample) -> str:
        file = self._scratch.file("image.png")
        to_picture(sample.pixels).save(file, "PNG")
        return str(file)


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
