"""One engine's side of the pipe: what may be written to it, and what the window wants stopped."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any, BinaryIO

from core.errors import N_, UserError
from core.project.run import RunState
from core.protocol.messages import Event, Reply
from core.training.control import Control


class Cancelled(UserError):
    """The window no longer wants the answer."""

    def __init__(self) -> None:
        super().__init__("engine.cancelled", N_("Core", "Cancelled."))


class Session:
    """What the handlers of requests share. `send` may be called from any thread."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._lock = threading.Lock()
        self._cancelled: set[int] = set()
        self.request = 0
        self.control = Control(on_state=self.tell_state)

    def send(self, message: Reply | Event) -> None:
        """Put one message into the pipe; a window that is gone hears nothing, and its closed stdin ends the engine."""
        line = message.model_dump_json().encode() + b"\n"
        with self._lock:
            try:
                self._out.write(line)
                self._out.flush()
            except (OSError, ValueError):
                self.control.stop()

    def tell(self, name: str, data: Mapping[str, Any] | None = None) -> None:
        """Send an event that belongs to the request at hand."""
        self.send(Event(id=self.request, name=name, data=data or {}))  # type: ignore[arg-type]

    def tell_state(self, state: RunState) -> None:
        self.tell("state", {"state": state.value})

    def progress(self, done: int, total: int) -> None:
        """Tell how far the request at hand is. Raises Cancelled where the window no longer wants it."""
        if self.request in self._cancelled:
            raise Cancelled
        self.tell("progress", {"done": done, "total": total, "text": ""})

    def cancel(self, request: int) -> None:
        """Leave a request at its next sign of progress."""
        self._cancelled.add(request)
