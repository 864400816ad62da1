"""An engine process that says what the test tells it to, and remembers what it was asked."""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import Any

from core.errors import Message
from core.protocol.messages import Event, Reply, Request

KILLED = Message("engine.killed", "It was killed (signal 9).")


class ScriptedProcess:
    """As core.protocol.client.EngineProcess, without a process behind it."""

    def __init__(self) -> None:
        self.sent: list[Request] = []
        self.alive = True
        self._answers: queue.SimpleQueue[Reply | Event | None] = queue.SimpleQueue()

    def answer(self, number: int, result: Any = None) -> None:
        """Reply to a request."""
        self._answers.put(Reply(id=number, result=result))

    def refuse(self, number: int, code: str) -> None:
        """Reply to a request that it cannot be carried out."""
        self._answers.put(Reply.model_validate({"id": number, "failure": {"code": code, "text": "It cannot be."}}))

    def tell(self, name: str, number: int = 0, /, **data: Any) -> None:
        """Say something on the way."""
        self._answers.put(Event.model_validate({"name": name, "id": number, "data": data}))

    def asked(self) -> list[str]:
        """The methods of all requests."""
        return [request.method for request in self.sent]

    # What a window does with it

    def send(self, request: Request) -> None:
        if not self.alive:
            raise BrokenPipeError("the engine is gone")
        self.sent.append(request)

    def read(self) -> Reply | Event | None:
        return self._answers.get()

    def kill(self) -> None:
        self.alive = False
        self._answers.put(None)

    def stop(self, _seconds: float = 5.0) -> None:
        self.kill()

    def release(self) -> None:
        """No pipe is open."""

    def log_lines(self) -> list[str]:
        return ["the last line"]

    def exit_description(self) -> Message:
        return KILLED


class Starter:
    """Starts scripted processes and keeps them, the newest last."""

    def __init__(self, prepare: Callable[[ScriptedProcess], None] | None = None) -> None:
        self.started: list[ScriptedProcess] = []
        self._prepare = prepare

    def __call__(self) -> ScriptedProcess:
        process = ScriptedProcess()
        if self._prepare:
            self._prepare(process)
        self.started.append(process)
        return process

    @property
    def newest(self) -> ScriptedProcess:
        return self.started[-1]
