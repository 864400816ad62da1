"""`runs`: the trainings there have been, latest first."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.output import count, duration, put, put_json, say, score, table
from core.cli.parser import Command, Parser, add_json
from core.cli.projects import is_run
from core.errors import Place, UserError
from core.project.events import FinishReason
from core.project.home import runs_folder
from core.project.run import RunFolder, RunRecord, list_runs


def state_word(run: RunFolder) -> str:
    """What became of a run, in a word: finished, training, stopped, diverged, failed, interrupted …"""
    record = run.record
    if record.reason is not None:
        return "finished" if record.reason is FinishReason.COMPLETED else record.reason.value
    return "interrupted" if run.is_interrupted else record.state.value


def to_json(run: RunFolder) -> dict[str, Any]:
    """One run as `train --json` prints it and `runs --json` lists it; the losses are those of its best epoch."""
    record = run.record
    return {
        "run": str(run.path),
        "state": state_word(run),
        "epochs": record.epoch,
        "train_loss": record.train_loss,
        "val_loss": record.val_loss,
        "val_accuracy": record.val_accuracy,
        "images_per_second": round(record.images_per_second, 1),
        "seconds": round(record.seconds, 3),
    }


def _score(record: RunRecord) -> str:
    shown = score(record.val_accuracy or 0.0, record.target)
    return shown if record.target == "class" else f"R² {shown}"


def _row(run: RunFolder) -> tuple[str, ...]:
    record = run.record
    accuracy = "" if record.val_accuracy is None else _score(record)
    parameters = count(record.parameters) if record.parameters else ""
    return run.name, state_word(run), f"{record.epoch}/{record.epochs}", accuracy, parameters, duration(record.seconds)


def _configure(parser: Parser) -> None:
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="where to look (the usual place)")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.folder or runs_folder()
    if arguments.folder and not folder.is_dir():
        raise UserError("cli.no-folder", "There is no such folder.", place=Place(file=str(folder)))
    found = [RunFolder(folder)] if is_run(folder) else list(list_runs(folder))
    if arguments.json:
        put_json([to_json(run) for run in found])
    elif not found:
        say(f"There is no training run in {folder} yet. Make one: main.py train FILE.lwp")
    else:
        header = ("run", "state", "epochs", "validation accuracy", "parameters", "time")
        put(table(header, [_row(run) for run in found], right=(2, 3, 4, 5)))
        put(f"\n  in {folder}")
    return 0


COMMAND = Command("runs", "the trainings there have been, latest first", _configure, _run)
