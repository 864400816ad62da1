"""Curves as numbers: what is stored, smoothed and picked for drawing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.curves import Columns, Smoother, nearest, smooth, to_draw


def test_columns_give_back_what_was_appended_however_often_they_had_to_grow() -> None:
    columns = Columns("step", "loss")
    for step in range(5000):
        columns.append(step, step * 0.5)
    assert len(columns) == 5000
    assert columns["step"].tolist() == list(range(5000))
    assert columns["loss"][-1] == 4999 * 0.5


def test_columns_extend_and_append_lie_one_after_another() -> None:
    columns = Columns("a", "b")
    columns.append(1, 2)
    columns.extend({"a": np.arange(3000.0), "b": np.ones(3000)})
    columns.append(7, 8)
    assert len(columns) == 3002
    assert (columns["a"][0], columns["a"][1], columns["a"][-1], columns["b"][-1]) == (1, 0, 7, 8)


def test_cut_columns_go_on_where_they_were_cut() -> None:
    columns = Columns("a")
    columns.extend({"a": np.arange(10.0)})
    columns.cut(4)
    columns.append(99)
    assert columns["a"].tolist() == [0, 1, 2, 3, 99]


def slow_smooth(values: list[float], weight: float) -> list[float]:
    """The definition, term by term."""
    total = share = 0.0
    out = []
    for value in values:
        total, share = total * weight, share * weight
        if np.isfinite(value):
            total, share = total + value, share + 1
        out.append(total / share if share > 0 else np.nan)
    return out


VALUES = st.lists(st.one_of(st.floats(-1e3, 1e3), st.just(float("nan")), st.just(float("inf"))), max_size=200)


@given(VALUES, st.sampled_from([0.3, 0.9, 0.99]))
def test_smoothing_all_at_once_is_the_definition_term_by_term(values: list[float], weight: float) -> None:
    np.testing.assert_allclose(smooth(np.array(values, dtype=float), weight), slow_smooth(values, weight), atol=1e-9)


@given(VALUES, st.integers(1, 100), st.sampled_from([0.0, 0.5, 0.99]))
def test_smoothing_as_values_arrive_is_smoothing_all_at_once(
    values: list[float], slice_size: int, weight: float
) -> None:
    raw = np.array(values, dtype=float)
    smoother = Smoother(weight)
    for end in range(slice_size, len(raw) + slice_size, slice_size):
        smoother.follow(raw[:end])
    expected = smooth(raw, weight)
    if weight:
        np.testing.assert_allclose(smoother.values, expected, atol=1e-9)
    else:
        np.testing.assert_array_equal(np.isfinite(smoother.values), np.isfinite(expected))


def test_a_constant_is_smooth_from_its_first_point() -> None:
    assert smooth(np.full(50, 2.5), 0.99) == pytest.approx(np.full(50, 2.5))


def test_what_was_smoothed_anew_is_followed_without_a_jump() -> None:
    raw = np.random.default_rng(0).normal(size=3000)
    smoother = Smoother(0.5)
    smoother.follow(raw[:2000])
    smoother.set_weight(0.95, raw[:2000])
    smoother.follow(raw)
    np.testing.assert_allclose(smoother.values, smooth(raw, 0.95), atol=1e-9)


def test_a_cut_curve_is_smoothed_as_if_the_rest_had_never_been() -> None:
    raw = np.random.default_rng(1).normal(size=500)
    smoother = Smoother(0.9)
    smoother.follow(raw)
    smoother.cut(200)
    other = np.concatenate([raw[:200], np.zeros(50)])
    smoother.follow(other)
    np.testing.assert_allclose(smoother.values, smooth(other, 0.9), atol=1e-9)


@given(st.integers(10, 50_000), st.integers(10, 800), st.integers(0, 2**32 - 1))
def test_no_peak_in_view_is_lost_and_a_few_points_a_pixel_suffice(count: int, pixels: int, seed: int) -> None:
    y = np.random.default_rng(seed).normal(size=count)
    x = np.arange(float(count))
    line = to_draw(x, y, 0, count, pixels)
    assert (line.y.min(), line.y.max()) == (y.min(), y.max())
    assert len(line.x) <= 4 * pixels + 8
    assert np.all(np.diff(line.x) >= 0)


def test_few_points_are_drawn_as_they_are() -> None:
    x, y = np.arange(20.0), np.arange(20.0) ** 2
    line = to_draw(x, y, 0, 19, 500)
    assert line.x.tolist() == x.tolist()
    assert line.y.tolist() == y.tolist()


def test_a_line_is_cut_at_the_edges_of_the_view_where_it_really_is_there() -> None:
    line = to_draw(np.array([0.0, 10.0, 20.0]), np.array([0.0, 100.0, 0.0]), 4.0, 16.0, 100)
    assert line.x.tolist() == [4, 10, 16]
    assert line.y.tolist() == pytest.approx([40, 100, 40])


def test_moving_the_view_a_little_keeps_the_peaks_where_they_were() -> None:
    y = np.random.default_rng(3).normal(size=100_000)
    x = np.arange(100_000.0)
    before, after = to_draw(x, y, 10_000, 60_000, 500), to_draw(x, y, 10_100, 60_100, 500)
    common = set(zip(before.x, before.y, strict=True)) & set(zip(after.x, after.y, strict=True))
    assert len(common) > 0.95 * len(before.x)


def test_a_view_beside_the_curve_draws_next_to_nothing() -> None:
    assert len(to_draw(np.arange(10.0), np.arange(10.0), 100, 200, 100).x) <= 1


@pytest.mark.parametrize(("place", "index"), [(-5, 0), (0.4, 0), (0.6, 1), (2.9, 3), (99, 3)])
def test_the_nearest_point_is_found_from_either_side(place: float, index: int) -> None:
    assert nearest(np.arange(4.0), place) == index


def test_an_empty_curve_has_no_nearest_point() -> None:
    assert nearest(np.empty(0), 3.0) is None
