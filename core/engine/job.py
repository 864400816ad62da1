"""One request while it is carried out: what was asked, how far it is, and whether it is still wanted."""

from __future__ import annotations

import threading
import time
from typing import Any, Final, TypeVar

from core.engine.pipe import Pipe
from core.errors import N_, UserError
from core.protocol.messages import Request

PROGRESS_S: Final = 0.05
"""Progress is told at most so often."""

T = TypeVar("T")


class CancelledError(UserError):
    """The person no longer wants the answer."""

    def __init__(self) -> None:
        super().__init__("engine.cancelled", N_("Core", "CancelledError."))


class Job:
    """A request on its way to its reply."""

    def __init__(self, request: Request, pipe: Pipe) -> None:
        self.request, self._pipe = request, pipe
        self._cancelled = threading.Event()
        self._told = 0.0

    @property
    def number(self) -> int:
        return self.request.id

    def cancel(self) -> None:
        """Make the next look at it the last."""
        self._cancelled.set()

    def check(self) -> None:
        """Raise CancelledError where nobody waits for the answer any more."""
        if self._cancelled.is_set():
            raise CancelledError

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is. Raises CancelledError where nobody waits for it any more."""
        self.check()
        now = time.monotonic()
        if done >= total or now - self._told >= PROGRESS_S:
            self._told = now
            self.tell("progress", {"done": done, "total": total, "text": text})

    def tell(self, name: str, data: dict[str, Any], *, may_wait: bool = False) -> None:
        """Send an event that belongs to this request."""
        self._pipe.event(name, data, self.number, may_wait=may_wait)

    def wanted(self, name: str, kind: type[T]) -> T:
        """A parameter that must be there. Raises UserError where it is not, or is of another kind."""
        value = self.request.params.get(name)
        if not isinstance(value, kind):
            raise _bad(self.request.method, name, kind, value)
        return value

    def given(self, name: str, kind: type[T], otherwise: T) -> T:
        """A parameter that may be left out or be null. Raises UserError where it is of another kind."""
        return otherwise if self.request.params.get(name) is None else self.wanted(name, kind)


def _bad(method: str, name: str, kind: type, value: Any) -> UserError:
    return UserError(
        "engine.bad-parameter",
        N_("Core", 'The request "{method}" needs "{name}" as {kind}. Received: {value}.'),
        method=method,
        name=name,
        kind=kind.__name__,
        value=repr(value)[:80],
    )
