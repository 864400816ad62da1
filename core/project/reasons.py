"""Why a field does not fit or a file cannot be had, in words that can be translated."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pydantic import ValidationError

from core.errors import N_, Message, phrase

_FIELD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "missing": N_("Core", "field required"),
        "extra_forbidden": N_("Core", "there is no such field"),
        "int_type": N_("Core", "input should be a valid integer"),
        "int_parsing": N_("Core", "input should be a valid integer"),
        "int_from_float": N_("Core", "input should be a valid integer"),
        "float_type": N_("Core", "input should be a valid number"),
        "float_parsing": N_("Core", "input should be a valid number"),
        "finite_number": N_("Core", "input should be a finite number"),
        "bool_type": N_("Core", "input should be true or false"),
        "bool_parsing": N_("Core", "input should be true or false"),
        "string_type": N_("Core", "input should be a text"),
        "list_type": N_("Core", "input should be a list"),
        "tuple_type": N_("Core", "input should be a list"),
        "dict_type": N_("Core", "input should be an object with named fields"),
        "model_type": N_("Core", "input should be an object with named fields"),
        "model_attributes_type": N_("Core", "input should be an object with named fields"),
        "greater_than": N_("Core", "input should be greater than {gt:g}"),
        "greater_than_equal": N_("Core", "input should be greater than or equal to {ge:g}"),
        "less_than": N_("Core", "input should be less than {lt:g}"),
        "less_than_equal": N_("Core", "input should be less than or equal to {le:g}"),
        "literal_error": N_("Core", "input should be {expected}"),
        "enum": N_("Core", "input should be {expected}"),
        "too_short": N_("Core", "there should be at least {min_length} items, not {actual_length}"),
        "too_long": N_("Core", "there should be at most {max_length} items, not {actual_length}"),
        "string_too_short": N_("Core", "the text should have at least {min_length} characters"),
        "string_too_long": N_("Core", "the text should have at most {max_length} characters"),
    }
)
"""Pydantic's words, by the type of its error; its ctx fills the placeholders."""

_SYSTEM: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOSPC: N_("Core", "No space left on device"),
        errno.EACCES: N_("Core", "Permission denied"),
        errno.EPERM: N_("Core", "Operation not permitted"),
        errno.ENOENT: N_("Core", "No such file or directory"),
        errno.ENOTDIR: N_("Core", "Not a directory"),
        errno.EISDIR: N_("Core", "Is a directory"),
        errno.EROFS: N_("Core", "Read-only file system"),
        errno.ENAMETOOLONG: N_("Core", "File name too long"),
        errno.EIO: N_("Core", "Input/output error"),
        errno.EDQUOT: N_("Core", "Disk quota exceeded"),
        errno.EBUSY: N_("Core", "Device or resource busy"),
    }
)
"""The system's words for what stands between a person and a file."""


def field_reason(error: Mapping[str, Any]) -> Message | str:
    """Why a field does not fit, from one entry of ValidationError.errors(); pydantic's own words for rare ones."""
    text = _FIELD.get(error["type"])
    if text is None:
        message = str(error["msg"])
        return message[:1].lower() + message[1:].rstrip(".")
    return phrase(text, **{name: value for name, value in error.get("ctx", {}).items() if name != "error"})


def first_reason(error: ValidationError) -> Message | str:
    """Why the first field that does not fit does not; the words of our own checks as they stand."""
    first: dict[str, Any] = dict(error.errors(include_url=False)[0])
    cause = first.get("ctx", {}).get("error")
    return str(cause).rstrip(".") if cause is not None else field_reason(first)


def system_reason(error: OSError) -> Message | str:
    """Why a file could not be read or written; the system's own words for rare cases."""
    text = _SYSTEM.get(error.errno or 0)
    return phrase(text) if text else error.strerror or str(error)


def unwritten_reason(path: Path, error: OSError) -> Message | str:
    """Why the file at `path` could not be written."""
    if error.errno == errno.ENOENT and not path.parent.is_dir():
        return phrase(N_("Core", "there is no folder {folder}"), folder=str(path.parent))
    return system_reason(error)
