"""Slips of the keyboard are answered with what was probably meant."""

from __future__ import annotations

import argparse

import pytest

from core.cli.parser import Command, Parser, at_least, find, size
from core.errors import UserError


def _configure(parser: Parser) -> None:
    parser.add_argument("file")
    parser.add_argument("--epochs", type=at_least(1))
    parser.add_argument("--input", type=size)


TRAIN = Command("train", "train", _configure, lambda arguments: 0)
RUNS = Command("runs", "list", _configure, lambda arguments: 0)


def message(*arguments: str) -> str:
    with pytest.raises(UserError) as caught:
        TRAIN.parse(arguments)
    return f"{caught.value.place.field or ''}|{caught.value}"


def test_a_misspelt_command_brings_the_nearest() -> None:
    with pytest.raises(UserError, match=r'no command "trian"\. Did you mean "train"\?'):
        find((TRAIN, RUNS), "trian")


def test_a_command_like_no_other_brings_them_all() -> None:
    with pytest.raises(UserError, match=r"There are: train, runs\."):
        find((TRAIN, RUNS), "import")


def test_a_project_where_a_command_belongs_is_to_be_opened() -> None:
    with pytest.raises(UserError, match=r'Did you mean "open mine\.lwp"\?'):
        find((TRAIN, RUNS), "mine.lwp")


def test_a_misspelt_option_brings_the_nearest() -> None:
    assert message("a.lwp", "--epcohs", "3") == "--epcohs|There is no such option. Did you mean --epochs?"


def test_options_are_never_guessed_from_their_beginning() -> None:
    assert message("a.lwp", "--epoch=3").endswith("Did you mean --epochs?")


def test_a_missing_argument_is_named() -> None:
    assert "also needs file" in message()


def test_one_argument_too_many_is_named() -> None:
    assert 'does not take "b.lwp"' in message("a.lwp", "b.lwp")


@pytest.mark.parametrize("text", ["0", "-2", "many", "1.5"])
def test_a_count_that_is_none_is_explained(text: str) -> None:
    assert "must be a whole number from 1 up" in message("a.lwp", f"--epochs={text}")


@pytest.mark.parametrize("text", ["3,32", "3,32,32,1", "3,x,2", "3,0,32", ""])
def test_an_input_size_that_is_none_is_explained(text: str) -> None:
    assert "channels,height,width such as 3,32,32" in message("a.lwp", f"--input={text}")


def test_an_input_size_is_read() -> None:
    assert TRAIN.parse(["a.lwp", "--input", "3,32,32"]).input == (3, 32, 32)
    assert isinstance(TRAIN.parse(["a.lwp"]), argparse.Namespace)
