"""What one block gives: its channels side by side, and the numbers of one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.protocol.features import FeatureMap
from gui.icons import icon
from gui.network_page.atlas import tiles
from gui.network_page.numbers_table import cells
from gui.network_page.values_view import ValuesView
from gui.theme import XS, M, S, style

TILE = 56
GALLERY, NUMBERS, NOTHING = range(3)


class ChannelView(QStackedWidget):
    """A gallery of channels; pressing one shows its numbers.

    Signals
    -------
    wanted(int) : the numbers of that channel are to be shown.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gallery, self.values = QListWidget(), ValuesView()
        self.title, self.back, self.hint = QLabel(), QPushButton(), QLabel(wordWrap=True)
        self.previous, self.next = QPushButton(), QPushButton()
        self._shown: FeatureMap | None = None
        self._arrange()
        self.gallery.itemClicked.connect(lambda item: self._ask(self.gallery.row(item)))
        self.gallery.itemActivated.connect(lambda item: self._ask(self.gallery.row(item)))
        self.back.clicked.connect(lambda: self.setCurrentIndex(GALLERY))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))

    @property
    def channel(self) -> int | None:
        """The channel whose numbers are seen; None while the gallery is."""
        return self._shown.channel if self._shown and self.currentIndex() == NUMBERS else None

    def clear(self, why: str = "") -> None:
        """Show nothing, and say why."""
        self._shown = None
        self.gallery.clear()
        self.values.show_values(())
        self.hint.setText(why)
        self.setCurrentIndex(NOTHING)

    def show_block(self, shown: FeatureMap, classes: Sequence[str] = ()) -> None:
        """Show the channels of a block; `classes` are the names of its outputs where it is the last one."""
        stays = self._shown is not None and self._shown.block == shown.block
        self._shown = shown
        self._fill(shown)
        features = len(shown.whole.shape) == 1
        names = classes if features and len(classes) == shown.whole.shape[0] else ()
        self.values.show_values(shown.values, names)
        for button in (self.back, self.previous, self.next):
            button.setVisible(not features)
        self.title.setText(self._title(shown, features))
        if features or not stays:
            self.setCurrentIndex(NUMBERS if features else GALLERY)

    def _title(self, shown: FeatureMap, features: bool) -> str:
        shape = shown.whole.shape
        count = len(shown.values) * (len(shown.values[0]) if shown.values else 0)
        if features:
            return self.tr("{count} outputs").format(count=shape[0])
        title = self.tr("Channel {n} of {count}").format(n=shown.channel, count=shown.channels)
        cut = count < shown.numbers[0].shape[0] * shown.numbers[0].shape[1] if shown.numbers else False
        return self.tr("{title}, its upper left").format(title=title) if cut else title

    def _fill(self, shown: FeatureMap) -> None:
        self.gallery.clear()
        keys = [str(n) for n in range(len(shown.numbers))]
        for key, picture in tiles(shown.file, shown.tile, shown.columns, keys).items():
            item = QListWidgetItem(QIcon(picture), key)
            shape, low, high, mean, std, zeros = cells(shown.numbers[int(key)])
            text = self.tr("Channel {n}: {shape}, {low} to {high}, mean {mean}, std {std}, zeros {zeros}")
            item.setToolTip(text.format(n=key, shape=shape, low=low, high=high, mean=mean, std=std, zeros=zeros))
            self.gallery.addItem(item)

    def _ask(self, channel: int) -> None:
        self.setCurrentIndex(NUMBERS)
        self.wanted.emit(channel)

    def _step(self, by: int) -> None:
        if self._shown is not None:
            self.wanted.emit((self._shown.channel + by) % len(self._shown.numbers))

    def _arrange(self) -> None:
        self.gallery.setViewMode(QListWidget.ViewMode.IconMode)
        self.gallery.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.gallery.setMovement(QListWidget.Movement.Static)
        self.gallery.setFrameShape(QFrame.Shape.NoFrame)
        self.gallery.setIconSize(QSize(TILE, TILE))
        self.gallery.setAccessibleName(self.tr("Channels of the selected block"))
        numbers = QWidget()
        column, bar = QVBoxLayout(numbers), QHBoxLayout()
        column.setContentsMargins(S, XS, 0, 0)
        column.setSpacing(XS)
        bar.setSpacing(XS)
        for button, name, text in (
            (self.back, "leave", self.tr("All channels")),
            (self.previous, "chevron-left", self.tr("Previous channel")),
            (self.next, "chevron-right", self.tr("Next channel")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            style(button, kind="quiet")
            bar.addWidget(button)
        bar.addWidget(self.title, 1)
        column.addLayout(bar)
        column.addWidget(self.values, 1)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setMargin(M)
        style(self.hint, role="faint")
        for page in (self.gallery, numbers, self.hint):
            self.addWidget(page)
