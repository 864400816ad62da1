"""The search of the window: starts it in an engine of its own, steers it, and tells how its trials go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import Message, UserError
from core.project.model import Project
from core.project.run import Action, RunState
from core.project.search_folder import SearchFolder, Trial, trial_from_json
from core.protocol.client import Spare
from core.protocol.messages import Event
from gui.engine_thread import EngineThread
from gui.engine_work import EngineWork
from gui.runner import Runner


class SearchRunner(EngineWork):
    """One search at a time, and none while a training run is on: both would want the whole machine."""

    searchChanged = Signal(object)  # noqa: N815 - SearchFolder: another search is at work now
    trialChanged = Signal(object)  # noqa: N815 - Trial, as it stands now
    failed = Signal(object, list)  # Message, last log lines

    def __init__(self, spare: Spare, runner: Runner, searches: Path, runs: Path, parent: QObject | None = None) -> None:
        super().__init__(spare, parent)
        self._runner = runner
        self.searches, self._runs = searches, runs
        self.search: SearchFolder | None = None

    @property
    def allowed(self) -> frozenset[Action]:
        """What can be done now."""
        return super().allowed - ({Action.START} if self._runner.is_on else set())

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

    def _begin(self, search: SearchFolder, trials: int = 0) -> None:
        self.search = search
        self.searchChanged.emit(search)
        thread = EngineThread(self._spare.take(), self)
        self._work(thread, "search", {"search": str(search.path), "trials": trials})

    def _on_event(self, event: Event) -> None:
        if event.name == "trial":
            trial: Trial = trial_from_json(event.data)
            self.trialChanged.emit(trial)

    def _take_state(self, state: RunState) -> None:
        """What the engine came into; finished is only what has no process any more."""
        if state != RunState.FINISHED:
            super()._take_state(state)

    def _tell_failed(self, message: Message, log: list[str]) -> None:
        self.failed.emit(message, log)
