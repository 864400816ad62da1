"""The part of the side panel about one run: figures, what can be changed, findings, images held out, weights, notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.errors import Message, UserError
from core.project.run import RunFolder
from gui.texts import say
from gui.theme import L, style
from gui.train_page.figures import Figures
from gui.train_page.held_out_view import HeldOutView
from gui.train_page.histogram_view import HistogramView
from gui.train_page.notes_field import NotesField
from gui.train_page.run_curves import RunCurves
from gui.train_page.steering_row import SteeringRow


class RunPart(QWidget):
    """One run from top to bottom. `add_findings` puts a card between its figures and its images.

    Signals
    -------
    rateWanted(float), planWanted(), moreWanted(int) : as the steering row says them.
    histogramsWanted() : the next run should keep histograms, which this one does not.
    """

    rateWanted = Signal(float)  # noqa: N815 - Qt spells signals so
    planWanted = Signal()  # noqa: N815
    moreWanted = Signal(int)  # noqa: N815
    histogramsWanted = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run: RunFolder | None = None
        self.figures, self.steering = Figures(), SteeringRow()
        self.held_out, self.histograms, self.notes = HeldOutView(), HistogramView(), NotesField()
        self.began, self._told_of = QLabel(), -1
        self.began.setWordWrap(True)
        style(self.began, role="muted")
        self._findings = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addWidget(self.figures)
        column.addWidget(self.began)
        column.addWidget(self.steering)
        column.addLayout(self._findings)
        for widget in (self.held_out, self.histograms, self.notes):
            column.addWidget(widget)
        column.addStretch(1)
        self.steering.rateWanted.connect(self.rateWanted)
        self.steering.planWanted.connect(self.planWanted)
        self.steering.moreWanted.connect(self.moreWanted)
        self.histograms.keepWanted.connect(self.histogramsWanted)

    def add_findings(self, widget: QWidget) -> None:
        """Put what was found out about the run under its figures."""
        self._findings.addWidget(widget)

    def show_run(self, run: RunFolder) -> None:
        """Say which run this is about; its curves follow."""
        is_other = run != self.run
        self.run = run
        self.figures.show_run(_name(run), run.path)
        self._told_of = -1
        if is_other:
            self.held_out.show_run(run)
            self.histograms.show_run(run)
            self.notes.show_run(run)

    def show_curves(self, curves: RunCurves) -> None:
        """Read the newest figures, and what the newest epoch saw."""
        self.figures.show_curves(curves)
        self.steering.show_curves(curves)
        self._tell_beginning(curves)
        newest = curves.epochs[-1].epoch if curves.epochs else 0
        self.held_out.show_epoch(newest)
        self.histograms.show_epoch(newest)

    def _tell_beginning(self, curves: RunCurves) -> None:
        """Say how the run began, once per beginning: which weights it took, what of it is run only once."""
        began = curves.started.step if curves.started is not None else -1
        if began == self._told_of and curves.started is not None:
            return
        self._told_of = began
        self.began.setText("\n".join(say(Message.from_json(note)) for note in _notes(self.run)))
        self.began.setVisible(bool(self.began.text()))

    def show_state(self, *, is_at_work: bool, can_steer: bool, can_start: bool) -> None:
        """Whether the run is being trained, listens to changes, or could be trained for longer from its checkpoint."""
        can_extend = can_steer or (can_start and self.run is not None and self.run.has_checkpoint)
        self.figures.set_at_work(is_at_work)
        self.steering.show_state(can_steer=can_steer, can_extend=can_extend)


def _notes(run: RunFolder | None) -> tuple[Mapping[str, Any], ...]:
    try:
        return run.record.notes if run is not None else ()
    except UserError:
        return ()


def _name(run: RunFolder) -> str:
    try:
        return run.record.name or run.path.name
    except UserError:
        return run.path.name
