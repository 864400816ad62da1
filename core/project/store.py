"""The project's file: read, and written so that nothing is ever lost."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from core.errors import N_, Place, UserError
from core.project.model import FORMAT, VERSION, Project
from core.project.reasons import field_reason, system_reason, unwritten_reason
from core.project.starting import placed_in

LARGEST_FILE: Final = 64 * 1024 * 1024
"""A project is text of a few kilobytes; what is larger than this (bytes) is something else."""

MIGRATIONS: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""For each old version, what turns its document into that of the next version."""


def load(path: str | Path) -> Project:
    """The project in that file. Raises UserError, naming the file and the field, where there is none to be had."""
    path = Path(path)
    try:
        return placed_in(read(_text(path)), path.parent)
    except UserError as error:
        raise _in_file(path, error) from error


def read(text: str) -> Project:
    """The project that this text stands for. Raises UserError naming the field that is wrong."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise UserError(
            "project.not-json",
            N_("Core", "line {line} cannot be read: the file is damaged or not a Layerwright project."),
            place=Place(line=line),
            line=line,
        ) from error
    _check_characters(data)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UserError(
            "project.other-format", N_("Core", 'this is not a Layerwright project: it lacks "format": "layerwright".')
        )
    try:
        return Project.model_validate(migrate(data))
    except ValidationError as error:
        raise _of_validation(error) from error
    except RecursionError as error:
        raise UserError("project.too-deep", N_("Core", "it is nested too deeply.")) from error


def _check_characters(data: Any) -> None:
    """Raises UserError on half a character, which JSON can spell but no file can hold."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise UserError(
            "project.not-text", N_("Core", "this is not text: the file is damaged or not a Layerwright project.")
        ) from error


def migrate(data: dict[str, Any]) -> dict[str, Any]:
    """The document in today's version. Raises UserError where it comes from a newer Layerwright."""
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise UserError(
            "project.bad-version",
            N_("Core", '"version" must be a whole number from 1. Received: {value}.'),
            place=Place(field="version"),
            value=json.dumps(version),
        )
    if version > VERSION:
        raise UserError(
            "project.newer",
            N_("Core", "it was made by a newer Layerwright (format version {version}; this one reads up to {known})."),
            place=Place(field="version"),
            version=version,
            known=VERSION,
        )
    while version < VERSION:
        data = MIGRATIONS[version](data)
        version += 1
    return {**data, "version": VERSION}


def write(project: Project) -> str:
    """The text of the project: the same text for the same project."""
    return json.dumps(project.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"


def save(project: Project, path: str | Path) -> None:
    """Write the project to `path` all at once; the file that stood there stays as `name.lwp~`.

    Raises UserError where it cannot be written; what stood there is then untouched.
    """
    path = Path(path)
    text = write(project)
    try:
        if path.is_file() and path.read_bytes() != text.encode():
            replace_file(backup_path(path), path.read_bytes())
        replace_file(path, text.encode())
    except OSError as error:
        raise UserError(
            "project.not-written",
            N_("Core", "{path} cannot be written: {reason}."),
            place=Place(file=str(path)),
            path=str(path),
            reason=unwritten_reason(path, error),
        ) from error


def backup_path(path: Path) -> Path:
    """Where the version before the last save is kept."""
    return path.with_name(path.name + "~")


def _text(path: Path) -> str:
    if not path.exists():
        raise UserError("project.missing", N_("Core", "there is no such file."))
    if path.is_dir():
        raise UserError("project.folder", N_("Core", "this is a folder, not a project file."))
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("project.too-large", N_("Core", "this file is too large to be a project."))
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UserError(
            "project.not-text", N_("Core", "this is not text: the file is damaged or not a Layerwright project.")
        ) from error
    except OSError as error:
        raise UserError(
            "project.unreadable", N_("Core", "it cannot be read: {reason}."), reason=system_reason(error)
        ) from error


def _in_file(path: Path, error: UserError) -> UserError:
    """The error with the file's name before it."""
    message, place = error.message, error.place
    where = Place(str(path), place.field, place.block, place.line)
    return UserError(message.code, N_("Core", "{file}: {sentence}"), place=where, file=str(path), sentence=message)


def _of_validation(error: ValidationError) -> UserError:
    """One sentence about the first thing pydantic found wrong."""
    first = error.errors(include_url=False)[0]
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, UserError):
        return cause
    field = ".".join(str(part) for part in first["loc"])
    reason = str(cause).rstrip(".") if cause is not None else field_reason(dict(first))
    received = "" if cause is not None or first["type"] == "missing" else repr(first["input"])[:60]
    text = N_("Core", "{field}: {reason}. Received: {value}.") if received else N_("Core", "{field}: {reason}.")
    values = {"field": field, "reason": reason, **({"value": received} if received else {})}
    return UserError("project.bad-field", text, place=Place(field=field), **values)


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that at every moment either the old or the new file stands there whole."""
    target = path.resolve()
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the new name itself last; a platform that cannot open folders does without."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network file systems refuse; the file's content is synced already
    finally:
        os.close(handle)
