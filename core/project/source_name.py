"""What a source of images is called in a few letters, where its whole text would not fit."""

from __future__ import annotations

import re
from typing import Final

_JOIN: Final = re.compile(r"\+(?=[a-z][a-z-]*(?::|\+|$))")
"""A "+" between two sources; one within a path is followed by something else, nearly always."""


def source_name(text: str) -> str:
    """The last part of each path: "folder:/home/a/my pets" → "my pets", "torchvision:CIFAR10?root=/d" → "CIFAR10".

    Embedded sources keep their name, and joined ones stand with " + " between them.
    """
    return " + ".join(map(_name, _JOIN.split(text)))


def _name(text: str) -> str:
    kind, colon, place = text.partition(":")
    if not colon:
        return text
    if kind == "paired":
        place = place.partition(",")[0]
    place = place.partition("?")[0].replace("\\", "/").rstrip("/")
    return place.rpartition("/")[2] or text
