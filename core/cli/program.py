"""The commands, and the one place where an error becomes a line on stderr and an exit code."""

from __future__ import annotations

import argparse
import re
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime

from core.cli import (
    check,
    compare,
    demo,
    doctor,
    evaluate,
    export,
    import_,
    lists,
    new,
    open_window,
    predict,
    runs,
    train,
    tune,
)
from core.cli.output import put, say
from core.cli.parser import Command, find
from core.errors import UserError
from core.project.home import home_folder

DONE, NO, WRONG_USE, INTERRUPTED = 0, 1, 2, 130

COMMANDS: tuple[Command, ...] = (
    open_window.COMMAND,
    demo.COMMAND,
    doctor.COMMAND,
    *lists.COMMANDS,
    new.COMMAND,
    import_.COMMAND,
    check.COMMAND,
    train.COMMAND,
    evaluate.COMMAND,
    predict.COMMAND,
    export.COMMAND,
    runs.COMMAND,
    compare.COMMAND,
    tune.COMMAND,
)


def main(arguments: Sequence[str]) -> int:
    """Carry out one command line (without the program's name) and return its exit code; no traceback leaves here."""
    try:
        return _run(arguments)
    except UserError as error:
        say(sentence(error))
    except KeyboardInterrupt:
        say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        raise  # main.py ends quietly when the reader has gone
    except OSError as error:
        say(f"{error.filename or 'This computer'}: {error.strerror or error}.")
    except Exception as error:  # noqa: BLE001 - the last line of defence: a defect of ours must read as a sentence too
        say(_defect(error))
    return WRONG_USE


def sentence(error: UserError) -> str:
    """The error on one line: "file: field: sentence", leaving out what it does not name."""
    place, text = error.place, str(error)
    where = f"{place.file}:{place.line}" if place.file and place.line else place.file
    for known, shown in ((place.field or place.block, place.field or place.block), (place.file, where)):
        if known and not re.search(rf"(?<![\w./-]){re.escape(known)}(?![\w/])", text):
            text = f"{shown}: {text}"
    return " ".join(text.split())


def _run(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        put(overview())
        return DONE
    command = find(COMMANDS, arguments[0])
    try:
        namespace: argparse.Namespace = command.parse(arguments[1:])
    except SystemExit:  # argparse has printed the help
        return DONE
    return command.run(namespace)


def overview() -> str:
    """What main.py --help prints."""
    width = max(len(command.name) for command in COMMANDS)
    lines = [f"  {command.name.ljust(width)}  {command.help}" for command in COMMANDS]
    return "\n".join(
        [
            "Layerwright: design, train and understand PyTorch networks.",
            "",
            "main.py             open the window",
            "main.py COMMAND …   work without one:",
            "",
            *lines,
            "",
            "main.py COMMAND --help explains one command. Data is written fashion-mini, digits, shapes, folder:PATH, …",
            "Exit codes: 0 done; 1 the answer is no; 2 wrong use or unreadable input.",
        ]
    )


def _defect(error: Exception) -> str:
    """Keep the traceback in a log and say where."""
    log = home_folder() / "log.txt"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now().isoformat(timespec='seconds')} {' '.join(sys.argv)}\n")
            traceback.print_exception(error, file=file)
    except OSError:
        log = home_folder()
    words = f"{type(error).__name__}: {error}".splitlines()[0]
    return f"This is a defect of Layerwright, not of your input ({words}). Please report it; details are in {log}"
