from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.engine.job import CancelledError, Job
from core.engine.pipe import Pipe
from core.engine.scratch import KEPT, Scratch
from core.errors import UserError
from core.protocol.messages import Event, Reply, Request, read_answer


class Ends:
    """Both ends of a pipe: the engine's, and what came out of it."""

    def __init__(self) -> None:
        self.out, into = os.pipe()
        self.pipe = Pipe(into)
        self._into = into

    def said(self) -> list[Reply | Event]:
        os.close(self._into)
        with os.fdopen(self.out, "rb") as file:
            return [read_answer(line) for line in file]


def job(ends: Ends, **params: object) -> Job:
    return Job(Request(id=5, method="describe", params=params), ends.pipe)


def test_a_parameter_that_is_missing_or_of_another_kind_is_named() -> None:
    asked = job(Ends(), source=3)
    with pytest.raises(UserError, match=r'The request "describe" needs "source" as str\. Received: 3'):
        asked.wanted("source", str)
    with pytest.raises(UserError, match=r'needs "run" as str\. Received: None'):
        asked.wanted("run", str)
    assert asked.given("source", int, 1) == 3
    assert asked.given("top", int, 5) == 5


def test_progress_is_thinned_but_its_end_is_always_told() -> None:
    ends = Ends()
    asked = job(ends)
    for done in range(1, 1001):
        asked.progress(done, 1000)
    told = [answer.data["done"] for answer in ends.said() if isinstance(answer, Event)]
    assert told[-1] == 1000
    assert len(told) < 1000


def test_a_cancelled_job_ends_at_its_next_sign_of_progress() -> None:
    asked = job(Ends())
    asked.cancel()
    with pytest.raises(CancelledError, match="Cancelled"):
        asked.progress(1, 2)


def test_answers_that_may_wait_come_in_order_before_one_that_may_not() -> None:
    ends = Ends()
    for number in range(100):
        ends.pipe.event("training", {"step": number}, 1, may_wait=True)
    ends.pipe.reply(1, "done")
    said = ends.said()
    assert [answer.data["step"] for answer in said if isinstance(answer, Event)] == list(range(100))
    assert isinstance(said[-1], Reply)


def test_a_window_that_is_gone_is_no_error() -> None:
    out, into = os.pipe()
    os.close(out)
    pipe = Pipe(into)
    pipe.reply(1)
    pipe.reply(2)
    assert pipe.is_broken
    os.close(into)


def test_whatever_libraries_print_the_pipe_carries_answers_only(root: Path) -> None:
    program = """
import os, sys
from core.engine.pipe import Pipe
print("before", file=sys.stderr)
pipe = Pipe.take_stdout()
print("a print")
os.write(1, b"a C library\\n")
os.system("echo a child")
pipe.reply(1, "fine")
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["result"] == "fine"
    assert {"a print", "a C library", "a child"} <= set(done.stderr.splitlines())


def test_pictures_for_the_window_go_with_the_engine_and_old_ones_before() -> None:
    scratch = Scratch()
    files = [scratch.file("a.png") for _ in range(KEPT + 2)]
    for file in files[-2:]:
        file.write_bytes(b"")
    assert not files[0].parent.exists()
    assert files[-1].exists()
    scratch.close()
    assert not files[-1].parent.parent.exists()
