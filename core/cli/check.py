"""`check`: the shape ledger of a project, and what keeps it from training."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli import ledger
from core.cli.output import put, put_json, shape
from core.cli.parser import Command, Parser, add_json, size
from core.lint.issue import Issue
from core.network.report import Report, Shape
from core.project.model import Project


def analyze(project: Project, input_size: Shape | None = None) -> tuple[Report, tuple[Issue, ...]]:
    """What inference and the rules say about a project; `input_size` (C, H, W) in place of the data's own."""
    from core.lint.rules import lint
    from core.modules.infer import Inferrer

    report = Inferrer().report(project.network, input_size or project.data.input)
    return report, lint(project, report)


def _configure(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.lwp", type=Path, help="the project, or the folder of a run")
    parser.add_argument("--input", type=size, metavar="C,H,W", help="try another input size, such as 3,32,32")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    from core.cli.projects import read_project

    project = read_project(arguments.file)
    report, issues = analyze(project, arguments.input)
    ok = ledger.trains(report, issues)
    if arguments.json:
        put_json(ledger.to_json(project, report, issues))
        return 0 if ok else 1
    put(f"{project.title or arguments.file.stem} · {project.data.source} · {shape(report.input)}\n")
    ledger.put_ledger(project.network, report)
    if issues:
        put()
        ledger.put_issues(project.network, issues)
    put(f"\n  {'It can train.' if ok else 'It cannot train yet.'}")
    return 0 if ok else 1


COMMAND = Command("check", "shapes, parameters, memory and issues; exit 1 if it cannot train", _configure, _run)
