"""What a run does in all and at once, by its record; where something else is wanted, that goes into the record."""

from __future__ import annotations

from core.project.changes import Change, epochs_at, parts_at
from core.project.run import RunFolder


def agreed_epochs(run: RunFolder, step: int, wanted: int | None) -> int:
    """How many epochs the run has in all; where others are wanted now, that becomes part of its record."""
    record = run.record
    of_recipe = run.project.recipe.epochs
    is_changed = any(change.epochs is not None for change in record.changes)
    known = epochs_at(record.changes, step, of_recipe if is_changed else record.epochs or of_recipe)
    if wanted is None or wanted == known:
        return known
    made = tuple(change for change in record.changes if change.step <= step)
    run.update(changes=(*made, Change(step=step, epochs=wanted)))
    return wanted


def agreed_parts(run: RunFolder, step: int, wanted: int | None, *, writes: bool) -> int:
    """How many images pass at once; where fewer are wanted from now on, that becomes part of the run's record."""
    record = run.record
    known = parts_at(record.changes, step, run.project.recipe.batch_size)
    if wanted is None or wanted == known:
        return known
    if writes:
        made = tuple(change for change in record.changes if change.step <= step)
        run.update(changes=(*made, Change(step=step, batch_size=wanted)))
    return wanted
