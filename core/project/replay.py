"""Training a run once more: the project that gives the same numbers again."""

from __future__ import annotations

import os

from core.project.model import Project
from core.project.run import RunFolder


def replayed(run: RunFolder) -> Project:
    """The frozen project of a run, its seed included, on as many threads as it had, as far as there are cores.

    Sums come out in another order on another number of threads, so their last digits would differ. Raises UserError
    where the folder is damaged.
    """
    project, record = run.project, run.record
    threads = project.recipe.threads or min(record.threads, os.cpu_count() or 1)
    return project.model_copy(update={"recipe": project.recipe.model_copy(update={"threads": threads})})
