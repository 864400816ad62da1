"""What the command line writes reads well and parses."""

from __future__ import annotations

import io
import json

import pytest

from core.cli.output import LiveLine, bar, data_size, duration, finite, percent, put_json, shape, table


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_aligns_names_at_the_left_and_numbers_at_the_right() -> None:
    text = table(("block", "parameters"), [("conv1", "320"), ("fc1", "1,290")], right=(1,), indent="")
    assert text.splitlines() == ["block  parameters", "─────  ──────────", "conv1         320", "fc1         1,290"]


def test_chinese_characters_take_two_columns_of_a_table_each() -> None:
    text = table(("class", "images"), [("Bag", "6"), ("长裤", "15"), ("Cafe\u0301", "1")], right=(1,), indent="")
    assert text.splitlines()[2:] == ["Bag         6", "长裤       15", "Cafe\u0301        1"]


@pytest.mark.parametrize(("seconds", "words"), [(0.4, "0 s"), (59.4, "59 s"), (80, "1 min 20 s"), (7500, "2 h 5 min")])
def test_durations_read_as_people_say_them(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_sizes_shares_and_shapes_carry_their_units() -> None:
    assert data_size(999) == "999 bytes"
    assert data_size(1_687_336) == "1.7 MB"
    assert percent(0.8731) == "87.3 %"
    assert shape((3, 32, 32)) == "3 × 32 × 32"
    assert shape(None) == "?"


def test_a_bar_is_as_long_as_its_share() -> None:
    assert bar(0, 8) == ""
    assert bar(1, 8) == "█" * 8
    assert len(bar(0.5, 8)) == 4


def test_numbers_that_json_cannot_hold_become_null(capsys: pytest.CaptureFixture[str]) -> None:
    put_json({"loss": float("nan"), "rates": [1.0, float("inf")]})
    assert json.loads(capsys.readouterr().out) == {"loss": None, "rates": [1.0, None]}
    assert finite((float("-inf"), 2)) == [None, 2]


def test_a_live_line_is_drawn_over_on_a_terminal() -> None:
    terminal = Terminal()
    line = LiveLine(terminal)
    line.show("step 1")
    line.show("step 2")
    line.settle("epoch done")
    assert terminal.getvalue().endswith("\r\x1b[2Kstep 2\r\x1b[2Kepoch done\n")


def test_where_there_is_no_terminal_only_what_stays_is_written() -> None:
    log = io.StringIO()
    line = LiveLine(log)
    line.show("step 1")
    line.settle("epoch done")
    assert log.getvalue() == "epoch done\n"
