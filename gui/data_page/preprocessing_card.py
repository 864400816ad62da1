"""What is done to every image before the network sees it, and how the images are divided. Every change is an edit."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.project.edit import SetData
from core.project.model import Data, Preprocessing
from core.protocol.messages import SourceInfo
from gui.data_page import entries
from gui.data_page.checked_grid import CheckedGrid
from gui.data_page.checked_line import CheckedLine
from gui.data_page.split_form import SplitForm
from gui.document import Document
from gui.theme import style
from gui.widgets.card import Card
from gui.widgets.segmented import Segmented
from gui.widgets.shape_label import ShapeLabel


class PreprocessingCard(Card):
    """Edits `document.project.data`: preprocessing and, in its `split`, what is held out."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Preprocessing"))
        self._document = document
        self._info: SourceInfo | None = None
        self.shape, self.reset, self.split = ShapeLabel(), QPushButton(), SplitForm(document)
        self.mode = Segmented((("L", self.tr("Grey")), ("RGB", self.tr("RGB"))), label=self.tr("Colour mode"))
        self.fit = Segmented(
            (("stretch", self.tr("Stretch")), ("crop", self.tr("Crop")), ("pad", self.tr("Pad"))),
            label=self.tr("How an image is brought to the size"),
        )
        self.pixels = CheckedLine(entries.read_size, entries.write_size, self.tr("Size in pixels, height × width"))
        self.mean = CheckedLine(self._read_mean, entries.write_numbers, self.tr("Mean per channel"))
        self.std = CheckedLine(self._read_std, entries.write_numbers, self.tr("Standard deviation per channel"))
        self._arrange()
        self._connect()
        self._show(document.project.data)

    def show_info(self, info: SourceInfo | None) -> None:
        """Say what the source proposes and how many images it has."""
        self._info = info
        self.split.show_info(info)
        self._show(self._document.project.data)

    def error(self, field: CheckedLine) -> str:
        """The sentence under a field, "" where its entry is fine."""
        return self.errors[field].text()

    @property
    def errors(self) -> dict[CheckedLine, QLabel]:
        """The label below each field."""
        return {**self._grid.errors, **self.split.errors}

    @Slot(str)
    def _set_mode(self, mode: str) -> None:
        pre = self._pre
        count = 3 if mode == "RGB" else 1
        mean, std = entries.spread(pre.mean, count), entries.spread(pre.std, count)
        self._edit(pre.model_copy(update={"mode": mode, "mean": mean, "std": std}), self.tr("Colour mode"))

    @Slot(str)
    def _set_fit(self, fit: str) -> None:
        self._edit(self._pre.model_copy(update={"fit": fit}), self.tr("Fit of the images"))

    @Slot(object)
    def _set_size(self, size: tuple[int, int]) -> None:
        self._edit(self._pre.model_copy(update={"size": size}), self.tr("Size of the images"))

    @Slot(object)
    def _set_mean(self, mean: tuple[float, ...]) -> None:
        self._edit(self._pre.model_copy(update={"mean": mean}), self.tr("Mean"))

    @Slot(object)
    def _set_std(self, std: tuple[float, ...]) -> None:
        self._edit(self._pre.model_copy(update={"std": std}), self.tr("Standard deviation"))

    @Slot()
    def _reset(self) -> None:
        if self._info is not None:
            self._edit(self._info.preprocessing, self.tr("Preprocessing as the source proposes"))

    @property
    def _pre(self) -> Preprocessing:
        return self._document.project.data.preprocessing

    def _edit(self, pre: Preprocessing, text: str) -> None:
        data = self._document.project.data
        self._document.edit(SetData(data.model_copy(update={"preprocessing": pre})), text)

    def _read_mean(self, text: str) -> tuple[float, ...]:
        return entries.read_means(text, self._pre.channels)

    def _read_std(self, text: str) -> tuple[float, ...]:
        return entries.read_stds(text, self._pre.channels)

    @Slot(object)
    def _show(self, data: Data) -> None:
        pre = data.preprocessing
        self.shape.show_shape(pre.shape)
        self.mode.select(pre.mode)
        self.fit.select(pre.fit)
        for field, value in ((self.pixels, pre.size), (self.mean, pre.mean), (self.std, pre.std)):
            field.show_value(value)
        info = self._info if self._info is not None and self._info.source == data.source else None
        self.reset.setVisible(info is not None and info.preprocessing != pre)

    def _connect(self) -> None:
        self.mode.chosen.connect(self._set_mode)
        self.fit.chosen.connect(self._set_fit)
        self.pixels.entered.connect(self._set_size)
        self.mean.entered.connect(self._set_mean)
        self.std.entered.connect(self._set_std)
        self.reset.clicked.connect(self._reset)
        self._document.dataChanged.connect(self._show)

    def _arrange(self) -> None:
        self.reset.setText(self.tr("Use proposed"))
        self.reset.setToolTip(self.tr("Go back to the preprocessing that the source proposes"))
        style(self.reset, kind="link")
        self.shape.setToolTip(self.tr("What the network receives: channels × height × width"))
        self.head.addWidget(self.reset)
        self.head.addWidget(self.shape)
        for field in (self.mean, self.std):
            field.setPlaceholderText(self.tr("none: values from 0 to 1"))
        self._grid = CheckedGrid()
        self._grid.add_field(self.tr("Colour"), self.mode)
        self._grid.add_field(self.tr("Size"), self.pixels)
        self._grid.add_field(self.tr("Fit"), self.fit)
        self._grid.add_field(self.tr("Mean"), self.mean)
        self._grid.add_field(self.tr("Std"), self.std)
        self._grid.add_line()
        self.add(self._grid)
        self.add(self.split)
