"""A question that a widget puts to the engine again and again, and of which only the latest answer counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.protocol.messages import Method
from gui.engine_thread import Engine, Ticket


class Question(QObject):
    """Asks an engine; a newer question, or `cancel`, makes an older one forgotten.

    It belongs to the widget that asks, so an answer that comes after the widget is gone reaches nobody.

    Signals
    -------
    done(object) : the answer to what was asked last.
    failed(Message) : why there is none.
    progress(dict) : {"done", "total", "text"} on the way.
    """

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(self, engine: Engine, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._ticket: Ticket | None = None

    @property
    def is_open(self) -> bool:
        """Whether an answer is still to come."""
        return self._ticket is not None

    def ask(
        self, method: Method, params: Mapping[str, Any] | None = None, decode: Callable[[Any], Any] | None = None
    ) -> None:
        """Put the question; see Engine.ask."""
        self.cancel()
        ticket = self._engine.ask(method, dict(params or {}), decode)
        self._ticket = ticket
        ticket.done.connect(self._on_done)
        ticket.failed.connect(self._on_failed)
        ticket.progress.connect(self._on_progress)

    def cancel(self) -> None:
        """Leave it; nothing more is heard of it."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.done.disconnect(self._on_done)
            ticket.failed.disconnect(self._on_failed)
            ticket.progress.disconnect(self._on_progress)
            ticket.cancel()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self._ticket = None
        self.done.emit(result)

    @Slot(object)
    def _on_failed(self, message: object) -> None:
        self._ticket = None
        self.failed.emit(message)

    @Slot(object)
    def _on_progress(self, told: object) -> None:
        self.progress.emit(told)
