"""What stands in the place of the feature maps until somebody wants them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import L, S, style


class FeatureInvitation(QWidget):
    """A sentence and a button: to pass images through a large network takes seconds, so it is asked for.

    Signals
    -------
    chosen() : the button was pressed.
    """

    chosen = Signal()

    def __init__(self, can_run: bool, parent: QWidget | None = None) -> None:
        """`can_run` is whether there is an engine that would do it."""
        super().__init__(parent)
        text = QLabel(self.tr("Pass images of the data through the network, and see each tensor on the way."))
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        style(text, role="muted")
        self.button = QPushButton(self.tr("Run real images"))
        style(self.button, kind="primary")
        self.button.setEnabled(can_run)
        self.button.clicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.setSpacing(S)
        column.addStretch(1)
        column.addWidget(text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
