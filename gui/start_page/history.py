"""How long a network took to train on this machine, as far as runs of it are there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.errors import UserError
from core.project.events import FinishReason
from core.project.model import Project
from core.project.run import RunFolder

NEWEST = 60
"""Older runs are not looked at: the machine may have been another one."""


def time_here(project: Project, runs: Sequence[RunFolder]) -> float | None:
    """Seconds that the newest finished run of this very network and number of epochs took; None where there is none.

    `runs` come newest first.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", project.title.lower()).strip("-")
    for run in runs[:NEWEST]:
        if slug and slug in run.name and _is_of(run, project):
            return run.record.seconds
    return None


def _is_of(run: RunFolder, project: Project) -> bool:
    try:
        is_whole = run.record.reason == FinishReason.COMPLETED
        trained = run.project if is_whole else None
    except UserError:
        return False
    return trained is not None and (trained.network, trained.recipe.epochs) == (project.network, project.recipe.epochs)
