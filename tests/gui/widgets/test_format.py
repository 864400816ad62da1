"""Numbers read the way people write them."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from gui.widgets.format import (
    format_bytes,
    format_count,
    format_duration,
    format_loss,
    format_percent,
    format_shape,
    format_short,
    format_size,
    format_value,
)

ENGLISH = QLocale("en_US")
GERMAN = QLocale("de_DE")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(ENGLISH)
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("shape", "text"), [((32, 16, 16), "32×16×16"), ((10,), "10"), ((), "1"), (None, "?"), (("N", 3), "N×3")]
)
def test_shapes(shape, text) -> None:
    assert format_shape(shape) == text


@pytest.mark.parametrize(("size", "text"), [(3, "3"), ((5, 3), "5 × 3")])
def test_sizes(size, text) -> None:
    assert format_size(size) == text


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0"), (145578, "145,578"), (999_999, "999,999"), (1_234_567, "1.2 M"), (138_357_544, "138 M")]
)
def test_counts(n, text) -> None:
    assert format_count(n) == text


@pytest.mark.parametrize(
    ("n", "text"),
    [(12_300_000, "12.3 M"), (8204, "8.2 k"), (3.0, "3"), (999_999, "1 M"), (15.47e9, "15.5 G"), (0.4, "0.4")],
)
def test_short_numbers(n, text) -> None:
    assert format_short(n) == text


@pytest.mark.parametrize(("n", "text"), [(0, "0 B"), (999, "999 B"), (2_100_000, "2.1 MB"), (612e6, "612 MB")])
def test_bytes(n, text) -> None:
    assert format_bytes(n) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        *((0.4, "0.4 s"), (9.96, "10 s"), (42, "42 s"), (59.7, "1 min 0 s"), (102, "1 min 42 s")),
        *((5025, "1 h 23 min"), (90_000, "1 d 1 h"), (math.inf, "–"), (math.nan, "–"), (-1, "–")),
    ],
)
def test_durations(seconds, text) -> None:
    assert format_duration(seconds) == text


@pytest.mark.parametrize(("share", "text"), [(0.796, "79.6 %"), (1, "100.0 %"), (math.nan, "–")])
def test_shares(share, text) -> None:
    assert format_percent(share) == text


@pytest.mark.parametrize(("number", "text"), [(0.47123, "0.4712"), (3e-5, "3e-05"), (math.nan, "–"), (2.0, "2")])
def test_values(number, text) -> None:
    assert format_value(number) == text


@pytest.mark.parametrize(
    ("loss", "text"),
    [(0.56, "0.560"), (0.4571, "0.457"), (12.5, "12.500"), (3e-5, "3e-05"), (26318938771019.2, "2.6e+13")],
)
def test_losses_line_up(loss, text) -> None:
    assert format_loss(loss) == text


def test_other_countries_other_marks() -> None:
    assert format_count(145578, GERMAN) == "145.578"
    assert format_short(1_234_567, GERMAN) == "1,2 M"
    assert format_percent(0.796, locale=GERMAN) == "79,6 %"
