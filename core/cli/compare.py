"""`compare`: what differs between runs, and what it bought."""

from __future__ import annotations

import argparse
import string
from collections.abc import Callable, Sequence
from typing import Any, Final

from core.cli.output import count, duration, percent, put, put_json, table
from core.cli.parser import Command, Parser, add_json
from core.cli.projects import find_run
from core.cli.runs import to_json
from core.errors import UserError
from core.project.comparison import Comparison, Row, compare, shown
from core.project.run import RunFolder

RESULTS: Final[dict[str, tuple[str, Callable[[Any], str]]]] = {
    "val_accuracy": ("validation accuracy", percent),
    "val_loss": ("validation loss", lambda loss: f"{loss:.4f}"),
    "train_loss": ("training loss", lambda loss: f"{loss:.4f}"),
    "parameters": ("parameters", count),
    "epoch": ("epochs", count),
    "best_epoch": ("best epoch", count),
    "seconds": ("time", duration),
    "images_per_second": ("images per second", lambda speed: f"{speed:,.0f}"),
}
"""How the results are called and written."""

MOST: Final = len(string.ascii_uppercase)
"""More runs than letters do not fit beside each other anyway."""

WIDEST: Final = 40
"""A cell of the table is cut at so many characters."""


def _configure(parser: Parser) -> None:
    parser.add_argument("runs", metavar="RUN", nargs="+", help="two or more runs; the first is what others differ from")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    if not 2 <= len(arguments.runs) <= MOST:
        text = "Give two runs or more, at most {most}. Received: {count}. See main.py runs."
        raise UserError("cli.compare", text, most=MOST, count=len(arguments.runs))
    runs = [find_run(text) for text in arguments.runs]
    found = compare(runs)
    if arguments.json:
        put_json(document(runs, found))
    else:
        _show(runs, found)
    return 0


def document(runs: Sequence[RunFolder], found: Comparison) -> dict[str, Any]:
    """What --json prints."""
    return {
        "runs": [to_json(run) for run in runs],
        "results": {row.path: list(row.values) for row in found.results},
        "differences": [
            {"section": row.section, "path": row.path, "kind": row.kind, "values": list(row.values)}
            for row in found.differences
        ],
        "changes": [[str(change) for change in found.changes(number)] for number in range(len(runs))],
        "bought": [found.bought(number) for number in range(len(runs))],
    }


def _show(runs: Sequence[RunFolder], found: Comparison) -> None:
    letters = string.ascii_uppercase[: len(runs)]
    put("\n".join(f"  {letter}  {run.name}" for letter, run in zip(letters, runs, strict=True)) + "\n")
    right = tuple(range(1, len(runs) + 1))
    put(table(("what it bought", *letters), [_result(row) for row in found.results], right))
    put()
    if not found.differences:
        put("  The networks, recipes and data of these runs are the same.")
        return
    rows = [(f"{row.section}: {row.path}", *map(_cell, row.values)) for row in found.differences]
    put(table(("what differs", *letters), rows, right))


def _result(row: Row) -> tuple[str, ...]:
    name, said = RESULTS[row.path]
    return name, *("–" if value is None else said(value) for value in row.values)


def _cell(value: Any) -> str:
    text = shown(value)
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


COMMAND = Command("compare", "what differs between runs, and what it bought", _configure, _run)
