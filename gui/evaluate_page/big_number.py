"""A number to be read from afar."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.theme import font, style, theme_of


class BigNumber(QWidget):
    """A number to be read from afar, and what it is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, title = QLabel("–"), QLabel(name)
        style(title, role="faint")
        self._number.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(title)

    @property
    def text(self) -> str:
        return self._number.text()

    def show_text(self, text: str) -> None:
        """Show `text` as the number."""
        theme = theme_of(self)
        self._number.setFont(font(theme, round(theme.heading * 1.45), bold=True))
        self._number.setStyleSheet(f"font-size: {round(theme.heading * 1.45)}px; font-weight: 600;")
        self._number.setText(text)
