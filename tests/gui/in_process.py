"""An engine without a process: core's own answers, given by the event loop, and answers held back."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.engine.job import Job
from core.engine.pipe import Pipe
from core.engine.scratch import Scratch
from core.errors import Message, UserError
from core.protocol.messages import Request


class Ticket(QObject):
    """As gui.engine_thread.Ticket."""

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.was_cancelled = False

    def cancel(self) -> None:
        self.was_cancelled = True


class InProcessEngine(QObject):
    """Answers `ask` as an engine process would, a moment later.

    `replies` maps a method to a result, to a Message (then it fails), or to a function of the parameters that gives
    either; other methods are the real ones. `asked` lists what was asked, `tickets` what was given for it. While
    `is_holding`, answers wait for `release`.
    """

    def __init__(self, replies: Mapping[str, Any] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.replies = dict(replies or {})
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.tickets: list[Ticket] = []
        self.is_holding = False
        self._waiting: list[Callable[[], None]] = []
        self._scratch, self._pipe = Scratch(), Pipe(os.open(os.devnull, os.O_WRONLY))
        self.destroyed.connect(self._scratch.close)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._answer_all)

    def ask(
        self, method: str, params: Mapping[str, Any] | None = None, decode: Callable[[Any], Any] | None = None
    ) -> Ticket:
        ticket, given = Ticket(self), dict(params or {})
        self.asked.append((method, given))
        self.tickets.append(ticket)
        self._waiting.append(lambda: self._answer(ticket, method, given, decode))
        if not self.is_holding:
            self._timer.start()
        return ticket

    def release(self) -> None:
        """Give the answers held back, now."""
        self.is_holding = False
        self._answer_all()

    @Slot()
    def _answer_all(self) -> None:
        waiting, self._waiting = self._waiting, []
        for answer in waiting:
            answer()

    def _answer(self, ticket: Ticket, method: str, params: dict[str, Any], decode: Callable[[Any], Any] | None) -> None:
        result = self._result(method, json.loads(json.dumps(params)))
        if isinstance(result, Message):
            ticket.failed.emit(result)
        else:
            ticket.done.emit(decode(result) if decode else result)

    @cached_property
    def _answers(self) -> Mapping[str, Callable[[Job], Any]]:
        from core.engine.methods.table import answers  # here: many tests need no torch

        return answers(self._scratch)

    def _result(self, method: str, params: dict[str, Any]) -> Any:
        if method in self.replies:
            reply = self.replies[method]
            return reply(params) if callable(reply) else reply
        try:
            return self._answers[method](Job(Request(id=1, method=method, params=params), self._pipe))  # type: ignore[arg-type]
        except UserError as error:
            return error.message
