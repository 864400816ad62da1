"""A few real steps tell how long a run will take, what it holds, and which way is fastest on this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import torch

from core.data.progress import Progress
from core.errors import Message, UserError
from core.network.tree import Network
from core.project.model import Project
from core.protocol.preflight import Preflight
from core.training import preflight as tried
from core.training import room
from core.training.preflight import preflight
from core.training.way import way_of

Make = Callable[..., Project]


def test_every_way_is_tried_once_and_the_recipe_as_it_is_comes_first(digits_project: Make) -> None:
    told: list[tuple[int, int]] = []
    progress: Progress = lambda done, total: told.append((done, total))  # noqa: E731 - a listener
    before = torch.get_num_threads()
    found = preflight(digits_project(batch_size=32, epochs=3), progress)
    assert torch.get_num_threads() == before
    first = found.trials[0]
    assert (first.precision, first.channels_last, first.lowered, first.compile) == ("float32", False, False, False)
    assert first.images_per_second > 0
    assert {trial.precision for trial in found.trials} == {"float32", "bfloat16"}
    assert {trial.channels_last for trial in found.trials} == {False, True}
    ways = [tuple(way_of(trial).values()) for trial in found.trials]
    assert len(set(ways)) == len(ways)
    assert found.run_s == pytest.approx(found.epoch_s * 3)
    assert found.trials[found.best].images_per_second >= first.images_per_second
    assert told


def said(found: Preflight) -> set[str]:
    return {Message.from_json(note).code for note in found.notes}


def test_a_run_that_is_over_before_compiling_would_be_is_not_compiled(digits_project: Make) -> None:
    found = preflight(digits_project(batch_size=32, epochs=1))
    assert not any(trial.compile for trial in found.trials)
    assert said(found) == {"preflight.too-short"}


def test_a_machine_without_a_compiler_is_told_so(digits_project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch._inductor.config.cpp.cxx", ("no-such-compiler",))
    monkeypatch.setenv("PATH", "")
    found = preflight(digits_project(batch_size=32, epochs=100_000))
    assert not any(trial.compile for trial in found.trials)
    assert said(found) == {"preflight.no-compiler"}


def test_memory_grows_with_the_batch_and_leaves_room_for_a_larger_one(digits_project: Make) -> None:
    small, large = (preflight(digits_project(batch_size=size)) for size in (8, 256))
    assert small.memory_bytes < large.memory_bytes < large.free_bytes
    assert large.largest_batch > 256
    assert large.fits
    by_precision = {trial.precision: trial.memory_bytes for trial in large.trials}
    assert all(held > 0 for held in by_precision.values())


def test_a_batch_that_does_not_fit_is_tried_in_parts_that_do(
    digits_project: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tried, "TRIAL_S", 0.0)
    whole = preflight(digits_project(batch_size=1024))
    little = whole.memory_bytes // 4  # what a step holds is told by the system, roughly
    monkeypatch.setattr(room, "free_memory", lambda: little)
    found = preflight(digits_project(batch_size=1024))
    assert not found.fits
    assert 0 < found.largest_batch < 512
    assert found.trials[0].images_per_second > 0
    assert found.trials[0].memory_bytes < whole.memory_bytes / 2


def test_a_network_that_cannot_be_trained_is_said(digits_project: Make) -> None:
    project = digits_project()
    with pytest.raises(UserError):
        preflight(project.model_copy(update={"network": Network()}))


def test_a_recipe_that_does_not_work_here_is_a_trial_without_speed(
    digits_project: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tried, "TRIAL_S", 0.0)
    found = preflight(digits_project(batch_size=32, optimizer={"type": "LBFGS"}, precision="float16"))
    first = found.trials[0]
    assert bool(first.images_per_second) != bool(first.failure)
    assert found.trials[found.best].images_per_second > 0


def test_a_locked_beginning_counts_once_and_not_in_every_epoch(
    digits_project: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tried, "TRIAL_S", 0.0)
    project = digits_project(batch_size=32, epochs=10)
    assert preflight(project).once_s == 0
    blocks = tuple(replace(block, frozen=number < 2) for number, block in enumerate(project.network.blocks))
    found = preflight(project.model_copy(update={"network": Network(blocks)}))
    assert found.once_s > 0
    assert found.run_s == pytest.approx(found.once_s + 10 * found.epoch_s)
    assert all(trial.images_per_second > 0 for trial in found.trials)
