"""A pyramid knows what a look at every value would find."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.curves import to_draw
from gui.widgets.pyramid import Pyramid


def values(count: int) -> np.ndarray:
    made = np.random.default_rng(count).normal(size=count)
    made[::17] = np.nan
    return made


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=5), st.integers(0, 4000), st.integers(1, 5))
def test_it_finds_the_extremes_of_every_bucket_however_the_values_came(
    grown: list[int], start: int, power: int
) -> None:
    size, all_of_them, pyramid = 16 * 2**power, values(sum(grown)), Pyramid()
    for end in np.cumsum(grown):
        pyramid.follow(all_of_them[:end])
    first = min(start, len(all_of_them) - 1) // size * size
    low, high = pyramid.extremes(all_of_them, size, first, len(all_of_them))
    buckets = range(first, len(all_of_them), size)
    assert low == pytest.approx([np.fmin.reduce(all_of_them[b : b + size]) for b in buckets], nan_ok=True)
    assert high == pytest.approx([np.fmax.reduce(all_of_them[b : b + size]) for b in buckets], nan_ok=True)


def test_a_drawing_is_the_same_with_it_and_without() -> None:
    x, y, pyramid = np.arange(100_000.0), values(100_000), Pyramid()
    pyramid.follow(y)
    for low, high in ((0, 100_000), (1_234, 98_765), (50_000, 57_000)):
        with_it, without = to_draw(x, y, low, high, 500, pyramid), to_draw(x, y, low, high, 500)
        assert with_it.x.tolist() == without.x.tolist()
        # Only the last bucket may differ: with the pyramid it is not cut at the edge of the view.
        assert with_it.y[:-2] == pytest.approx(without.y[:-2], nan_ok=True)


def test_it_forgets_what_was_taken_back() -> None:
    before, after, pyramid = np.full(1000, 9.0), np.r_[np.full(500, 9.0), np.zeros(500)], Pyramid()
    pyramid.follow(before)
    pyramid.cut(500)
    pyramid.follow(after)
    assert pyramid.extremes(after, 512, 512, 1000)[1].tolist() == [0.0]
