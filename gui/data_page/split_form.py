"""How the images are divided: the shares held out for validation and for test. Every change is an edit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from core.project.edit import SetData
from core.project.model import Data
from core.protocol.messages import SourceInfo
from gui.data_page import entries
from gui.data_page.checked_grid import CheckedGrid
from gui.data_page.checked_line import CheckedLine
from gui.document import Document
from gui.theme import style
from gui.widgets.format import format_integer
from gui.widgets.segmented import Segmented


class SplitForm(QWidget):
    """Edits what `document.project.data` says of validation and, where the source names no test images, of test."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._info: SourceInfo | None = None
        self.share = CheckedLine(entries.read_share, entries.write_share, self.tr("Share held out for validation"))
        self.seed = CheckedLine(entries.read_seed, str, self.tr("Seed that the share is drawn with"))
        self.by = Segmented(
            (("source", self.tr("As given")), ("share", self.tr("A share"))),
            label=self.tr("Which images validation is on"),
        )
        self.test_share = CheckedLine(entries.read_share, entries.write_share, self.tr("Share held out for test"))
        self.test_seed = CheckedLine(entries.read_seed, str, self.tr("Seed that the share for test is drawn with"))
        self.held_out, self.test_note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._test_parts: list[QWidget] = []
        self._arrange()
        self.by.chosen.connect(self._set_by)
        self.share.entered.connect(self._set_share)
        self.seed.entered.connect(self._set_seed)
        self.test_share.entered.connect(self._set_test_share)
        self.test_seed.entered.connect(self._set_test_seed)
        document.dataChanged.connect(self._show)
        self._show(document.project.data)

    def show_info(self, info: SourceInfo | None) -> None:
        """Say how many images the source has, and which of them it names itself."""
        self._info = info
        self._show(self._document.project.data)

    @property
    def errors(self) -> dict[CheckedLine, QLabel]:
        return self._grid.errors

    @Slot(str)
    def _set_by(self, by: str) -> None:
        self._edit({"validation_by": by}, self.tr("Images for validation"))

    @Slot(object)
    def _set_share(self, share: float) -> None:
        self._edit({"validation": share}, self.tr("Validation share"))

    @Slot(object)
    def _set_seed(self, seed: int) -> None:
        self._edit({"split_seed": seed}, self.tr("Seed of the validation"))

    @Slot(object)
    def _set_test_share(self, share: float) -> None:
        data = self._data
        self._document.edit(SetData(data.with_test(data.for_test._replace(share=share))), self.tr("Test share"))

    @Slot(object)
    def _set_test_seed(self, seed: int) -> None:
        data = self._data
        self._document.edit(SetData(data.with_test(data.for_test._replace(seed=seed))), self.tr("Seed of the test"))

    @property
    def _data(self) -> Data:
        return self._document.project.data

    def _edit(self, update: dict[str, Any], text: str) -> None:
        self._document.edit(SetData(self._data.model_copy(update=update)), text)

    @Slot(object)
    def _show(self, data: Data) -> None:
        self.share.show_value(data.validation)
        self.seed.show_value(data.split_seed)
        self.test_share.show_value(data.test)
        self.test_seed.show_value(data.test_seed)
        info = self._info if self._info is not None and self._info.source == data.source else None
        names_some = info is not None and bool(info.validation)
        self.by.select(data.validation_by)
        self.by.setVisible(names_some)
        self._by_label.setVisible(names_some)
        self._share_label.setText(self.tr("Share") if names_some else self.tr("Validation"))
        is_given = names_some and data.validation_by == "source"
        for field in (self.share, self.seed):
            field.setEnabled(not is_given)
        self.held_out.setText(self._validated_on(info, data, is_given))
        is_drawn = info is not None and info.for_test is not None
        for part in self._test_parts:
            part.setVisible(is_drawn)
        self.test_note.setText(self._tested_on(info, data))

    def _validated_on(self, info: SourceInfo | None, data: Data, is_given: bool) -> str:
        if info is None:
            return ""
        counts = info.counts.get("train", ())
        if is_given:
            return self.tr("{held} images, as the source gives them; {rest} are left to train on").format(
                held=format_integer(info.validation), rest=format_integer(sum(counts) - info.validation)
            )
        text = self.tr("{held} of {all} training images are kept aside, by class")
        if info.target == "numbers":
            text = self.tr("{held} of {all} training images are kept aside")
        held = format_integer(entries.held_out(counts, data.validation))
        return text.format(held=held, all=format_integer(sum(counts)))

    def _tested_on(self, info: SourceInfo | None, data: Data) -> str:
        if info is None:
            return ""
        train, test = (sum(info.counts.get(split, ())) for split in ("train", "test"))
        if info.for_test is None:
            return self.tr("{n} images for test, as the source gives them").format(n=format_integer(test))
        if info.for_test != data.for_test:
            return self.tr("Being divided anew…")
        text = self.tr("{held} of all {all} images are kept for test, by class")
        if info.target == "numbers":
            text = self.tr("{held} of all {all} images are kept for test")
        return text.format(held=format_integer(test), all=format_integer(train + test))

    def _arrange(self) -> None:
        self._grid = CheckedGrid()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._by_label = self._grid.add_field(self.tr("Validation"), self.by)
        seeds = [QLabel(self.tr("Seed")) for _ in range(2)]
        self._share_label = self._grid.add_field(self.tr("Validation"), self.share, seeds[0], self.seed)
        self._grid.add_note(self.held_out)
        test_label = self._grid.add_field(self.tr("Test"), self.test_share, seeds[1], self.test_seed)
        self._grid.add_note(self.test_note)
        self._test_parts = [test_label, self.test_share, seeds[1], self.test_seed]
        for label, field in zip(seeds, (self.seed, self.test_seed), strict=True):
            style(label, role="muted")
            label.setBuddy(field)
        for note in (self.held_out, self.test_note):
            style(note, role="faint")
        self.setLayout(self._grid)
