"""What core says to people: a message, the place it is about, and the one exception that carries both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


def N_(context: str, text: str) -> str:  # noqa: N802 - the name lupdate is told to look for
    """Mark `text` for translation where it is declared, and return it unchanged.

    Core never translates: the window does, with the same context. Core uses the one context "Core".
    """
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person, kept apart from its numbers so that it can be translated.

    Parameters
    ----------
    code : stable dotted name, such as "network.features-mismatch".
    text : the English template, with {placeholders}.
    values : what fills the placeholders; JSON values only.
    """

    code: str
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format_map(self.values)

    def to_json(self) -> dict[str, Any]:
        return {"code": self.code, "text": self.text, "values": dict(self.values)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Message:
        return Message(str(data["code"]), str(data["text"]), dict(data.get("values", {})))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message points: a file, a field in it, a block of the network, a line (from 1)."""

    file: str | None = None
    field: str | None = None
    block: str | None = None
    line: int | None = None


class UserError(Exception):
    """Something the person at the keyboard can understand and mend.

    Raise it with a code, a marked template and its values:
    ``raise UserError("project.missing", N_("Core", "There is no file {path}."), path=str(path))``.
    """

    def __init__(self, code: str, text: str, *, place: Place | None = None, **values: Any) -> None:
        self.message = Message(code, text, values)
        self.place = place or Place()
        super().__init__(str(self.message))

    @staticmethod
    def of(message: Message, place: Place | None = None) -> UserError:
        """The error that carries a message made elsewhere, such as one that crossed the pipe."""
        return UserError(message.code, message.text, place=place, **message.values)
