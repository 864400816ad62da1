"""What a recipe will do, asked of a real engine's methods."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from core.engine.job import Job
from core.engine.methods.table import answers
from core.engine.pipe import Pipe
from core.engine.scratch import Scratch
from core.errors import UserError
from core.project.model import Data, Part, Project, Recipe
from core.protocol.messages import Method, Request


@pytest.fixture
def ask(tmp_path: Path) -> Any:
    scratch = Scratch()
    methods = answers(scratch)
    with (tmp_path / "pipe").open("wb") as file:
        pipe = Pipe(file.fileno())

        def answer(method: Method, **params: Any) -> Any:
            return methods[method](Job(Request(id=1, method=method, params=params), pipe))

        yield answer
    scratch.close()


def as_json(project: Project) -> dict[str, Any]:
    return project.model_dump(mode="json")


def test_the_learning_rate_is_told_for_the_whole_run(ask: Any) -> None:
    recipe = Recipe(lr=0.1, epochs=4, batch_size=32, accumulate=2, scheduler=Part(type="OneCycleLR"))
    project = Project(data=Data(source="digits", validation=0.1), recipe=recipe)
    found = ask("learning_rates", project=as_json(project))
    assert (found["steps_per_epoch"], found["steps"]) == (21, 84)  # 1,294 images stay
    assert len(found["points"]) == 84
    assert max(rate for _, rate in found["points"]) <= 0.1


def test_augmented_images_stand_under_the_same_ones_untouched(ask: Any) -> None:
    data = Data(source="digits", augmentations=(Part(type="RandomInvert", params={"p": 1.0}),))
    found = ask("augmented", project=as_json(Project(data=data)), count=5, size=40)
    sheet = Image.open(found["file"])
    assert sheet.size == (5 * 40, 2 * 40)
    above, below = sheet.crop((0, 0, 200, 40)), sheet.crop((0, 40, 200, 80))
    assert ImageChops.difference(ImageChops.invert(above), below).getbbox() is None


def test_a_seed_gives_the_same_change_and_another_seed_another(ask: Any) -> None:
    data = Data(source="digits", augmentations=(Part(type="RandomCrop"), Part(type="RandomRotation")))
    project = as_json(Project(data=data))
    one, same, other = (
        Path(ask("augmented", project=project, count=6, seed=seed)["file"]).read_bytes() for seed in (1, 1, 2)
    )
    assert one == same != other


def test_an_augmentation_that_cannot_be_is_a_sentence(ask: Any) -> None:
    data = Data(source="digits", augmentations=(Part(type="GaussianBlur", params={"kernel_size": 2}),))
    with pytest.raises(UserError, match="kernel_size must be odd"):
        ask("augmented", project=as_json(Project(data=data)), count=2)


def test_samples_of_one_class_are_of_that_class(ask: Any) -> None:
    found = ask("samples", source="digits", split="train", start=0, count=20, size=16, label=3)
    assert set(found["labels"]) == {3}
