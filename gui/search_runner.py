"""The search of the window: starts it in an engine of its own, steers it, and tells how its trials go."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import Message, UserError
from core.project.model import Project
from core.project.run import ALLOWED, Action, RunState
from core.project.search_folder import SearchFolder, Trial, trial_from_json
from core.protocol.client import Spare
from core.protocol.messages import Event, Reply, Request
from gui.engine_thread import EngineThread
from gui.runner import Runner

SEARCH, COMMAND = 1, 2
"""Request numbers: the one long request, and the commands in between, whose answers say nothing new."""


class SearchRunner(QObject):
    """One search at a time, and none while a training run is on: both would want the whole machine.

    Which action is possible in which state is the table of runs, in core.
    """

    stateChanged = Signal(object)  # noqa: N815 - RunState | None
    searchChanged = Signal(object)  # noqa: N815 - SearchFolder: another search is at work now
    trialChanged = Signal(object)  # noqa: N815 - Trial, as it stands now
    failed = Signal(object, list)  # Message, last log lines

    def __init__(self, spare: Spare, runner: Runner, searches: Path, runs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spare, self._runner = spare, runner
        self.searches, self._runs = searches, runs
        self._thread: EngineThread | None = None
        self._answered = False
        self.state: RunState | None = None
        self.search: SearchFolder | None = None

    @property
    def allowed(self) -> frozenset[Action]:
        """What can be done now."""
        return ALLOWED[self.state] - ({Action.START} if is_training(self._runner) else set())

    @property
    def is_busy(self) -> bool:
        """Whether a search is at work."""
        return self._thread is not None

    def start(self, project: Project) -> None:
        """Freeze the project into a new search and begin it."""
        if Action.START in self.allowed and not self.is_busy:
            try:
                search = SearchFolder.create(self._runner.on_machine(project), self.searches, self._runs)
            except UserError as error:
                self.failed.emit(error.message, [])
                return
            except OSError as error:
                self.failed.emit(Message("search.cannot-create", "{error}", {"error": str(error)}), [])
                return
            self._begin(search)

    def resume(self, search: SearchFolder, trials: int = 0) -> None:
        """Go on with a search, with `trials` in all where given."""
        if Action.START in self.allowed and not self.is_busy:
            self._begin(search, trials)

    def pause(self) -> None:
        self._command("pause", Action.PAUSE)

    def go_on(self) -> None:
        """Go on after a pause."""
        self._command("resume", Action.RESUME)

    def stop(self) -> None:
        """End at the next step of the trial under way; the search can go on from there."""
        if self._command("stop", Action.STOP):
            self._set_state(RunState.STOPPING)

    def kill(self) -> None:
        """End the process at once; the trial under way goes back to its last checkpoint."""
        if self._thread:
            self._thread.process.kill()

    def close(self) -> None:
        """Stop whatever is at work: asks first, kills after five seconds, and waits."""
        if self._thread:
            self.stop()
            self._thread.close()
            self._thread = None

    def _begin(self, search: SearchFolder, trials: int = 0) -> None:
        self.search, self._answered = search, False
        thread = self._thread = EngineThread(self._spare.take(), self)
        self.searchChanged.emit(search)
        self._set_state(RunState.PREPARING)
        thread.answered.connect(self._on_answer)
        thread.ended.connect(self._on_end)
        thread.start()
        self._send(SEARCH, "search", {"search": str(search.path), "trials": trials})

    def _command(self, method: str, action: Action) -> bool:
        possible = action in self.allowed and self._thread is not None
        if possible:
            self._send(COMMAND, method, {})
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

    @Slot(object)
    def _on_answer(self, answer: Reply | Event) -> None:
        if isinstance(answer, Event):
            if answer.name == "trial":
                trial: Trial = trial_from_json(answer.data)
                self.trialChanged.emit(trial)
            elif answer.name == "state" and self.state != RunState.STOPPING:
                self._take_state(RunState(answer.data["state"]))
        elif answer.id == SEARCH:
            self._answered = True
            if answer.failure:
                self.failed.emit(answer.failure.message, [])
            self._send(COMMAND, "shutdown", {})

    def _take_state(self, state: RunState) -> None:
        """What the engine came into; finished is only what has no process any more."""
        if state != RunState.FINISHED:
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
            self.failed.emit(how, log)
        self._set_state(RunState.FINISHED)
        self._spare.warm_up()


def is_training(runner: Runner) -> bool:
    """Whether a run is on; its process may live a moment longer."""
    return runner.state not in (None, RunState.FINISHED)
