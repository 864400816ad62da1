"""A few lines of code to take along."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import S, font, style, theme_of

SAID_MS = 1_500


class Snippet(QWidget):
    """Read-only code in the monospaced face, with a button that copies it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.copy_button = QPlainTextEdit(readOnly=True), QPushButton(self.tr("Copy"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(title)
        style(self.text, role="mono", field=True)
        style(self.copy_button, kind="quiet")
        self.copy_button.setIcon(icon("copy"))
        self.copy_button.setAccessibleName(self.tr("Copy the code"))
        self.copy_button.clicked.connect(self.copy)
        caption = QLabel(title)
        style(caption, role="muted")
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said.timeout.connect(self._unsay)
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addStretch(1)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S // 2)
        column.addLayout(head)
        column.addWidget(self.text)

    def show_code(self, code: str) -> None:
        """Show `code`, as high as it is long."""
        if self.text.toPlainText() == code:
            return
        self.text.setPlainText(code)
        theme = theme_of(self)
        self.text.setFont(font(theme, mono=True))
        self.text.setFixedHeight((code.count("\n") + 1) * (self.text.fontMetrics().lineSpacing() + 1) + 20)

    @Slot()
    def copy(self) -> None:
        """Put the code into the clipboard and say so."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.setIcon(icon("check", "success"))
        self._said.start()

    @Slot()
    def _unsay(self) -> None:
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setIcon(icon("copy"))
