"""The images themselves as a wall of thumbnails, by split and class, fetched while one scrolls."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from core.errors import Message
from core.project.model import Data
from core.protocol.messages import SourceInfo
from gui.data_page.atlas import Thumbnails, read_atlas
from gui.data_page.marker import Marker
from gui.document import Document
from gui.engine_thread import Engine
from gui.texts import say
from gui.theme import style
from gui.widgets.card import Card
from gui.widgets.format import format_integer, format_value
from gui.widgets.image_wall import ImageWall, Tile
from gui.widgets.segmented import Segmented

SIDE = 72
SHARPNESS = 2
"""Thumbnails come this much larger than they are shown, for dense screens."""


class SamplesCard(Card):
    """Shows the images of a source.

    Signals
    -------
    classChosen(int) : the person wants to see this class alone; -1 for all.
    """

    classChosen = Signal(int)  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._document, self._engine = document, engine
        self.marker = Marker(document, self)
        self._info: SourceInfo | None = None
        self._asked = 0
        self._arrived: dict[int, tuple[str, str]] = {}
        self._tiles: dict[int, Tile] = {}
        self.count, self.failure = QLabel(), QLabel(wordWrap=True)
        self.failure.hide()
        self.classes = QComboBox()
        self.split = Segmented((("train", self.tr("Training")), ("test", self.tr("Test"))), label=self.tr("Split"))
        self.wall = ImageWall(SIDE)
        self._excluded: frozenset[str] = frozenset()
        self._marks: tuple[tuple[str, ...], Mapping[str, str]] = ((), {})
        self._arrange()
        self._mark(document.project.data)
        self.classes.activated.connect(self._choose)
        self.split.chosen.connect(self._show_anew)
        self.wall.imagesNeeded.connect(self._fetch)
        self.marker.serve(self.wall, self.chosen_names)
        document.dataChanged.connect(self._mark)

    @property
    def class_number(self) -> int:
        """The class that is shown alone, -1 for all."""
        return max(self.classes.currentIndex(), 0) - 1

    def chosen_names(self) -> tuple[str, ...]:
        """The images that are selected, by name; none while their source is only listed."""
        if self._info is None or self._info.is_listed:
            return ()
        rows = sorted(index.row() for index in self.wall.selectedIndexes())
        return tuple(self._arrived[row][0] for row in rows if row in self._arrived)

    def show_info(self, info: SourceInfo) -> None:
        """Show the images of another source, all classes; those that are shown already stay as they are."""
        before, self._info = self._info, info
        if before is not None and _shows_the_same(before, info):
            return
        self.classes.setVisible(info.target == "class")
        self.classes.clear()
        self.classes.addItems([self.tr("All classes"), *info.classes])
        self.split.set_enabled("test", bool(sum(info.counts.get("test", ()))))
        if not sum(info.counts.get(self.split.current, ())):
            self.split.select("train")
        self._show_anew()

    def show_class(self, number: int) -> None:
        """Show one class, or all for -1."""
        if number != self.class_number:
            self.classes.setCurrentIndex(number + 1)
            self._show_anew()

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._show_anew()
        self.classChosen.emit(index - 1)

    @Slot()
    def _show_anew(self, _split: str = "") -> None:
        if self._info is None:
            return
        counts = self._info.counts.get(self.split.current, ())
        number = self.class_number
        shown = sum(counts) if number < 0 else counts[number]
        self._asked += 1
        self._tiles, self._arrived = {}, {}
        self.failure.hide()
        self.count.setText(self.tr("{n} images").format(n=format_integer(shown)))
        self.wall.reset_images(shown, self._tiles)

    @Slot(int, int)
    def _fetch(self, start: int, count: int) -> None:
        if self._info is None:
            return
        params = {
            "source": self._info.source, "split": self.split.current, "start": start, "count": count,
            "size": SIDE * SHARPNESS, "listed": self._info.is_listed,
        }  # fmt: skip
        params["for_test"] = list(self._info.for_test or self._document.project.data.for_test)
        if self.class_number >= 0:
            params["label"] = self.class_number
        ticket = self._engine.ask("samples", params, decode=partial(read_atlas, self._asked, start))
        ticket.done.connect(self._hang)
        ticket.failed.connect(self._say_failure)

    @Slot(object)
    def _hang(self, arrived: Thumbnails) -> None:
        if arrived.asked != self._asked or self._info is None:
            return
        for place, name in enumerate(arrived.names):
            label = self._label(arrived, place)
            self._arrived[arrived.start + place] = (name, label)
            self._tiles[arrived.start + place] = self._tile(name, label)
        self.wall.set_images(arrived.start, arrived.images)

    def _label(self, arrived: Thumbnails, place: int) -> str:
        """The class of an image, or its numbers."""
        if self._info is not None and self._info.target == "numbers":
            return " · ".join(format_value(value, 3) for value in arrived.values[place])
        return self._info.classes[arrived.labels[place]] if self._info is not None else ""

    @Slot(object)
    def _mark(self, data: Data) -> None:
        """Show what is excluded and relabelled now."""
        if (data.excluded, data.relabelled) == self._marks:
            return
        self._marks = data.excluded, data.relabelled
        self._excluded = frozenset(data.excluded)
        self._tiles.update({row: self._tile(name, label) for row, (name, label) in self._arrived.items()})
        self.wall.set_tiles(self._tiles)

    def _tile(self, name: str, label: str) -> Tile:
        now = self._marks[1].get(name, "")
        caption, is_out = (f"→ {now}" if now else label), name in self._excluded
        hint = f"{name} · {label} {caption}" if now else f"{name} · {label}"
        if is_out:
            hint = self.tr("{image}, excluded").format(image=hint)
        return Tile(caption, hint=hint, is_out=is_out)

    @Slot(object)
    def _say_failure(self, message: Message) -> None:
        self.failure.setText(say(message))
        self.failure.show()

    def _arrange(self) -> None:
        style(self.count, role="faint")
        style(self.failure, role="error")
        self.classes.setMinimumWidth(96)
        self.classes.setAccessibleName(self.tr("Class to show"))
        self.head.insertWidget(0, self.count)
        self.head.addWidget(self.classes)
        self.head.addWidget(self.split)
        self.wall.setSelectionMode(ImageWall.SelectionMode.ExtendedSelection)
        self.wall.setAccessibleName(self.tr("Images of the data source"))
        self.wall.setStyleSheet("QListView { background: transparent; }")
        self.add(self.failure)
        self.add(self.wall, 1)


def _shows_the_same(listed: SourceInfo, info: SourceInfo) -> bool:
    """Whether every file that was listed has proved to be an image."""
    same = (listed.source, listed.classes, listed.counts) == (info.source, info.classes, info.counts)
    return listed.is_listed and same
