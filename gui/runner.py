"""The training run of the window: starts it in an engine of its own, steers it, and tells what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import Message, UserError
from core.project.changes import Change
from core.project.events import Finished, TrainingEvent
from core.project.model import Project
from core.project.run import Action, RunFolder
from core.protocol.client import Spare
from gui.engine_thread import TrainerThread
from gui.engine_work import EngineWork


class Runner(EngineWork):
    """One training run at a time."""

    runChanged = Signal(object)  # noqa: N815 - RunFolder: another run is shown now
    eventsArrived = Signal(list)  # noqa: N815 - list[TrainingEvent]
    failed = Signal(object, list, object)  # Message, last log lines, RunFolder | None
    finished = Signal(object)  # Finished

    def __init__(self, spare: Spare, runs: Path, parent: QObject | None = None) -> None:
        super().__init__(spare, parent)
        self._runs = runs
        self._threads, self._device = 0, "auto"
        self.run: RunFolder | None = None

    def set_machine(self, threads: int, device: str) -> None:
        """What trains where a recipe leaves it open: so many threads (0: one fewer than the cores), on that device."""
        self._threads, self._device = threads, device

    def start(self, project: Project, changes: Sequence[Change] = ()) -> None:
        """Freeze the project into a new run folder and train it, with the changes on the way that another run had."""
        if Action.START in self.allowed:
            self._once_free(lambda: self._start(project, changes))

    def resume(
        self, run: RunFolder, epochs: int | None = None, *, lr: float | None = None, batch_size: int | None = None
    ) -> None:
        """Go on with a run from its newest checkpoint.

        Where given, with `epochs` in all, at another learning rate, or with `batch_size` images at once.
        """
        given = {name: value for name, value in (("lr", lr), ("batch_size", batch_size)) if value is not None}
        self._once_free(lambda: self._begin(run, resume=True, epochs=epochs, **given))

    def change(self, *, lr: float | None = None, epochs: int | None = None, back_to_plan: bool = False) -> None:
        """Go on with another learning rate, or for so many epochs in all, from the next step on."""
        self._command("change", Action.CHANGE, {"lr": lr, "epochs": epochs, "back_to_plan": back_to_plan})

    def on_machine(self, project: Project) -> Project:
        """The project with what the settings say wherever its recipe leaves the machine open."""
        recipe = project.recipe
        device = self._device if recipe.device == "auto" else recipe.device
        update = {"threads": recipe.threads or self._threads, "device": device}
        return project.model_copy(update={"recipe": recipe.model_copy(update=update)})

    def _start(self, project: Project, changes: Sequence[Change]) -> None:
        try:
            run = RunFolder.create(self.on_machine(project), self._runs)
            if changes:
                run.update(changes=tuple(changes))
        except (OSError, UserError) as error:
            self.failed.emit(_message(error), [], None)
            return
        self._begin(run, resume=False)

    def _begin(self, run: RunFolder, *, resume: bool, epochs: int | None = None, **how: float) -> None:
        self.run = run
        self.runChanged.emit(run)
        thread = TrainerThread(self._spare.take(), self)
        thread.trained.connect(self._on_events)
        self._work(thread, "train", {"run": str(run.path), "resume": resume, "epochs": epochs, **how})

    def _tell_failed(self, message: Message, log: list[str]) -> None:
        self.failed.emit(message, log, self.run)

    @Slot(list)
    def _on_events(self, events: list[TrainingEvent]) -> None:
        self.eventsArrived.emit(events)
        for event in events:
            if isinstance(event, Finished):
                self.finished.emit(event)

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
