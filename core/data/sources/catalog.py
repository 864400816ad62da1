"""Every kind of source, by how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.data.sources.embedded import EMBEDDED, EmbeddedSource
from core.data.sources.source import Source
from core.errors import N_, Place, UserError

Kind = Literal["embedded", "generated", "files", "library"]


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One line of `main.py sources`: how it is written, what it is, and an example that can be copied."""

    text: str
    title: str
    about: str
    kind: Kind
    example: str


def list_sources() -> tuple[SourceKind, ...]:
    """Every kind of source in the order of the picker."""
    return tuple(SourceKind(name, held.title, held.about, "embedded", name) for name, held in EMBEDDED.items())


def open_source(text: str) -> Source:
    """The source that `text` stands for.

    Raises UserError where there is no such source, with the nearest name where one is near.
    """
    if text in EMBEDDED:
        return EmbeddedSource(text)
    raise UserError(
        "data.unknown-source",
        N_("Core", "There is no source {source!r}."),
        place=Place(field="data.source"),
        source=text,
    )
