"""Messages of core in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.errors import Message


def say(message: Message) -> str:
    """The message, translated, with its values filled in."""
    values = {name: say(value) if isinstance(value, Message) else value for name, value in message.values.items()}
    return QCoreApplication.translate("Core", message.text).format_map(values)


def say_text(text: str) -> str:
    """A text that core marked with N_ (a summary, a help line), translated."""
    return QCoreApplication.translate("Core", text) if text else ""
