"""The network as PyTorch, to read and to copy; the lines of the selected blocks are marked."""

from __future__ import annotations

import keyword
import re

from PySide6.QtCore import Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from gui.document import Document
from gui.network_page.selection import Selection
from gui.theme import M, font, qcolor, style, theme_of

_TOKENS = re.compile(
    r"""(?P<comment>\#.*)|(?P<text>"[^"]*"|'[^']*')|(?P<number>\b\d[\d_.e\-]*)|(?P<class>\bnn\.\w+|\b[A-Z]\w+)|(?P<word>\b[a-z]+\b)"""
)


class CodePanel(QWidget):
    """Read-only code with a copy button."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("The network as PyTorch code"))
        self.text.setPlaceholderText(self.tr("The PyTorch code appears here as soon as the network has a block."))
        style(self.text, role="mono")
        self._colours = _Highlighter(self.text.document())
        self.copy_button = QPushButton(self.tr("Copy code"), self)
        self.copy_button.clicked.connect(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        document.analysisChanged.connect(self._on_analysis)
        document.opened.connect(self._on_analysis)
        selection.changed.connect(self._mark)
        self._on_analysis()

    @Slot()
    def copy(self) -> None:
        """Put the code on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        size = self.copy_button.sizeHint()
        self.copy_button.move(self.width() - size.width() - M - 8, 8)
        self.copy_button.raise_()

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange:
            self._colours.rehighlight()
            self._mark()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._on_analysis()

    def _on_analysis(self, _analysis: object = None) -> None:
        if not self.isVisible():
            return  # laying out a long text at every edit is felt; it is done when the tab is turned to
        code = self._document.analysis.code if self._document.analysis else ""
        if code != self.text.toPlainText():
            place = self.text.verticalScrollBar().value()
            self.text.setPlainText(code)
            self.text.verticalScrollBar().setValue(place)
        self._mark()

    def _mark(self, _ids: object = None) -> None:
        if not self.isVisible():
            return
        network = self._document.network
        names = {network.block(i).name for i in self._selection.ids if i in network}
        words = {rf"\b{re.escape(name)}\b" for name in names}
        wanted = re.compile("|".join(words)) if words else None
        marks = []
        block = self.text.document().begin()
        while wanted and block.isValid():
            if wanted.search(block.text()):
                marks.append(self._mark_of(QTextCursor(block)))
            block = block.next()
        self.text.setExtraSelections(marks)
        if marks:
            place = marks[0].cursor
            self.text.setTextCursor(place)
            self.text.centerCursor()

    def _mark_of(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(qcolor(theme_of(self).accent_soft))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return mark


class _Highlighter(QSyntaxHighlighter):
    """Colours Python lightly: words of the language, classes, texts, numbers, comments."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        theme = theme_of()
        face = font(theme, mono=True)
        for found in _TOKENS.finditer(text):
            kind, word = str(found.lastgroup), found.group()
            if kind == "word" and not keyword.iskeyword(word) and word != "self":
                continue
            colour = {
                "comment": theme.text_faint,
                "text": theme.success,
                "number": theme.warning,
                "class": theme.accent_ink,
                "word": theme.category["normalization"],
            }[kind]
            look = QTextCharFormat()
            look.setForeground(QColor(colour))
            look.setFontWeight(face.weight())
            self.setFormat(found.start(), found.end() - found.start(), look)
