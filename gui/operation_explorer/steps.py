"""The way through all places of the window: played, stepped, or drawn along."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from gui.icons import icon
from gui.theme import XS, style

PLAY_MS = 700


class Steps(QWidget):
    """Places are numbered from 0, row by row; behind the last comes the first.

    Signals
    -------
    moved(int) : that place is to be shown.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play, self.back, self.ahead = QPushButton(), QPushButton(), QPushButton()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Place of the window"))
        self._clock = QTimer(self)
        self._clock.setInterval(PLAY_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        for button, name, text in (
            (self.play, "play", self.tr("Play")),
            (self.back, "chevron-left", self.tr("One step back")),
            (self.ahead, "chevron-right", self.tr("One step ahead")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            row.addWidget(button)
        for button in (self.back, self.ahead):
            style(button, kind="quiet")
        row.addWidget(self.slider, 1)
        self._clock.timeout.connect(self._go_on)
        self.play.clicked.connect(self._toggle)
        self.back.clicked.connect(lambda: self._step(-1))
        self.ahead.clicked.connect(lambda: self._step(1))
        self.slider.valueChanged.connect(self.moved)
        self._show_playing()

    @property
    def is_playing(self) -> bool:
        """Whether the window moves by itself."""
        return self._clock.isActive()

    def stop(self) -> None:
        """Let the window stand."""
        self._clock.stop()
        self._show_playing()

    def set_places(self, count: int) -> None:
        """There are so many places; none can be gone to where there are none."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(count - 1, 0))
        self.setEnabled(count > 0)
        if not count:
            self.stop()

    def show_place(self, place: int) -> None:
        """Stand there, without a signal."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(place)

    def _toggle(self) -> None:
        if self.is_playing:
            self._clock.stop()
        else:
            self._clock.start()
        self._show_playing()

    def _step(self, by: int) -> None:
        self.stop()
        self._go_by(by)

    def _go_on(self) -> None:
        self._go_by(1)

    def _go_by(self, by: int) -> None:
        self.slider.setValue((self.slider.value() + by) % (self.slider.maximum() + 1))

    def _show_playing(self) -> None:
        self.play.setIcon(icon("pause" if self.is_playing else "play"))
        self.play.setText(self.tr("Pause") if self.is_playing else self.tr("Play"))
