"""A few real steps tell how long a run will take, and which way is fastest on this machine."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from core.data.progress import Progress
from core.errors import UserError
from core.network.tree import Network
from core.project.model import Project
from core.training.preflight import preflight

Make = Callable[..., Project]


def test_every_way_is_tried_and_the_recipe_as_it_is_comes_first(digits_project: Make) -> None:
    told: list[tuple[int, int]] = []
    progress: Progress = lambda done, total: told.append((done, total))  # noqa: E731 - a listener
    before = torch.get_num_threads()
    found = preflight(digits_project(batch_size=32, epochs=3), progress)
    assert torch.get_num_threads() == before
    first = found.trials[0]
    assert (first.precision, first.channels_last, first.compile) == ("float32", False, False)
    assert first.images_per_second > 0
    assert {trial.precision for trial in found.trials} == {"float32", "bfloat16"}
    assert {trial.channels_last for trial in found.trials} == {False, True}
    assert not any(trial.compile for trial in found.trials)
    assert found.run_s == pytest.approx(found.epoch_s * 3)
    assert found.trials[found.best].images_per_second >= first.images_per_second
    assert told


def test_memory_grows_with_the_batch_and_leaves_room_for_a_larger_one(digits_project: Make) -> None:
    small, large = (preflight(digits_project(batch_size=size)) for size in (8, 256))
    assert small.memory_bytes < large.memory_bytes < large.free_bytes
    assert large.largest_batch > 256


def test_a_network_that_cannot_be_trained_is_said(digits_project: Make) -> None:
    project = digits_project()
    with pytest.raises(UserError):
        preflight(project.model_copy(update={"network": Network()}))
