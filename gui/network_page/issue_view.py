"""One finding as a widget: what, where the numbers come from, and the buttons that mend it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.lint.issue import Issue
from gui.document import Document
from gui.icons import icon
from gui.network_page.fix_button import FixButton
from gui.network_page.ledger_view import LedgerView
from gui.network_page.weights_button import WeightsButton
from gui.texts import say
from gui.theme import XS, S, style
from gui.widgets.fold import Fold

ICONS = {"error": "error", "warning": "warning", "hint": "info"}
COLOURS = {"error": "danger", "warning": "warning", "hint": "accent_ink"}

NARROW, WIDE = 240, 420
"""How wide a button may be, in the inspector and in the list."""


class IssueView(QWidget):
    """Icon, sentence, ledger, Fix buttons. The first fix is the one to take.

    Signals
    -------
    jumped(str) : the person wants to see the block it is about.
    """

    jumped = Signal(str)

    def __init__(
        self, document: Document, issue: Issue, parent: QWidget | None = None, *, block: str = "", narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self.issue = issue
        self._document = document
        row = QHBoxLayout(self)
        row.setContentsMargins(0, XS, 0, XS)
        row.setSpacing(S)
        mark = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        mark.setPixmap(icon(ICONS[issue.severity], COLOURS[issue.severity]).pixmap(QSize(16, 16)))
        mark.setAccessibleName(severity_text(issue.severity))
        mark.setToolTip(severity_text(issue.severity))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(XS)
        row.addLayout(column, 1)
        if not narrow:
            column.addWidget(_word(issue.severity))
        column.addWidget(_sentence(say(issue.message), "text"))
        if issue.why:
            column.addWidget(_sentence(say(issue.why), "muted"))
        if issue.ledger:
            column.addWidget(self._ledger(narrow))
        column.addLayout(self._buttons(block, narrow))

    def fix_buttons(self) -> list[FixButton]:
        """The buttons that mend it, best first."""
        return self.findChildren(FixButton)

    def _ledger(self, narrow: bool) -> Fold:
        fold = Fold(self.tr("Where the numbers come from"), is_open=self.issue.severity == "error")
        ledger = LedgerView(self.issue.ledger, narrow=narrow)
        ledger.jumped.connect(self.jumped)
        fold.add(ledger)
        return fold

    def _buttons(self, block: str, narrow: bool) -> QBoxLayout:
        row: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        row.setSpacing(XS if narrow else S)
        for number, fix in enumerate(self.issue.fixes[:3]):
            first = number == 0 and self.issue.severity == "error"
            button = FixButton(self._document, fix, first=first, width=NARROW if narrow else WIDE)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if self.issue.message.code == "weights.missing":
            row.addWidget(WeightsButton(self._document), 0, Qt.AlignmentFlag.AlignLeft)
        if block and self.issue.block:
            show = QPushButton(self.tr("Show {name}").format(name=block))
            style(show, kind="link")
            show.clicked.connect(partial(self.jumped.emit, self.issue.block))
            row.addWidget(show)
        if not narrow:
            row.addStretch(1)
        return row


def severity_text(severity: str) -> str:
    """The severity as a word."""
    words = {
        "error": QCoreApplication.translate("IssueView", "Error"),
        "warning": QCoreApplication.translate("IssueView", "Warning"),
        "hint": QCoreApplication.translate("IssueView", "Hint"),
    }
    return words[severity]


def _word(severity: str) -> QLabel:
    label = QLabel(severity_text(severity))
    style(label, role={"error": "error", "warning": "warning", "hint": "muted"}[severity])
    return label


def _sentence(text: str, role: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    style(label, role=role)
    return label
