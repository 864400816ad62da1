"""`train`: a run from its folder, event by event."""

from __future__ import annotations

from typing import Any

from core.engine.job import Job
from core.project.events import Finished, StepDone, event_to_json
from core.project.run import RunFolder, RunState
from core.training.control import wish_of
from core.training.trainer import Control, Trainer


def train(job: Job, control: Control) -> dict[str, Any]:
    """{run, resume, epochs, lr, batch_size} → training and state events, and in the end the reason why it ended."""

    def on_state(state: RunState) -> None:
        job.tell("state", {"state": state.value})

    control.on_state = on_state
    run = RunFolder.open(job.wanted("run", str))
    epochs = job.given("epochs", int, 0) or None
    batch_size = job.given("batch_size", int, 0) or None
    if job.request.params.get("lr") is not None:
        control.change(wish_of({"lr": job.request.params["lr"]}))
    trainer = Trainer(
        run,
        control,
        resume=job.given("resume", bool, False),
        epochs=epochs,
        batch_size=batch_size,
        progress=job.progress,
    )
    reason = None
    for event in trainer.events():
        job.tell("training", event_to_json(event), may_wait=isinstance(event, StepDone))
        if isinstance(event, Finished):
            reason = event.reason.value
    return {"reason": reason}
