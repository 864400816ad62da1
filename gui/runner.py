"""The training run of the window: starts it in an engine of its own, steers it, and tells what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import Message, UserError
from core.project.changes import Change
from core.project.events import Finished, TrainingEvent
from core.project.model import Project
from core.project.run import ALLOWED, Action, RunFolder, RunState
from core.protocol.client import Spare
from core.protocol.messages import Event, Reply, Request
from gui.engine_thread import TrainerThread

TRAIN, COMMAND = 1, 2
"""Request numbers: the one long request, and the commands in between, whose answers say nothing new."""


class Runner(QObject):
    """One training run at a time.

    `state` is what the engine last said, except for "stopping" and "preparing", which begin when the person asks.
    Which action is possible in which state is core's table, not ours.
    """

    stateChanged = Signal(object)  # noqa: N815 - RunState | None
    runChanged = Signal(object)  # noqa: N815 - RunFolder: another run is shown now
    eventsArrived = Signal(list)  # noqa: N815 - list[TrainingEvent]
    failed = Signal(object, list, object)  # Message, last log lines, RunFolder | None
    finished = Signal(object)  # Finished

    def __init__(self, spare: Spare, runs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spare, self._runs = spare, runs
        self._thread: TrainerThread | None = None
        self._answered = False
        self._threads, self._device = 0, "auto"
        self.state: RunState | None = None
        self.run: RunFolder | None = None

    @property
    def allowed(self) -> frozenset[Action]:
        """What can be done now."""
        return ALLOWED[self.state]

    @property
    def is_busy(self) -> bool:
        """Whether a training process is at work."""
        return self._thread is not None

    def set_machine(self, threads: int, device: str) -> None:
        """What trains where a recipe leaves it open: so many threads (0: one fewer than the cores), on that device."""
        self._threads, self._device = threads, device

    def start(self, project: Project, changes: Sequence[Change] = ()) -> None:
        """Freeze the project into a new run folder and train it, with the changes on the way that another run had."""
        if Action.START in self.allowed and not self.is_busy:
            try:
                run = RunFolder.create(self.on_machine(project), self._runs)
                if changes:
                    run.update(changes=tuple(changes))
            except (OSError, UserError) as error:
                self.failed.emit(_message(error), [], None)
                return
            self._begin(run, resume=False)

    def resume(
        self, run: RunFolder, epochs: int | None = None, *, lr: float | None = None, batch_size: int | None = None
    ) -> None:
        """Go on with a run from its newest checkpoint.

        Where given, with `epochs` in all, at another learning rate, or with `batch_size` images at once.
        """
        if not self.is_busy:
            given = {name: value for name, value in (("lr", lr), ("batch_size", batch_size)) if value is not None}
            self._begin(run, resume=True, epochs=epochs, **given)

    def pause(self) -> None:
        self._command("pause", Action.PAUSE)

    def go_on(self) -> None:
        """Go on after a pause."""
        self._command("resume", Action.RESUME)

    def change(self, *, lr: float | None = None, epochs: int | None = None, back_to_plan: bool = False) -> None:
        """Go on with another learning rate, or for so many epochs in all, from the next step on."""
        self._command("change", Action.CHANGE, {"lr": lr, "epochs": epochs, "back_to_plan": back_to_plan})

    def stop(self) -> None:
        """End the run at its next step; everything up to there is kept."""
        if self._command("stop", Action.STOP):
            self._set_state(RunState.STOPPING)

    def kill(self) -> None:
        """End the process at once; the run goes back to its last checkpoint."""
        if self._thread:
            self._thread.process.kill()

    def close(self) -> None:
        """Stop whatever runs: asks first, kills after five seconds, and waits."""
        if self._thread:
            self.stop()
            self._thread.close()
            self._thread = None

    def on_machine(self, project: Project) -> Project:
        """The project with what the settings say wherever its recipe leaves the machine open."""
        recipe = project.recipe
        device = self._device if recipe.device == "auto" else recipe.device
        update = {"threads": recipe.threads or self._threads, "device": device}
        return project.model_copy(update={"recipe": recipe.model_copy(update=update)})

    def _begin(self, run: RunFolder, *, resume: bool, epochs: int | None = None, **how: float) -> None:
        self.run = run
        self._answered = False
        self.runChanged.emit(run)
        self._set_state(RunState.PREPARING)
        thread = TrainerThread(self._spare.take(), self)
        thread.trained.connect(self._on_events)
        thread.answered.connect(self._on_answer)
        thread.ended.connect(self._on_end)
        self._thread = thread
        thread.start()
        self._send(TRAIN, "train", {"run": str(run.path), "resume": resume, "epochs": epochs, **how})

    def _command(self, method: str, action: Action, params: Mapping[str, Any] | None = None) -> bool:
        possible = action in self.allowed and self._thread is not None
        if possible:
            self._send(COMMAND, method, params or {})
        return possible

    def _send(self, number: int, method: str, params: Mapping[str, Any]) -> None:
        try:
            if self._thread:
                self._thread.process.send(Request(id=number, method=method, params=params))  # type: ignore[arg-type]
        except OSError:
            pass  # the pipe broke: `ended` is on its way and says why

    def _set_state(self, state: RunState | None) -> None:
        if state != self.state:
            self.state = state
            self.stateChanged.emit(state)

    @Slot(list)
    def _on_events(self, events: list[TrainingEvent]) -> None:
        self.eventsArrived.emit(events)
        for event in events:
            if isinstance(event, Finished):
                self.finished.emit(event)

    @Slot(object)
    def _on_answer(self, answer: Reply | Event) -> None:
        if isinstance(answer, Event):
            if answer.name == "state" and self.state != RunState.STOPPING:
                self._set_state(RunState(answer.data["state"]))
        elif answer.id == TRAIN:
            self._answered = True
            if answer.failure:
                self.failed.emit(answer.failure.message, [], self.run)
            self._send(COMMAND, "shutdown", {})

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
            self.failed.emit(how, log, self.run)
        self._set_state(RunState.FINISHED)
        self._spare.warm_up()

    @Slot(str)
    def warm_up(self, engine_state: str) -> None:
        """Start the spare engine once the analysis engine is ready, so that the two do not slow each other down."""
        if engine_state == "ready":
            self._spare.warm_up()


def _message(error: OSError | UserError) -> Message:
    return (
        error.message
        if isinstance(error, UserError)
        else Message("run.cannot-create", "{error}", {"error": str(error)})
    )
