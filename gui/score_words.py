"""What a run comes to in words: accuracy where classes are told, R² where an image or numbers are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.project.parts import Target
from gui.widgets.format import format_percent, format_value


def score_name(target: Target) -> str:
    """The name of the score."""
    return _tr("Accuracy") if target == "class" else "R²"


def validation_score_name(target: Target) -> str:
    """The name of the score on the images held out."""
    return _tr("Validation accuracy") if target == "class" else _tr("Validation R²")


def format_score(value: float, target: Target) -> str:
    """0.873 → "87.3 %" of the images right, or an R² of "0.873"."""
    return format_percent(value) if target == "class" else format_value(value, 3)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Score", text)
