"""What a run says when it went on from an older checkpoint, because newer ones were damaged."""

from __future__ import annotations

from typing import Final

from core.errors import N_, Message
from core.project.run import RunRecord

CODE: Final = "run.fell-back"


def fell_back(damaged: int, step: int) -> Message:
    """That so many checkpoints were damaged, and that the run goes on after `step`."""
    text = (
        N_("Core", "The newest checkpoint is damaged; the run goes on from the one before it, after step {step}.")
        if damaged == 1
        else N_(
            "Core", "The newest {count} checkpoints are damaged; the run goes on from an older one, after step {step}."
        )
    )
    return Message(CODE, text, {"count": damaged, "step": step})


def said_at(record: RunRecord, step: int) -> Message | None:
    """What there is to say of damage where the run went on after `step`; None where there was none."""
    notes = (Message.from_json(note) for note in record.notes if note.get("code") == CODE)
    return next((note for note in notes if note.values.get("step") == step), None)
