from __future__ import annotations

import os
import subprocess
import sys

from core.project.process import is_alive, process_mark


def test_this_process_is_alive_and_its_mark_stays_the_same() -> None:
    assert process_mark() == process_mark(os.getpid())
    assert is_alive(process_mark())


def test_a_process_that_ended_is_gone_even_before_anyone_asked_for_its_exit_code() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    mark = process_mark(child.pid)
    assert is_alive(mark)
    assert child.stdin is not None
    child.stdin.close()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # ended, but still a zombie
    assert not is_alive(mark)
    child.wait()
    assert not is_alive(mark)


def test_another_process_under_the_same_number_is_told_apart() -> None:
    number, _, began = process_mark().partition(":")
    assert not is_alive(f"{number}:1{began}")


def test_no_mark_is_no_process() -> None:
    assert not is_alive("")
    assert not is_alive("not a mark")
