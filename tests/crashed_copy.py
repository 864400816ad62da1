"""Unsaved work as a crash leaves it behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = (
    "import os, sys; from pathlib import Path; from core.project.copies import WorkCopy;"
    "from core.project.templates import load_template;"
    "copy = WorkCopy(Path(sys.argv[2]) if sys.argv[2] else None); copy.keep(load_template(sys.argv[1]));"
    "print(copy.file, flush=True); os._exit(1)"
)


def crash(template: str, path: Path | None = None) -> Path:
    """Keep a copy of that template, as unsaved work on `path`, in a process that then dies; returns the copy's file."""
    arguments = [sys.executable, "-c", PROGRAM, template, str(path or "")]
    root = Path(__file__).resolve().parent.parent
    return Path(subprocess.run(arguments, cwd=root, capture_output=True, text=True, check=False).stdout.strip())
