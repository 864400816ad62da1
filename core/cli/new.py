"""`new`: a project from a template, made to fit the data it is given."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli import ledger
from core.cli.check import analyze
from core.cli.output import count, plural, say, shape
from core.cli.parser import Command, Parser
from core.errors import Place, UserError
from core.project.edit import apply
from core.project.model import Project
from core.project.store import save
from core.protocol.health import lines_of_broken
from core.protocol.messages import SourceInfo

MOST_FIXES = 20
"""A template that needs more mending than this to fit the data is left to the person."""

MOST_NAMED = 5
"""So many unreadable images are named one by one."""


def fitted(project: Project, source: str) -> tuple[Project, tuple[str, ...]]:
    """The project on another source, mended by the first fix of every error; and what was mended, in words."""
    from core.data.sources import open_source

    info = open_source(source, project.data.for_test).info()
    say_broken(info)
    project = project.model_copy(update={"data": info.data(project.data)})
    mended: list[str] = []
    for _ in range(MOST_FIXES):
        _, issues = analyze(project)
        issue = next((issue for issue in issues if issue.severity == "error" and issue.fixes), None)
        if issue is None:
            break
        name = f"{project.network.block(issue.block).name}: " if issue.block else ""
        mended.append(f"{name}{issue.fixes[0].label}")
        for op in issue.fixes[0].ops:
            project = apply(project, op)
    return project, tuple(mended)


def say_broken(info: SourceInfo) -> None:
    """Name the images that cannot be read and are left out."""
    if not info.broken:
        return
    say(f"Left out, because unreadable: {plural(len(info.broken), 'image')}.")
    for line in lines_of_broken(info.broken[:MOST_NAMED]):
        say(f"  {line}")
    if len(info.broken) > MOST_NAMED:
        say("  …")


def _configure(parser: Parser) -> None:
    parser.add_argument("template", metavar="TEMPLATE", help="one of main.py templates")
    parser.add_argument("--data", metavar="SOURCE", help="the images to learn from; see main.py sources")
    parser.add_argument("-o", "--output", metavar="FILE.lwp", type=Path, required=True, help="the file to write")


def _run(arguments: argparse.Namespace) -> int:
    from core.project.templates import load_template

    project = load_template(arguments.template)
    target: Path = arguments.output
    if target.exists():
        raise UserError(
            "cli.exists",
            "There is a file of that name already: name another with -o, or delete it.",
            place=Place(file=str(target)),
        )
    mended: tuple[str, ...] = ()
    if arguments.data:
        project, mended = fitted(project, arguments.data)
    save(project, target)
    for words in mended:
        say(f"Fitted to the data: {words}")
    report, issues = analyze(project)
    state = "ready to train" if ledger.trains(report, issues) else "not ready to train yet; see main.py check"
    sizes = f"{shape(report.input)} → {shape(report.output)}, {count(report.parameters)} parameters"
    say(f"Wrote {target}: {sizes}, {state}.")
    return 0


COMMAND = Command("new", "a project from a template", _configure, _run)
