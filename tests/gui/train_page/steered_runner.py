"""A runner whose state a test sets; the real one needs a training process."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.project.model import Project
from core.project.run import ALLOWED, Action, RunFolder, RunState


class FakeRunner(QObject):
    """Remembers what it was asked for."""

    stateChanged = Signal(object)  # noqa: N815
    runChanged = Signal(object)  # noqa: N815
    eventsArrived = Signal(list)  # noqa: N815
    failed = Signal(object, list, object)
    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state: RunState | None = None
        self.run: RunFolder | None = None
        self.asked: list[object] = []

    @property
    def allowed(self) -> frozenset[Action]:
        return ALLOWED[self.state]

    @property
    def is_busy(self) -> bool:
        return self.state not in (None, RunState.FINISHED)

    def go(self, state: RunState | None) -> None:
        self.state = state
        self.stateChanged.emit(state)

    def begin(self, run: RunFolder) -> None:
        self.run = run
        self.runChanged.emit(run)
        self.go(RunState.PREPARING)

    def on_machine(self, project: Project) -> Project:
        return project

    def start(self, project: Project) -> None:
        self.asked.append(("start", project))

    def resume(
        self, run: RunFolder, epochs: int | None = None, *, lr: float | None = None, batch_size: int | None = None
    ) -> None:
        if lr is not None or batch_size is not None:
            self.asked.append(("resume", run, {"lr": lr, "batch_size": batch_size}))
            return
        self.asked.append(("resume", run) if epochs is None else ("resume", run, epochs))

    def change(self, **wish: object) -> None:
        self.asked.append(("change", wish))

    def pause(self) -> None:
        self.asked.append("pause")

    def go_on(self) -> None:
        self.asked.append("go_on")

    def stop(self) -> None:
        self.asked.append("stop")

    def kill(self) -> None:
        self.asked.append("kill")
