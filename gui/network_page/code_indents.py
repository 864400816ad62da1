"""What the keys do to Python's indents; each is one step to undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from core.code.layout import INDENT


def indent(cursor: QTextCursor) -> None:
    """Every line of the selection one indent further in; without one, spaces up to the next indent."""
    if cursor.hasSelection():
        _each_line(cursor, lambda line: line.insertText(INDENT))
    else:
        cursor.insertText(" " * (len(INDENT) - cursor.positionInBlock() % len(INDENT)))


def outdent(cursor: QTextCursor) -> None:
    """Every line of the selection, or the cursor's, one indent further out."""

    def shorten(line: QTextCursor) -> None:
        text = line.block().text()
        for _ in range(min(len(INDENT), len(text) - len(text.lstrip(" ")))):
            line.deleteChar()

    _each_line(cursor, shorten)


def step_back(cursor: QTextCursor) -> bool:
    """Take the spaces before the cursor back to the last indent; False where something else stands there."""
    column = cursor.positionInBlock()
    if cursor.hasSelection() or not column or cursor.block().text()[:column].strip(" "):
        return False
    too_many = column % len(INDENT) or len(INDENT)
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, too_many)
    cursor.removeSelectedText()
    return True


def break_line(cursor: QTextCursor) -> QTextCursor:
    """A new line as far in as this one; further behind an open bracket or a colon. Gives where the cursor goes."""
    before = cursor.block().text()[: cursor.positionInBlock()]
    after = cursor.block().text()[cursor.positionInBlock() :].lstrip()
    space = before[: len(before) - len(before.lstrip(" "))]
    opens = before.rstrip().endswith(("(", "[", "{", ":"))
    cursor.beginEditBlock()
    cursor.insertText("\n" + space + (INDENT if opens else ""))
    if opens and after[:1] and after[0] in ")]}":
        here = cursor.position()
        cursor.insertText("\n" + space)
        cursor.setPosition(here)
    cursor.endEditBlock()
    return cursor


def _each_line(cursor: QTextCursor, change: Callable[[QTextCursor], None]) -> None:
    """Change every line of the selection; the cursor given stands at the start of the line."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart()).blockNumber()
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    cursor.beginEditBlock()
    for number in range(first, last + 1):
        change(QTextCursor(document.findBlockByNumber(number)))
    cursor.endEditBlock()
