"""How the numbers of a network are spread, epoch by epoch."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.project.histograms import histograms_folder, read_histograms
from core.project.model import Project
from core.project.run import RunFolder
from core.training.histograms import PARTS, spread
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
