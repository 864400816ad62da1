"""`profile`, `feature_maps` and `feature_map`: the network at work, on a real batch and on one real image."""

from __future__ import annotations

from collections.abc import Mapping
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
from core.modules.passage import Passable, passable
from core.network.tree import Block
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.messages import FeatureMap, FeatureMaps, TensorNumbers
from core.training.starting import begin_with

TILE: Final = 96
"""Pixels along a side of a picture, where nothing else is asked for."""


@dataclass(frozen=True)
class _Sample:
    """One image of the project's data, or of a file: as bytes (C, H, W), with its class where that is known."""

    pixels: Tensor
    label: str = ""
    index: int | None = None


@dataclass(frozen=True)
class _Look:
    """A network with weights, an image, and what came out of the blocks that were asked for."""

    part: Passable
    sample: _Sample
    trained: bool
    fresh: tuple[str, ...]


class Looker:
    """Answers what blocks make of real images, and how long they take."""

    def __init__(self, scratch: Scratch, gallery: Gallery) -> None:
        self._scratch, self._gallery = scratch, gallery

    def profile(self, job: Job) -> dict[str, Any]:
        """{project, batch} → Profile; the batch is the recipe's where none is given."""
        from core.modules.profile import profile

        project = read_project(job.wanted("project", dict))
        batch = job.given("batch", int, project.recipe.batch_size)
        return profile(project.network, project.data.input, batch, job.progress).model_dump(mode="json")

    def feature_maps(self, job: Job) -> dict[str, Any]:
        """{project, sample, split, run, tile} → FeatureMaps.

        `sample` is a number in the split ("train" where none is given), or the path of an image file. Weights are those
        that training would begin with, or where a `run` is named, the run's for every block that they fit.
        """
        shown: dict[str, Image.Image] = {}
        found: dict[str, TensorNumbers] = {}
        tile = job.given("tile", int, TILE)

        def seen(block: Block, out: Tensor) -> None:
            job.check()
            if block.id not in shown:
                shown[block.id] = features.picture(features.strongest(out), tile)
                found[block.id] = features.numbers(out)

        look = self._look(job, seen)
        blocks = tuple(block_id for block_id in look.part.network.spots if block_id in shown)
        return FeatureMaps(
            **self._sheet([shown[block_id] for block_id in blocks], tile),
            **self._about(look),
            blocks=blocks,
            numbers=tuple(found[block_id] for block_id in blocks),
            until=look.part.until,
        ).model_dump(mode="json")

    def feature_map(self, job: Job) -> dict[str, Any]:
        """{project, block, sample, split, run, tile} → FeatureMap. Raises UserError where no image gets there."""
        wanted = job.wanted("block", str)
        held: list[Tensor] = []

        def seen(block: Block, out: Tensor) -> None:
            job.check()
            if block.id == wanted and not held:
                held.append(out)

        look = self._look(job, seen)
        if not held:
            text = N_("Core", "No image gets as far as this block, so that there is nothing to see of it.")
            raise UserError("features.not-reached", text)
        tile, every = job.given("tile", int, TILE), features.channels(held[0])
        first = every[: features.MOST_CHANNELS]
        return FeatureMap(
            **self._sheet([features.picture(channel, tile) for channel in first], tile),
            **self._about(look),
            block=wanted,
            channels=len(every),
            numbers=tuple(features.numbers(channel.unsqueeze(0)) for channel in first),
            whole=features.numbers(held[0]),
        ).model_dump(mode="json")

    def _look(self, job: Job, seen: features.Visitor) -> _Look:
        project = read_project(job.wanted("project", dict))
        sample = self._sample(job, project)
        part = passable(project.network, project.data.input)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(project.recipe.seed)
            model = part.build()
        weights = _weights(job)
        if weights is None:
            begin_with(model, project.model_copy(update={"network": part.network}))
        left = features.weigh(model, weights) if weights is not None else frozenset()
        x = Normalise(project.data.preprocessing)(sample.pixels.unsqueeze(0))
        features.look(part, model, x, seen)
        trained = weights is not None or project.weights is not None
        return _Look(part, sample, trained, _blocks_of(part, left))

    def _sample(self, job: Job, project: Project) -> _Sample:
        asked = job.request.params.get("sample")
        pre = project.data.preprocessing
        if isinstance(asked, str):
            return _Sample(prepare(open_image(asked), pre))
        number = job.given("sample", int, 0)
        split = cast(Literal["train", "test"], job.given("split", str, "train"))
        source = self._gallery.source(project.data.source)
        images = source.split(split, job.progress)
        if not 0 <= number < len(images):
            text = N_("Core", "There is no image {number} in {source}; it has {count:,}.")
            raise UserError("features.no-sample", text, number=number, source=source.text, count=len(images))
        label = source.classes[int(images.labels[number])]
        return _Sample(prepare(images.raw(number), pre), label, number)

    def _sheet(self, pictures: list[Image.Image], tile: int) -> dict[str, Any]:
        sheet, columns = features.atlas(pictures, tile)
        file = self._scratch.file("features.png")
        sheet.save(file, "PNG", compress_level=1)
        return {"file": str(file), "tile": tile, "columns": columns}

    def _about(self, look: _Look) -> dict[str, Any]:
        file = self._scratch.file("image.png")
        to_picture(look.sample.pixels).save(file, "PNG")
        sample = look.sample
        return {
            "image": str(file),
            "label": sample.label,
            "index": sample.index,
            "trained": look.trained,
            "fresh": look.fresh,
        }


def _weights(job: Job) -> Mapping[str, Tensor] | None:
    """The weights of the run that was named; None where none was."""
    from core.modules.checkpoint import trained_weights

    run = job.given("run", str, "")
    return trained_weights(RunFolder.open(Path(run))) if run else None


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
