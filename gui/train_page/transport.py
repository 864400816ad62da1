"""The transport row: Start, Pause, Resume and Stop at one fixed place, the state in words, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.project.run import Action, RunState
from gui.icons import icon
from gui.theme import L, M, S, style
from gui.train_page import words
from gui.train_page.run_curves import RunCurves
from gui.widgets.focus import set_enabled
from gui.widgets.format import format_percent

PATIENCE_MS = 5_000
"""A run that has not stopped after so long may be killed by a button."""


class Transport(QFrame):
    """Shows what core's table allows, and reports what was pressed. It changes no state by itself.

    Signals
    -------
    wanted(Action) : a button was pressed.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, bar=True)
        self.main = QPushButton()
        self.stop = QPushButton(self.tr("Stop"))
        self.kill = QPushButton(self.tr("Kill"))
        self.headline, self.detail, self.percent = QLabel(), QLabel(), QLabel()
        self.progress = QProgressBar()
        self._main_action = Action.START
        self._allowed: frozenset[Action] = frozenset()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        self._arrange()

    def show_state(
        self, state: RunState | None, allowed: frozenset[Action], curves: RunCurves, obstacle: str = ""
    ) -> None:
        """Show a state of the run.

        Parameters
        ----------
        state, allowed : what the runner says; `allowed` alone decides about the buttons.
        curves : the run it is about.
        obstacle : why the network cannot be trained, "" where it can.
        """
        self._allowed = allowed
        self._show_main(allowed, obstacle)
        set_enabled(self.stop, Action.STOP in allowed, heir=self.main)
        if state != RunState.STOPPING:
            self._patience.stop()
            self.kill.hide()
        elif not self._patience.isActive() and not self.kill.isVisibleTo(self):
            self._patience.start()
        self.show_progress(state, curves, obstacle)

    def put_beside(self, button: QPushButton) -> None:
        """Put a further button behind Stop."""
        self._row.insertWidget(2, button)

    def show_progress(self, state: RunState | None, curves: RunCurves, obstacle: str = "") -> None:
        """Show how far the run is."""
        begun = state is not None and not curves.is_empty
        text = words.headline(state, curves)
        blocked = bool(obstacle) and Action.START in self._allowed
        self.headline.setText(text)
        self.headline.setToolTip(text)
        second = self.tr("Mend the network first") if blocked else words.detail(state, curves)
        self.detail.setText(second)
        self.detail.setToolTip(obstacle if blocked else second)
        self.detail.setVisible(bool(second))
        style(self.detail, role="error" if blocked else "faint")
        share = curves.step / curves.planned_steps if begun and curves.planned_steps else 0.0
        self.progress.setVisible(begun)
        self.percent.setVisible(begun)
        self.progress.setValue(round(share * 1000))
        self.percent.setText(format_percent(share, 0))
        style(self.progress, state="done" if share >= 1 else "")

    def _show_main(self, allowed: frozenset[Action], obstacle: str) -> None:
        if Action.PAUSE in allowed:
            look = (Action.PAUSE, self.tr("Pause"), "pause")
        elif Action.RESUME in allowed:
            look = (Action.RESUME, self.tr("Resume"), "play")
        else:
            look = (Action.START, self.tr("Start"), "play")
        self._main_action = look[0]
        enabled = self._main_action in allowed and not (obstacle and self._main_action == Action.START)
        self.main.setText(look[1])
        self.main.setIcon(icon(look[2], "accent_text" if enabled else "text_disabled"))
        self.main.setEnabled(enabled)
        self.main.setToolTip(obstacle if self._main_action == Action.START else "")

    @Slot()
    def _press_main(self) -> None:
        self.wanted.emit(self._main_action)

    @Slot()
    def _press_stop(self) -> None:
        self.wanted.emit(Action.STOP)

    @Slot()
    def _press_kill(self) -> None:
        self.wanted.emit(Action.KILL)

    @Slot()
    def _lose_patience(self) -> None:
        self.kill.setVisible(Action.KILL in self._allowed)

    def _arrange(self) -> None:
        self.setFixedHeight(56)
        self._dress_buttons()
        self._dress_progress()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(S)
        for button in (self.main, self.stop, self.kill):
            row.addWidget(button)
        row.addSpacing(M)
        row.addLayout(self._lines(), 1)
        row.addSpacing(M)
        row.addWidget(self.progress)
        row.addWidget(self.percent)

    def _dress_buttons(self) -> None:
        style(self.main, kind="primary")
        style(self.kill, kind="danger")
        self.main.setFixedWidth(104)
        self.stop.setFixedWidth(84)
        self.stop.setIcon(icon("stop"))
        self.kill.setToolTip(self.tr("End the process at once; the run goes back to its last checkpoint"))
        self.kill.hide()
        self.main.clicked.connect(self._press_main)
        self.stop.clicked.connect(self._press_stop)
        self.kill.clicked.connect(self._press_kill)

    def _dress_progress(self) -> None:
        style(self.percent, role="muted")
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(200)
        self.progress.setAccessibleName(self.tr("Progress of the run"))

    def _lines(self) -> QVBoxLayout:
        """The state in words, over what else there is to say; long ones give way instead of widening the window."""
        for label in (self.headline, self.detail):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        style(self.detail, role="faint")
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        said.addWidget(self.headline)
        said.addWidget(self.detail)
        said.addStretch(1)
        return said
