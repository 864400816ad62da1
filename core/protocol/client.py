"""The window's end of the pipe: engine processes, and one kept warm."""

from __future__ import annotations

import itertools
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from core.errors import N_, Message
from core.protocol.messages import Event, Reply, Request, read_answer

ROOT: Final = Path(__file__).resolve().parent.parent.parent
LOG_LINES: Final = 50
"""How many of an engine's last log lines are kept for the card that says why it ended."""


class EngineProcess:
    """An engine that was just started. It ends by itself when this end of the pipe closes, however that happens.

    `send` may be called from any thread and never waits: a thread of its own writes into the pipe, which an engine that
    has stopped reading leaves full. `read` is for one thread only.
    """

    def __init__(self) -> None:
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._is_closed = False
        self._numbers = itertools.count(1_000_000)
        self._log: deque[str] = deque(maxlen=LOG_LINES)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "core.engine.server"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            **_apart(),
        )
        self._listener = threading.Thread(target=self._listen, name="engine-log", daemon=True)
        self._listener.start()
        self._writer = threading.Thread(target=self._write, name="engine-writer", daemon=True)
        self._writer.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, request: Request) -> None:
        """Put a request on its way. Raises OSError where the engine is gone."""
        if self._is_closed or not self.alive:
            raise BrokenPipeError("the engine is gone")
        self._outbox.put(request.model_dump_json().encode() + b"\n")

    def read(self) -> Reply | Event | None:
        """Wait for the next answer; None once the engine is gone. Lines that are no answers go to the log."""
        pipe = self._process.stdout
        assert pipe is not None
        for line in pipe:
            try:
                return read_answer(line)
            except ValueError:
                self._log.append(line.decode(errors="replace").rstrip())
        self._process.wait()
        return None

    def ask(self, method: str, params: Mapping[str, Any] | None = None) -> Any:
        """Put one question and wait for its result, events left out. Raises UserError as the engine did.

        For programs without a window, such as tests and benchmarks. Raises EOFError where the engine is gone.
        """
        number = next(self._numbers)
        self.send(Request(id=number, method=method, params=params or {}))  # type: ignore[arg-type]
        while (answer := self.read()) is not None:
            if isinstance(answer, Reply) and answer.id == number:
                if answer.failure:
                    raise answer.failure.error()
                return answer.result
        raise EOFError(str(self.exit_description()))

    def stop(self, seconds: float = 5.0) -> None:
        """Close the pipe, wait so long for the process to end, then kill it; leaves nothing behind."""
        self._is_closed = True
        self._outbox.put(None)
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        self._listener.join(1.0)
        self._writer.join(1.0)

    def release(self) -> None:
        """Close what is left open on this side once the reader is done."""
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe:
                pipe.close()

    def kill(self) -> None:
        """End it at once."""
        if self.alive:
            self._process.kill()

    def log_lines(self) -> list[str]:
        """The last lines it wrote to its log."""
        return list(self._log)

    def exit_description(self) -> Message:
        """How it came to its end, in words."""
        code = self._process.poll()
        if code is None:
            return Message("engine.alive", N_("Core", "It is still running."), {})
        if code == -9:
            text = N_("Core", "The process was killed (signal 9), by someone or because memory ran out.")
            return Message("engine.killed", text, {})
        if code < 0:
            text = N_("Core", "The process ended by signal {signal} ({name}).")
            return Message("engine.signal", text, {"signal": -code, "name": _signal_name(-code)})
        return Message("engine.exit", N_("Core", "The process ended with exit code {code}."), {"code": code})

    def _write(self) -> None:
        """Write what was sent, in order, until there is no more to come or the engine is gone; then close the pipe."""
        pipe = self._process.stdin
        assert pipe is not None
        try:
            with pipe:
                while (line := self._outbox.get()) is not None:
                    pipe.write(line)
                    pipe.flush()
        except OSError:
            pass  # the engine is gone; whoever reads learns how it ended

    def _listen(self) -> None:
        pipe = self._process.stderr
        assert pipe is not None
        for line in pipe:
            self._log.append(line.decode(errors="replace").rstrip())


class Spare:
    """Keeps one engine warm, torch loaded, so that the next run starts within a second."""

    def __init__(self, start: Callable[[], EngineProcess] = EngineProcess) -> None:
        self._start = start
        self._warm: EngineProcess | None = None

    def warm_up(self) -> None:
        """Start the spare, if none is there."""
        if self._warm is None or not self._warm.alive:
            self._warm = self._start()

    def take(self) -> EngineProcess:
        """The warm engine, or a new one where there is none; call `warm_up` when the machine has time for the next."""
        warm, self._warm = self._warm, None
        return warm if warm is not None and warm.alive else self._start()

    def close(self) -> None:
        """End the spare."""
        if self._warm is not None:
            self._warm.stop()
            self._warm.release()
            self._warm = None


def _apart() -> dict[str, Any]:
    """What keeps Ctrl+C in the terminal from reaching the engine: only its own window ends it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"
