"""Projects and runs as the command line names them."""

from __future__ import annotations

from pathlib import Path

from core.errors import Place, UserError
from core.project.home import runs_folder
from core.project.model import Project
from core.project.replay import replayed
from core.project.run import RunFolder, list_runs
from core.project.store import load


def is_run(path: Path) -> bool:
    """Whether a training run lies in this folder."""
    return (path / "run.json").is_file()


def read_project(path: Path) -> Project:
    """The project in a file, or the one that a run was made of."""
    for folder in (path, runs_folder() / path):
        if is_run(folder):
            return replayed(RunFolder(folder))
    return load(path)


def find_run(text: str) -> RunFolder:
    """The run that `text` names: its folder, a folder of runs (then the latest with weights), or its name in the home.

    Raises UserError where there is none.
    """
    path = Path(text)
    for folder in (path, runs_folder() / text):
        if is_run(folder):
            return RunFolder(folder)
    if path.is_dir():
        found = list_runs(path)
        if found:
            return next((run for run in found if run.has_checkpoint), found[0])
        raise UserError("cli.no-runs", "There is no training run in this folder.", place=Place(file=text))
    if path.is_file():
        raise UserError("cli.not-a-run", "This is a file. Give the folder of a training run.", place=Place(file=text))
    raise UserError("cli.no-run", "There is no such run. See main.py runs.", place=Place(file=text))
