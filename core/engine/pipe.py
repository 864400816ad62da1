"""The engine's end of the pipe: nothing but whole answers ever goes out, whatever libraries print."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Mapping
from typing import Any, Final

from core.errors import UserError
from core.protocol.messages import PROTOCOL_VERSION, Event, Failure, Reply

GATHER_S: Final = 0.02
"""Answers that may wait are sent together, so often; one write per training step would wake the window too often."""


class Pipe:
    """Sends replies and events, a line each, from any thread. Once the reader is gone it sends nothing, quietly."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._held: list[bytes] = []
        self._sent = 0.0
        self.is_broken = False

    @staticmethod
    def take_stdout() -> Pipe:
        """A pipe on what was stdout; from now on prints go to stderr, also those of C libraries and of children."""
        sys.stdout.flush()
        descriptor = os.dup(1)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        return Pipe(descriptor)

    def reply(self, number: int, result: Any = None) -> None:
        """End a request well."""
        self._send(Reply(id=number, result=result).model_dump_json().encode())

    def fail(self, number: int, error: UserError) -> None:
        """End a request with the reason why it could not be carried out."""
        self._send(Reply(id=number, failure=Failure.of(error)).model_dump_json().encode())

    def event(self, name: str, data: Mapping[str, Any], number: int = 0, *, may_wait: bool = False) -> None:
        """Tell something on the way; one that `may_wait` goes out with the next that may not, or shortly."""
        event = Event(v=PROTOCOL_VERSION, id=number, name=name, data=data)  # type: ignore[arg-type]
        self._send(event.model_dump_json().encode(), may_wait)

    def _send(self, line: bytes, may_wait: bool = False) -> None:
        with self._lock:
            self._held.append(line + b"\n")
            if may_wait and time.monotonic() - self._sent < GATHER_S:
                return
            data, self._held = b"".join(self._held), []
            self._sent = time.monotonic()
            self._write(data)

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        try:
            while rest and not self.is_broken:
                rest = rest[os.write(self._descriptor, rest) :]
        except OSError:
            self.is_broken = True  # the window is gone; stdin closes too, and that ends the engine in good order
