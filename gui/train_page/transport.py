"""The transport row: Start, Pause, Resume and Stop at one fixed place, the state in words, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.project.run import Action, RunState
from gui.theme import style
from gui.train_page import words
from gui.train_page.run_curves import RunCurves
from gui.widgets.format import format_percent
from gui.widgets.transport_bar import TransportBar

PATIENCE_MS = 5_000
"""A run that has not stopped after so long may be killed by a button."""


class Transport(TransportBar):
    """Shows what core's table allows, and reports what was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress=200, parent=parent)
        self.kill, self.percent = QPushButton(self.tr("Kill")), QLabel()
        self._allowed: frozenset[Action] = frozenset()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        self._dress()
        self._row = self.arrange(self.kill, self.percent)

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
        self.show_buttons(allowed, obstacle)
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

    @Slot()
    def _press_kill(self) -> None:
        self.wanted.emit(Action.KILL)

    @Slot()
    def _lose_patience(self) -> None:
        self.kill.setVisible(Action.KILL in self._allowed)

    def _dress(self) -> None:
        style(self.kill, kind="danger")
        self.kill.setToolTip(self.tr("End the process at once; the run goes back to its last checkpoint"))
        self.kill.hide()
        self.kill.clicked.connect(self._press_kill)
        style(self.percent, role="muted")
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(self.tr("Progress of the run"))
