"""The locked beginning of a network is run once, and nobody could tell from the numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from core.modules.build import build
from core.modules.checkpoint import read_newest
from core.modules.locked import to_train
from core.network.tree import Network
from core.project.events import EpochDone, StepDone
from core.project.model import Part, Project
from core.project.run import RunFolder
from core.training import prefix
from core.training.control import Control
from core.training.trainer import Trainer
from core.training.workshop import Workshop

Make = Callable[..., Project]


@pytest.fixture
def locked(digits_project: Make) -> Make:
    """The digits project with its first `count` blocks locked."""

    def made(count: int = 2, **recipe: Any) -> Project:
        project = digits_project(**{"epochs": 2, **recipe})
        blocks = project.network.blocks
        held = tuple(replace(block, frozen=n < count) for n, block in enumerate(blocks))
        return project.model_copy(update={"network": Network(held)})

    return made


def trained(project: Project, folder: Path) -> tuple[RunFolder, list[Any]]:
    run = RunFolder.create(project, folder)
    events = [event for event in Trainer(run).events() if isinstance(event, StepDone | EpochDone)]
    told = [
        (e.loss, e.accuracy, e.gradient) if isinstance(e, StepDone) else (e.val_loss, e.val_accuracy) for e in events
    ]
    return run, told


def weights(run: RunFolder) -> dict[str, torch.Tensor]:
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    return dict(content["model"])


def same(one: RunFolder, other: RunFolder) -> bool:
    return all(torch.equal(a, b) for a, b in zip(weights(one).values(), weights(other).values(), strict=True))


@pytest.mark.parametrize(
    "recipe",
    [{}, {"precision": "bfloat16"}, {"channels_last": True}, {"average": 0.9}, {"accumulate": 2, "batch_size": 32}],
    ids=["plain", "bfloat16", "channels last", "average", "accumulated"],
)
def test_the_numbers_are_those_of_the_whole_network(
    locked: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recipe: dict[str, Any]
) -> None:
    quick, told = trained(locked(**recipe), tmp_path / "quick")
    monkeypatch.setattr("core.training.workshop.prefix_length", lambda *_: 0)
    usual, expected = trained(locked(**recipe), tmp_path / "usual")
    assert [note["code"] for note in quick.record.notes] == ["training.prefix"]
    assert quick.record.notes[0]["values"] == {"block": "flatten1"}
    assert not usual.record.notes
    assert told == expected
    assert same(quick, usual)


def test_a_run_that_was_stopped_goes_on_to_the_same_end(locked: Make, tmp_path: Path) -> None:
    whole, _ = trained(locked(), tmp_path / "whole")
    run = RunFolder.create(locked(), tmp_path / "parts")
    control = Control()
    for event in Trainer(run, control).events():
        if isinstance(event, StepDone) and event.step == 30:
            control.stop()
    list(Trainer(run, resume=True).events())
    assert same(whole, run)
    assert len(run.record.notes) == 1


def test_a_locked_norm_keeps_its_statistics(locked: Make, tmp_path: Path) -> None:
    run, _ = trained(locked(), tmp_path)
    assert torch.equal(weights(run)["norm1.running_mean"], torch.zeros(4))
    free, _ = trained(locked(0), tmp_path)
    assert not torch.equal(weights(free)["norm1.running_mean"], torch.zeros(4))


@pytest.mark.parametrize(
    "change",
    [{"recipe": {"mixup": 0.2}}, {"recipe": {"cutmix": 0.2}}, {"augment": "RandomHorizontalFlip"}, {"count": 0}],
    ids=["mixup", "cutmix", "augmentation", "nothing locked"],
)
def test_images_that_look_different_each_time_go_through_all_of_it(locked: Make, change: dict[str, Any]) -> None:
    project = locked(change.get("count", 2), **change.get("recipe", {}))
    if "augment" in change:
        data = project.data.model_copy(update={"augmentations": (Part(type=change["augment"]),)})
        project = project.model_copy(update={"data": data})
    assert prefix.prefix_length(project, build(project.network, project.data.input)) == 0


def test_it_ends_before_what_is_left_to_chance(locked: Make) -> None:
    project = locked(6)
    model = build(project.network, project.data.input)
    model[5].requires_grad_(True)
    assert prefix.prefix_length(project, model) == 4  # dropout1 comes next
    assert [part.training for part in to_train(model)] == [True, False, True, True, True, True]


def test_what_memory_cannot_hold_goes_into_a_file_that_is_taken_away(
    locked: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, expected = trained(locked(), tmp_path / "usual")
    monkeypatch.setattr(prefix, "MEMORY_SHARE", 0.0)
    run = RunFolder.create(locked(), tmp_path / "quick")
    shop = Workshop.make(run)
    assert shop.features is not None
    assert (run.path / prefix.FILE).stat().st_size == 4 * 1437 * 4 * 6 * 6
    shop.close()
    quick, told = trained(locked(), tmp_path / "again")
    assert told == expected
    assert same(quick, usual)
    assert not (quick.path / prefix.FILE).exists()


def test_without_room_every_step_runs_the_whole_network(
    locked: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prefix, "MEMORY_SHARE", 0.0)
    monkeypatch.setattr(prefix, "DISK_SHARE", 0.0)
    shop = Workshop.make(RunFolder.create(locked(), tmp_path))
    assert shop.features is None
    assert shop.fed is shop.data
