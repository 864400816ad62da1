"""A translation read from its source, for a window whose compiled translations are missing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator


class TranslationFile(QTranslator):
    """Translates as the .qm compiled from `file` would; a file that cannot be read translates nothing."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = _read(file)
        self._is_english = file.stem.endswith("_en")

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return not self._forms

    def translate(  # type: ignore[override]  # None is how Qt is told to ask the next translator
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        forms = self._forms.get((context, source))
        if forms is None:
            return None
        return forms[-1] if self._is_english and n != 1 else forms[0]


def _read(file: Path) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The forms of each text by context and source; those unfinished are left out."""
    try:
        contexts = list(ElementTree.parse(file).getroot().iter("context"))
    except (OSError, ElementTree.ParseError):
        return {}
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in contexts:
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            forms = tuple(form.text or "" for form in translation.findall("numerusform") or [translation])
            if all(forms):
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found
