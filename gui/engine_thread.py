"""The window's ears: threads that read the pipe of an engine process, and the questions asked through it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from core.errors import N_, Message
from core.project.events import StepDone, TrainingEvent, event_from_json
from core.protocol.client import EngineProcess
from core.protocol.messages import Event, Method, Reply, Request

SILENCE_S = 30.0
"""An engine that has not said a word for so long is not responding: its heart beats each second."""

FRAME_S = 0.05
"""Training events go to the screen at most this often."""

RESTARTS = 3
"""An analysis engine that ends this often within a minute is left alone."""

Decoder = Callable[[Any], Any]


class EngineThread(QThread):
    """Reads one engine's answers until the pipe closes; decodes the large ones here, off the UI thread."""

    answered = Signal(object)  # Reply, or an Event that is no training event
    ended = Signal(object)  # Message: how the process came to its end

    def __init__(self, process: EngineProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process = process
        self.last_word = time.monotonic()
        self.decoders: dict[int, Decoder] = {}

    def run(self) -> None:
        while (answer := self.process.read()) is not None:
            self.last_word = time.monotonic()
            self.hear(answer)
        self.hear_end()
        self.ended.emit(self.process.exit_description())

    def hear(self, answer: Reply | Event) -> None:
        """Pass one answer on."""
        if isinstance(answer, Reply):
            decode = self.decoders.pop(answer.id, None)
            if decode and answer.failure is None:
                answer = answer.model_copy(update={"result": decode(answer.result)})
        elif answer.name == "heartbeat":
            return
        self.answered.emit(answer)

    def hear_end(self) -> None:
        """The pipe has closed: pass on what was held back."""

    def close(self, seconds: float = 5.0) -> None:
        """End the process, kindly and then not, and wait for the thread."""
        self.process.stop(seconds)
        self.wait()
        self.process.release()


class TrainerThread(EngineThread):
    """Reads a training engine: its events come in batches at screen rate, none lost."""

    trained = Signal(list)  # list[TrainingEvent]

    def __init__(self, process: EngineProcess, parent: QObject | None = None) -> None:
        super().__init__(process, parent)
        self._batch: list[TrainingEvent] = []
        self._shown = 0.0

    def hear(self, answer: Reply | Event) -> None:
        if isinstance(answer, Event) and answer.name == "training":
            self._gather(event_from_json(dict(answer.data)))
            return
        self._flush()
        super().hear(answer)

    def hear_end(self) -> None:
        self._flush()

    def _gather(self, event: TrainingEvent) -> None:
        self._batch.append(event)
        if not isinstance(event, StepDone) or time.monotonic() - self._shown >= FRAME_S:
            self._flush()

    def _flush(self) -> None:
        if self._batch:
            self.trained.emit(self._batch)
            self._batch, self._shown = [], time.monotonic()


class Ticket(QObject):
    """One question to an engine. Exactly one of `done` and `failed` comes, on the UI thread."""

    done = Signal(object)
    failed = Signal(object)  # Message
    progress = Signal(object)  # {"done", "total", "text"}

    def __init__(self, number: int, engine: Engine) -> None:
        super().__init__(engine)
        self.number = number
        self._engine = engine

    def cancel(self) -> None:
        """Ask the engine to leave it; `failed` still comes, with the code "engine.cancelled"."""
        self._engine.tell("cancel", {"request": self.number})


class Engine(QObject):
    """The analysis engine as the window sees it: it answers questions, and is started anew when it dies.

    `stateChanged` says "starting", "ready", "silent" (no heartbeat) or "dead" (it would not stay up).
    """

    stateChanged = Signal(str)  # noqa: N815 - Qt's spelling
    restarted = Signal()  # what was asked before is lost

    def __init__(self, start: Callable[[], EngineProcess], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._numbers = itertools.count(1)
        self._open: dict[int, Ticket] = {}
        self._ends: list[float] = []
        self._closing = False
        self.state = "starting"
        self._thread = self._new_thread()
        self._pulse = QTimer(self)
        self._pulse.setInterval(5_000)
        self._pulse.timeout.connect(self._check_pulse)
        self._pulse.start()

    def ask(self, method: Method, params: Mapping[str, Any] | None = None, decode: Decoder | None = None) -> Ticket:
        """Put a question; `decode` turns the result into what `done` carries, on the reading thread."""
        ticket = Ticket(next(self._numbers), self)
        self._open[ticket.number] = ticket
        if decode:
            self._thread.decoders[ticket.number] = decode
        if self.state == "dead":
            QTimer.singleShot(0, self, self._fail_open)  # once the caller has connected to the ticket
        else:
            self._send(ticket.number, method, params or {})
        return ticket

    def tell(self, method: Method, params: Mapping[str, Any]) -> None:
        """Say something whose answer does not matter."""
        self._send(next(self._numbers), method, params)

    def kill(self) -> None:
        """End an engine that no longer responds; a new one takes its place."""
        self._thread.process.kill()

    def close(self) -> None:
        """End the engine for good."""
        self._closing = True
        self._pulse.stop()
        self._thread.close()

    def _send(self, number: int, method: Method, params: Mapping[str, Any]) -> None:
        try:
            self._thread.process.send(Request(id=number, method=method, params=params))
        except OSError:
            pass  # the pipe broke: `ended` is on its way and fails every open ticket

    def _new_thread(self) -> EngineThread:
        thread = EngineThread(self._start(), self)
        thread.answered.connect(self._on_answer)
        thread.ended.connect(self._on_end)
        thread.start()
        return thread

    def _set_state(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.stateChanged.emit(state)

    @Slot(object)
    def _on_answer(self, answer: Reply | Event) -> None:
        if self.state == "starting" or (isinstance(answer, Event) and answer.name == "ready"):
            self._set_state("ready")
        if isinstance(answer, Event):
            if answer.name == "progress" and (waiting := self._open.get(answer.id)):
                waiting.progress.emit(dict(answer.data))
            return
        ticket = self._open.pop(answer.id, None)
        if ticket is None:
            return
        if answer.failure:
            ticket.failed.emit(answer.failure.message)
        else:
            ticket.done.emit(answer.result)
        ticket.deleteLater()

    @Slot(object)
    def _on_end(self, how: Message) -> None:
        if self._closing:
            return
        lost, self._open = self._open, {}
        self._thread.close()
        now = time.monotonic()
        self._ends = [t for t in self._ends if now - t < 60] + [now]
        if len(self._ends) <= RESTARTS:
            self._set_state("starting")
            self._thread.deleteLater()
            self._thread = self._new_thread()
            self.restarted.emit()
        else:
            self._set_state("dead")
        self._fail(lost, _dead(how) if self.state == "dead" else _lost(how))

    @Slot()
    def _fail_open(self) -> None:
        """No engine is there to answer what was asked after it was given up."""
        lost, self._open = self._open, {}
        self._fail(lost, _dead(self._thread.process.exit_description()))

    def _fail(self, lost: Mapping[int, Ticket], why: Message) -> None:
        for ticket in lost.values():
            ticket.failed.emit(why)
            ticket.deleteLater()

    @Slot()
    def _check_pulse(self) -> None:
        if self.state == "dead":
            return
        silent = time.monotonic() - self._thread.last_word > SILENCE_S
        if silent:
            self._set_state("silent")
        elif self.state == "silent":
            self._set_state("ready")


def _dead(how: Message) -> Message:
    return Message(
        "engine.dead",
        N_("Core", "The engine does not stay up. {how} Save your work and start Layerwright again."),
        {"how": how},
    )


def _lost(how: Message) -> Message:
    return Message(
        "engine.lost",
        N_("Core", "The engine ended before it could answer. {how} It has been started again: try once more."),
        {"how": how},
    )
