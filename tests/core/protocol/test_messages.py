from __future__ import annotations

import pytest
from pydantic import ValidationError

from core.errors import N_, Place, UserError
from core.protocol.messages import Event, Failure, Reply, Request, read_answer


def test_what_goes_into_the_pipe_comes_out_of_it() -> None:
    reply = Reply(id=3, result={"a": [1, 2.5, None]})
    event = Event(id=3, name="progress", data={"done": 1, "total": 2, "text": "kind"})
    for answer in (reply, event):
        assert read_answer(answer.model_dump_json()) == answer
        assert read_answer(answer.model_dump_json().encode() + b"\n") == answer


def test_an_answer_that_speaks_of_events_is_still_a_reply() -> None:
    reply = Reply(id=1, result='"kind":"event"')
    assert read_answer(reply.model_dump_json()) == reply


def test_an_error_crosses_the_pipe_with_its_place() -> None:
    error = UserError("data.bad", N_("Core", "{path} is no image."), place=Place("a.png", "data", "b3"), path="a.png")
    answer = read_answer(Reply(id=1, failure=Failure.of(error)).model_dump_json())
    assert isinstance(answer, Reply)
    assert answer.failure is not None
    again = answer.failure.error()
    assert str(again) == "a.png is no image."
    assert (again.message, again.place) == (error.message, error.place)


@pytest.mark.parametrize("line", ["", "hello", '{"kind": "reply"}', '{"kind":"event","name":"party"}'])
def test_a_line_that_is_no_answer_is_a_value_error(line: str) -> None:
    with pytest.raises(ValueError):
        read_answer(line)


def test_a_method_that_there_is_not_cannot_be_asked() -> None:
    with pytest.raises(ValidationError):
        Request(id=1, method="fly")  # type: ignore[arg-type]
