"""Ticks are round, few, and inside the axis."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gui.widgets.ticks import clock_text, clock_ticks, linear_ticks, log_ticks


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 12))
def test_linear_ticks_lie_inside_and_are_not_too_many(low: float, span: float, most: int) -> None:
    found = linear_ticks(low, low + span, most)
    assume(found)
    tolerance = 1e-6 * (abs(low) + span)
    assert all(low - tolerance <= tick <= low + span + tolerance for tick in found)
    assert len(found) <= most + 1


def test_accuracy_reads_in_quarters_and_twenty_epochs_in_fives() -> None:
    assert linear_ticks(0, 1, 4) == [0, 0.25, 0.5, 0.75, 1.0]
    assert linear_ticks(0, 20, 9, whole=True) == [0, 5, 10, 15, 20]


def test_epochs_have_no_halves() -> None:
    assert linear_ticks(0, 2, 10, whole=True) == [0, 1, 2]


def test_a_logarithmic_axis_names_round_numbers() -> None:
    assert [round(10**tick, 6) for tick in log_ticks(-1, 1, 7)] == [0.1, 0.2, 0.5, 1, 2, 5, 10]


def test_many_decades_name_only_powers_of_ten() -> None:
    assert log_ticks(-6, 0, 7) == [-6, -5, -4, -3, -2, -1, 0]


def test_time_is_divided_as_clocks_are() -> None:
    assert clock_ticks(0, 120, 5) == [0, 30, 60, 90, 120]


@pytest.mark.parametrize(("seconds", "text"), [(0, "0"), (35, "35 s"), (95, "1:35"), (3725, "1:02:05")])
def test_time_reads_as_on_a_clock(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text
