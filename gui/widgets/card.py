"""A titled card, the one kind of box on a page; cards are never put into cards."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.theme import L, M, S, style


class SectionLabel(QLabel):
    """A small heading in capitals over a part of a panel."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), parent)
        self.setAccessibleName(text)
        style(self, role="section")


class Line(QFrame):
    """A hair line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, line=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Card(QFrame):
    """A raised surface with a title on the left, small widgets on the right of it, and a body below.

    `body` is the layout to fill; `head` takes further widgets: ``card.head.addWidget(legend)``.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, card=True)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(L, M, L, L)
        self._whole.setSpacing(S)
        self._title = QLabel(title)
        style(self._title, role="title")
        self.head = QHBoxLayout()
        self.head.setSpacing(S)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self._whole.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(S)
        self._whole.addLayout(self.body, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Name the card; without a name its head takes no room until something is put into it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Leave so many pixels between the border and what is inside, as for plots, which bring room of their own."""
        self._whole.setContentsMargins(left, top, right, bottom)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)
