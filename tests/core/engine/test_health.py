"""The health of a source and the batches of a run to come, asked of the engine's methods."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image
from torch import Tensor

from core.data.preprocess import to_picture
from core.data.sources import open_source
from core.engine.job import Job
from core.engine.methods.table import answers
from core.engine.pipe import Pipe
from core.engine.scratch import Scratch
from core.errors import UserError
from core.project.model import Data, Part, Project, Recipe
from core.project.run import RunFolder
from core.project.templates import load_template
from core.protocol.client import EngineProcess
from core.protocol.health import Batch, Health
from core.protocol.messages import Event, Method, Request
from core.training.workshop import Workshop


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


def test_health_is_of_the_project_or_of_a_source(ask: Any) -> None:
    pre = {"mode": "L", "size": (4, 4)}
    project = Project(data=Data.model_validate({"source": "digits", "preprocessing": pre}))
    of_project = Health.model_validate(ask("health", project=as_json(project)))
    of_source = Health.model_validate(ask("health", source="digits"))
    assert of_project.preprocessing.size == (4, 4)
    assert of_source.preprocessing.size == (8, 8)
    assert of_project.looked_at == of_source.looked_at == 1797


def test_while_health_is_looked_at_other_questions_are_answered_and_it_can_be_cancelled(engine: EngineProcess) -> None:
    engine.send(Request(id=1, method="health", params={"source": "fashion-mini+shapes+fashion-mini"}))
    engine.send(Request(id=2, method="sources"))
    order: list[int] = []
    while 1 not in order:
        answer = engine.read()
        assert answer is not None
        if isinstance(answer, Event):
            continue
        if answer.id == 2:
            engine.send(Request(id=3, method="cancel", params={"request": 1}))
        if answer.id == 1:
            assert answer.failure is not None and answer.failure.code == "engine.cancelled"
        order.append(answer.id)
    assert order.index(2) < order.index(1)


def test_chosen_images_come_in_one_picture_whatever_their_split(ask: Any) -> None:
    found = ask("samples", source="digits", places=[["test", 3], ["train", 7], ["test", 0]], size=32)
    source = open_source("digits")
    assert found["names"] == ["test 4", "train 8", "test 1"]
    assert found["labels"][1] == int(source.split("train").labels[7])
    with Image.open(found["file"]) as sheet:
        assert sheet.size == (64, 64)


@pytest.mark.parametrize("places", [[["test", 360]], [["validation", 0]]])
def test_an_image_that_is_not_there_is_refused(ask: Any, places: list[Any]) -> None:
    with pytest.raises(UserError):
        ask("samples", source="digits", places=places)


def test_the_batches_shown_are_those_that_are_trained_on(ask: Any, tmp_path: Path) -> None:
    parts = (Part(type="RandomCrop", params={"padding": 2}), Part(type="RandomHorizontalFlip"))
    base = load_template("small-cnn")
    project = base.model_copy(
        update={
            "data": base.data.model_copy(update={"augmentations": parts}),
            "recipe": Recipe(batch_size=25, drop_last=True, seed=11, epochs=2),
        }
    )
    shop = Workshop.make(RunFolder.create(project, tmp_path / "runs"))
    trained: list[tuple[Tensor, Tensor]] = []
    change = shop._augment

    def recorded(images: Tensor) -> Tensor:
        changed = change(images)
        trained.append((changed, images))
        return changed

    shop._augment = recorded  # type: ignore[assignment]
    shop.position.epoch = 2
    shop.position.step = shop.steps_per_epoch
    for number, (images, labels) in enumerate(shop.batches(), start=1):
        shop.step(images, labels, shop.position.step + number - 1)
        if number == 3:
            break
    found = Batch.model_validate(ask("batch", project=as_json(project), epoch=2, step=3, size=28))
    assert (found.steps, found.parts) == (shop.steps_per_epoch, (25,))
    assert found.labels == tuple(labels.tolist())
    with Image.open(found.file) as file:
        sheet = file.convert("RGB")
    for place, image in enumerate(trained[2][0]):
        left, top = place % found.columns * 28, place // found.columns * 28
        shown = sheet.crop((left, top, left + 28, top + 28))
        assert shown.tobytes() == to_picture(image).convert("RGB").tobytes()


def test_a_batch_tells_shapes_types_and_range(ask: Any) -> None:
    data = open_source("digits").info().data()
    project = Project(data=data, recipe=Recipe(batch_size=48, accumulate=2))
    found = Batch.model_validate(ask("batch", project=as_json(project)))
    assert (found.epoch, found.step, found.parts) == (1, 1, (48, 48))
    assert found.stored == ("uint8", (48, 1, 8, 8))
    assert found.shown == ("float32", (48, 1, 8, 8))
    assert found.target == ("int64", (48,))
    assert found.minimum == pytest.approx(-data.preprocessing.mean[0] / data.preprocessing.std[0], abs=1e-4)
    assert len(found.names) == len(found.labels) == 96


def test_the_last_batch_is_smaller_and_there_is_none_behind_it(ask: Any) -> None:
    project = Project(data=open_source("digits").info().data(), recipe=Recipe(batch_size=500))
    found = Batch.model_validate(ask("batch", project=as_json(project), step=3))
    assert found.parts == (294,)
    with pytest.raises(UserError, match="no step 4"):
        ask("batch", project=as_json(project), step=4)


def test_excluded_images_are_in_no_batch_and_relabelled_ones_have_the_new_class(ask: Any) -> None:
    data = open_source("digits").info().data()
    project = Project(data=data, recipe=Recipe(batch_size=2000))
    first, second = Batch.model_validate(ask("batch", project=as_json(project))).names[:2]
    marked = data.model_copy(update={"excluded": (first,), "relabelled": {second: "3"}})
    found = Batch.model_validate(ask("batch", project=as_json(project.model_copy(update={"data": marked}))))
    assert first not in found.names
    if second in found.names:
        assert found.labels[found.names.index(second)] == 3


def test_looking_at_a_batch_leaves_torchs_generator_alone(ask: Any) -> None:
    data = Data.model_validate({**open_source("digits").info().data().model_dump(),
                                "augmentations": ["RandomRotation"]})  # fmt: skip
    torch.manual_seed(4)
    expected = torch.rand(3)
    torch.manual_seed(4)
    ask("batch", project=as_json(Project(data=data)))
    assert torch.rand(3).tolist() == expected.tolist()
