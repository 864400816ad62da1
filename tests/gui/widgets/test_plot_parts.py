"""Where the words beside marks stand."""

from __future__ import annotations

from gui.widgets.plot_parts import word_places


def test_words_stand_at_the_right_of_their_marks_and_one_lower_where_they_would_overlap() -> None:
    assert word_places([100.0, 120.0, 300.0], [50.0, 50.0, 50.0], 0.0, 800.0) == [(105.0, 0), (125.0, 1), (305.0, 0)]


def test_a_word_that_would_be_cut_off_at_the_right_stands_at_the_left_of_its_mark() -> None:
    assert word_places([790.0], [50.0], 0.0, 800.0) == [(735.0, 0)]
    assert word_places([700.0, 790.0], [50.0, 50.0], 0.0, 800.0) == [(705.0, 0), (735.0, 1)]


def test_a_word_with_no_room_on_either_side_stands_at_the_right() -> None:
    assert word_places([30.0], [50.0], 0.0, 60.0) == [(35.0, 0)]
