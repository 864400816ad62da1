"""Layerwright: no arguments or `open FILE` open the window, anything else goes to the command line.

The window runs without torch and the command line without Qt; each is imported only when it is asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""The exit code of a program that Ctrl+C ended."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for, and return the exit code."""
    if arguments and arguments[0] != "open":
        return command_line(arguments)
    from core.display import missing_display

    why = missing_display()
    if why is None:
        from gui.app import main as open_window

        return open_window(list(arguments[1:]))
    if arguments:
        print(f"No window can open here: {why}. On the command line, try: main.py check FILE.lwp", file=sys.stderr)
        return 2
    print(f"No window can open here ({why}), so this is the course without one: main.py demo", file=sys.stderr)
    return command_line(["demo"])


def command_line(arguments: Sequence[str]) -> int:
    """Run a command; a reader that closes the pipe early (`main.py blocks | head`) ends it quietly."""
    from core.cli import main as run_command

    try:
        code = run_command(list(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
