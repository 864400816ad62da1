"""A plain editor for code: line numbers, marked lines, an underlined mistake, and keys that know Python's indents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from core.code.layout import Lines
from core.code.spans import Span
from gui.network_page.code_highlighter import PythonHighlighter
from gui.network_page.code_indents import break_line, indent, outdent, step_back
from gui.theme import XS, M, S, font, qcolor, style, theme_of


class CodeEditor(QPlainTextEdit):
    """Text with line numbers.

    Signals
    -------
    typed() : the person changed the text.
    pointed(int) : the person put the cursor on this line (from 1).
    left() : the keyboard went elsewhere.
    undoWanted(), redoWanted() : the text has nothing left to undo or redo.
    escaped() : Esc.
    """

    typed = Signal()
    pointed = Signal(int)
    left = Signal()
    undoWanted = Signal()  # noqa: N815 - Qt spells signals so
    redoWanted = Signal()  # noqa: N815
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        style(self, role="mono", code=True)
        self.colours = PythonHighlighter(self.document())
        self._numbers = _Numbers(self)
        self._lines: Sequence[Lines] = ()
        self._wrong: Span | None = None
        self._writing = self._tab_leaves = False
        self._text = ""
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._on_update)
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self._on_cursor)
        self._make_room()

    # What others show in it

    def write(self, text: str, *, undoable: bool = False) -> None:
        """Put another text here, leaving the view and the cursor where they were as far as can be."""
        if text == self.toPlainText():
            return
        line, column = self.textCursor().blockNumber(), self.textCursor().positionInBlock()
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._writing = True
        if undoable:
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            self.setPlainText(text)
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
        self._writing = False

    def mark(self, lines: Sequence[Lines]) -> None:
        """Mark lines (first and last, from 1)."""
        if list(lines) != list(self._lines):
            self._lines = lines
            self._draw_marks()

    def underline(self, span: Span | None) -> None:
        """Underline a mistake, or nothing."""
        if span != self._wrong:
            self._wrong = span
            self._draw_marks()

    def reveal(self, line: int) -> None:
        """Bring a line into view without moving the cursor."""
        block = self.document().findBlockByNumber(line - 1)
        top, height = self.blockBoundingGeometry(block).translated(self.contentOffset()).top(), self.viewport().height()
        if not 0 <= top < height - self.fontMetrics().height() * 2:
            shown = max(1, height // self.fontMetrics().height())
            self.verticalScrollBar().setValue(max(0, line - 1 - shown // 3))

    # Drawing

    def restyle(self) -> None:
        """Take on the colours of the theme."""
        self.setFont(font(theme_of(self), mono=True))
        self.colours.rehighlight()
        self._make_room()
        self._draw_marks()

    def _draw_marks(self) -> None:
        theme = theme_of(self)
        marks = []
        for first, last in self._lines:
            for line in range(first, min(last, self.blockCount()) + 1):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
                mark.format.setBackground(qcolor(theme.accent_soft))
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(mark)
        if self._wrong is not None:
            wrong = QTextEdit.ExtraSelection()
            wrong.cursor = self._cursor_over(self._wrong)
            wrong.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wrong.format.setUnderlineColor(qcolor(theme.danger))
            wrong.format.setBackground(qcolor(theme.danger_soft))
            marks.append(wrong)
        self.setExtraSelections(marks)
        self._numbers.update()

    def _cursor_over(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        start, end = self._position(*span[:2]), self._position(*span[2:])
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if start == end:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        return cursor

    def _position(self, line: int, column: int) -> int:
        block = self.document().findBlockByNumber(min(line, self.blockCount()) - 1)
        before = block.text()[: max(0, column - 1)]
        wide = sum(ord(letter) > 0xFFFF for letter in before)  # Qt counts these twice
        return block.position() + min(len(before) + wide, block.length() - 1)

    @property
    def marked(self) -> Sequence[Lines]:
        """The lines that are marked."""
        return self._lines

    @property
    def wrong(self) -> Span | None:
        """What is underlined."""
        return self._wrong

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Draw the numbers of the lines in view."""
        theme = theme_of(self)
        painter.fillRect(area, qcolor(theme.surface))
        painter.setFont(font(theme, theme.small, mono=True))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            if any(first <= number <= last for first, last in self._lines):
                painter.fillRect(QRect(area.right() - 2, round(top), 2, round(height)), qcolor(theme.accent))
            is_wrong = self._wrong is not None and self._wrong.first_line == number
            is_here = block.blockNumber() == self.textCursor().blockNumber() and self.hasFocus()
            ink = theme.danger if is_wrong else theme.text_muted if is_here else theme.text_faint
            painter.setPen(qcolor(ink))
            place = QRect(area.left(), round(top), area.width() - M, round(height))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            top += height
            block = block.next()

    def numbers_width(self) -> int:
        """How wide the column of numbers is, in pixels."""
        digits = max(2, len(str(self.blockCount())))
        return S + M + self.fontMetrics().horizontalAdvance("9") * digits

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width() + XS, 0, 0, 0)
        inside = self.contentsRect()
        self._numbers.setGeometry(inside.left(), inside.top(), self.numbers_width(), inside.height())

    def _on_update(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._numbers.scroll(0, scrolled)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves, self._tab_leaves = self._tab_leaves, False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._tab_leaves = True
            self.escaped.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and leaves:
            self.setTabChangesFocus(True)
            self.focusNextPrevChild(key == Qt.Key.Key_Tab)
            self.setTabChangesFocus(False)
        elif key == Qt.Key.Key_Tab and not event.modifiers():
            indent(self.textCursor())
        elif key == Qt.Key.Key_Backtab:
            outdent(self.textCursor())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.setTextCursor(break_line(self.textCursor()))
        elif key == Qt.Key.Key_Backspace and not event.modifiers() and step_back(self.textCursor()):
            pass
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo() if self.document().isUndoAvailable() else self.undoWanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo() if self.document().isRedoAvailable() else self.redoWanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def _on_text(self) -> None:
        """Colours count as a change for Qt, but say nothing new: another theme must not be read as an edit."""
        text = self.toPlainText()
        is_new, self._text = text != self._text, text
        if is_new and not self._writing:
            self.typed.emit()

    def _on_cursor(self) -> None:
        self._numbers.update()
        if self.hasFocus() and not self._writing:
            self.pointed.emit(self.textCursor().blockNumber() + 1)


class _Numbers(QWidget):
    """The column of line numbers at the left of an editor."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(QPainter(self), self.rect())
