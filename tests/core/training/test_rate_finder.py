"""Learning rates tried on real steps of a small network, and the choice among them."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch

from core.project.model import Part, Project
from core.protocol.preflight import RateCurve
from core.training.rate_finder import HIGHEST, LOWEST, find_rate, smoothed, steepest

Make = Callable[..., Project]


@pytest.fixture(scope="module")
def found() -> RateCurve:
    from tests.core.conftest import make_digits_project

    return find_rate(make_digits_project(optimizer="SGD", batch_size=32))


def test_rates_grow_by_the_same_factor_from_the_lowest_on(found: RateCurve) -> None:
    steps = [b / a for a, b in zip(found.rates, found.rates[1:], strict=False)]
    assert found.rates[0] == LOWEST
    assert max(found.rates) <= HIGHEST * 1.001
    assert max(steps) == pytest.approx(min(steps))


def test_the_suggestion_is_where_this_network_learns(found: RateCurve) -> None:
    assert found.suggestion is not None
    assert 1e-3 < found.suggestion < 2.0
    assert found.smoothed[found.rates.index(min(found.rates, key=lambda r: abs(r - 1e-5)))] > min(found.smoothed)


def test_a_loss_that_diverges_ends_the_search_and_is_told(digits_project: Make) -> None:
    heavy = Part(type="SGD", params={"momentum": 0.99})
    curve = find_rate(digits_project(optimizer=heavy, batch_size=32))
    assert curve.bound is not None
    assert curve.bound < HIGHEST
    assert all(math.isfinite(loss) for loss in curve.losses)


def test_the_same_project_gives_the_same_curve_and_leaves_torch_as_it_was(digits_project: Make) -> None:
    threads = torch.get_num_threads()
    project = digits_project(batch_size=32)
    assert find_rate(project, steps=20) == find_rate(project, steps=20)
    assert torch.get_num_threads() == threads


def test_it_says_how_far_it_is(digits_project: Make) -> None:
    told: list[tuple[int, int]] = []
    find_rate(digits_project(), lambda done, total, text="": told.append((done, total)), steps=20)
    assert told[-20:] == [(number, 20) for number in range(20)]


def test_the_steepest_fall_of_a_known_curve_is_found() -> None:
    rates = [10 ** (-6 + n / 20) for n in range(120)]
    curve = [2.3 - 2.0 / (1 + math.exp(-(math.log10(rate) + 2) * 4)) for rate in rates]
    suggestion = steepest(rates, curve)
    assert suggestion is not None
    assert suggestion == pytest.approx(0.01, rel=0.15)


def test_a_loss_that_never_falls_suggests_nothing() -> None:
    rates = [10 ** (-6 + n / 20) for n in range(120)]
    assert steepest(rates, [2.3 + 0.01 * n for n in range(120)]) is None
    assert steepest(rates[:4], [2.3] * 4) is None


def test_smoothing_begins_at_the_first_loss() -> None:
    assert smoothed([2.0, 2.0, 2.0]) == pytest.approx([2.0, 2.0, 2.0])
