"""The next batch prepared in a thread: bit by bit what the step itself would have prepared, and no thread stays."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
import torch
from torch import Tensor

from core.data.loading import load_tensors
from core.modules.build import build
from core.network.tree import Network, new_block
from core.project.model import Part, Project
from core.project.run import RunFolder
from core.training import prefetch, workshop
from core.training.control import Control
from core.training.prefetch import BLOCK, BLOCKS, WARM, Pace, may_pay
from core.training.trainer import Trainer
from core.training.workshop import Workshop

Make = Callable[..., Project]
CHANGES = (Part(type="RandomAffine"), Part(type="RandomCrop"), Part(type="GaussianNoise"))
SOME = 12


def always() -> Pace:
    """Prepares ahead from the first batch on."""
    return Pace(True, WARM + 2 * BLOCK * BLOCKS)


@pytest.fixture
def project(digits_project: Make) -> Project:
    """The digits, changed at random, through a network that draws numbers of its own."""
    made = digits_project(batch_size=32, mixup=0.2)
    dropout = new_block(made.network, "Dropout", name="drop")
    network = Network((*made.network.blocks[:-1], dropout, made.network.blocks[-1]))
    return made.model_copy(update={"network": network, "data": made.data.model_copy(update={"augmentations": CHANGES})})


def stepped(project: Project, ahead: bool, monkeypatch: pytest.MonkeyPatch, **changes: int) -> list[Tensor]:
    """The weights after some steps; with `size`, in parts of so many images from the sixth step on."""
    monkeypatch.setattr(workshop, "may_pay", lambda *_: ahead)
    monkeypatch.setattr(prefetch, "Pace", always)
    data = load_tensors(project.data.source, project.data)
    torch.manual_seed(0)
    shop = Workshop(project, torch.device("cpu"), data, build(project.network, project.data.input), 0)
    with closing(shop):
        for number, (images, labels) in enumerate(islice(shop.batches(), SOME)):
            if ahead and number > 1 and "size" not in changes:
                assert shop.step.ready is not None
            if number == 5:
                shop.step.size = changes.get("size", shop.step.size)
            taken = shop.step(images, labels, shop.position.step)
            assert taken is not None
            shop.position.count(taken.loss, taken.correct, len(labels), 0.0)
        if ahead:
            assert any(thread.name.startswith("prefetch") for thread in threading.enumerate())
    return [weight.detach().clone() for weight in shop.model.parameters()]


@pytest.mark.parametrize("recipe", [{}, {"accumulate": 2}, {"precision": "bfloat16", "channels_last": True}])
def test_weights_are_the_same_to_the_last_bit(
    recipe: dict[str, object], project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project.model_copy(update={"recipe": project.recipe.model_copy(update=recipe)})
    plain, ahead = (stepped(project, way, monkeypatch) for way in (False, True))
    assert all(torch.equal(one, other) for one, other in zip(plain, ahead, strict=True))


def test_what_was_prepared_for_another_size_is_not_used(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, ahead = (stepped(project, way, monkeypatch, size=16) for way in (False, True))
    assert all(torch.equal(one, other) for one, other in zip(plain, ahead, strict=True))


def test_a_run_ends_with_the_same_weights_and_without_a_thread(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.modules.checkpoint import read_newest

    found = []
    for ahead in (False, True):
        monkeypatch.setattr(workshop, "may_pay", lambda *_, ahead=ahead: ahead)
        monkeypatch.setattr(prefetch, "Pace", always)
        run = RunFolder.create(project, tmp_path)
        events = list(Trainer(run).events())
        assert not any(thread.name.startswith("prefetch") for thread in threading.enumerate())
        content = read_newest(run.checkpoints, "last")
        assert content is not None
        found.append((content["model"], [getattr(event, "loss", None) for event in events]))
    assert found[0][1] == found[1][1]
    assert all(torch.equal(found[0][0][name], found[1][0][name]) for name in found[0][0])


@pytest.mark.parametrize("end", ["stop", "close"])
def test_stopping_in_the_middle_of_an_epoch_leaves_no_thread(
    end: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "may_pay", lambda *_: True)
    monkeypatch.setattr(prefetch, "Pace", always)
    control = Control()
    events = Trainer(RunFolder.create(project, tmp_path), control).events()
    for _ in range(6):
        next(events)
    if end == "stop":
        control.stop()
        list(events)
    else:
        events.close()
    assert not any(thread.name.startswith("prefetch") for thread in threading.enumerate())


def test_what_goes_wrong_in_the_thread_is_raised_in_the_loop(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "may_pay", lambda *_: True)
    monkeypatch.setattr(prefetch, "Pace", always)
    data = load_tensors(project.data.source, project.data)
    shop = Workshop(project, torch.device("cpu"), data, build(project.network, project.data.input), 0)
    seen = []

    def broken(images: Tensor) -> Tensor:
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("out of memory")
        return images

    monkeypatch.setattr(shop, "_augment", broken)
    with closing(shop), pytest.raises(RuntimeError, match="out of memory"):
        for batch in shop.batches():
            seen.append(batch)
    assert len(seen) == 1


def paced(ahead: float, inline: float) -> Pace:
    pace = Pace()
    for number in range(WARM + 2 * BLOCK * BLOCKS):
        assert not pace.is_decided
        slow = (number - WARM) % BLOCK == 0  # where the way has just changed, both have cost
        pace.note(9.0 if slow else ahead if pace.is_ahead else inline)
    assert pace.is_decided
    return pace


def test_both_ways_are_tried_and_the_faster_one_stays() -> None:
    assert paced(ahead=1.0, inline=2.0).is_ahead
    assert not paced(ahead=2.0, inline=1.0).is_ahead
    assert not paced(ahead=0.999, inline=1.0).is_ahead
    decided = paced(ahead=1.0, inline=2.0)
    decided.note(100.0)
    assert decided.is_ahead


def test_there_is_no_thread_where_none_could_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefetch.os, "cpu_count", lambda: 4)
    assert may_pay(torch.device("cpu"), is_random=True)
    assert not may_pay(torch.device("cpu"), is_random=False)
    assert not may_pay(torch.device("cpu"), is_random=True, processes=4)
    assert not may_pay(torch.device("mps"), is_random=True)
    assert may_pay(torch.device("cuda"), is_random=False)
    monkeypatch.setattr(prefetch.os, "cpu_count", lambda: 1)
    assert not may_pay(torch.device("cpu"), is_random=True)
