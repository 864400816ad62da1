"""What the network makes of one real image: the image, each block's numbers, and the channels of the selected one."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message
from core.protocol.messages import FeatureMap, FeatureMaps, SourceInfo
from gui.document import Document
from gui.icons import icon
from gui.network_page.numbers_table import NumbersTable, cells
from gui.network_page.selection import Selection
from gui.network_page.weights_picker import WeightsPicker
from gui.run_choice import RunChoice
from gui.texts import say
from gui.theme import XS, M, S, style
from gui.widgets.scaled_width import scale_width

if TYPE_CHECKING:
    from gui.engine_thread import Engine, Ticket

SOON_MS, WORKING_MS = 250, 400
SIDE, TILE, IMAGE = 210, 56, 64


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
        self,
        document: Document,
        selection: Selection,
        engine: Engine | None,
        choice: RunChoice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._engine = document, selection, engine
        self._wanted, self._sample, self._asked = False, 0, ""
        self._tickets: dict[str, Ticket] = {}
        self._blocks: tuple[str, ...] = ()
        self._count, self._counted = 0, ""
        self.weights = WeightsPicker(choice)
        self.image, self.caption, self.note = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.previous, self.next, self.random = QPushButton(), QPushButton(), QPushButton()
        self.table, self.wall = NumbersTable(), QListWidget()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._working = QTimer(self)
        self._working.setSingleShot(True)
        self._working.setInterval(WORKING_MS)
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
        for part in (self.previous, self.next, self.random, self.weights):
            part.setEnabled(wanted)
        if wanted:
            self._soon.start()
            return
        self._soon.stop()
        self._working.stop()
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
        """Take another image of the training data; behind the last one comes the first."""
        self._sample = number % self._count if self._count else max(number, 0)
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
        column.addWidget(self.weights)
        about, said = QHBoxLayout(), QVBoxLayout()
        about.setSpacing(S)
        about.addWidget(self.image, 0, Qt.AlignmentFlag.AlignTop)
        about.addLayout(said, 1)
        for label in (self.caption, self.note):
            said.addWidget(label)
        said.addStretch(1)
        column.addLayout(about)
        column.addStretch(1)
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
        self._working.timeout.connect(self._say_working)
        self._document.analysisChanged.connect(self._on_analysis)
        self._document.opened.connect(self._on_opened)
        self._selection.changed.connect(self._ask_channels)
        self.previous.clicked.connect(lambda: self.show_sample(self._sample - 1))
        self.next.clicked.connect(lambda: self.show_sample(self._sample + 1))
        self.random.clicked.connect(lambda: self.show_sample(random.randrange(self._count or 1)))
        self.weights.changed.connect(self._soon.start)
        self.table.cellClicked.connect(lambda row, _column: self.jumped.emit(self._blocks[row]))

    def _on_opened(self) -> None:
        self._sample = 0

    def _on_analysis(self, _analysis: object) -> None:
        if self._wanted:
            self._soon.start()

    def _question(self, **more: Any) -> dict[str, Any]:
        project = self._document.project.model_dump(mode="json")
        return {"project": project, "sample": self._sample, "run": self.weights.run, **more}

    def _ask(self) -> None:
        if not self._wanted or self._engine is None or not self._document.network.blocks:
            return
        self._count_images()
        self._put("maps", self._engine.ask("feature_maps", self._question(), decode=FeatureMaps.model_validate))
        self._ask_channels()

    def _count_images(self) -> None:
        """Ask how many training images there are, once for each source."""
        source = self._document.project.data.source
        if self._engine is not None and source != self._counted:
            self._counted, self._count = source, 0
            asked = self._engine.ask("describe", {"source": source}, decode=SourceInfo.model_validate)
            asked.done.connect(self._on_count)

    def _on_count(self, info: SourceInfo) -> None:
        if info.source == self._counted:
            self._count = sum(info.counts.get("train", ()))

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
        self._working.start()
        ticket.progress.connect(self._on_progress)
        ticket.done.connect(lambda answer: self._on_answer(name, ticket, answer))
        ticket.failed.connect(lambda message: self._on_failure(name, ticket, message))

    def _on_progress(self, progress: Mapping[str, object]) -> None:
        done, total = progress.get("done"), progress.get("total")
        if self._tickets and isinstance(done, int) and isinstance(total, int) and total:
            self._working.stop()
            self.note.setText(self.tr("Working… {percent} %").format(percent=round(100 * done / total)))

    def _say_working(self) -> None:
        if self._tickets:
            self.note.setText(self.tr("Working…"))

    def _on_answer(self, name: str, ticket: Ticket, answer: FeatureMaps | FeatureMap) -> None:
        if self._tickets.get(name) is not ticket:
            return
        del self._tickets[name]
        if not self._tickets:
            self._working.stop()
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
        self.note.setText(self._origin(maps))
        network = self._document.network
        names = [network.block(i).name if i in network else i for i in maps.blocks]
        self.table.show_numbers(names, maps.numbers)
        self.pictures.emit(_tiles(maps.file, maps.tile, maps.columns, maps.blocks))

    def _origin(self, maps: FeatureMaps) -> str:
        """Where the weights come from, and which blocks they do not fit."""
        if not maps.trained:
            return self.tr("Fresh weights, not trained yet")
        network = self._document.network
        names = [network.block(i).name for i in maps.fresh if i in network]
        if not names:
            return self.tr("Trained weights")
        return self.tr("Trained weights; fresh in {names}, which they do not fit").format(names=", ".join(names[:3]))

    def _show_channels(self, shown: FeatureMap) -> None:
        self.wall.clear()
        count = [str(n) for n in range(len(shown.numbers))]
        for key, picture in _tiles(shown.file, shown.tile, shown.columns, count).items():
            item = QListWidgetItem(QIcon(picture), key)
            shape, low, high, mean, std, zeros = cells(shown.numbers[int(key)])
            text = self.tr("Channel {n}: {shape}, {low} to {high}, mean {mean}, std {std}, zeros {zeros}")
            item.setToolTip(text.format(n=key, shape=shape, low=low, high=high, mean=mean, std=std, zeros=zeros))
            self.wall.addItem(item)


def _tiles(file: str, tile: int, columns: int, keys: tuple[str, ...] | list[str]) -> Mapping[str, QPixmap]:
    """The pictures of an atlas by key."""
    sheet = QPixmap()
    sheet.loadFromData(Path(file).read_bytes())
    places = [QRect(n % columns * tile, n // columns * tile, tile, tile) for n in range(len(keys))]
    return {key: sheet.copy(place) for key, place in zip(keys, places, strict=True)}
