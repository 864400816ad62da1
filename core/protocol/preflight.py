"""The answers to "preflight" and "find_rate": what some real steps tell of a run to come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, ConfigDict


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


SETTINGS: Final = ("threads", "precision", "channels_last", "lowered", "compile")
"""The fields of a recipe that preflight tries: how it is carried out, and not what is learned."""


class Trial(_Message):
    """One way of carrying out a recipe, tried on a few real steps; speed 0 and a `failure` where it does not work.

    `memory_bytes` is what a step holds.
    """

    threads: int
    precision: str
    channels_last: bool
    compile: bool
    images_per_second: float
    first_step_s: float
    failure: str = ""
    lowered: bool = False
    memory_bytes: int = 0

    @property
    def way(self) -> dict[str, Any]:
        """The fields of a recipe that carry it out this way."""
        return {name: getattr(self, name) for name in SETTINGS}


class Preflight(_Message):
    """The answer to "preflight". `trials[0]` is the recipe as it is, `best` the number of the way worth taking.

    `epoch_s` and `run_s` are seconds as the recipe is, training alone; `memory_bytes` what a step holds, `free_bytes`
    what there is, `largest_batch` the batch that would still fit safely (0 where unknown). Where the recipe's own does
    not (`fits`), the ways were tried with as many images at once as do. `once_s` of `run_s` go by before the first
    epoch, where the locked beginning of a network is run once. `notes` are messages as JSON.
    """

    trials: tuple[Trial, ...]
    best: int
    device: str
    epoch_s: float
    run_s: float
    memory_bytes: int
    free_bytes: int
    largest_batch: int
    fits: bool = True
    once_s: float = 0.0
    notes: tuple[Mapping[str, Any], ...] = ()


class RateCurve(_Message):
    """The answer to "find_rate": learning rates tried, in growing order, and the loss of each step.

    `suggestion` is where the smoothed loss falls most steeply (None: it never fell), `bound` the rate at which it
    diverged (None: it did not).
    """

    rates: tuple[float, ...]
    losses: tuple[float, ...]
    smoothed: tuple[float, ...]
    suggestion: float | None
    bound: float | None
