"""How the numbers of a network are spread, epoch by epoch."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.network.places import placed_layers
from core.network.tree import Block, Network
from core.project.events import StepDone
from core.project.histograms import histograms_folder, read_histograms, tensors_by_block
from core.project.model import Project
from core.project.run import RunFolder
from core.training.control import Control
from core.training.histograms import PARTS, numbers_of_each, some, spread
from core.training.trainer import Trainer

Make = Callable[..., Project]


def test_every_epoch_counts_the_weights_and_the_gradients_of_its_last_step(
    digits_project: Make, tmp_path: Path
) -> None:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    list(Trainer(run).events())
    first, second = read_histograms(run, 1), read_histograms(run, 2)
    assert first is not None
    assert second is not None
    assert list(first.weights) == list(first.gradients)
    assert all(name.endswith((".weight", ".bias")) for name in first.weights)
    assert first.weights != second.weights
    assert sum(next(iter(first.weights.values())).counts) > 0


def test_a_spread_counts_every_number_once() -> None:
    numbers = torch.randn(3, 1000, generator=torch.Generator().manual_seed(0))
    found = spread(numbers)
    assert len(found.counts) == PARTS
    assert sum(found.counts) == 3000
    assert found.mean == pytest.approx(float(numbers.mean()), abs=1e-6)
    assert found.std == pytest.approx(float(numbers.std(correction=0)), rel=1e-5)
    assert (found.low, found.high) == (float(numbers.min()), float(numbers.max()))


def test_numbers_that_are_none_and_tensors_of_one_value_are_counted_too() -> None:
    assert sum(spread(torch.tensor([1.0, math.nan, math.inf, 2.0])).counts) == 2
    assert sum(spread(torch.full((5,), 3.0)).counts) == 5
    assert sum(spread(torch.tensor([math.nan])).counts) == 0


def test_a_run_without_them_and_damaged_ones_have_nothing_to_show(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(), tmp_path)
    assert read_histograms(run, 1) is None
    histograms_folder(run).mkdir()
    (histograms_folder(run) / "epoch-000001.json").write_text("{", "utf-8")
    assert read_histograms(run, 1) is None


def test_how_far_the_weights_moved_in_an_epoch_is_told(digits_project: Make, tmp_path: Path) -> None:
    fast, slow = (RunFolder.create(digits_project(epochs=2, lr=lr), tmp_path, str(lr)) for lr in (1e-2, 1e-6))
    for run in (fast, slow):
        list(Trainer(run).events())
    far, near = read_histograms(fast, 2), read_histograms(slow, 2)
    assert far is not None
    assert near is not None
    assert list(far.moved) == list(far.weights)
    assert min(share for name, share in far.moved.items() if name.endswith("weight")) > 1e-2
    assert max(share for name, share in near.moved.items() if name.endswith("weight")) < 1e-3


def test_of_an_epoch_not_seen_from_its_beginning_no_movement_is_told(digits_project: Make, tmp_path: Path) -> None:
    run, control = RunFolder.create(digits_project(epochs=2), tmp_path), Control()
    for event in Trainer(run, control).events():
        if isinstance(event, StepDone) and event.step == 4:
            control.stop()
    list(Trainer(run, resume=True).events())
    first, second = read_histograms(run, 1), read_histograms(run, 2)
    assert first is not None
    assert second is not None
    assert first.moved == {}
    assert second.moved


def test_a_recipe_can_do_without_them(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(histograms=False), tmp_path)
    list(Trainer(run).events())
    assert not histograms_folder(run).exists()


def test_every_tensor_of_a_deep_network_is_counted(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project(batch_size=256)
    deep = [Block(f"l{n}", "Linear", f"fc{n}", {"out_features": 8}) for n in range(60)]
    blocks = (Block("f", "Flatten", "flat"), *deep, Block("o", "Linear", "out", {"out_features": 10}))
    run = RunFolder.create(project.model_copy(update={"network": Network(blocks)}), tmp_path)
    list(Trainer(run).events())
    seen = read_histograms(run, 1)
    assert seen is not None
    assert len(seen.weights) == 2 * 61
    assert tensors_by_block(run.project.network, seen.weights)["o"] == ("out.weight", "out.bias")


def test_a_block_in_a_repeat_has_the_tensors_of_its_copies() -> None:
    inner = Block("c", "Linear", "fc")
    network = Network((Block("r", "Repeat", "stage", {"times": 2}, (inner,)),))
    names = [f"{placed.path}.weight" for placed in placed_layers(network)]
    assert tensors_by_block(network, names) == {"c": tuple(names)}


def test_of_many_tensors_fewer_numbers_each_are_looked_at() -> None:
    assert numbers_of_each(10) == 100_000
    assert numbers_of_each(1000) == 10_000
    assert len(some(torch.zeros(100_000), numbers_of_each(10_000))) == 2_000
