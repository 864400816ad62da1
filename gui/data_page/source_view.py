"""What a data source holds: its name and numbers, its images, its classes, and its preprocessing."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from core.protocol.health import lines_of_broken
from core.protocol.messages import SourceInfo
from gui.data_page.augmentation_card import AugmentationCard
from gui.data_page.batch_card import BatchCard
from gui.data_page.health_card import HealthCard
from gui.data_page.marks_button import MarksButton
from gui.data_page.preprocessing_card import PreprocessingCard
from gui.data_page.samples_card import SamplesCard
from gui.data_page.target_card import TargetCard
from gui.document import Document
from gui.engine_thread import Engine
from gui.texts import say, say_text
from gui.theme import XS, M, style
from gui.widgets.error_bar import ErrorBar
from gui.widgets.format import format_integer
from gui.widgets.scaled_width import scale_width
from gui.widgets.segmented import Segmented

SIDE_WIDTH = 332


class SourceView(QWidget):
    """Shows one SourceInfo."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: SourceInfo | None = None
        self.title, self.about = QLabel(), QLabel(wordWrap=True)
        self.facts, self.licence = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.notes = ErrorBar()
        self.samples, self.target = SamplesCard(document, engine), TargetCard(document)
        self.classes = self.target.classes
        self.augmentation = AugmentationCard(document, engine)
        self.health, self.batches = HealthCard(document, engine), BatchCard(document, engine)
        self.marks = MarksButton(document)
        looks = (
            ("images", self.tr("Images")), ("augmentation", self.tr("Augmentation")), ("health", self.tr("Health")),
            ("batches", self.tr("Batches")),
        )  # fmt: skip
        self.look, self._looks = Segmented(looks, label=self.tr("What to look at")), QStackedWidget()
        self.preprocessing, self._switch = PreprocessingCard(document), QWidget()
        self._arrange()
        self.classes.classChosen.connect(self.samples.show_class)
        self.samples.classChosen.connect(self.classes.choose_class)
        self.look.chosen.connect(self.show_look)

    def show_info(self, info: SourceInfo) -> None:
        """Show another source; the one already shown stays as it is, scrolled as it is."""
        if info is self._info:
            return
        self._info = info
        for part in (self._switch, self.preprocessing):
            part.setVisible(not info.is_listed)
        if info.is_listed:
            self.show_look("images")
        self.title.setText(say_text(info.title))
        self.about.setText(" ".join(say(sentence) for sentence in info.about))
        self.about.setVisible(bool(info.about))
        self.facts.setText(self._facts(info))
        self.licence.setText(self.tr("Licence: {licence}").format(licence=info.licence))
        self.licence.setVisible(bool(info.licence))
        self.target.show_info(info)
        self.samples.show_info(info)
        if not info.is_listed:
            self.preprocessing.show_info(info)
            self.health.show_info(info)
        self.notes.clear()
        self._show_broken(info)
        self._show_differences(info)

    @Slot(str)
    def show_look(self, key: str) -> None:
        """Show "images", "augmentation", "health" or "batches"."""
        self.look.select(key)
        cards = {"augmentation": self.augmentation, "health": self.health, "batches": self.batches}
        self._looks.setCurrentWidget(cards.get(key, self.samples))

    def _facts(self, info: SourceInfo) -> str:
        train, test = (sum(info.counts.get(split, ())) for split in ("train", "test"))
        height, width = info.original
        parts = [
            self._answers(info),
            self.tr("{n} training images").format(n=format_integer(train)),
            self.tr("{n} test images").format(n=format_integer(test)),
            self.tr("each image is being looked at…") if info.is_listed
            else self.tr("{width} × {height} px").format(width=width, height=height),
        ]  # fmt: skip
        return "  ·  ".join(parts)

    def _answers(self, info: SourceInfo) -> str:
        text = self.tr("{n} classes") if info.target == "class" else self.tr("{n} numbers each")
        return text.format(n=format_integer(len(info.classes)))

    def _show_broken(self, info: SourceInfo) -> None:
        if info.broken:
            details = "\n".join(lines_of_broken(info.broken, say))
            sentence = self.tr("%n file(s) could not be read and are left out.", "", len(info.broken))
            self.notes.show_message(sentence, "warning", details=details)

    def _show_differences(self, info: SourceInfo) -> None:
        """Say how the classes of joined sources come together, where they are not the same."""
        lone = [name for name in info.classes if not all(name in part.classes for part in info.parts)]
        if not lone:
            return
        lines = []
        for number, name in enumerate(info.classes):
            found = [dict(zip(part.classes, part.counts, strict=True)).get(name) for part in info.parts]
            told = "   ".join(
                f"{place}: {'–' if count is None else format_integer(count)}" for place, count in enumerate(found, 1)
            )
            lines.append(f"{number}  {name}   {told}")
        titles = [f"{place}: {say_text(part.title)}" for place, part in enumerate(info.parts, 1)]
        sentence = self.tr("The sources have different classes: %n of them are not in every source. "
                           "Classes of the same name count as one.", "", len(lone))  # fmt: skip
        self.notes.show_message(sentence, "info", details="\n".join([*titles, "", *lines]))

    def _arrange(self) -> None:
        style(self.title, role="heading")
        style(self.about, role="muted")
        style(self.licence, role="faint")
        side = QVBoxLayout()
        side.setSpacing(M)
        side.addWidget(self.target, 1)
        side.addWidget(self.preprocessing)
        holder = QWidget()
        scale_width(holder, SIDE_WIDTH, growth=0.4)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(side)
        main = QVBoxLayout()
        main.setSpacing(XS)
        for label in (self.title, self.about, self.facts, self.licence):
            main.addWidget(label)
        main.addSpacing(XS)
        main.addWidget(self.notes)
        main.addSpacing(XS)
        for look in (self.samples, self.augmentation, self.health, self.batches):
            self._looks.addWidget(look)
        switch = QHBoxLayout(self._switch)
        switch.setContentsMargins(0, 0, 0, 0)
        switch.addWidget(self.look)
        switch.addStretch(1)
        switch.addWidget(self.marks)
        main.addWidget(self._switch)
        main.addSpacing(XS)
        main.addWidget(self._looks, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addLayout(main, 1)
        row.addWidget(holder)
