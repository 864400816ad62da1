"""What an empty page shows: a drawing, what it is empty of, and the button that changes this."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import XS, L, S, style


class EmptyState(QWidget):
    """An icon, one sentence, a line of help, and up to two buttons saying what to do next.

    Signals
    -------
    chosen() : the main button was pressed.
    alternativeChosen() : the other one was.
    """

    chosen = Signal()
    alternativeChosen = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, icon_name: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._help = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._main, self._other = QPushButton(), QPushButton()
        style(self._sentence, role="title")
        style(self._help, role="muted")
        style(self._main, kind="primary")
        style(self._other, kind="link")
        self._main.clicked.connect(self.chosen)
        self._other.clicked.connect(self.alternativeChosen)
        self._arrange()
        self.show_state(icon_name, sentence)

    def show_state(
        self, icon_name: str, sentence: str, help_text: str = "", action: str = "", alternative: str = ""
    ) -> None:
        """Say what is missing, why, and what the buttons do; a part left empty is not shown."""
        self._icon.setPixmap(icon(icon_name, "text_faint").pixmap(QSize(40, 40), self.devicePixelRatio()))
        self._icon_name = icon_name
        for label, text in ((self._sentence, sentence), (self._help, help_text)):
            label.setText(text)
            label.setVisible(bool(text))
        for button, text in ((self._main, action), (self._other, alternative)):
            button.setText(text)
            button.setVisible(bool(text))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(help_text)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch(1)
        buttons.addWidget(self._main)
        buttons.addWidget(self._other)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(XS)
        for widget in (self._icon, self._sentence, self._help):
            column.addWidget(widget)
            column.addSpacing(XS)
        column.addSpacing(S)
        column.addLayout(buttons)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(440)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 4)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(L, L, L, L)
        whole.addStretch(2)
        whole.addLayout(across)
        whole.addStretch(3)

    def changeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange and hasattr(self, "_icon_name"):
            drawing = icon(self._icon_name, "text_faint")
            self._icon.setPixmap(drawing.pixmap(QSize(40, 40), self.devicePixelRatio()))
