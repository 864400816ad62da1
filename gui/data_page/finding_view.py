"""What a finding is about: pairs side by side, images, files with reasons, classes, or numbers to take over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.errors import Message
from core.project.edit import SetData
from core.project.model import Data
from core.protocol.findings import Finding, label_of
from core.protocol.health import Health, ImageRef, lines_of_broken
from gui.data_page import entries
from gui.data_page.atlas import read_atlas
from gui.data_page.class_bars import ClassBars
from gui.data_page.marker import Marker
from gui.data_page.twin_list import SIDE as PAIR_SIDE
from gui.data_page.twin_list import TwinList
from gui.document import Document
from gui.engine_thread import Engine
from gui.texts import say
from gui.theme import S, style
from gui.widgets.image_wall import ImageWall, Tile

SIDE, SHARPNESS = 72, 2


class FindingView(QWidget):
    """Shows one finding; marks can be made on its images."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._engine = document, engine
        self.marker = Marker(document, self)
        self._finding: Finding | None = None
        self._health: Health | None = None
        self._images: tuple[ImageRef, ...] = ()
        self.hint, self.all = QLabel(wordWrap=True), QPushButton()
        self.twins, self.wall, self.files = TwinList(), ImageWall(SIDE), QPlainTextEdit(readOnly=True)
        self.classes, self.numbers = ClassBars(), _Numbers()
        self._stack = QStackedWidget()
        self._arrange()
        self.twins.picturesNeeded.connect(self._fetch_pairs)
        self.wall.imagesNeeded.connect(self._fetch_images)
        self.all.clicked.connect(self._exclude_all)
        self.numbers.use.clicked.connect(self._use_numbers)
        self.marker.serve(self.twins, self.twins.chosen_names)
        self.marker.serve(self.wall, self._names_on_wall)

    def show_finding(self, finding: Finding, health: Health) -> None:
        """Show what `finding` is about, as the project marks it now."""
        is_same = self._finding is not None and self._finding.kind == finding.kind and self._health is health
        self._finding, self._health = finding, health
        data = self._document.project.data
        if finding.twins:
            self._show_twins(finding, health, data)
        elif finding.images:
            self._show_images(finding, health, data, is_same=is_same)
        elif finding.kind == "broken":
            self._show_page(self.files, self.tr("The files stay as they are. Copy them again, or leave them."))
            self.files.setPlainText("\n".join(lines_of_broken(health.broken, say)))
        elif finding.kind == "statistics":
            self._show_page(self.numbers, "")
            self.numbers.show_numbers(health, data)
        else:
            self._show_page(self.classes, "")
            self.classes.show_counts(health.classes, health.counts.get("train", ()))

    def _show_twins(self, finding: Finding, health: Health, data: Data) -> None:
        labels = {image.name: label_of(image, health, data) for pair in finding.twins
                  for image in (pair.first, pair.second)}  # fmt: skip
        self._show_page(self.twins, self.tr("X excludes the chosen image, a right click relabels it."))
        can_all = finding.kind != "contradiction" and len(finding.twins) > 1
        self.all.setText(self.tr("Exclude all at the right"))
        self.all.setVisible(can_all)
        self.twins.show_twins(finding.twins, labels)

    def _show_images(self, finding: Finding, health: Health, data: Data, *, is_same: bool) -> None:
        self._show_page(self.wall, self.tr("X excludes the chosen image, a right click relabels it."))
        excluded = set(data.excluded)
        tiles = [
            Tile(label_of(image, health, data), hint=image.name, is_out=image.name in excluded)
            for image in finding.images
        ]
        if is_same and finding.images == self._images:
            self.wall.set_tiles(tiles)
            return
        self._images = finding.images
        self.wall.reset_images(len(tiles), tiles)

    def _show_page(self, page: QWidget, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.all.hide()
        self._stack.setCurrentWidget(page)

    def _names_on_wall(self) -> tuple[str, ...]:
        rows = sorted(index.row() for index in self.wall.selectedIndexes())
        return tuple(self._images[row].name for row in rows)

    @Slot()
    def _exclude_all(self) -> None:
        if self._finding is not None:
            self.marker.exclude([pair.second.name for pair in self._finding.twins])

    @Slot()
    def _use_numbers(self) -> None:
        if self._health is None:
            return
        data, measured = self._document.project.data, self._health.preprocessing
        pre = data.preprocessing.model_copy(update={"mean": measured.mean, "std": measured.std})
        text = self.tr("Mean and std of the training images")
        self._document.edit(SetData(data.model_copy(update={"preprocessing": pre})), text)

    @Slot(int, int)
    def _fetch_pairs(self, start: int, count: int) -> None:
        pairs = self.twins.pairs.twins[start : start + count]
        self._fetch([image for pair in pairs for image in (pair.first, pair.second)], PAIR_SIDE, start)

    @Slot(int, int)
    def _fetch_images(self, start: int, count: int) -> None:
        self._fetch(list(self._images[start : start + count]), SIDE, start)

    def _fetch(self, images: list[ImageRef], side: int, start: int) -> None:
        if self._health is None or not images:
            return
        places = [[image.split, image.index] for image in images]
        for_test = list(self._document.project.data.for_test)
        params = {"source": self._health.source, "for_test": for_test, "places": places, "size": side * SHARPNESS}
        decode = partial(_arrived, self._stack.currentWidget() is self.twins, images, start)
        ticket = self._engine.ask("samples", params, decode=decode)
        ticket.done.connect(self._hang)
        ticket.failed.connect(self._say_failure)

    @Slot(object)
    def _hang(self, arrived: _Pictures) -> None:
        """Hang what was asked for, on the wall unless something else is shown at its place by now."""
        if arrived.are_pairs:
            self.twins.show_pictures({image.name: it for image, it in zip(arrived.asked, arrived.images, strict=True)})
        elif list(self._images[arrived.start : arrived.start + len(arrived.asked)]) == arrived.asked:
            self.wall.set_images(arrived.start, arrived.images)

    @Slot(object)
    def _say_failure(self, message: Message) -> None:
        self.hint.setText(say(message))
        self.hint.show()

    def _arrange(self) -> None:
        style(self.hint, role="faint")
        style(self.all, kind="link")
        style(self.files, role="mono", field=True)
        self.files.setTabChangesFocus(True)
        self.files.setAccessibleName(self.tr("Files that cannot be decoded"))
        self.wall.setSelectionMode(ImageWall.SelectionMode.ExtendedSelection)
        self.wall.setStyleSheet("QListView { background: transparent; border: none; }")
        for page in (self.twins, self.wall, self.files, self.classes, self.numbers):
            self._stack.addWidget(page)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.hint, 1)
        line.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(line)
        column.addWidget(self._stack, 1)


@dataclass(frozen=True)
class _Pictures:
    """Thumbnails of the images asked for, for the pairs or for the wall from place `start` on."""

    are_pairs: bool
    asked: list[ImageRef]
    start: int
    images: tuple[QImage, ...]


def _arrived(are_pairs: bool, asked: list[ImageRef], start: int, result: Mapping[str, Any]) -> _Pictures:
    return _Pictures(are_pairs, asked, start, read_atlas(0, start, result).images)


class _Numbers(QWidget):
    """Mean and std as measured, and those of the project, with a button that takes the former."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measured, self.used, self.use = QLabel(), QLabel(), QPushButton(self.tr("Use"))
        style(self.use, kind="primary")
        style(self.used, role="muted")
        for label in (self.measured, self.used):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.setSpacing(S)
        for part in (self.measured, self.used):
            column.addWidget(part)
        column.addLayout(row)
        column.addStretch(1)

    def show_numbers(self, health: Health, data: Data) -> None:
        """Show what `health` measured beside what `data` says."""
        measured, pre = health.preprocessing, data.preprocessing
        text = self.tr("Measured over {n} images: mean {mean}, std {std}")
        self.measured.setText(
            text.format(
                n=f"{health.measured:,}",
                mean=entries.write_numbers(measured.mean),
                std=entries.write_numbers(measured.std),
            )
        )
        none = self.tr("none")
        used = self.tr("In the project: mean {mean}, std {std}")
        self.used.setText(
            used.format(mean=entries.write_numbers(pre.mean) or none, std=entries.write_numbers(pre.std) or none)
        )
