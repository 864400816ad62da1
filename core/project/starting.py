"""The file of weights that training begins with: found from a project, and kept in the folder of every run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from core.errors import N_, Message, Place, UserError
from core.project.model import Project

RUN_FILE: Final = "weights.safetensors"
"""What the file is called in a run folder."""


def placed_in(project: Project, folder: Path) -> Project:
    """The project, read from `folder`, with the path of its weights spelled out."""
    if project.weights is None:
        return project
    path = folder.absolute() / os.path.expanduser(project.weights.file)  # noqa: PTH111 - the other raises
    return project.model_copy(update={"weights": project.weights.model_copy(update={"file": str(path)})})


def keep_in(project: Project, folder: Path) -> Project:
    """Put the weights into `folder`, without copying where the disk allows it; the project that finds them there.

    Raises UserError where they are gone, OSError where the folder cannot be written.
    """
    if project.weights is None:
        return project
    missing = missing_weights(project)
    if missing is not None:
        raise UserError.of(missing, Place(file=project.weights.file, field="weights.file"))
    source, target = Path(project.weights.file).expanduser(), folder / RUN_FILE
    try:
        os.link(source, target)
    except OSError:  # another disk, or one without links
        shutil.copyfile(source, target)
    return project.model_copy(update={"weights": project.weights.model_copy(update={"file": RUN_FILE})})


def missing_weights(project: Project) -> Message | None:
    """What to say where the project's weights are not where it says; None where all is well."""
    # Unlike those of pathlib, these two say no to names that no file can have.
    if project.weights is None or os.path.isfile(os.path.expanduser(project.weights.file)):  # noqa: PTH111, PTH113
        return None
    text = N_(
        "Core",
        "The starting weights {source} are no longer at {file}. Open that network again, or train with fresh weights.",
    )
    return Message("weights.missing", text, {"source": project.weights.source, "file": project.weights.file})
