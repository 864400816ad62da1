"""The button that mends something; a long label goes over several lines instead of being cut."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from core.lint.issue import Fix
from gui.document import Document
from gui.texts import say
from gui.theme import font, style, theme_of

PADDING, LINK_PADDING = 28, 8


class FixButton(QPushButton):
    """Makes the edits of a fix, as one undoable step; `first` is the one to take, and looks it."""

    def __init__(self, document: Document, fix: Fix, *, first: bool, width: int) -> None:
        label = say(fix.label)
        face = font(theme_of(), bold=True)
        rows = lines(label, face, width - (PADDING if first else LINK_PADDING))
        super().__init__("\n".join(rows))
        if len(rows) > 1:
            height = QFontMetrics(face).lineSpacing() * len(rows) + 10
            self.setStyleSheet(f"min-height: {height}px; max-height: {height}px;")
        self._document, self._fix = document, fix
        self.setAccessibleName(label)
        style(self, kind="primary" if first else "link")
        self.setMaximumWidth(width)
        if not first:
            self.setStyleSheet(self.styleSheet() + "text-align: left;")
        self.clicked.connect(self._mend)

    def _mend(self, _checked: bool = False) -> None:
        self._document.apply_fix(self._fix)


def lines(text: str, face: QFont, width: int) -> list[str]:
    """The text broken between words into lines of at most `width` pixels."""
    metrics, found = QFontMetrics(face), [""]
    for word in text.split():
        longer = f"{found[-1]} {word}".strip()
        if found[-1] and metrics.horizontalAdvance(longer) > width:
            found.append(word)
        else:
            found[-1] = longer
    return found
