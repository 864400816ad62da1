"""One finding as a widget: what, where the numbers come from, and the buttons that mend it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.lint.issue import Issue
from gui.document import Document
from gui.icons import icon
from gui.texts import say
from gui.theme import XS, S, style

ICONS = {"error": "error", "warning": "warning", "hint": "info"}
COLOURS = {"error": "danger", "warning": "warning", "hint": "accent_ink"}


class IssueView(QWidget):
    """Icon, sentence, ledger, Fix buttons. The first fix is the one to take.

    Signals
    -------
    jumped(str) : the person wants to see the block it is about.
    """

    jumped = Signal(str)

    def __init__(self, document: Document, issue: Issue, parent: QWidget | None = None, *, block: str = "") -> None:
        super().__init__(parent)
        self.issue = issue
        self._document = document
        row = QHBoxLayout(self)
        row.setContentsMargins(0, XS, 0, XS)
        row.setSpacing(S)
        mark = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        mark.setPixmap(icon(ICONS[issue.severity], COLOURS[issue.severity]).pixmap(QSize(16, 16)))
        mark.setAccessibleName(issue.severity)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(XS)
        row.addLayout(column, 1)
        column.addWidget(_sentence(say(issue.message), "text"))
        if issue.why:
            column.addWidget(_sentence(say(issue.why), "muted"))
        column.addLayout(self._buttons(block))

    def fix_buttons(self) -> list[QPushButton]:
        """The buttons that mend it, best first."""
        return [b for b in self.findChildren(QPushButton) if b.property("fix") is not None]

    def _buttons(self, block: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S)
        for number, fix in enumerate(self.issue.fixes[:3]):
            button = QPushButton(say(fix.label))
            style(button, kind="primary" if number == 0 and self.issue.severity == "error" else "link")
            button.setProperty("fix", number)
            button.clicked.connect(partial(self._mend, number))
            row.addWidget(button)
        if block and self.issue.block:
            show = QPushButton(self.tr("Show {name}").format(name=block))
            style(show, kind="link")
            show.clicked.connect(partial(self.jumped.emit, self.issue.block))
            row.addWidget(show)
        row.addStretch(1)
        return row

    def _mend(self, number: int, _checked: bool = False) -> None:
        self._document.apply_fix(self.issue.fixes[number])


def _sentence(text: str, role: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    style(label, role=role)
    return label


def clear(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
