"""A bar that starts, pauses and stops something long, and says in two lines how it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.project.run import Action
from gui.icons import icon
from gui.theme import L, M, S, style
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.focus import set_enabled


class TransportBar(QFrame):
    """Start, Pause, Resume and Stop at one fixed place. It changes no state by itself.

    Parameters
    ----------
    progress : how wide the bar of progress is, in pixels.

    Signals
    -------
    wanted(Action) : a button was pressed.
    """

    wanted = Signal(object)

    def __init__(self, progress: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, bar=True)
        self.setFixedHeight(56)
        self.main, self.stop = QPushButton(), QPushButton(self.tr("Stop"))
        self.headline, self.detail, self.progress = ElidedLabel(), ElidedLabel(), QProgressBar()
        self._main_action = Action.START
        style(self.main, kind="primary")
        style(self.detail, role="faint")
        self.main.setFixedWidth(104)
        self.stop.setFixedWidth(84)
        self.stop.setIcon(icon("stop"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(progress)
        self.main.clicked.connect(self._press_main)
        self.stop.clicked.connect(self._press_stop)

    def show_buttons(self, allowed: frozenset[Action], obstacle: str) -> None:
        """Offer what is allowed; `obstacle` says why nothing can be started now, "" where it can."""
        if Action.PAUSE in allowed:
            self._main_action, text, drawing = Action.PAUSE, self.tr("Pause"), "pause"
        elif Action.RESUME in allowed:
            self._main_action, text, drawing = Action.RESUME, self.tr("Resume"), "play"
        else:
            self._main_action, text, drawing = Action.START, self.tr("Start"), "play"
        is_start = self._main_action == Action.START
        enabled = self._main_action in allowed and not (obstacle and is_start)
        self.main.setText(text)
        self.main.setIcon(icon(drawing, "accent_text" if enabled else "text_disabled"))
        set_enabled(self.main, enabled, heir=self)  # while it prepares, Space must not press the button that comes next
        self.main.setToolTip(obstacle if is_start else "")
        set_enabled(self.stop, Action.STOP in allowed, heir=self.main if enabled else self)
        if enabled and self.hasFocus():
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, further: QPushButton, *right: QWidget) -> QHBoxLayout:
        """The row: the buttons and a further one, the two lines, then progress and what stands at its right."""
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(S)
        for button in (self.main, self.stop, further):
            row.addWidget(button)
        row.addSpacing(M)
        row.addLayout(self._lines(), 1)
        row.addSpacing(M)
        for widget in (self.progress, *right):
            row.addWidget(widget)
        return row

    @Slot()
    def _press_main(self) -> None:
        self.wanted.emit(self._main_action)

    @Slot()
    def _press_stop(self) -> None:
        self.wanted.emit(Action.STOP)

    def _lines(self) -> QVBoxLayout:
        """The state in words, over what else there is to say; long ones give way instead of widening the window."""
        for label in (self.headline, self.detail):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        said.addWidget(self.headline)
        said.addWidget(self.detail)
        said.addStretch(1)
        return said
