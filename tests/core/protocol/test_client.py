from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import UserError
from core.protocol.client import LOG_LINES, EngineProcess, Spare
from core.protocol.messages import Reply, Request


def children() -> set[str]:
    """The numbers of all child processes of this one, zombies included."""
    return {n for task in Path("/proc/self/task").glob("*/children") for n in task.read_text().split()}


@pytest.fixture
def engine() -> Iterator[EngineProcess]:
    process = EngineProcess()
    yield process
    process.stop()
    process.release()


def test_a_program_without_a_window_asks_and_is_answered(engine: EngineProcess) -> None:
    assert engine.alive
    assert engine.ask("hello")["pid"] == engine.pid
    with pytest.raises(UserError):
        engine.ask("describe", {"source": "nothing"})


def test_an_engine_that_ends_by_itself_says_so(engine: EngineProcess) -> None:
    engine.ask("shutdown")
    while engine.read() is not None:
        pass
    assert not engine.alive
    assert str(engine.exit_description()) == "The process ended with exit code 0."


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(
    ("number", "words"), [(signal.SIGKILL, "killed (signal 9)"), (signal.SIGSEGV, "signal 11 (SIGSEGV)")]
)
def test_an_engine_that_a_signal_ended_is_described_in_words(
    engine: EngineProcess, number: signal.Signals, words: str
) -> None:
    engine.ask("hello")
    os.kill(engine.pid, number)
    while engine.read() is not None:
        pass
    assert words in str(engine.exit_description())


def test_asking_an_engine_that_is_gone_is_an_error_and_no_hang(engine: EngineProcess) -> None:
    engine.kill()
    while engine.read() is not None:
        pass
    with pytest.raises((OSError, EOFError)):
        engine.ask("hello")
    engine.stop()
    with pytest.raises(OSError):
        engine.send(Request(id=1, method="hello"))


def test_the_last_lines_of_its_log_are_kept(engine: EngineProcess) -> None:
    assert engine._process.stdin is not None
    for number in range(LOG_LINES + 5):
        engine._process.stdin.write(f"nonsense {number}\n".encode())
    engine._process.stdin.flush()
    engine.ask("shutdown")
    engine.stop()
    assert len(engine.log_lines()) == LOG_LINES


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_sending_to_an_engine_that_has_stopped_reading_never_waits(engine: EngineProcess) -> None:
    os.kill(engine.pid, signal.SIGSTOP)
    large = Request(id=7, method="cancel", params={"request": 1, "rest": "x" * 1_000_000})
    sender = threading.Thread(target=lambda: [engine.send(large) for _ in range(3)], daemon=True)
    sender.start()
    sender.join(20)
    assert not sender.is_alive()
    os.kill(engine.pid, signal.SIGCONT)
    assert engine.ask("hello")["pid"] == engine.pid


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_an_engine_that_has_stopped_reading_is_ended_and_leaves_no_thread(engine: EngineProcess) -> None:
    os.kill(engine.pid, signal.SIGSTOP)
    engine.send(Request(id=7, method="cancel", params={"request": 1, "rest": "x" * 1_000_000}))
    engine.stop(0.1)
    assert not engine.alive
    assert not engine._writer.is_alive()


def test_what_was_sent_before_the_end_still_arrives(engine: EngineProcess) -> None:
    engine.send(Request(id=7, method="hello"))
    engine.stop(60)
    answers = []
    while (answer := engine.read()) is not None:
        answers.append(answer)
    assert 7 in [answer.id for answer in answers if isinstance(answer, Reply)]


def test_a_spare_is_handed_out_once_and_another_made_when_there_is_time() -> None:
    spare = Spare()
    spare.warm_up()
    spare.warm_up()
    first = spare.take()
    assert first.ask("hello")["pid"] == first.pid
    spare.warm_up()
    second = spare.take()
    assert second.pid != first.pid
    for engine in (first, second):
        engine.stop()
        engine.release()
    spare.close()


def test_a_spare_that_died_is_replaced() -> None:
    spare = Spare()
    spare.warm_up()
    dead = spare._warm
    assert dead is not None
    dead.kill()
    dead._process.wait()
    taken = spare.take()
    assert taken.alive
    for engine in (dead, taken):
        engine.stop()
        engine.release()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_several_engines_in_a_row_leave_no_process_no_zombie_and_no_open_file() -> None:
    before, files = children(), len(list(Path("/proc/self/fd").iterdir()))
    spare = Spare()
    for _ in range(3):
        spare.warm_up()
        engine = spare.take()
        engine.ask("hello")
        engine.stop()
        engine.release()
    spare.warm_up()
    spare.close()
    assert children() <= before
    assert len(list(Path("/proc/self/fd").iterdir())) <= files


def test_the_client_needs_no_torch(root: Path) -> None:
    program = "import sys, core.protocol.client; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_an_idle_engine_ends_in_good_order_when_asked_by_the_system(engine: EngineProcess) -> None:
    engine.ask("hello")
    os.kill(engine.pid, signal.SIGTERM)
    while engine.read() is not None:
        pass
    assert engine._process.returncode == 0
