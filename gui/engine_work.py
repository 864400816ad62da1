"""One long piece of work in an engine of its own, a training run or a search: its process, its state, its commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import Message
from core.project.run import ALLOWED, Action, RunState
from core.protocol.client import Spare
from core.protocol.messages import Event, Method, Reply, Request
from gui.engine_thread import EngineThread

WORK, COMMAND = 1, 2
"""Request numbers: the one long request, and the commands in between, whose answers say nothing new."""


class EngineWork(QObject):
    """Steers one engine at a time, from the request that begins the work to the end of the process.

    `state` is what the engine last said, except for "stopping" and "preparing", which begin when the person asks.
    Which action is possible in which state is core's table, not ours.

    Signals
    -------
    stateChanged(RunState | None) : another state; or finished as before, and no process is there any more.
    """

    stateChanged = Signal(object)  # noqa: N815 - Qt spells signals so

    def __init__(self, spare: Spare, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spare = spare
        self._thread: EngineThread | None = None
        self._answered = False
        self._next: Callable[[], None] | None = None
        self.state: RunState | None = None

    @property
    def allowed(self) -> frozenset[Action]:
        """What can be done now."""
        return ALLOWED[self.state]

    @property
    def is_busy(self) -> bool:
        """Whether a process is at work."""
        return self._thread is not None

    @property
    def is_on(self) -> bool:
        """Whether the work goes on; its process may live a moment longer."""
        return self.state not in (None, RunState.FINISHED)

    def pause(self) -> None:
        self._command("pause", Action.PAUSE)

    def go_on(self) -> None:
        """Go on after a pause."""
        self._command("resume", Action.RESUME)

    def stop(self) -> None:
        """End at the next step; everything up to there is kept."""
        if self._command("stop", Action.STOP):
            self._set_state(RunState.STOPPING)

    def kill(self) -> None:
        """End the process at once; what was under way goes back to its last checkpoint."""
        if self._thread:
            self._thread.process.kill()

    def close(self) -> None:
        """Stop whatever is at work: asks first, kills after five seconds, and waits."""
        self._next = None
        if self._thread:
            self.stop()
            self._thread.close()
            self._thread = None

    # For those who have work of their kind

    def _work(self, thread: EngineThread, method: Method, params: Mapping[str, Any]) -> None:
        """Begin: the request goes to the engine that `thread` listens to."""
        self._thread, self._answered = thread, False
        thread.answered.connect(self._on_answer)
        thread.ended.connect(self._on_end)
        thread.start()
        self._set_state(RunState.PREPARING)
        self._send(WORK, method, params)

    def _once_free(self, begin: Callable[[], None]) -> None:
        """Begin now; or, where the work is done and only its process has not gone yet, as soon as that has."""
        if not self.is_busy:
            begin()
        elif not self.is_on:
            self._next = begin

    def _command(self, method: Method, action: Action, params: Mapping[str, Any] | None = None) -> bool:
        """Ask for an action, where it is possible; whether it is."""
        possible = action in self.allowed and self._thread is not None
        if possible:
            self._send(COMMAND, method, params or {})
        return possible

    def _on_event(self, event: Event) -> None:
        """The engine tells something besides its state."""

    def _tell_failed(self, message: Message, log: list[str]) -> None:
        """The work failed, or its process ended without an answer."""
        raise NotImplementedError

    # Within

    def _send(self, number: int, method: Method, params: Mapping[str, Any]) -> None:
        try:
            if self._thread:
                self._thread.process.send(Request(id=number, method=method, params=params))
        except OSError:
            pass  # the pipe broke: `ended` is on its way and says why

    def _set_state(self, state: RunState | None) -> None:
        if state != self.state:
            self.state = state
            self.stateChanged.emit(state)

    @Slot(object)
    def _on_answer(self, answer: Reply | Event) -> None:
        if isinstance(answer, Reply):
            if answer.id == WORK:
                self._answered = True
                if answer.failure:
                    self._tell_failed(answer.failure.message, [])
                self._send(COMMAND, "shutdown", {})
        elif answer.name != "state":
            self._on_event(answer)
        elif self.state != RunState.STOPPING:
            self._take_state(RunState(answer.data["state"]))

    def _take_state(self, state: RunState) -> None:
        self._set_state(state)

    @Slot(object)
    def _on_end(self, how: Message) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.wait()
        log = thread.process.log_lines()
        thread.process.stop(1.0)
        thread.process.release()
        thread.deleteLater()
        if not self._answered:
            self._tell_failed(how, log)
        self.state = RunState.FINISHED
        self.stateChanged.emit(self.state)  # again where it had said so itself: only now can the next work begin
        self._spare.warm_up()
        begin, self._next = self._next, None
        if begin is not None:
            self._once_free(begin)
