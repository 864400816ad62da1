"""Runs that go on although something went wrong: memory that ran out, a damaged checkpoint, other workers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import torch
from PIL import Image
from torch import Tensor

from core.errors import UserError
from core.modules.checkpoint import checkpoints, read_newest
from core.network.tree import Network
from core.project.events import Finished, FinishReason, RecipeChanged, StepDone, TrainingEvent
from core.project.fallback import said_at
from core.project.model import Project
from core.project.run import RunFolder
from core.project.store import save
from core.training.control import Control
from core.training.step import Step, parts
from core.training.trainer import Trainer

Make = Callable[..., Project]


def weights(run: RunFolder) -> dict[str, Tensor]:
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    found: dict[str, Tensor] = content["model"]
    return found


def same(one: RunFolder, other: RunFolder) -> bool:
    first, second = weights(one), weights(other)
    return all(torch.equal(first[name], second[name]) for name in first)


def stop_after(run: RunFolder, step: int) -> None:
    control = Control()
    for event in Trainer(run, control).events():
        if isinstance(event, StepDone) and event.step == step:
            control.stop()


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device on which no more than 32 images pass at once."""
    passing = Step._pass

    def limited(self: Step, inputs: Tensor, targets: Tensor) -> tuple[Tensor, float]:
        if len(inputs) > 32:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return passing(self, inputs, targets)

    monkeypatch.setattr(Step, "_pass", limited)


@pytest.mark.usefixtures("little_memory")
@pytest.mark.allows_log("Memory ran out")
def test_memory_that_ran_out_is_said_with_what_would_fit(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(), tmp_path)
    with pytest.raises(UserError, match=r"Memory ran out with 64 images at once. Let 32 at a time pass") as caught:
        list(Trainer(run).events())
    assert caught.value.message.code == "training.out-of-memory"
    assert run.record.reason is FinishReason.FAILED


@pytest.mark.usefixtures("little_memory")
@pytest.mark.allows_log("Memory ran out")
def test_with_half_the_batch_twice_to_a_step_the_run_goes_on(digits_project: Make, tmp_path: Path) -> None:
    halved = RunFolder.create(digits_project(), tmp_path, "halved")
    accumulated = RunFolder.create(digits_project(batch_size=32, accumulate=2), tmp_path, "accumulated")
    with pytest.raises(UserError, match="Memory ran out"):
        list(Trainer(halved).events())
    events: list[TrainingEvent] = list(Trainer(halved, resume=True, batch_size=32).events())
    list(Trainer(accumulated).events())
    assert isinstance(events[-1], Finished)
    assert events[-1].reason is FinishReason.COMPLETED
    assert [event.batch_size for event in events if isinstance(event, RecipeChanged)] == [32]
    told = [[e.loss for e in run.events() if isinstance(e, StepDone)] for run in (halved, accumulated)]
    assert told[0] == told[1]
    assert same(halved, accumulated)


def test_a_run_in_parts_stays_so_when_it_goes_on_once_more(digits_project: Make, tmp_path: Path) -> None:
    whole, stopped = (RunFolder.create(digits_project(), tmp_path, name) for name in ("whole", "stopped"))
    list(Trainer(whole, batch_size=16).events())
    control = Control()
    for event in Trainer(stopped, control, batch_size=16).events():
        if isinstance(event, StepDone) and event.step == 4:
            control.stop()
    list(Trainer(stopped, resume=True).events())
    assert same(whole, stopped)


@pytest.mark.parametrize(
    ("count", "size", "found"),
    [
        (64, 64, [(0, 64)]),
        (64, 32, [(0, 32), (32, 64)]),
        (65, 32, [(0, 32), (32, 65)]),
        (3, 1, [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_no_part_is_a_single_image_left_over(count: int, size: int, found: list[tuple[int, int]]) -> None:
    assert list(parts(count, size)) == found


def test_a_run_says_that_its_newest_checkpoint_was_damaged(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    stop_after(run, 25)
    checkpoints(run.checkpoints, "last")[0].write_bytes(b"torn")
    list(Trainer(run, resume=True).events())
    said = said_at(run.record, 21)
    assert said is not None
    assert str(said) == "The newest checkpoint is damaged; the run goes on from the one before it, after step 21."
    assert said_at(run.record, 25) is None
    assert "newest checkpoint is damaged" in run.log.read_text()


def test_the_number_of_threads_that_decode_may_change_on_the_way(digits_project: Make, tmp_path: Path) -> None:
    images = tmp_path / "images"
    random = Random(0)
    for number in range(60):
        folder = images / "ab"[number % 2]
        folder.mkdir(parents=True, exist_ok=True)
        Image.frombytes("L", (8, 8), random.randbytes(64)).save(folder / f"{number}.png")
    project = digits_project(batch_size=8, epochs=2, num_workers=1)
    last = replace(project.network.blocks[-1], params={"out_features": 2})
    data = project.data.model_copy(update={"source": f"folder:{images}", "classes": ("a", "b")})
    network = Network((*project.network.blocks[:-1], last))
    project = project.model_copy(update={"data": data, "network": network})
    undisturbed, stopped = (RunFolder.create(project, tmp_path, name) for name in ("calm", "stopped"))
    list(Trainer(undisturbed).events())
    stop_after(stopped, 3)
    save(project.model_copy(update={"recipe": project.recipe.model_copy(update={"num_workers": 3})}),
         stopped.path / "project.lwp")  # fmt: skip
    list(Trainer(stopped, resume=True).events())
    assert stopped.project.recipe.num_workers == 3
    assert same(undisturbed, stopped)
