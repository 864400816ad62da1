"""What a person changed of a run while it was under way, kept so that resuming or replaying it does the very same."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict


class Change(BaseModel):
    """One change, made once `step` steps were done.

    Parameters
    ----------
    factor : from here on learning rates are so many times what the recipe's schedule says; None: as before.
    epochs : from here on the run has so many epochs in all; None: as before.
    batch_size : from here on the images of a step pass in parts of so many, for want of memory; None: as before.
        The steps themselves stay the same.
    """

    model_config = ConfigDict(frozen=True)

    step: int
    factor: float | None = None
    epochs: int | None = None
    batch_size: int | None = None


def factor_at(changes: Sequence[Change], step: int) -> float:
    """By how much the scheduled learning rate is multiplied once `step` steps are done."""
    return next((c.factor for c in reversed(changes) if c.step <= step and c.factor is not None), 1.0)


def epochs_at(changes: Sequence[Change], step: int, otherwise: int) -> int:
    """How many epochs a run has in all, as it was known once `step` steps were done; `otherwise` where unchanged."""
    return next((c.epochs for c in reversed(changes) if c.step <= step and c.epochs is not None), otherwise)


def parts_at(changes: Sequence[Change], step: int, otherwise: int) -> int:
    """How many images pass at once, as it was known once `step` steps were done; `otherwise` where unchanged."""
    return next((c.batch_size for c in reversed(changes) if c.step <= step and c.batch_size is not None), otherwise)
