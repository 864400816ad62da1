"""`doctor`: what this machine can do, and the remedy for what it cannot; of a run, what is wrong with its training."""

from __future__ import annotations

import argparse

from core.cli.output import put, put_json
from core.cli.parser import Command, Parser, add_json
from core.project.cache import clear


def _configure(parser: Parser) -> None:
    parser.add_argument("run", metavar="RUN", nargs="?", help="a run to look at, instead of the machine")
    parser.add_argument("--clear-cache", action="store_true", help="delete what is kept because it took long to make")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    if arguments.clear_cache:
        clear()
    return _look_at_run(arguments) if arguments.run else _look_at_machine(arguments)


def _look_at_run(arguments: argparse.Namespace) -> int:
    """What the record of a run says; 1 where something is wrong with it."""
    from core.cli.projects import find_run
    from core.lint.course import course_of
    from core.lint.doctor import diagnose

    run = find_run(arguments.run)
    findings = diagnose(course_of(run))
    if arguments.json:
        put_json([finding.to_json() for finding in findings])
    elif not findings:
        put(f"  ✓ {run.name}: nothing is wrong as far as its {run.record.epoch} epochs tell.")
    for finding in () if arguments.json else findings:
        put(f"  {'!' if finding.severity == 'warning' else '·'} {finding.message}")
        put(f"    {finding.why}")
        for fix in finding.fixes:
            put(f"    → {fix.label}")
    return 1 if any(finding.severity == "warning" for finding in findings) else 0


def _look_at_machine(arguments: argparse.Namespace) -> int:
    from core.engine.doctor import examine

    findings = examine()
    if arguments.json:
        put_json([finding.to_json() for finding in findings])
        return 0
    width = max(len(finding.name) for finding in findings)
    for finding in findings:
        put(f"  {'✓' if finding.ok else '✗'} {finding.name.ljust(width)}  {finding.value}")
        if finding.remedy:
            put(f"    {' ' * width}  → {finding.remedy}")
    return 0


COMMAND = Command("doctor", "what this machine can do; or what is wrong with a run", _configure, _run)
