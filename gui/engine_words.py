"""How the analysis engine is, in words: what the title bar says of each of its states."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def engine_words(state: str) -> tuple[str, str, str]:
    """A few words, the role that colours them, and an explanation, for "starting", "ready", "silent" or "dead"."""
    return {
        "starting": (
            _tr("Engine starting…"),
            "warning",
            _tr("PyTorch is being loaded; shapes appear in a moment."),
        ),
        "ready": (_tr("Engine ready"), "success", _tr("PyTorch runs in a process of its own.")),
        "silent": (_tr("Engine not responding"), "error", _tr("No sign of life for 30 seconds.")),
        "dead": (_tr("Engine stopped"), "error", _tr("It ended several times; see the log, then start again.")),
    }[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Window", text)
