"""What a crash or a closed laptop left behind: unsaved work and interrupted runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.errors import UserError
from core.project.copies import Kept, kept_work
from core.project.events import Started
from core.project.run import RunFolder


def recovered_work(recent: Sequence[Path]) -> list[Kept]:
    """The unsaved work on new projects and on those opened lately; a damaged copy is listed with its problem."""
    return kept_work((None, *recent))


def unfinished_runs(runs: Sequence[RunFolder]) -> list[RunFolder]:
    """The runs worth going on with, as far as their records can be read.

    Those whose process ended before they did; and the newest of `runs`, the first, if it was stopped on the way,
    as closing the window does. Older runs stopped by hand were left on purpose.
    """
    return [run for place, run in enumerate(runs) if _is_unfinished(run, is_newest=place == 0)]


def planned_steps(run: RunFolder) -> int:
    """How many steps the run was to have; 0 where it ended before it said so."""
    started = next((event for event in run.events() if isinstance(event, Started)), None)
    return started.steps_per_epoch * started.epochs if started else 0


def _is_unfinished(run: RunFolder, *, is_newest: bool) -> bool:
    try:
        return run.is_interrupted or (is_newest and run.is_resumable and run.has_checkpoint)
    except UserError:
        return False
