"""Why a field or a file is refused can be said in every language."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from core.errors import Message
from core.project.model import Recipe
from core.project.reasons import field_reason, system_reason, unwritten_reason


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        ({"lr": -1}, "input should be greater than 0"),
        ({"epochs": 0}, "input should be greater than or equal to 1"),
        ({"epochs": "many"}, "input should be a valid integer"),
        ({"lr": None}, "input should be a valid number"),
        ({"device": 5}, "input should be a text"),
        ({"loss": 5}, "input should be an object with named fields"),
    ],
)
def test_what_is_wrong_with_a_field_is_a_message_with_its_numbers(recipe: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Recipe.model_validate(recipe)
    reason = field_reason(dict(caught.value.errors()[0]))
    assert isinstance(reason, Message)
    assert str(reason).startswith(words)


def test_what_is_rarely_wrong_is_said_in_the_words_of_pydantic() -> None:
    assert field_reason({"type": "unheard_of", "msg": "Input is odd."}) == "input is odd"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.ENOENT])
def test_what_the_system_refuses_is_a_message(number: int) -> None:
    reason = system_reason(OSError(number, os.strerror(number)))
    assert isinstance(reason, Message)
    assert str(reason) == os.strerror(number)


def test_what_the_system_rarely_refuses_is_said_in_its_own_words() -> None:
    assert system_reason(OSError("the tape is torn")) == "the tape is torn"


def test_a_file_whose_folder_went_away_names_the_folder(tmp_path: Path) -> None:
    gone = OSError(errno.ENOENT, os.strerror(errno.ENOENT))
    reason = unwritten_reason(tmp_path / "nowhere" / "net.lwp", gone)
    assert str(reason) == f"there is no folder {tmp_path / 'nowhere'}"
    assert str(unwritten_reason(tmp_path / "net.lwp", gone)) == "No such file or directory"
