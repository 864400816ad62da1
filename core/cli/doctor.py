"""`doctor`: what this machine can do, and the remedy for what it cannot."""

from __future__ import annotations

import argparse

from core.cli.output import put, put_json
from core.cli.parser import Command, Parser, add_json


def _configure(parser: Parser) -> None:
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
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


COMMAND = Command("doctor", "what this machine can do, and the remedy for what it cannot", _configure, _run)
