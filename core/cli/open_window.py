"""`open`: the window, which main.py opens before the command line is asked."""

from __future__ import annotations

import argparse

from core.cli.parser import Command, Parser
from core.errors import UserError


def _configure(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.lwp", nargs="?", help="the project to open")


def _run(arguments: argparse.Namespace) -> int:
    raise UserError("cli.open", "The window is opened by main.py itself: main.py open FILE.lwp")


COMMAND = Command("open", "open the window, with a project if one is named", _configure, _run)
