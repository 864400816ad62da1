"""What the network makes of one real image: the image, each block's numbers, and the channels of the selected one."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message
from core.protocol.messages import FeatureMap, FeatureMaps, TensorNumbers
from gui.document import Document
from gui.icons import icon
from gui.network_page.selection import Selection
from gui.texts import say
from gui.theme import XS, M, S, style
from gui.widgets.format import format_percent, format_shape, format_value
from gui.widgets.scaled_width import scale_width

if TYPE_CHECKING:
    from gui.engine_thread import Engine, Ticket

SOON_MS = 250
SIDE, TILE, IMAGE = 190, 56, 96
RANDOM_FROM = 1000


class FeaturePanel(QWidget):
    """Asks the engine, a moment after every analysis, while it is switched on.

    Signals
    -------
    pictures(object) : QPixmap by block id, for the canvas; None takes them away.
    jumped(str) : the person wants to see that block.
    """

    pictures = Signal(object)
    jumped = Signal(str)

    def __init__(
        self, document: Document, selection: Selection, engine: Engine | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._engine = document, selection, engine
        self._wanted, self._sample, self._asked = False, 0, ""
        self._tickets: dict[str, Ticket] = {}
        self._blocks: tuple[str, ...] = ()
        self.image, self.caption, self.note = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.previous, self.next, self.random = QPushButton(), QPushButton(), QPushButton()
        self.table, self.wall = QTableWidget(0, 7), QListWidget()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._arrange()
        self._connect()
        self.switch(False)

    @property
    def is_on(self) -> bool:
        """Whether feature maps are shown."""
        return self._wanted

    def switch(self, wanted: bool) -> None:
        """Begin or end showing what blocks make of an image."""
        self._wanted = wanted
        for button in (self.previous, self.next, self.random):
            button.setEnabled(wanted)
        if wanted:
            self._soon.start()
            return
        self._soon.stop()
        for ticket in self._tickets.values():
            ticket.cancel()
        self._tickets.clear()
        self.table.setRowCount(0)
        self.wall.clear()
        self.image.clear()
        self.caption.setText("")
        self.note.setText(self.tr("Turn on feature maps above the canvas to run a real image through the network."))
        self.pictures.emit(None)

    def show_sample(self, number: int) -> None:
        """Take another image of the training data."""
        self._sample = max(number, 0)
        self._soon.start(0)

    # Within

    def _arrange(self) -> None:
        left = QFrame()
        scale_width(left, SIDE)
        column = QVBoxLayout(left)
        column.setContentsMargins(M, S, M, S)
        column.setSpacing(XS)
        buttons = QHBoxLayout()
        buttons.setSpacing(XS)
        for button, name, text in (
            (self.previous, "chevron-left", self.tr("Previous image")),
            (self.next, "chevron-right", self.tr("Next image")),
            (self.random, "shuffle", self.tr("Random image")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            buttons.addWidget(button)
        style(self.note, role="faint")
        self.image.setAccessibleName(self.tr("The image"))
        column.addLayout(buttons)
        column.addWidget(self.image)
        column.addWidget(self.caption)
        column.addWidget(self.note)
        column.addStretch(1)
        names = (
            self.tr("Block"), self.tr("Shape"), self.tr("min"), self.tr("max"), self.tr("mean"), self.tr("std"),
            self.tr("zeros"),
        )  # fmt: skip
        self.table.setHorizontalHeaderLabels(names)
        self.table.setAccessibleName(self.tr("Every tensor on the way"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.wall.setViewMode(QListWidget.ViewMode.IconMode)
        self.wall.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.wall.setMovement(QListWidget.Movement.Static)
        self.wall.setFrameShape(QFrame.Shape.NoFrame)
        self.wall.setIconSize(QSize(TILE, TILE))
        self.wall.setAccessibleName(self.tr("Channels of the selected block"))
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.table)
        parts.addWidget(self.wall)
        parts.setSizes([420, 220])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(left)
        row.addWidget(parts, 1)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._ask)
        self._document.analysisChanged.connect(self._on_analysis)
        self._document.opened.connect(self._on_opened)
        self._selection.changed.connect(self._ask_channels)
        self.previous.clicked.connect(lambda: self.show_sample(self._sample - 1))
        self.next.clicked.connect(lambda: self.show_sample(self._sample + 1))
        self.random.clicked.connect(lambda: self.show_sample(random.randrange(RANDOM_FROM)))
        self.table.cellClicked.connect(lambda row, _column: self.jumped.emit(self._blocks[row]))

    def _on_opened(self) -> None:
        self._sample = 0

    def _on_analysis(self, _analysis: object) -> None:
        if self._wanted:
            self._soon.start()

    def _question(self, **more: Any) -> dict[str, Any]:
        return {"project": self._document.project.model_dump(mode="json"), "sample": self._sample, **more}

    def _ask(self) -> None:
        if not self._wanted or self._engine is None or not self._document.network.blocks:
            return
        self._put("maps", self._engine.ask("feature_maps", self._question(), decode=FeatureMaps.model_validate))
        self._ask_channels()

    def _ask_channels(self, _ids: object = None) -> None:
        block = self._selection.current
        if not self._wanted or self._engine is None or not block:
            return
        asked = self._question(block=block)
        self._put("channels", self._engine.ask("feature_map", asked, decode=FeatureMap.model_validate))

    def _put(self, name: str, ticket: Ticket) -> None:
        """A newer question of a kind takes the place of the one before, which is cancelled."""
        before = self._tickets.get(name)
        if before is not None:
            before.cancel()
        self._tickets[name] = ticket
        ticket.done.connect(lambda answer: self._on_answer(name, ticket, answer))
        ticket.failed.connect(lambda message: self._on_failure(name, ticket, message))

    def _on_answer(self, name: str, ticket: Ticket, answer: FeatureMaps | FeatureMap) -> None:
        if self._tickets.get(name) is not ticket:
            return
        del self._tickets[name]
        if isinstance(answer, FeatureMaps):
            self._show_maps(answer)
        else:
            self._show_channels(answer)

    def _on_failure(self, name: str, ticket: Ticket, message: Message) -> None:
        if self._tickets.get(name) is ticket:
            del self._tickets[name]
            self.wall.clear()
            self.note.setText(say(message))

    def _show_maps(self, maps: FeatureMaps) -> None:
        self._blocks = maps.blocks
        picture = QPixmap(maps.image)
        self.image.setPixmap(
            picture.scaled(IMAGE, IMAGE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
        )
        number = "" if maps.index is None else str(maps.index)
        self.caption.setText(self.tr("{label} · image {number}").format(label=maps.label, number=number))
        self.note.setText(self.tr("Trained weights") if maps.trained else self.tr("Fresh weights, not trained yet"))
        network = self._document.network
        self.table.setRowCount(len(maps.blocks))
        for row, (block, numbers) in enumerate(zip(maps.blocks, maps.numbers, strict=True)):
            name = network.block(block).name if block in network else block
            for column, text in enumerate((name, *_cells(numbers))):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.pictures.emit(_tiles(maps.file, maps.tile, maps.columns, maps.blocks))

    def _show_channels(self, shown: FeatureMap) -> None:
        self.wall.clear()
        count = [str(n) for n in range(len(shown.numbers))]
        for key, picture in _tiles(shown.file, shown.tile, shown.columns, count).items():
            item = QListWidgetItem(QIcon(picture), key)
            shape, low, high, mean, std, zeros = _cells(shown.numbers[int(key)])
            text = self.tr("Channel {n}: {shape}, {low} to {high}, mean {mean}, std {std}, zeros {zeros}")
            item.setToolTip(text.format(n=key, shape=shape, low=low, high=high, mean=mean, std=std, zeros=zeros))
            self.wall.addItem(item)


def _cells(numbers: TensorNumbers) -> tuple[str, ...]:
    values = (numbers.minimum, numbers.maximum, numbers.mean, numbers.std)
    shown = ["–" if value is None else format_value(value, 3) for value in values]
    return (format_shape(numbers.shape), *shown, format_percent(numbers.zeros))


def _tiles(file: str, tile: int, columns: int, keys: tuple[str, ...] | list[str]) -> Mapping[str, QPixmap]:
    """The pictures of an atlas by key."""
    sheet = QPixmap()
    sheet.loadFromData(Path(file).read_bytes())
    places = [QRect(n % columns * tile, n // columns * tile, tile, tile) for n in range(len(keys))]
    return {key: sheet.copy(place) for key, place in zip(keys, places, strict=True)}
