"""Colours for Python: words of the language, classes, texts, numbers, comments."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.theme import theme_of

_TOKENS = re.compile(
    r"""(?P<comment>\#.*)|(?P<text>"[^"]*"?|'[^']*'?)|(?P<number>\b\d[\d_.]*(?:e-?\d+)?\b)|(?P<class>\bnn\.\w+|\b[A-Z]\w+)|(?P<word>\b[a-z]+\b)"""
)
_INSIDE_TEXT = 1
_QUOTES = '"""'


class PythonHighlighter(QSyntaxHighlighter):
    """Colours Python lightly, in the colours of the theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        start = self._long_text(text)
        for found in _TOKENS.finditer(text, start):
            kind, word = str(found.lastgroup), found.group()
            if found.start() < start:
                continue
            if kind == "text" and text.startswith(_QUOTES, found.start()):
                end = text.find(_QUOTES, found.start() + 3)
                if end < 0:
                    self._colour(found.start(), len(text), "text")
                    self.setCurrentBlockState(_INSIDE_TEXT)
                    return
                self._colour(found.start(), end + 3, "text")
                start = end + 3
                continue
            if kind != "word" or keyword.iskeyword(word) or word == "self":
                self._colour(found.start(), found.end(), kind)

    def _long_text(self, text: str) -> int:
        """Where the code begins on a line; behind the end of a text over several lines, where one reaches here."""
        self.setCurrentBlockState(0)
        if self.previousBlockState() != _INSIDE_TEXT:
            return 0
        end = text.find(_QUOTES)
        if end < 0:
            self.setCurrentBlockState(_INSIDE_TEXT)
            end = len(text)
        self._colour(0, end + 3, "text")
        return end + 3

    def _colour(self, start: int, end: int, kind: str) -> None:
        theme = theme_of()
        colours = {
            "comment": theme.text_faint,
            "text": theme.success,
            "number": theme.warning,
            "class": theme.accent_ink,
            "word": theme.category["normalization"],
        }
        look = QTextCharFormat()
        look.setForeground(QColor(colours[kind]))
        self.setFormat(start, end - start, look)
