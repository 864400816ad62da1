"""The parts of the feature maps: controls above, then the batch, the numbers, and the tensor of the selected block."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.network_page.batch_strip import BatchStrip
from gui.network_page.channel_view import ChannelView
from gui.network_page.numbers_table import NumbersTable
from gui.network_page.weights_picker import WeightsPicker
from gui.run_choice import RunChoice
from gui.theme import XS, M, S, style
from gui.widgets.calm_fields import CalmComboBox
from gui.widgets.scaled_width import scale_width

BATCHES = (1, 4, 8, 16)
PROGRESS_WIDTH, LEAST_WIDTH = 90, 92


class FeatureParts(QWidget):
    """Shows what it is given.

    Signals
    -------
    stepped(int) : the next image (1) or the previous one (−1) is wanted.
    shuffled() : any image is.
    changed() : batches of another size, or other weights, are wanted.
    cancelled() : what is under way is not wanted any more.
    """

    stepped = Signal(int)
    shuffled = Signal()
    changed = Signal()
    cancelled = Signal()

    def __init__(self, choice: RunChoice | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous, self.next, self.random = QPushButton(), QPushButton(), QPushButton()
        self.size_picker, self.weights = CalmComboBox(), WeightsPicker(choice)
        self.progress, self.cancel, self.note = QProgressBar(), QPushButton(), QLabel()
        self.strip, self.table, self.channels = BatchStrip(), NumbersTable(), ChannelView()
        self._dress()
        self._arrange()
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.random.clicked.connect(self.shuffled)
        self.cancel.clicked.connect(self.cancelled)
        self.size_picker.activated.connect(lambda _row: self.changed.emit())
        self.weights.changed.connect(self.changed)
        self.show_progress(None)

    @property
    def batch_size(self) -> int:
        """So many images are passed together."""
        return int(self.size_picker.currentData())

    def clear(self) -> None:
        """Show nothing."""
        self.table.setRowCount(0)
        self.channels.clear()
        with QSignalBlocker(self.strip):
            self.strip.clear()
        self.tell("")

    def tell(self, text: str) -> None:
        """Say something about the images; all of it on pointing at it, where there is no room."""
        self.note.setText(text)
        self.note.setToolTip(text)

    def show_progress(self, share: float | None) -> None:
        """How much is done, 0 to 1; None where nothing is under way."""
        for part in (self.progress, self.cancel):
            part.setVisible(share is not None)
        self.progress.setValue(round(100 * (share or 0.0)))

    def _dress(self) -> None:
        for button, name, text in (
            (self.previous, "chevron-left", self.tr("Previous image")),
            (self.next, "chevron-right", self.tr("Next image")),
            (self.random, "shuffle", self.tr("Random image")),
            (self.cancel, "close", self.tr("Cancel")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            style(button, kind="quiet")
        for size in BATCHES:
            self.size_picker.addItem(self.tr("1 image") if size == 1 else self.tr("{n} images").format(n=size), size)
        self.size_picker.setCurrentIndex(BATCHES.index(4))
        self.size_picker.setAccessibleName(self.tr("Images in a batch"))
        self.size_picker.setToolTip(self.tr("How many images are passed together"))
        self.weights.setMinimumWidth(LEAST_WIDTH)
        scale_width(self.progress, PROGRESS_WIDTH)
        self.progress.setAccessibleName(self.tr("How far the images are"))
        style(self.note, role="faint")
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(M, S, M, XS)
        bar.setSpacing(XS)
        for part in (self.previous, self.next, self.random, self.size_picker, self.weights):
            bar.addWidget(part)
        bar.addSpacing(S)
        bar.addWidget(self.note, 1)
        bar.addWidget(self.progress)
        bar.addWidget(self.cancel)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.table)
        parts.addWidget(self.channels)
        parts.setSizes([260, 300])
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 3)
        parts.setHandleWidth(1)
        row = QHBoxLayout()
        row.setContentsMargins(M, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.strip)
        row.addWidget(parts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(row, 1)
