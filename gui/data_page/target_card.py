"""What the network learns to tell of an image, with the classes or numbers that the data has."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from core.project.edit import taking
from core.project.model import Data
from core.project.parts import Target
from core.protocol.messages import SourceInfo
from gui.data_page.class_table import ClassTable
from gui.data_page.spread_list import SpreadList
from gui.document import Document
from gui.theme import style
from gui.widgets.card import Card
from gui.widgets.segmented import Segmented

LEAST_HEIGHT = 140
"""Of the table of classes, in pixels."""


class TargetCard(Card):
    """The choice between what the data says of its images and the image itself; the edit can be undone."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Target"))
        self._document = document
        self._own: Target = "class"
        self.classes, self.numbers = ClassTable(), SpreadList()
        self.choice = Segmented(
            (("class", self.tr("Classes")), ("numbers", self.tr("Numbers")), ("image", self.tr("Image"))),
            label=self.tr("What the network learns to tell"),
        )
        self.note = QLabel(wordWrap=True)
        self._stack = QStackedWidget()
        self._arrange()
        self.choice.chosen.connect(self._choose)
        document.dataChanged.connect(self._show_data)

    def show_info(self, info: SourceInfo) -> None:
        """Show the classes or numbers of this source."""
        self._own = info.target
        for target in ("class", "numbers"):
            self.choice.set_shown(target, target == self._own)
        self.choice.setEnabled(not info.is_listed)
        if self._own == "class":
            self.classes.show_info(info)
        self.numbers.show_spreads(info.spreads)
        self._stack.setCurrentWidget(self.classes if self._own == "class" else self.numbers)
        self._show_data(self._document.project.data)

    @Slot(str)
    def _choose(self, target: str) -> None:
        data = self._document.project.data
        if target == data.target:
            return
        aimed = data.model_copy(update={"target": target})
        text = self.tr("Learn the image itself") if target == "image" else self.tr("Learn what the data says")
        self._document.edit_all(taking(self._document.project, aimed), text)

    @Slot(object)
    def _show_data(self, data: Data) -> None:
        self.choice.select("image" if data.target == "image" else self._own)
        self.note.setVisible(data.target == "image")

    def _arrange(self) -> None:
        self.note.setText(
            self.tr(
                "The network gives each image back, as an autoencoder does: values from 0 to 1, changed as the "
                "augmentations say. What stands below only divides the images evenly."
            )
        )
        style(self.note, role="muted")
        self.head.addWidget(self.choice)
        self.classes.setMinimumHeight(LEAST_HEIGHT)
        self.numbers.setMinimumHeight(LEAST_HEIGHT)
        self._stack.addWidget(self.classes)
        self._stack.addWidget(self.numbers)
        self.add(self.note)
        self.add(self._stack, 1)
