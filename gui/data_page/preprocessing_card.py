"""What is done to every image before the network sees it, and how much is held out. Every change is an edit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from core.project.edit import SetData
from core.project.model import Data, Preprocessing
from core.protocol.messages import SourceInfo
from gui.data_page import entries
from gui.data_page.checked_line import CheckedLine
from gui.document import Document
from gui.theme import S, style
from gui.widgets.card import Card, Line
from gui.widgets.format import format_integer
from gui.widgets.segmented import Segmented
from gui.widgets.shape_label import ShapeLabel


class PreprocessingCard(Card):
    """Edits `document.project.data`: preprocessing and validation share."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Preprocessing"))
        self._document = document
        self._info: SourceInfo | None = None
        self._row = 0
        self.shape, self.held_out, self.reset = ShapeLabel(), QLabel(wordWrap=True), QPushButton()
        self.mode = Segmented((("L", self.tr("Grey")), ("RGB", self.tr("RGB"))), label=self.tr("Colour mode"))
        self.fit = Segmented(
            (("stretch", self.tr("Stretch")), ("crop", self.tr("Crop")), ("pad", self.tr("Pad"))),
            label=self.tr("How an image is brought to the size"),
        )
        self.pixels = CheckedLine(entries.read_size, entries.write_size, self.tr("Size in pixels, height × width"))
        self.mean = CheckedLine(self._read_mean, entries.write_numbers, self.tr("Mean per channel"))
        self.std = CheckedLine(self._read_std, entries.write_numbers, self.tr("Standard deviation per channel"))
        self.share = CheckedLine(entries.read_share, entries.write_share, self.tr("Share held out for validation"))
        self.seed = CheckedLine(entries.read_seed, str, self.tr("Seed that the share is drawn with"))
        self.by = Segmented(
            (("source", self.tr("As given")), ("share", self.tr("A share"))),
            label=self.tr("Which images validation is on"),
        )
        self.errors: dict[CheckedLine, QLabel] = {}
        self._arrange()
        self._connect()
        self._show(document.project.data)

    def show_info(self, info: SourceInfo | None) -> None:
        """Say what the source proposes and how many images it has."""
        self._info = info
        self._show(self._document.project.data)

    def error(self, field: CheckedLine) -> str:
        """The sentence under a field, "" where its entry is fine."""
        return self.errors[field].text()

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

    @Slot(object)
    def _set_share(self, share: float) -> None:
        data = self._document.project.data
        self._document.edit(SetData(data.model_copy(update={"validation": share})), self.tr("Validation share"))

    @Slot(object)
    def _set_seed(self, seed: int) -> None:
        data = self._document.project.data
        self._document.edit(SetData(data.model_copy(update={"split_seed": seed})), self.tr("Seed of the validation"))

    @Slot(str)
    def _set_by(self, by: str) -> None:
        data = self._document.project.data
        self._document.edit(SetData(data.model_copy(update={"validation_by": by})), self.tr("Images for validation"))

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
        for field, value in (
            (self.pixels, pre.size), (self.mean, pre.mean), (self.std, pre.std), (self.share, data.validation),
            (self.seed, data.split_seed),
        ):  # fmt: skip
            field.show_value(value)
        info = self._info if self._info is not None and self._info.source == data.source else None
        self.reset.setVisible(info is not None and info.preprocessing != pre)
        names_some = info is not None and bool(info.validation)
        self.by.select(data.validation_by)
        for part in (self.by, self._by_label):
            part.setVisible(names_some)
        is_given = names_some and data.validation_by == "source"
        for field in (self.share, self.seed):
            field.setEnabled(not is_given)
        self.held_out.setText(self._held_out(info, data.validation, is_given))

    def _held_out(self, info: SourceInfo | None, share: float, is_given: bool) -> str:
        if info is None:
            return ""
        counts = info.counts.get("train", ())
        if is_given:
            return self.tr("{held} images, as the source gives them; {rest} are left to train on").format(
                held=format_integer(info.validation), rest=format_integer(sum(counts) - info.validation)
            )
        held = format_integer(entries.held_out(counts, share))
        return self.tr("{held} of {all} training images are kept aside, by class").format(
            held=held, all=format_integer(sum(counts))
        )

    def _connect(self) -> None:
        self.mode.chosen.connect(self._set_mode)
        self.fit.chosen.connect(self._set_fit)
        self.pixels.entered.connect(self._set_size)
        self.mean.entered.connect(self._set_mean)
        self.std.entered.connect(self._set_std)
        self.share.entered.connect(self._set_share)
        self.seed.entered.connect(self._set_seed)
        self.by.chosen.connect(self._set_by)
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
        style(self.held_out, role="faint")
        self.held_out.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnMinimumWidth(0, 72)
        self._grid.setColumnStretch(1, 1)
        self._add_row(self.tr("Colour"), self.mode)
        self._add_row(self.tr("Size"), self.pixels)
        self._add_row(self.tr("Fit"), self.fit)
        self._add_row(self.tr("Mean"), self.mean)
        self._add_row(self.tr("Std"), self.std)
        self._grid.addWidget(Line(), self._row, 0, 1, 2)
        self._row += 1
        self._by_label = self._add_row(self.tr("Validation"), self.by)
        self._add_row(self.tr("Share"), self.share)
        self._add_row(self.tr("Seed"), self.seed)
        self._grid.addWidget(self.held_out, self._row, 0, 1, 2)
        self.add(self._grid)

    def _add_row(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text)
        style(label, role="muted")
        self._grid.addWidget(label, self._row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, self._row, 1)
        self._row += 1
        if isinstance(field, CheckedLine):
            error = QLabel(wordWrap=True)
            error.hide()
            style(field, role="mono")
            style(error, role="error", small=True)
            label.setBuddy(field)
            self.errors[field] = error
            field.judged.connect(error.setText)
            field.judged.connect(lambda sentence, shown=error: shown.setVisible(bool(sentence)))
            self._grid.addWidget(error, self._row, 0, 1, 2)
            self._row += 1
        return label
