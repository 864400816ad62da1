"""What core says to people: a message, the place it is about, and the one exception that carries both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    values : what fills the placeholders: JSON values, and messages for phrases that are translated too.
    """

    code: str
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format_map(self.values)

    def to_json(self) -> dict[str, Any]:
        values = {name: value.to_json() if isinstance(value, Message) else value for name, value in self.values.items()}
        return {"code": self.code, "text": self.text, "values": values}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Message:
        values = {name: _read_value(value) for name, value in data.get("values", {}).items()}
        return Message(str(data["code"]), str(data["text"]), values)


def _read_value(value: Any) -> Any:
    is_message = isinstance(value, Mapping) and value.keys() == {"code", "text", "values"}
    return Message.from_json(value) if is_message else value


def phrase(text: str, **values: Any) -> Message:
    """A part of a sentence, to fill a placeholder of another message: "a whole number from 1 to 8"."""
    return Message("phrase", text, values)


def either(choices: Sequence[Message | str]) -> Message | str:
    """A phrase that names the alternatives: "a or b or c"."""
    said = choices[0]
    for choice in choices[1:]:
        said = phrase(N_("Core", "{first} or {second}"), first=said, second=choice)
    return said


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
