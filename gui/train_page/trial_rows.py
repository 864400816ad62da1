"""The ways that were tried of carrying out a recipe: what was measured of each, and a click to take it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from core.protocol.preflight import Preflight, Trial
from gui.theme import XS, S, style
from gui.widgets.format import format_bytes, format_duration, format_integer


class TrialRows(QWidget):
    """One row per way: its settings, images per second and memory; the recipe's own first, then the fastest.

    Signals
    -------
    chosen(Trial) : the person takes this way.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(S)
        self.grid.setVerticalSpacing(0)
        self.grid.setColumnStretch(1, 1)
        self.buttons: dict[int, QPushButton] = {}

    def show_trials(self, found: Preflight | None, current: int | None = None) -> None:
        """Show what was found; `current` is the number of the way that the recipe has now."""
        self._clear()
        self.setVisible(found is not None)
        if found is None:
            return
        order = sorted(range(1, len(found.trials)), key=lambda number: -found.trials[number].images_per_second)
        for row, number in enumerate([0, *order]):
            self._add(4 * row, number, found, number == current)

    def _add(self, row: int, number: int, found: Preflight, is_current: bool) -> None:
        trial, is_best = found.trials[number], number == found.best
        way, speed, held = QLabel(self.way(trial), wordWrap=True), QLabel(self._speed(trial)), QLabel(self._held(trial))
        style(way, role="searched" if is_best else "")
        style(speed, role="number" if is_best else "muted")
        style(held, role="faint")
        self.grid.addWidget(way, row, 0, 1, 2)
        self.grid.addWidget(speed, row + 1, 0, Qt.AlignmentFlag.AlignLeft)
        self.grid.addWidget(held, row + 1, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        if is_current:
            mark = QLabel(self.tr("in use"))
            style(mark, role="faint")
            self.grid.addWidget(mark, row, 2, Qt.AlignmentFlag.AlignRight)
        elif trial.images_per_second:
            self.grid.addWidget(self._button(trial, number), row, 2, Qt.AlignmentFlag.AlignRight)
        if more := self._more(trial):
            note = QLabel(more, wordWrap=True)
            style(note, role="faint")
            self.grid.addWidget(note, row + 2, 0, 1, 3)
        self.grid.setRowMinimumHeight(row + 3, XS)

    def _button(self, trial: Trial, number: int) -> QPushButton:
        button = self.buttons[number] = QPushButton(self.tr("Use"))
        style(button, kind="link")
        button.setAccessibleName(self.tr("Use {way}").format(way=self.way(trial)))
        button.clicked.connect(partial(self._choose, trial))
        return button

    def _choose(self, trial: Trial, _checked: bool = False) -> None:
        self.chosen.emit(trial)

    def way(self, trial: Trial) -> str:
        """The settings of a way in a few words."""
        words = {
            "channels_last": self.tr("pixels first"),
            "lowered": self.tr("own kernels"),
            "compile": self.tr("compiled"),
        }
        parts = [
            *([self.tr("%n thread(s)", "", trial.threads)] if trial.threads else []),
            trial.precision,
            *(word for name, word in words.items() if getattr(trial, name)),
        ]
        return " · ".join(parts)

    def _speed(self, trial: Trial) -> str:
        if not trial.images_per_second:
            return self.tr("does not work")
        return self.tr("{n} images/s").format(n=format_integer(round(trial.images_per_second)))

    def _held(self, trial: Trial) -> str:
        if not trial.memory_bytes:
            return ""
        return self.tr("{memory} a step").format(memory=format_bytes(trial.memory_bytes))

    def _more(self, trial: Trial) -> str:
        """Why a way does not work, or how long compiling it took."""
        if trial.failure or not trial.compile:
            return trial.failure
        return self.tr("The first step takes {time}.").format(time=format_duration(trial.first_step_s))

    def _clear(self) -> None:
        self.buttons.clear()
        while self.grid.count():
            item = self.grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
