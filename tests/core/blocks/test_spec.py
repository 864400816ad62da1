"""The six kinds of parameter, and what each refuses."""

from __future__ import annotations

from typing import Any

import pytest

from core.blocks import Bool, Choice, Float, Int, Param, Size, Text

INT = Int(name="n", help="", minimum=1, maximum=10)
FOLLOWS = Int(name="n", help="", follows="channels")
SIZE = Size(name="s", help="", length=2, minimum=0, words=("same",))


@pytest.mark.parametrize(
    ("param", "value"),
    [
        (INT, 1), (INT, 10), (FOLLOWS, "auto"), (FOLLOWS, 3), (Int(name="n", help="", optional=True), None),
        (Float(name="f", help=""), 0), (Float(name="f", help=""), 0.5), (Bool(name="b", help=""), False),
        (Choice(name="c", help="", options=("a", "b")), "b"), (SIZE, 0), (SIZE, (1, 2)), (SIZE, "same"),
        (Text(name="t", help=""), "any"),
    ],
)  # fmt: skip
def test_takes_what_makes_sense(param: Param, value: Any) -> None:
    assert param.check(value) is None


@pytest.mark.parametrize(
    ("param", "value"),
    [
        (INT, 0), (INT, 11), (INT, 1.0), (INT, True), (INT, "auto"), (INT, None), (INT, 10**30),
        (Float(name="f", help=""), 1.1), (Float(name="f", help=""), float("nan")), (Float(name="f", help=""), "x"),
        (Bool(name="b", help=""), 1), (Choice(name="c", help="", options=("a",)), "A"), (SIZE, (1, 2, 3)), (SIZE, -1),
        (SIZE, (1, 2.0)), (SIZE, "valid"), (SIZE, ()), (SIZE, {}), (Text(name="t", help=""), 3),
    ],
)  # fmt: skip
def test_refuses_with_what_would_be_right_and_what_came(param: Param, value: Any) -> None:
    message = param.check(value)
    assert message is not None
    assert f"{param.name} must be" in str(message)
    assert repr(value) in str(message)


def test_reads_the_json_form() -> None:
    assert SIZE.read([3, 3]) == (3, 3)
    assert type(Float(name="f", help="").read(1)) is int  # as written, so that a file stays as it is
    assert SIZE.spread(3) == (3, 3)
