"""`runs`: the trainings there have been, latest first."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.output import finite, percent, put, put_json, say, table
from core.cli.parser import Command, Parser, add_json
from core.cli.projects import is_run
from core.project.events import EpochDone
from core.project.home import runs_folder
from core.project.run import RunFolder, list_runs


def last_epoch(run: RunFolder) -> EpochDone | None:
    """What the run said after its last complete epoch; None before the first."""
    done = [event for event in run.events() if isinstance(event, EpochDone)]
    return done[-1] if done else None


def to_json(run: RunFolder) -> dict[str, Any]:
    """One run as the list of `runs --json` holds it."""
    record, last = run.record, last_epoch(run)
    document: dict[str, Any] = finite({
        "run": str(run.path),
        "name": record.name,
        "state": record.state.value,
        "reason": record.reason.value if record.reason else None,
        "started": record.started,
        "epochs": last.epoch if last else 0,
        "train_loss": last.train_loss if last else None,
        "val_loss": last.val_loss if last else None,
        "val_accuracy": last.val_accuracy if last else None,
    })  # fmt: skip
    return document


def _row(run: RunFolder) -> tuple[str, ...]:
    record, last = run.record, last_epoch(run)
    epochs = f"{last.epoch if last else 0}/{run.project.recipe.epochs}"
    accuracy = percent(last.val_accuracy) if last else ""
    state = record.reason.value if record.reason else record.state.value
    return run.path.name, record.name, run.project.data.source, state, epochs, accuracy


def _configure(parser: Parser) -> None:
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="where to look (the usual place)")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.folder or runs_folder()
    found = [RunFolder(folder)] if is_run(folder) else list(list_runs(folder))
    if arguments.json:
        put_json([to_json(run) for run in found])
    elif not found:
        say(f"There is no training run in {folder} yet. Make one: main.py train FILE.lwp")
    else:
        header = ("run", "name", "data", "state", "epochs", "validation accuracy")
        put(table(header, [_row(run) for run in found], right=(4, 5)))
        put(f"\n  in {folder}")
    return 0


COMMAND = Command("runs", "the trainings there have been, latest first", _configure, _run)
