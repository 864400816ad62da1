"""The command line: everything the window does, without one. No torch is imported before a command needs it."""

from core.cli.program import main

__all__ = ["main"]
