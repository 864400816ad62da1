"""`train --find-rate`: which learning rate, seen on a few steps."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from core.cli.output import put, put_json, table
from core.cli.training_view import TrainingView
from core.project.model import Project
from core.protocol.preflight import RateCurve

ROWS: Final = 12


def try_rates(project: Project, path: Path, *, as_json: bool) -> int:
    """Try learning rates on weights that are thrown away, and say which one; exit code 1 where none helps."""
    from core.training.rate_finder import find_rate

    with TrainingView() as view:
        found = find_rate(project, lambda done, total, text="": view.reading(done, total, text or "Trying steps"))
    if as_json:
        put_json(found.model_dump(mode="json"))
    else:
        _put_curve(found, path)
    return 0 if found.suggestion else 1


def _put_curve(found: RateCurve, path: Path) -> None:
    every = max(1, len(found.rates) // ROWS)
    pairs = list(zip(found.rates, found.smoothed, strict=True))[::every]
    put(table(("learning rate", "loss"), [(f"{rate:.2g}", f"{loss:.4f}") for rate, loss in pairs], right=(0, 1)))
    put()
    if found.bound is not None:
        put(f"  The loss diverges at {found.bound:.2g}.")
    if found.suggestion is None:
        put("  The loss falls at none of these rates.")
    else:
        best = f"{found.suggestion:g}"
        put(f"  It falls most steeply at {best}: main.py train {path} --set recipe.lr={best}")
