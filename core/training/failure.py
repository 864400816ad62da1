"""What goes wrong in the middle of a run, in words."""

from __future__ import annotations

import errno

import torch

from core.errors import N_, Place, UserError


def as_user_error(error: Exception, batch: int = 0, *, is_kept: bool = False) -> UserError | None:
    """The error as a person can understand and mend it; None where it is a defect of ours.

    `batch` is how many images passed at once, where that is known; `is_kept`: there is a checkpoint to go on from.
    """
    if isinstance(error, UserError):
        return error
    if isinstance(error, OSError):
        return _of_disk(error, is_kept)
    if isinstance(error, MemoryError | torch.OutOfMemoryError) or "not enough memory" in str(error):
        place = Place(field="recipe.batch_size")
        if batch > 1:
            text = N_(
                "Core",
                "Memory ran out with {batch} images at once. Let {half} at a time pass (each step stays the same), "
                "or shrink the network.",
            )
            return UserError("training.out-of-memory", text, place=place, batch=batch, half=batch // 2)
        return UserError(
            "training.out-of-memory",
            N_("Core", "Memory ran out. Make batch_size smaller, or the network."),
            place=place,
        )
    return None


def _of_disk(error: OSError, is_kept: bool) -> UserError:
    place = Place(file=str(error.filename) if error.filename else None)
    if error.errno == errno.ENOSPC:
        text = N_("Core", "The disk is full. Make room, then start again: no checkpoint had been saved yet.")
        if is_kept:
            text = N_("Core", "The disk is full. Make room, then resume: everything up to the last checkpoint is kept.")
        return UserError("training.disk-full", text, place=place)
    text = N_("Core", "The run folder cannot be written: {reason}. No checkpoint had been saved yet.")
    if is_kept:
        text = N_("Core", "The run folder cannot be written: {reason}. Everything up to the last checkpoint is kept.")
    return UserError("training.disk", text, place=place, reason=error.strerror or str(error))
